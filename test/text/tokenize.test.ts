import { describe, expect, test } from 'vitest'
import { SYMBOL_TEXT, symbolsOf } from '../../src/text/letters.js'
import { markSentences } from '../../src/text/sentences.js'
import { hashOn, hashSymbols, hashWords, tokenize } from '../../src/text/tokenize.js'
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

function shownFrom(tokens: Tokens, text: string): string[] {
  return Array.from(
    { length: tokens.count },
    (_, t) => `${KINDS[tokens.kind[t] as number]} ${text.slice(tokens.start[t], tokens.end[t])}`,
  )
}

/** What comes after the text in its buffer, and is none of it. */
const TAILS = ['', 'ب', 'b', '1', '@b', '.ir', '//', '\ude00', 'ﻻ']

/** Kinds and spellings of the tokens, whatever stands after the text in memory. */
function shown(text: string): string[] {
  const found = shownFrom(tokensOf(text), text)
  const tokens = createTokens()
  for (const tail of TAILS) {
    tokenize(unitsOf(text + tail), text.length, 0, tokens)
    expect(shownFrom(tokens, text)).toEqual(found)
    expect(tokens.count === 0 || (tokens.end[tokens.count - 1] as number) <= text.length).toBe(true)
  }
  return found
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

const GAPS = { [JOINED]: '', [BY_ZWNJ]: 'zwnj', [BY_UNDERSCORE]: '_', [BY_SPACE]: 'space', [BY_LINE]: 'line' }

test.each([
  ['می\u200cرود', 'zwnj'],
  ['می\u200c\u200cرود', 'zwnj'],
  ['می_رود', '_'],
  ['می\u200c_رود', '_'],
  ['می_\u200cرود', '_'],
  ['می رود', 'space'],
  ['می\u200c رود', 'space'],
  ['می \u200cرود', 'space'],
  ['می _ رود', 'space'],
  ['می\nرود', 'line'],
  ['می \n رود', 'line'],
  ['می\n\u200c_رود', 'line'],
  ['می\u200f۵', ''],
])('the gap of %j is the widest in it', (text, gap) => {
  expect(GAPS[tokensOf(text).gap[1] as keyof typeof GAPS]).toBe(gap)
})

test.each([
  ['نشانی https://example.com/a?b=1 است', ['word نشانی', 'address https://example.com/a?b=1', 'word است']],
  ['سایت www.example.ir.', ['word سایت', 'address www.example.ir', 'punct .']],
  ['(www.example.ir!?)', ['punct (', 'address www.example.ir', 'punct !', 'punct ?', 'punct )']],
  ["www.aa.ir'; www.aa.ir:", ['address www.aa.ir', "punct '", 'punct ;', 'address www.aa.ir', 'punct :']],
  ['"ftp://a.ir" ftp://b.ir<', ['punct "', 'address ftp://a.ir', 'punct "', 'address ftp://b.ir', 'punct <']],
  [
    'www.aa.ir>www.bb.ir(www.cc.ir,دو',
    ['address www.aa.ir', 'punct >', 'address www.bb.ir', 'punct (', 'address www.cc.ir', 'punct ,', 'word دو'],
  ],
  ['www.aa.ir\u007fwww.bb.irو', ['address www.aa.ir', 'symbol \u007f', 'address www.bb.ir', 'word و']],
  ['mail a@b.ir', ['latin mail', 'address a@b.ir']],
  ['mailto:info@example.com را', ['latin mailto', 'punct :', 'address info@example.com', 'word را']],
  [
    'http:/a http:a http:',
    ['latin http', 'punct :', 'punct /', 'latin a', 'latin http', 'punct :', 'latin a', 'latin http', 'punct :'],
  ],
  ['e.g. this', ['latin e', 'punct .', 'latin g', 'punct .', 'latin this']],
  [
    'ab.c5 ab.5c ab.',
    ['latin ab', 'punct .', 'latin c', 'number 5', 'latin ab', 'punct .', 'number 5', 'latin c', 'latin ab', 'punct .'],
  ],
  ['x.az.', ['address x.az', 'punct .']],
  ['x.za', ['address x.za']],
  ['well-known and/or', ['latin well', 'punct -', 'latin known', 'latin and', 'punct /', 'latin or']],
  ['پنج.ده ۵.ir', ['word پنج', 'punct .', 'word ده', 'number ۵', 'punct .', 'latin ir']],
  ['از @user_name پرسید', ['word از', 'address @user_name', 'word پرسید']],
  ['@user', ['address @user']],
  ['@ user @', ['punct @', 'latin user', 'punct @']],
  ['او@user #user', ['word او', 'punct @', 'latin user', 'punct #', 'latin user']],
  ['@او', ['punct @', 'word او']],
])('addresses of %j', (text, tokens) => {
  expect(shown(text)).toEqual(tokens)
})

test('the letters of an address are not kept', () => {
  expect(folded('سایت www.example.ir است')).toEqual(['سایت', '', 'است'])
})

test.each([
  ['بپ12az', ['word بپ', 'number 12', 'latin az']],
  ['a z', ['latin a', 'latin z']],
  ['ab٣ﻻxé', ['latin ab', 'number ٣', 'word ﻻ', 'latin xé']],
  ['éa÷b', ['latin éa', 'symbol ÷', 'latin b']],
  ['xａ５ａ', ['latin xａ', 'number ５', 'latin ａ']],
  ['\u200fسلام\u064b\u200f!', ['word سلام\u064b\u200f', 'punct !']],
  ['\ud83d', ['symbol \ud83d']],
  ['\ud83dب', ['symbol \ud83d', 'word ب']],
  ['м\ude00', ['symbol м', 'symbol \ude00']],
  ['😀😀', ['symbol 😀', 'symbol 😀']],
  ['', []],
])('tokens of %j', (text, tokens) => {
  expect(shown(text)).toEqual(tokens)
})

test.each([
  ['آب اب ا\u0653ب ابَ', [1, 0, 1, 0]],
  ['قرآن قران', [1, 0]],
])('which words of %j have an «آ»', (text, maddas) => {
  const tokens = tokensOf(text)
  expect([...tokens.madda.subarray(0, tokens.count)]).toEqual(maddas)
})

test('columns grow as the text needs, and are used again', () => {
  const tokens = createTokens()
  const marks = 'ب!'.repeat(200)
  tokenize(unitsOf(marks), marks.length, 0, tokens)
  expect(shownFrom(tokens, marks)).toEqual(Array.from({ length: 400 }, (_, t) => (t % 2 === 0 ? 'word ب' : 'punct !')))
  expect(tokens.letters[tokens.count]).toBe(200)
  const ligatures = `${'ﷺ'.repeat(100)} ${'ب'.repeat(50)}`
  tokenize(unitsOf(ligatures), ligatures.length, 0, tokens)
  expect(folded(ligatures)).toEqual(['صلیاللهعلیهوسلم'.repeat(100), 'ب'.repeat(50)])
  expect([...tokens.symbols.subarray(1500, 1550)]).toEqual(Array(50).fill(2))
})

test('whether there are surrogate pairs is told of this text, not of the one before', () => {
  const tokens = createTokens()
  expect(tokens.astral).toBe(false)
  for (const [text, astral] of [
    ['سلام 😀', true],
    ['سلام', false],
    ['\ud83d', false],
  ] as const) {
    tokenize(unitsOf(text), text.length, 0, tokens)
    expect(tokens.astral).toBe(astral)
  }
})

describe('hashes', () => {
  const hashOf = (word: string): number => hashSymbols(symbolsOf(word) ?? [])

  test('that of a token is that of its symbols, of a mark its code unit', () => {
    const tokens = tokensOf('كتاب‌هاي ۱۲ café آسیائی!')
    expect([...tokens.hash.subarray(0, tokens.count)]).toEqual([...['کتاب', 'های', '12', 'cafe', 'اسیایی'].map(hashOf), 0x21])
  })

  test('they go on from one another, and tell words and their order apart', () => {
    const symbols = symbolsOf('بازار') ?? []
    expect(hashOn(hashOf('با'), symbols, 2, 5)).toBe(hashOf('بازار'))
    expect(hashSymbols(symbols, 2, 4)).toBe(hashOf('زا'))
    expect(new Set(['بازار', 'بازرا', 'بازا', ''].map(hashOf)).size).toBe(4)
  })

  test('of the words of a list', () => {
    expect(hashWords('در با رئیس‌جمهور z')).toEqual(new Set(['در', 'با', 'رییسجمهور', 'z'].map(hashOf)))
  })
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

test('what an earlier text left behind the end is no part of an address', () => {
  for (const [text, left] of [
    ['a.b', 'cd'],
    ['a:', '//x'],
    ['a.', 'bc'],
  ] as const) {
    const tokens = createTokens()
    tokenize(unitsOf(text + left), text.length, 0, tokens)
    expect([...tokens.kind.subarray(0, tokens.count)]).not.toContain(ADDRESS)
  }
})
