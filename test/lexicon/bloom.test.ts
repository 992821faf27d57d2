import { expect, test } from 'vitest'
import { buildBloom, inBloom } from '../../src/lexicon/bloom.js'
import { symbolsOf } from '../../src/text/letters.js'
import { hashSymbols } from '../../src/text/tokenize.js'

const LETTERS = 'ابپتجدرسلمنوهی'
/** Word `n` of a made-up language. */
function word(n: number): string {
  let letters = ''
  for (let rest = n; rest > 0 || letters === ''; rest = Math.floor(rest / LETTERS.length))
    letters += LETTERS[rest % LETTERS.length]
  return `ک${letters}`
}

const hashOf = (text: string): number => hashSymbols(symbolsOf(text) ?? [])

test('every word is in the filter, and fewer than one in a hundred others', () => {
  const known = Array.from({ length: 3000 }, (_, i) => word(i))
  const filter = buildBloom(known)
  expect(known.filter(one => !inBloom(filter, hashOf(one)))).toEqual([])
  const others = Array.from({ length: 10_000 }, (_, i) => word(5000 + i))
  expect(others.filter(one => inBloom(filter, hashOf(one))).length).toBeLessThan(100)
})

test.each([
  [0, 1024],
  [682, 1024],
  [683, 2048],
  [3000, 8192],
])('%i words take %i bytes: twelve bits a word, up to a power of two', (words, bytes) => {
  expect(buildBloom(Array.from({ length: words }, (_, i) => word(i))).length).toBe(bytes)
})

test('a word that stands twice or has other letters sets no more bits', () => {
  expect(buildBloom(['کتاب', 'كتاب', '水', '', '\u200c'])).toEqual(buildBloom(['کتاب']))
  const ones = buildBloom(['کتاب']).reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0)
  expect(ones).toBeGreaterThan(3)
  expect(ones).toBeLessThanOrEqual(6)
})

test('nothing is in a filter without bits, or of no words', () => {
  expect(inBloom(new Uint8Array(0), hashOf('کتاب'))).toBe(false)
  expect(inBloom(buildBloom([]), hashOf('کتاب'))).toBe(false)
})
