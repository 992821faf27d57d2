import { describe, expect, test } from 'vitest'
import {
  COMMA,
  FIRST_DIGIT,
  FIRST_LATIN,
  FOLD,
  foldWord,
  HIGH_SURROGATE,
  IGNORED,
  isBreak,
  isComma,
  isDigit,
  LAST_SYMBOL,
  NEWLINE,
  OTHER,
  PUNCTUATION,
  SPACE,
  symbolsOf,
  symbolsOfCompatible,
  UNDERSCORE,
  ZWNJ,
} from '../../src/text/letters.js'

describe('what folds alike', () => {
  test.each([
    ['آأإٱا', 'ااااا'],
    ['يىئیےۍ', 'یییییی'],
    ['كڪک', 'ککک'],
    ['ةۀھہه', 'ههههه'],
    ['ؤو', 'وو'],
    ['ټڅښږڼ', 'تچسژن'],
    ['۰۹٠٩09', '090909'],
    ['AaZz', 'aazz'],
    ['ﻼ', 'لا'],
    ['ﷲ', 'الله'],
    ['Ｑé', 'qe'],
    ['مُحَمَّد', 'محمد'],
    ['محـمد', 'محمد'],
    ['رئیس‌جمهور', 'رییسجمهور'],
    ['سازمان ملل', 'سازمانملل'],
    ['می_رود', 'میرود'],
    ['ج.د.-ونس', 'جدونس'],
    ["O'Brien & Søns–X’", 'obriensnsx'],
    ['مو\u0621من\u2069', 'مومن'],
  ])('%s is %s', (word, folded) => {
    expect(foldWord(word)).toBe(folded)
  })

  test.each(['水', '«تهران»', 'کتاب!', '😀', '…', 'мир'])('%s is no name', name => {
    expect(symbolsOf(name)).toBeUndefined()
    expect(foldWord(name)).toBe('')
  })
})

test('a comma is a symbol of a name, but none that a word ends at', () => {
  const [before, comma, after] = symbolsOf('ب، پ') ?? []
  expect([before, comma, after]).toEqual([2, COMMA, 3])
  expect(symbolsOf('ب,پ')).toEqual(symbolsOf('ب،پ'))
  expect(['،', ',', '؛', '.', 'و'].map(char => isComma(char.charCodeAt(0)))).toEqual([true, true, false, false, false])
})

test.each([..." \u00a0\u200c_-.–&’'"].map(char => [char]))('%j may stand between the parts of a name', char => {
  expect(isBreak(char)).toBe(true)
})

test.each([...'با۵a،!؟\n«\u064b'].map(char => [char]))('%j may not', char => {
  expect(isBreak(char)).toBe(false)
})

test('digits are symbols between Persian and Latin letters', () => {
  const [yeh = 0, zero = 0, nine = 0, a = 0, z = 0] = symbolsOf('ی09az') ?? []
  expect([zero, nine, a, z]).toEqual([FIRST_DIGIT, FIRST_DIGIT + 9, FIRST_LATIN, LAST_SYMBOL])
  expect([yeh, zero, nine, a].map(isDigit)).toEqual([false, true, true, false])
})

test('ligatures unfold, what has no letter of ours does not', () => {
  expect(symbolsOfCompatible('ﻻ'.charCodeAt(0))).toEqual(symbolsOf('لا'))
  expect(symbolsOfCompatible('ﷺ'.charCodeAt(0))).toEqual(symbolsOf('صلیاللهعلیهوسلم'))
  expect(symbolsOfCompatible('½'.charCodeAt(0))).toEqual(symbolsOf('12'))
  expect(symbolsOfCompatible('ø'.charCodeAt(0))).toEqual([])
})

test.each([
  ['\t', SPACE],
  ['\u2000', SPACE],
  ['\u200a', SPACE],
  ['\u202f', SPACE],
  ['\n', NEWLINE],
  ['\r', NEWLINE],
  ['\u2029', NEWLINE],
  ['\u200b', ZWNJ],
  ['¬', ZWNJ],
  ['_', UNDERSCORE],
  ['!', PUNCTUATION],
  ['~', PUNCTUATION],
  ['«', PUNCTUATION],
  ['؟', PUNCTUATION],
  ['۔', PUNCTUATION],
  ['…', PUNCTUATION],
  ['\u200e', IGNORED],
  ['\ufeff', IGNORED],
  ['ء', IGNORED],
  ['😀', HIGH_SURROGATE],
  ['\ude00', OTHER],
  ['м', OTHER],
  ['\0', OTHER],
])('the class of %j', (char, value) => {
  expect(FOLD[char.charCodeAt(0)]).toBe(value)
})
