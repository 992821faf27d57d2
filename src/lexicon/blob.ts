/**
 * Sections of typed arrays in one buffer, so that a lexicon loads without parsing: a magic number, the count of sections,
 * then for each its offset and byte length, then the sections, each at a multiple of four bytes.
 */
const MAGIC = 0x50584c32

export type Section = Uint8Array | Int32Array | Uint32Array

export function packSections(sections: readonly Section[]): Uint8Array {
  const head = 8 + sections.length * 8
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
    view.setUint32(8 + i * 8, places[i] as number, true)
    view.setUint32(12 + i * 8, section.byteLength, true)
    packed.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), places[i] as number)
  })
  return packed
}

/**
 * @returns A view of the bytes of each section; nothing is copied.
 * @throws {RangeError} where the buffer is no lexicon of this version.
 */
export function unpackSections(packed: Uint8Array): Uint8Array[] {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength)
  if (packed.byteLength < 8 || view.getUint32(0, true) !== MAGIC) throw new RangeError('not a compiled lexicon of this version')
  const sections: Uint8Array[] = []
  for (let i = 0; i < view.getUint32(4, true); i++) {
    const offset = view.getUint32(8 + i * 8, true)
    sections.push(packed.subarray(offset, offset + view.getUint32(12 + i * 8, true)))
  }
  return sections
}

export function asInt32(bytes: Uint8Array): Int32Array {
  return new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2)
}
