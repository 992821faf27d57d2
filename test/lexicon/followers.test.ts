import { expect, test } from 'vitest'
import { type Broken, buildFollowers, mayFollow } from '../../src/lexicon/followers.js'
import { baseOf, buildTrie, type Trie } from '../../src/lexicon/trie.js'
import { COMMA, symbolsOf } from '../../src/text/letters.js'

/** Names with a stroke where they may be broken. */
const NAMES = [
  'وزیر|امور|خارجه',
  'وزیر|نیرو',
  'گروه|ب',
  'گروه|ب|پنج',
  'وزارت|تعاون،|کار',
  'وزارت|تعاون، |رفاه',
  'اف|۱۶',
  'اف|۱۶ب',
]

function brokenOf(name: string): Broken {
  const breaks = new Set<number>()
  let symbols: number[] = []
  for (const part of name.split('|')) {
    if (symbols.length > 0) breaks.add(symbols.length)
    symbols = [...symbols, ...(symbolsOf(part) ?? [])]
  }
  return { symbols, isBroken: letter => breaks.has(letter) }
}

function nodeOf({ cells }: Trie, prefix: string): number {
  return (symbolsOf(prefix) ?? []).reduce((node, symbol) => baseOf(cells[node] as number) + symbol, 0)
}

const text = ({ symbols }: Broken) => String.fromCharCode(...symbols)
const names = NAMES.map(brokenOf).sort((a, b) => (text(a) < text(b) ? -1 : 1))
const trie = buildTrie(
  names.map(({ symbols }) => symbols),
  names.map((_, i) => i),
  COMMA + 1,
  (key, letter) => (names[key] as Broken).isBroken(letter),
)
const followers = buildFollowers(trie, names)

function follows(prefix: string, word: string): boolean {
  const [first = 0, second = 0] = symbolsOf(word) ?? []
  return mayFollow(followers, nodeOf(trie, prefix), first, second)
}

test.each([
  ['وزیر', 'امور'],
  ['وزیر', 'نیرو'],
  ['وزارت', 'تعاون'],
  ['وزارت تعاون،', 'کار'],
  ['گروه', 'ب'],
  ['گروه', 'بها'],
  ['گروه', 'بپنج'],
  ['گروه ب', 'پنج'],
  ['اف', '۱۶'],
])('after «%s» there may be «%s»', (prefix, word) => {
  expect(follows(prefix, word)).toBe(true)
})

test('most of what begins otherwise is told', () => {
  const letters = 'ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی'
  const pairs = [...letters].flatMap(first => [...letters].map(second => first + second))
  expect(pairs.filter(pair => follows('وزیر', pair)).length).toBeLessThan(pairs.length / 4)
})
