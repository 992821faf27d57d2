import { describe, expect, test } from 'vitest'
import { BREAKS, baseOf, buildTrie, ENDS, LABEL, type Trie, valueAfter } from '../../src/lexicon/trie.js'
import { symbolsOf } from '../../src/text/letters.js'

const SYMBOLS = 64

/** Every key of a trie with its value, by walking over all of its cells. */
function keysOf(trie: Trie): [string, number][] {
  const { cells, tail } = trie
  const walk = (node: number, path: readonly number[]): [string, number][] => {
    const base = baseOf(cells[node] as number)
    if (base < 0) {
      const from = -1 - base
      const end = tail.indexOf(0, from)
      return [[[...path, ...tail.subarray(from, end)].join(' '), valueAfter(tail, end)]]
    }
    const ends = ((cells[node] as number) & ENDS) !== 0
    const own: [string, number][] = ends ? [[path.join(' '), -1 - baseOf(cells[base] as number)]] : []
    const children = Array.from({ length: SYMBOLS }, (_, symbol) => symbol).filter(
      symbol => symbol > 0 && ((cells[base + symbol] ?? 0) & LABEL) === symbol + 1,
    )
    return [...own, ...children.flatMap(symbol => walk(base + symbol, [...path, symbol]))]
  }
  return walk(0, [])
}

/** Distinct keys of a word list in ascending order. */
function sorted(words: readonly string[]): number[][] {
  const keys = words.map(word => symbolsOf(word) ?? [])
  return keys.sort((a, b) => {
    const at = a.findIndex((symbol, i) => symbol !== b[i])
    return at < 0 ? -1 : (a[at] as number) - (b[at] ?? 0)
  })
}

/** Values that need one byte, two or three. */
const numberOf = (i: number): number => 3 * i + (i > 1 ? 300 : 0) + (i > 2 ? 70_000 : 0)
const build = (keys: readonly (readonly number[])[], mayBreak = (_key: number, _letter: number): boolean => false): Trie =>
  buildTrie(
    keys,
    keys.map((_, i) => numberOf(i)),
    SYMBOLS,
    mayBreak,
  )
const listed = (keys: readonly (readonly number[])[]): [string, number][] => keys.map((key, i) => [key.join(' '), numberOf(i)])

describe('every key comes back with its value, and nothing else', () => {
  test.each([
    [['ایران']],
    [['ایران', 'ایرانشهر', 'ایرانیان', 'ایر']],
    [['ا', 'اب', 'ابا', 'بابا', 'ی']],
    [['قم', 'قمصر', 'قشم', 'مشهد', 'شهر']],
  ])('%j', words => {
    const keys = sorted(words)
    expect(keysOf(build(keys))).toEqual(listed(keys))
  })

  test('of many that part after hundreds of letters, which need more room than there is at first', () => {
    const words = Array.from({ length: 340 }, (_, i) => {
      const pair = i >> 1
      const start = [pair & 15, pair >> 4].map(letter => 'ابپتجدرسشصعفقکلم'.charAt(letter)).join('')
      return `${start}${'ن'.repeat(390)}${i % 2 === 0 ? 'و' : 'ه'}`
    })
    const keys = sorted(words)
    const trie = build(keys)
    expect(trie.cells.length).toBeGreaterThan(1 << 16)
    expect(keysOf(trie)).toEqual(listed(keys))
  })

  test('of ten thousand', () => {
    let seed = 11
    const random = (below: number): number => {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0
      return (seed >>> 8) % below
    }
    const letter = (): string => 'ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی'.charAt(random(32))
    const words = new Set(Array.from({ length: 10_000 }, () => Array.from({ length: 2 + random(9) }, letter).join('')))
    const keys = sorted([...words])
    const trie = build(keys)
    expect(keysOf(trie)).toEqual(listed(keys))
    // A cell a node and little room between: an empty cell is seldom.
    const used = trie.cells.reduce((sum, cell) => sum + (cell === 0 ? 0 : 1), 0)
    expect(used / trie.cells.length).toBeGreaterThan(0.99)
  })

  test('of none', () => {
    const { cells, tail } = build([])
    expect([...cells]).toEqual([LABEL, ...Array(SYMBOLS + 1).fill(0)])
    expect(tail.length).toBe(0)
  })
})

test('the root is no leaf, whatever the names', () => {
  expect([['ایران'], ['ایران', 'بم']].map(words => baseOf(build(sorted(words)).cells[0] as number) > 0)).toEqual([true, true])
})

const MOST = 1 << 22

test('values are less than a bound', () => {
  const key = symbolsOf('بم') ?? []
  const withValue = (value: number): Trie => buildTrie([key], [value], SYMBOLS, () => false)
  expect(keysOf(withValue(MOST - 1))).toEqual([[key.join(' '), MOST - 1]])
  expect(() => withValue(MOST)).toThrow(new RangeError('too many names for one lexicon'))
})

test('a suffix that only one key has is a tail, closed by 0 and the three bytes of its value', () => {
  const keys = sorted(['باران', 'بازار', 'بم'])
  const { tail } = build(keys)
  const end = (text: string): number[] => [...(symbolsOf(text) ?? []), 0]
  expect([...tail]).toEqual([...end('ان'), 0, 0, 0, ...end('ار'), 3, 0, 0, ...end(''), 306 & 255, 306 >> 8, 0])
})

test('a node tells whether a key that goes on from it may be broken there', () => {
  const keys = sorted(['بازار', 'بازو', 'باد'])
  const { cells } = build(keys, (key, letter) => key === 1 && letter === 3)
  const breaksAfter = (path: string): boolean => {
    const node = (symbolsOf(path) ?? []).reduce((at, symbol) => baseOf(cells[at] as number) + symbol, 0)
    return ((cells[node] as number) & BREAKS) !== 0
  }
  expect(['', 'ب', 'با', 'باد', 'باز', 'بازا', 'بازو'].filter(breaksAfter)).toEqual(['باز'])
})
