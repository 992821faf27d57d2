/**
 * Sections of typed arrays in one buffer, so that a lexicon loads without parsing: a magic number, the count of sections,
 * then for each its offset and byte length, then the sections, each at a multiple of four bytes.
 */
const MAGIC = 0x50584c36
/** The last byte of the magic number is the version. */
const VERSION = 0xff

export type Section = Uint8Array | Uint16Array | Int32Array | Uint32Array

/** Bytes of the place and length of one section in the head. */
const PLACE = 8
/** Bytes of the magic number and the count. */
const START = 8

export function packSections(sections: readonly Section[]): Uint8Array {
  const head = START + sections.length * PLACE
  let size = head
  const places = sections.map(section => {
    const offset = size
    size = (size + section.byteLength + 3) & ~3
    return offset
  })
  const packed = new Uint8Array(size)
  const view = new DataView(packed.buffer)
  view.setUint32(0, MAGIC, true)
  view.setUint32(4, sections.length, true)
  sections.forEach((section, i) => {
    view.setUint32(START + i * PLACE, places[i] as number, true)
    view.setUint32(START + i * PLACE + 4, section.byteLength, true)
    packed.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), places[i] as number)
  })
  return packed
}

interface Place {
  readonly offset: number
  readonly length: number
}

function placesOf(packed: Uint8Array): Place[] {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength)
  if (packed.byteLength < START || view.getUint32(0, true) !== MAGIC)
    throw new RangeError('not a compiled lexicon of this version')
  return Array.from({ length: view.getUint32(4, true) }, (_, i) => ({
    offset: view.getUint32(START + i * PLACE, true),
    length: view.getUint32(START + i * PLACE + 4, true),
  }))
}

/**
 * @returns A view of the bytes of each section; nothing is copied.
 * @throws {RangeError} where the buffer is no lexicon of this version.
 */
export function unpackSections(packed: Uint8Array): Uint8Array[] {
  return placesOf(packed).map(({ offset, length }) => packed.subarray(offset, offset + length))
}

/** Whether the bytes are of a compiled lexicon, whatever its version. */
export function isCompiled(bytes: Uint8Array): boolean {
  if (bytes.length < START) return false
  return ((new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true) ^ MAGIC) & ~VERSION) === 0
}

/** Bytes that are enough for `lastSection`. */
export const HEAD = 1024

/**
 * Where the last section begins, for those who read only what is before it.
 *
 * @param head The first `HEAD` bytes.
 */
export function lastSection(head: Uint8Array): number {
  return placesOf(head).at(-1)?.offset ?? 0
}

/** Whole numbers that are not negative, two bytes each where none is greater. */
export function packCells(values: readonly number[]): Uint16Array | Int32Array {
  return values.every(value => value < 1 << 16) ? Uint16Array.from(values) : Int32Array.from(values)
}

/** @param count How many numbers `packCells` packed. */
export function asCells(bytes: Uint8Array, count: number): Uint16Array | Int32Array {
  return bytes.byteLength < 4 * count ? new Uint16Array(bytes.buffer, bytes.byteOffset, count) : asInt32(bytes)
}

export function asInt32(bytes: Uint8Array): Int32Array {
  return new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2)
}
