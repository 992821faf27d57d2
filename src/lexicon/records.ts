/** The records of a lexicon by number; kept apart from what every text needs, since a text asks for few. */
export interface Records {
  readonly count: number
  /** The columns of one record, joined by tabs. */
  readonly at: (id: number) => string
}

/** The bytes of a section from one place up to another. */
export type ReadBytes = (from: number, to: number) => Uint8Array

/** Two numbers of four bytes: where the text of a record begins, and where that of the next one does. */
const BOUNDS = 8

// Making a decoder costs more than decoding a name.
const DECODER = new TextDecoder()

/** The place of each text, one more of the end of the last, and the texts, as UTF-8. */
export function packRecords(rows: readonly string[]): Uint8Array {
  const texts = rows.map(row => new TextEncoder().encode(row))
  const starts = new Int32Array(rows.length + 1)
  starts[0] = starts.byteLength
  texts.forEach((text, id) => {
    starts[id + 1] = (starts[id] as number) + text.length
  })
  const packed = new Uint8Array(starts[rows.length] as number)
  packed.set(new Uint8Array(starts.buffer))
  texts.forEach((text, id) => {
    packed.set(text, starts[id])
  })
  return packed
}

/** @param read Reads the section; it must not be empty. */
export function openRecords(read: ReadBytes): Records {
  const first = read(0, BOUNDS / 2)
  const startOf = (bytes: Uint8Array, at: number): number =>
    (bytes[at] as number) |
    ((bytes[at + 1] as number) << 8) |
    ((bytes[at + 2] as number) << 16) |
    ((bytes[at + 3] as number) << 24)
  const at = (id: number): string => {
    const bounds = read(id * 4, id * 4 + BOUNDS)
    return DECODER.decode(read(startOf(bounds, 0), startOf(bounds, 4)))
  }
  return { count: startOf(first, 0) / 4 - 1, at }
}

/** The records of the second follow those of the first. */
export function joinRecords(a: Records, b: Records): Records {
  return { count: a.count + b.count, at: id => (id < a.count ? a.at(id) : b.at(id - a.count)) }
}
