/**
 * Sections of typed arrays in one buffer, so that a lexicon loads without parsing: a magic number, the count of sections,
 * a check sum of all that
 * follows, then for each its offset and byte length, then the sections, each at a multiple of four bytes.
 */
const MAGIC = 0x50584c36
/** The last byte of the magic number is the version. */
const VERSION = 0xff

export type Section = Uint8Array | Uint16Array | Int32Array | Uint32Array

/** Bytes of the place and length of one section in the head. */
const PLACE = 8
/** Bytes of the magic number, the count and the check sum. */
const START = 12

/** Where the check sum stands. */
const SUM = 8

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
  view.setUint32(SUM, checkSum(packed), true)
  return packed
}

interface Place {
  readonly offset: number
  readonly length: number
}

function placesOf(packed: Uint8Array): Place[] {
  const view = viewOf(packed)
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
  return bytes.length >= 4 && ((viewOf(bytes).getUint32(0, true) ^ MAGIC) & ~VERSION) === 0
}

/**
 * What is wrong with a compiled lexicon that came from elsewhere: one that somebody cut short or changed would be read as
 * other names, or none.
 */
export function flawOf(packed: Uint8Array): string | undefined {
  const view = viewOf(packed)
  if (view.getUint32(0, true) !== MAGIC) return 'compiled by another version'
  const isWhole = packed.length >= START && packed.length % 4 === 0 && view.getUint32(SUM, true) === checkSum(packed)
  return isWhole ? undefined : 'cut short or damaged, compile it again'
}

/** FNV-1a over words of four bytes, all but the one that holds it. */
function checkSum(packed: Uint8Array): number {
  const view = viewOf(packed)
  let sum = packed.length
  for (let at = 0; at < packed.length; at += 4) {
    if (at !== SUM) sum = Math.imul(sum ^ view.getInt32(at, true), 0x01000193)
  }
  return sum >>> 0
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
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
