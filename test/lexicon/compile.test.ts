import { describe, expect, test } from 'vitest'
import { CLASS, type ClassName, endingsOf } from '../../src/lexicon/classes.js'
import { compileLexicon } from '../../src/lexicon/compile.js'
import { LAST, LOOK_CLASS, LOOK_SHAPE, loadLexicon, MADDAS, recordOf } from '../../src/lexicon/lexicon.js'
import type { Entry } from '../../src/lexicon/parse.js'
import { hitsOf, lexiconOf } from '../support/found-names.js'

const entry = (name: string, more: Partial<Entry> = {}): Entry => ({
  class: 'organization',
  key: name,
  name,
  use: 'sure',
  facts: {},
  ...more,
})

/** Class and use of every line in the order of their letters, with their record. */
function itemsOf(entries: readonly Entry[]) {
  const lexicon = loadLexicon(compileLexicon(entries, []))
  return Array.from(lexicon.itemClass, (packed, item) => ({ use: packed >> 6, ...recordOf(lexicon, item) }))
}

test('lines stand in the order of letters; those of one class and key share the first name and its facts', () => {
  const facts = { kind: 'club', country: 'IR' }
  const entries = [
    entry('پرسپولیس', { key: 'a', facts }),
    entry('باشگاه پرسپولیس', { key: 'a', use: 'cue' }),
    entry('آبی', { key: 'b', use: 'block' }),
    entry('اداره', { class: 'organizationHead', key: 'a', facts: { note: 'bare' } }),
  ]
  expect(itemsOf(entries)).toEqual([
    { use: 2, key: 'b', name: 'آبی', facts: {} },
    { use: 3, key: 'a', name: 'اداره', facts: { note: 'bare' } },
    { use: 1, key: 'a', name: 'پرسپولیس', facts },
    { use: 0, key: 'a', name: 'پرسپولیس', facts },
  ])
})

test('a fact may have «=» in it, a name without letters is no line', () => {
  expect(itemsOf([entry('آب', { facts: { note: 'a=b' } }), entry('«»'), entry('\u200c')])).toEqual([
    { use: 0, key: 'آب', name: 'آب', facts: { note: 'a=b' } },
  ])
})

test('names of the same letters follow one another, and share what is special about their letters', () => {
  const { itemLook, itemClass, shapes } = loadLexicon(
    compileLexicon(
      [entry('آب نو'), entry('اب‌نو'), entry('ابنو', { class: 'place' }), entry('ابنو'), entry('باد نو'), entry('باد')],
      [],
    ),
  )
  expect(Array.from(itemLook, look => (look & LAST) !== 0)).toEqual([false, false, false, true, true, true])
  expect(Array.from(itemLook, look => look & LOOK_CLASS)).toEqual(Array.from(itemClass, packed => packed & LOOK_CLASS))
  const rows = Array.from(itemLook, look => [...shapes.subarray(look >> LOOK_SHAPE, (look >> LOOK_SHAPE) + 5)])
  expect(rows).toEqual([
    [0b100, 0, 0, 0, 1],
    [0b100, 0, 0b100, 0, 0],
    [0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0],
    [0b1000, 0, 0, 0, 0],
  ])
  expect(shapes.length).toBe(4 * 5)
})

test('breaks and «آ» of a long name: bits of the first 32 letters and the next, none of those farther on', () => {
  const letters = (many: number): string => 'ب'.repeat(many)
  // Breaks before the letters 31, 32, 63 and 64; the letters 30 and 31 are «آ».
  const name = `${letters(30)}آ آ ${letters(31)}\u200c${letters(1)} ${letters(2)}`
  const { shapes } = loadLexicon(compileLexicon([entry(name)], []))
  expect([...shapes]).toEqual([1 << 31, 1 | (1 << 31), 0, 1 << 31, 1 << 30])
})

test("a name's «آ» is exact where an ordinary word differs in nothing else, not where another name does", () => {
  const maddas = (...entries: Entry[]): number[] => {
    const { itemLook, shapes } = loadLexicon(compileLexicon(entries, []))
    return Array.from(itemLook, look => shapes[(look >> LOOK_SHAPE) + MADDAS] as number)
  }
  const exact = -0x80000000
  expect(maddas(entry('آنسان'))).toEqual([1])
  expect(maddas(entry('آنسان'), entry('انسان', { class: 'noun' }))).toEqual([exact + 1, 0])
  expect(maddas(entry('آنسان'), entry('انسان', { class: 'place' }))).toEqual([1, 0])
  expect(maddas(entry('آن', { class: 'pronoun' }), entry('ان', { class: 'noun' }))).toEqual([exact + 1, exact])
  expect(maddas(entry('آن'), entry('آن', { class: 'pronoun' }))).toEqual([1, 1])
})

test('every class has its endings, a byte each', () => {
  const { classEndings } = loadLexicon(compileLexicon([], []))
  expect([...classEndings]).toEqual((Object.keys(CLASS) as ClassName[]).map(endingsOf))
})

test('weights and their layout come back', () => {
  const values = Float32Array.of(0, 1.5, -2.25).subarray(1)
  const { weights, weightLayout, bloom } = loadLexicon(compileLexicon([], ['کتاب'], { values, layout: 'یک bias' }))
  expect([...weights]).toEqual([1.5, -2.25])
  expect(weightLayout).toBe('یک bias')
  expect(bloom.length).toBe(1024)
  const plain = loadLexicon(compileLexicon([], []))
  expect([plain.weights.length, plain.weightLayout]).toEqual([0, ''])
})

describe('a compiled name is found as it may be broken, and not otherwise', () => {
  test('two spellings of the same letters may be broken where either is', () => {
    const lexicon = lexiconOf({ place: ['گل آباد', 'گلآ باد', 'باغ', 'باغچه'] })
    const found = (text: string): string[] => hitsOf(text, lexicon).map(hit => hit.replace('place: ', ''))
    expect(found('گل آباد')).toEqual(['گل آباد'])
    expect(found('گلآ باد')).toEqual(['گلآ باد'])
    expect(found('گلآب اد')).toEqual([])
    expect(found('با غ')).toEqual([])
    expect(found('باغ باغچه')).toEqual(['باغ', 'باغچه'])
  })

  test.each([1, 2, 30, 31, 32, 33, 34, 62, 63, 64, 65, 66])('before letter %i', at => {
    // Another name that differs at the end only, so that all of the letters have nodes.
    const name = (letter: number, last: string): string => `${'ب'.repeat(letter)} ${'ب'.repeat(70 - letter)}${last}`
    const lexicon = lexiconOf({ place: [name(at, 'م'), name(at, 'ن')] })
    const isFound = (letter: number): boolean => hitsOf(name(letter, 'م'), lexicon).length > 0
    expect(isFound(at)).toBe(true)
    // Beyond the first 64 letters every break will do.
    if (at < 64) expect([at - 1, at + 1].filter(letter => letter > 0 && letter < 64 && isFound(letter))).toEqual([])
  })
})
