/**
 * What walks through the trie over one word came to: most words of a text stand in it again. A direct-mapped table by the
 * hash of the word, which grows with the words; a row is sixteen cells, one line of the processor's cache.
 */
export interface WordMemo {
  rows: Int32Array
  /** The same memory, for the letters. */
  bytes: Uint8Array
  /** How many words it was given since it grew. */
  kept: number
  /** What `fetchRows` saw: of no use, but what nobody keeps need not be looked at. */
  seen: number
}

const FEWEST_ROWS = 1 << 12
const MOST_ROWS = 1 << 16
const ROW_SHIFT = 4

/** Columns of a row. */
export const HASH = 0
/** Number of letters; 0 where the row is empty. */
export const SIZE = 1
/** Which letters are «آ». */
export const WORD_MADDAS = 2
export const FLAGS = 3
/** Flag: the word would be another name with «که» after it. */
export const BEFORE_THAT = 1
/** Flag: a name that goes on after the word may be broken there. */
export const BREAKABLE = 2
/** Classes of the word by itself. */
export const LOW = 4
export const HIGH = 5
/** Where the walk stands after the word. */
export const AFTER = 6
/** The letters, a byte each. */
const LETTERS = 7
export const MOST_LETTERS = 12
/** Hits of the word by itself, item and ending packed; empty ones are -1. */
export const HITS = 10
export const MOST_HITS = 6

export function createWordMemo(): WordMemo {
  return withRows(FEWEST_ROWS)
}

function withRows(count: number): WordMemo {
  const rows = new Int32Array(count << ROW_SHIFT)
  return { rows, bytes: new Uint8Array(rows.buffer), kept: 0, seen: 0 }
}

/** Where the row of a hash begins. */
export function rowOf({ rows }: WordMemo, hash: number): number {
  return ((hash ^ (hash >>> 15)) << ROW_SHIFT) & (rows.length - 1)
}

/** So many rows at a time `fetchRows` is given. */
export const AHEAD = 64

/** Looks at the rows of hashes `from` up to `to`, so that the memory brings all of them at once and not each when it is asked for. */
export function fetchRows(memo: WordMemo, hashes: Int32Array, from: number, to: number): void {
  const { rows } = memo
  let seen = 0
  for (let i = from; i < to; i++) seen ^= rows[rowOf(memo, hashes[i] as number)] as number
  memo.seen = seen
}

/** Whether the row is that of the letters `symbols[from..to)`. */
export function holdsWord(memo: WordMemo, row: number, hash: number, symbols: Uint8Array, from: number, to: number): boolean {
  const { rows, bytes } = memo
  if (rows[row + HASH] !== hash || rows[row + SIZE] !== to - from) return false
  const letters = (row + LETTERS) << 2
  for (let i = from; i < to; i++) if (bytes[letters + i - from] !== symbols[i]) return false
  return true
}

/** @returns A row that is now that of the letters, which are no more than `MOST_LETTERS`. */
export function keepWord(memo: WordMemo, hash: number, symbols: Uint8Array, from: number, to: number): number {
  // Before words take the rows of each other; a new table is soon filled again.
  if (++memo.kept > memo.rows.length >> (ROW_SHIFT + 1) && memo.rows.length < MOST_ROWS << ROW_SHIFT)
    Object.assign(memo, withRows(memo.rows.length >> (ROW_SHIFT - 1)))
  const row = rowOf(memo, hash)
  memo.rows[row + HASH] = hash
  memo.rows[row + SIZE] = to - from
  const letters = (row + LETTERS) << 2
  for (let i = from; i < to; i++) memo.bytes[letters + i - from] = symbols[i] as number
  return row
}
