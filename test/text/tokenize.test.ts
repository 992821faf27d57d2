import { expect, test } from 'vitest'
import { SYMBOL_TEXT } from '../../src/text/letters.js'
import { markSentences } from '../../src/text/sentences.js'
import { tokenize } from '../../src/text/tokenize.js'
import {
  ADDRESS,
  BY_LINE,
  BY_SPACE,
  BY_UNDERSCORE,
  BY_ZWNJ,
  createTokens,
  JOINED,
  LATIN,
  NUMBER,
  PUNCT,
  SYMBOL,
  type Tokens,
  WORD,
} from '../../src/text/tokens.js'
import { unitsOf } from '../../src/text/units.js'

const KINDS: Record<number, string> = {
  [WORD]: 'word',
  [NUMBER]: 'number',
  [LATIN]: 'latin',
  [PUNCT]: 'punct',
  [ADDRESS]: 'address',
  [SYMBOL]: 'symbol',
}

function tokensOf(text: string, from = 0): Tokens {
  const tokens = createTokens()
  const units = unitsOf(text)
  tokenize(units, units.length, from, tokens)
  markSentences(tokens)
  return tokens
}

function shown(text: string): string[] {
  const tokens = tokensOf(text)
  return Array.from(
    { length: tokens.count },
    (_, t) => `${KINDS[tokens.kind[t] as number]} ${text.slice(tokens.start[t], tokens.end[t])}`,
  )
}

function folded(text: string): string[] {
  const tokens = tokensOf(text)
  return Array.from({ length: tokens.count }, (_, t) =>
    [...tokens.symbols.subarray(tokens.letters[t], tokens.letters[t + 1])].map(symbol => SYMBOL_TEXT[symbol]).join(''),
  )
}

test('words, numbers, punctuation and Latin', () => {
  expect(shown('در ۲۴ آگوست، Elon Musk گفت.')).toEqual([
    'word در',
    'number ۲۴',
    'word آگوست',
    'punct ،',
    'latin Elon',
    'latin Musk',
    'word گفت',
    'punct .',
  ])
})

test('a letter after a digit begins a token without a gap', () => {
  const tokens = tokensOf('سال۹۶م')
  expect([...tokens.gap.subarray(0, 3)]).toEqual([BY_LINE, JOINED, JOINED])
  expect(shown('سال۹۶م')).toEqual(['word سال', 'number ۹۶', 'word م'])
})

test('gaps tell ZWNJ, underscore, space and line apart', () => {
  const tokens = tokensOf('می‌رود به_خانه\nفردا')
  expect([...tokens.gap.subarray(0, tokens.count)]).toEqual([BY_LINE, BY_ZWNJ, BY_SPACE, BY_UNDERSCORE, BY_LINE])
})

test.each([
  ['نشانی https://example.com/a?b=1 است', 'address https://example.com/a?b=1'],
  ['سایت www.example.ir.', 'address www.example.ir'],
  ['رایانامه info@example.com را', 'address info@example.com'],
  ['از @user_name پرسید', 'address @user_name'],
])('%s has an address', (text, address) => {
  expect(shown(text)).toContain(address)
})

test('a hashtag is its words, the mark apart', () => {
  expect(shown('#سردار_آزمون')).toEqual(['punct #', 'word سردار', 'word آزمون'])
})

test('emoji and other scripts are symbols, whole code points', () => {
  expect(shown('سلام 😀 мир')[1]).toBe('symbol 😀')
  expect(tokensOf('سلام 😀').astral).toBe(true)
})

test.each([
  ['كتاب‌هاي', ['کتاب', 'های']],
  ['مؤسسۀ', ['موسسه']],
  ['آسیائی', ['اسیایی']],
  ['آسیائی'.normalize('NFD'), ['اسیایی']],
  ['مـــحـمّـد', ['محمد']],
  ['ﻣﺤﻤﺪ', ['محمد']],
  ['١٤٠٤ ۱۴۰۴ 1404', ['1404', '1404', '1404']],
  ['Ｔｅｓｔ café', ['test', 'cafe']],
])('%s folds', (text, words) => {
  expect(folded(text)).toEqual(words)
})

test('sentences end at marks and lines, not at initials or decimals', () => {
  const sentences = (text: string): number => {
    const tokens = tokensOf(text)
    return (tokens.sentence[tokens.count - 1] as number) + 1
  }
  expect(sentences('رفت. آمد')).toBe(2)
  expect(sentences('رفت؟ آمد! نشست')).toBe(3)
  expect(sentences('ج. د. ونس گفت')).toBe(1)
  expect(sentences('شدت ۶.۳ بود')).toBe(1)
  expect(sentences('رفت\nآمد')).toBe(2)
  expect(sentences('«رفت.» آمد')).toBe(2)
})

test('closing quotes belong to the sentence before', () => {
  const tokens = tokensOf('گفت: «رفت.» آمد')
  expect([...tokens.sentence.subarray(0, tokens.count)]).toEqual([0, 0, 0, 0, 0, 0, 1])
})

test('tokenizing begins where it is told, offsets still from the start', () => {
  const tokens = tokensOf('date 2025 متن', 10)
  expect(tokens.count).toBe(1)
  expect(tokens.start[0]).toBe(10)
})
