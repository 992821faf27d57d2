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
  return { symbols, from, to, hash: hashSymbols(symbols, from, to) }
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
  const row = keepWord(memo, 77, symbols, from, to)
  const used = Array.from(memo.rows.entries()).filter(([, cell]) => cell !== 0)
  expect(used.map(([cell]) => cell)).toEqual([HASH, SIZE, 7, 8, 9].map(column => row + column))
  expect(memo.rows[row + HITS]).toBe(0)
  expect(memo.rows.length % 16).toBe(0)
})

test('every hash has a row of the table; those that differ in low or in high bits have their own', () => {
  const memo = createWordMemo()
  const row = (hash: number) => rowOf(memo, hash)
  for (const hash of [0, -1, 0x7fffffff, -0x80000000, 12345]) {
    expect(row(hash) % 16).toBe(0)
    expect(row(hash) >= 0 && row(hash) + 16 <= memo.rows.length).toBe(true)
  }
  expect([0, 1, 2, 3].map(row)).toEqual([0, 16, 32, 48])
  expect([0, 1 << 15, 2 << 15, 1 << 16, 3 << 15].map(row)).toEqual([0, 16, 32, 32, 48])
  expect(row((1 << 15) | 1)).toBe(0)
})

test('the table grows with the words, to a bound, and the last word is always there', () => {
  const memo = createWordMemo()
  const { symbols, from, to } = at('بازار')
  const sizes = new Set([memo.rows.length])
  for (let hash = 1; hash < 200_000; hash++) {
    const row = keepWord(memo, hash, symbols, from, to)
    sizes.add(memo.rows.length)
    expect(row === rowOf(memo, hash) && holdsWord(memo, row, hash, symbols, from, to)).toBe(true)
  }
  expect([...sizes]).toEqual([12, 13, 14, 15, 16].map(bits => 16 << bits))
})

test('looking ahead changes no row', () => {
  const memo = createWordMemo()
  const { symbols, from, to, hash } = at('بازار')
  keepWord(memo, hash, symbols, from, to)
  const before = memo.rows.slice()
  fetchRows(memo, Int32Array.of(hash, -1, 0), 0, 3)
  expect(memo.rows).toEqual(before)
})
