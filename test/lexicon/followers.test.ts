import { expect, test } from 'vitest'
import { type Broken, buildFollowers, mayFollow } from '../../src/lexicon/followers.js'
import { baseOf, buildTrie } from '../../src/lexicon/trie.js'
import { symbolsOf } from '../../src/text/letters.js'

/** Names that share beginnings; where they may be broken a space stands. */
const NAMES = ['باغ آب', 'باغ آبی', 'باغ گل', 'باغ گلاب', 'باغ ۱۲', 'باغ‌ها ب', 'باغچه', 'بام من', 'بام م ن', 'بامی']

const lettersOf = (name: string): number[] => symbolsOf(name) ?? []
const keys = NAMES.map(lettersOf).sort((a, b) => {
  const at = a.findIndex((symbol, i) => symbol !== b[i])
  return at < 0 ? -1 : (a[at] as number) - (b[at] ?? 0)
})
const distinct = keys.filter((key, i) => key.join() !== keys[i - 1]?.join())
const trie = buildTrie(
  distinct,
  distinct.map((_, i) => i),
  80,
  () => false,
)
const broken = NAMES.map((name): Broken => {
  const breaks = new Set<number>()
  let letters = 0
  for (const char of name) {
    if (char === ' ' || char === '\u200c') breaks.add(letters)
    else letters++
  }
  return { symbols: lettersOf(name), isBroken: letter => breaks.has(letter) }
})
const followers = buildFollowers(trie, broken)

/** Whether `word` may go on after `before`. */
function follows(before: string, word: string): boolean {
  const node = lettersOf(before).reduce((at, symbol) => baseOf(trie.cells[at] as number) + symbol, 0)
  const [first = 0, second = 0] = lettersOf(word)
  return mayFollow(followers, node, first, second)
}

test.each([
  ['باغ', 'آب', true],
  ['باغ', 'آبها', true],
  ['باغ', 'گل', true],
  ['باغ', '۱۲', true],
  ['باغ', 'ها', true],
  ['بام', 'من', true],
  ['بام', 'م', true],
  ['باغ', 'من', false],
  ['باغ', 'گم', false],
  ['باغ', 'چه', false],
  ['باغ', 'آ', false],
  ['بام', 'یک', false],
])('after «%s», «%s»: %s', (before, word, may) => {
  expect(follows(before, word)).toBe(may)
})

test('few words that may not are let through, and the set has eight bits a pair at least', () => {
  const letters = 'ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی'
  const pairs = [...letters].flatMap(first => [...letters].map(second => first + second))
  expect(pairs.filter(pair => follows('باغ', pair)).length).toBeLessThan(pairs.length / 8)
  expect(buildFollowers(trie, []).length).toBe(8)
  expect(followers.length & (followers.length - 1)).toBe(0)
})
