import { expect, test } from 'vitest'
import {
  createWordMemo,
  fetchRows,
  HASH,
  HITS,
  holdsWord,
  keepWord,
  MOST_LETTERS,
  rowOf,
  SIZE,
} from '../../src/lexicon/word-memo.js'
import { symbolsOf } from '../../src/text/letters.js'
import { hashSymbols } from '../../src/text/tokenize.js'

/** A word amid a text, as the tokens have it. */
function at(word: string) {
  const before = symbolsOf('در') ?? []
  const symbols = Uint8Array.from([...before, ...(symbolsOf(word) ?? []), ...before])
  const [from, to] = [before.length, symbols.length - before.length]
  const hash = hashSymbols(symbols, from, to)
  return { symbols, from, to, hash }
}

test('a row holds the word that is kept in it, and no other', () => {
  const memo = createWordMemo()
  const { symbols, from, to, hash } = at('بازار')
  const row = rowOf(memo, hash)
  expect(holdsWord(memo, row, hash, symbols, from, to)).toBe(false)
  expect(keepWord(memo, hash, symbols, from, to)).toBe(row)
  expect(holdsWord(memo, row, hash, symbols, from, to)).toBe(true)
  const again = at('بازار')
  expect(holdsWord(memo, row, hash, again.symbols, again.from, again.to)).toBe(true)
  expect(holdsWord(memo, row, hash + 1, symbols, from, to)).toBe(false)
  for (const other of ['بازا', 'بازارو', 'آزارب', 'بازاب', 'نازار'].map(at)) {
    expect(holdsWord(memo, row, hash, other.symbols, other.from, other.to)).toBe(false)
  }
})

test('the letters of a word leave the columns beside them alone, and the rows around', () => {
  const memo = createWordMemo()
  const { symbols, from, to } = at('ی'.repeat(MOST_LETTERS))
  expect(keepWord(memo, 10, symbols, from, to)).toBe(160)
  const used = Array.from(memo.rows.entries()).filter(([, cell]) => cell !== 0)
  expect(used.map(([cell]) => cell)).toEqual([160 + HASH, 160 + SIZE, 167, 168, 169])
  expect(memo.rows[160 + HITS]).toBe(0)
  expect(memo.rows.length % 16).toBe(0)
})

test('every hash has a row of the table; those that differ in low or in high bits have their own', () => {
  const memo = createWordMemo()
  for (const hash of [0, -1, 0x7fffffff, -0x80000000, 12345]) {
    const row = rowOf(memo, hash)
    expect(row % 16).toBe(0)
    expect(row >= 0 && row + 16 <= memo.rows.length).toBe(true)
  }
  expect([0, 1, 2, 3].map(hash => rowOf(memo, hash))).toEqual([0, 16, 32, 48])
  expect([0, 1 << 15, 2 << 15, 1 << 16, 3 << 15].map(hash => rowOf(memo, hash))).toEqual([0, 16, 32, 32, 48])
  expect(rowOf(memo, (1 << 15) | 1)).toBe(0)
})

test('the table grows with the words, up to its greatest size, and the last word is in it', () => {
  const memo = createWordMemo()
  const first = memo.rows.length
  const { symbols, from, to } = at('بازار')
  const sizes: number[] = []
  for (let hash = 1; hash <= 80_000; hash++) {
    const row = keepWord(memo, hash, symbols, from, to)
    if (memo.rows.length !== sizes.at(-1)) sizes.push(memo.rows.length)
    if (hash % 1000 === 0) {
      expect(row).toBe(rowOf(memo, hash))
      expect(holdsWord(memo, row, hash, symbols, from, to)).toBe(true)
    }
    // Half of the rows first.
    if (hash === first / 32) expect(sizes).toEqual([first])
    if (hash === first / 32 + 1) expect(sizes).toEqual([first, 2 * first])
  }
  expect(sizes).toEqual([1, 2, 4, 8, 16].map(times => times * first))
  expect(memo.bytes.buffer).toBe(memo.rows.buffer)
})

test('rows fetched ahead are those of the hashes asked for, and stay as they were', () => {
  const memo = createWordMemo()
  const { symbols, from, to } = at('بازار')
  const hashes = Int32Array.of(5, 9, 9, 17)
  for (const hash of hashes) keepWord(memo, hash, symbols, from, to)
  const before = memo.rows.slice()
  const seen = (first: number, last: number): number => {
    fetchRows(memo, hashes, first, last)
    return memo.seen
  }
  expect([seen(0, 1), seen(1, 2), seen(1, 3), seen(0, 4), seen(2, 2)]).toEqual([5, 9, 0, 5 ^ 17, 0])
  expect(memo.rows).toEqual(before)
})
