import { expect, test } from 'vitest'
import { type Broken, buildFollowers, mayFollow } from '../../src/lexicon/followers.js'
import { baseOf, buildTrie, type Trie } from '../../src/lexicon/trie.js'
import { symbolsOf } from '../../src/text/letters.js'

/** Names that share beginnings; where they may be broken a space stands. */
const NAMES = ['باغ آب', 'باغ آبی', 'باغ گل', 'باغ گلاب', 'باغ ۱۲', 'باغ‌ها ب', 'باغچه', 'بام من', 'بام م ن', 'بامی']

const lettersOf = (name: string): number[] => symbolsOf(name) ?? []

function trieOf(names: readonly string[]): Trie {
  const keys = names.map(lettersOf).sort((a, b) => {
    const at = a.findIndex((symbol, i) => symbol !== b[i])
    return at < 0 ? -1 : (a[at] as number) - (b[at] ?? 0)
  })
  const distinct = keys.filter((key, i) => key.join() !== keys[i - 1]?.join())
  return buildTrie(
    distinct,
    distinct.map((_, i) => i),
    80,
    () => false,
  )
}

function brokenAtSpaces(name: string): Broken {
  const breaks = new Set<number>()
  let letters = 0
  for (const char of name) {
    if (char === ' ' || char === '\u200c') breaks.add(letters)
    else letters++
  }
  return { symbols: lettersOf(name), isBroken: letter => breaks.has(letter) }
}

function setOf(names: readonly string[]) {
  const trie = trieOf(names)
  const followers = buildFollowers(trie, names.map(brokenAtSpaces))
  /** Whether `word` may go on after `before`. */
  const follows = (before: string, word: string): boolean => {
    const node = lettersOf(before).reduce((at, symbol) => baseOf(trie.cells[at] as number) + symbol, 0)
    const [first = 0, second = 0] = lettersOf(word)
    return mayFollow(followers, node, first, second)
  }
  return { trie, followers, follows }
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
  expect(setOf(NAMES).follows(before, word)).toBe(may)
})

test('few words that may not are let through, and the set has eight bits a pair at least', () => {
  const { trie, followers, follows } = setOf(NAMES)
  const letters = 'ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی'
  const pairs = [...letters].flatMap(first => [...letters].map(second => first + second))
  expect(pairs.filter(pair => follows('باغ', pair)).length).toBeLessThan(pairs.length / 8)
  expect(buildFollowers(trie, []).length).toBe(8)
  expect(followers.length & (followers.length - 1)).toBe(0)
})

test.each([
  // Within one pair of names the walk stands on a node, not in a tail.
  ['a word that ends the name is one letter, or has an ending', ['کوی ب', 'کوی بر'], 'کوی', ['ب', 'بر', 'بی', 'بها']],
  ['a word of one letter before another', ['کوی ب نو', 'کوی بد'], 'کوی', ['ب', 'بن', 'بد']],
  ['a letter before a digit', ['کوی ب۲۰', 'کوی بد'], 'کوی', ['ب', 'ب۲']],
  ['a digit before a letter', ['کوی ۲ب', 'کوی بد'], 'کوی', ['۲', '۲ب']],
  ['a Latin letter before a digit', ['کوی A1', 'کوی بد'], 'کوی', ['A', 'A1']],
  ['a letter before a comma', ['کوی ب، ت', 'کوی بد'], 'کوی', ['ب']],
])('%s', (_, names, before, words) => {
  const { follows } = setOf(names)
  expect(words.filter(word => !follows(before, word))).toEqual([])
})

test('a word whose letters belong together is not let through alone, nor a name broken before its first letter', () => {
  const { followers } = setOf(['کوی برق', 'کوی بام', 'کوی دشت'])
  const sets = [setOf(['کوی برق', 'کوی بام', 'کوی دشت']), setOf(['کوی ۱۲', 'کوی AB', 'کوی دشت'])]
  expect(sets.map(({ follows }) => ['ب', '۱', 'A', 'د'].filter(word => follows('کوی', word)))).toEqual([[], []])
  const trie = trieOf(['کوی', 'کوه'])
  const first = buildFollowers(trie, [{ symbols: lettersOf('کوی'), isBroken: letter => letter === 0 }])
  expect([...first]).toEqual(Array(8).fill(0))
  expect(followers.some(byte => byte !== 0)).toBe(true)
})

test.each([
  [0, 8],
  [8, 8],
  [9, 16],
  [16, 16],
  [17, 32],
])('%i pairs take %i bytes', (pairs, bytes) => {
  // Two letters a pair, and a third so that no ending is joined; all share the node of the first letter.
  const letters = [...'پتجچحخدذرزژسشصضطظ'].slice(0, pairs)
  const names = letters.map(letter => `ب ${letter}مو`)
  const { followers, follows } = setOf([...names, 'بن'])
  expect(followers.length).toBe(bytes)
  expect(letters.filter(letter => !follows('ب', `${letter}م`))).toEqual([])
})
