import { expect, test } from 'vitest'
import { endingAt, isEnding, SPOKEN } from '../../src/text/endings.js'
import { symbolsOf } from '../../src/text/letters.js'

const NONE = 0
const OF_NOUN = 1
const OF_NAME = 2

test.each([
  ['ایران', 'ها', OF_NAME],
  ['ایران', 'های', OF_NAME],
  ['ایران', 'هایی', OF_NAME],
  ['قم', 'اند', OF_NAME],
  ['قم', 'ست', OF_NAME],
  ['قم', 'است', OF_NAME],
  ['بازار', 'مان', OF_NAME],
  ['بازار', 'ی', OF_NOUN],
  ['بازار', 'ند', OF_NOUN],
  ['بازار', 'ات', OF_NOUN],
  ['بازار', 'ترین', OF_NOUN],
  ['بازار', 'هاست', OF_NOUN],
  ['بازار', 'هایند', OF_NOUN],
  ['بازار', 'هایشان', OF_NOUN],
  ['ایران', 'ه', SPOKEN],
  ['ایران', '', NONE],
  ['ایران', 'ب', NONE],
  ['ایران', 'شهر', NONE],
  ['ایران', 'ایشان', NONE],
  ['ایران', 'سایشان', NONE],
  ['ایران', 'ههاست', NONE],
  ['ایران', 'بهایشان', NONE],
  ['ایران', 'هایشانی', NONE],
])('«%s» goes on with «%s»: %i', (word, rest, kind) => {
  const symbols = Uint8Array.from(symbolsOf(`${word}${rest}ها`) ?? [])
  expect(endingAt(symbols, word.length, word.length + rest.length)).toBe(kind)
})

test('endings written apart', () => {
  expect(['ها', 'های', 'ام', 'ترین', 'هایشان'].map(isEnding)).toEqual([true, true, true, true, true])
  expect(['ه', 'کتاب', '', 'هایشانی'].map(isEnding)).toEqual([false, false, false, false])
})
