/** The records of a lexicon by number; kept apart from what every text needs, since a text asks for few. */
export interface Records {
  readonly count: number
  /** The columns of one record, joined by tabs. */
  readonly at: (id: number) => string
}

/** The bytes of the texts of records from one place up to another; they need hold no longer than until the next are read. */
export type ReadBytes = (from: number, to: number) => Uint8Array

// Making a decoder costs more than decoding a name.
const DECODER = new TextDecoder()

/** The texts as UTF-8, and the place of each in them, one more of the end of the last. */
export function packRecords(rows: readonly string[]): { readonly starts: Int32Array; readonly texts: Uint8Array } {
  const texts = rows.map(row => new TextEncoder().encode(row))
  const starts = new Int32Array(rows.length + 1)
  texts.forEach((text, id) => {
    starts[id + 1] = (starts[id] as number) + text.length
  })
  const packed = new Uint8Array(starts[rows.length] as number)
  texts.forEach((text, id) => {
    packed.set(text, starts[id])
  })
  return { starts, texts: packed }
}

export function openRecords(starts: Int32Array, read: ReadBytes): Records {
  const at = (id: number): string => DECODER.decode(read(starts[id] as number, starts[id + 1] as number))
  return { count: starts.length - 1, at }
}

/** The records of the second follow those of the first. */
export function joinRecords(a: Records, b: Records): Records {
  return { count: a.count + b.count, at: id => (id < a.count ? a.at(id) : b.at(id - a.count)) }
}
