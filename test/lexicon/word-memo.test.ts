import { expect, test } from 'vitest'
import { createWordMemo, HASH, HITS, holdsWord, keepWord, MOST_LETTERS, rowOf, SIZE } from '../../src/lexicon/word-memo.js'
import { symbolsOf } from '../../src/text/letters.js'
import { hashSymbols } from '../../src/text/tokenize.js'

/** A word amid a text, as the tokens have it. */
function at(word: string) {
  const before = symbolsOf('در') ?? []
  const symbols = Uint8Array.from([...before, ...(symbolsOf(word) ?? []), ...before])
  const [from, to] = [before.length, symbols.length - before.length]
  const hash = hashSymbols(symbols, from, to)
  return { symbols, from, to, hash, row: rowOf(hash) }
}

test('a row holds the word that is kept in it, and no other', () => {
  const memo = createWordMemo()
  const { symbols, from, to, hash, row } = at('بازار')
  expect(holdsWord(memo, row, hash, symbols, from, to)).toBe(false)
  keepWord(memo, row, hash, symbols, from, to)
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
  keepWord(memo, 160, 77, symbols, from, to)
  const used = Array.from(memo.rows.entries()).filter(([, cell]) => cell !== 0)
  expect(used.map(([cell]) => cell)).toEqual([160 + HASH, 160 + SIZE, 169, 170, 171])
  expect(memo.rows[160 + HITS]).toBe(0)
  expect(memo.rows.length % 16).toBe(0)
})

test('every hash has a row of the table; those that differ in low or in high bits have their own', () => {
  const { rows } = createWordMemo()
  for (const hash of [0, -1, 0x7fffffff, -0x80000000, 12345]) {
    const row = rowOf(hash)
    expect(row % 16).toBe(0)
    expect(row >= 0 && row + 16 <= rows.length).toBe(true)
  }
  expect([0, 1, 2, 3].map(rowOf)).toEqual([0, 16, 32, 48])
  expect([0, 1 << 15, 2 << 15, 1 << 16, 3 << 15].map(rowOf)).toEqual([0, 16, 32, 32, 48])
  expect(rowOf((1 << 15) | 1)).toBe(0)
})
