import { describe, expect, test } from 'vitest'
import { parseTagged, spansOfTags, tagMapOf } from '../../src/cli/eval-conll.js'
import { isSameCode, isSameDate, parseGold } from '../../src/cli/eval-gold.js'
import type { Score } from '../../src/cli/eval-score.js'
import { makeFolder, ROOT, runProgram } from '../support/program.js'

interface Scores {
  readonly documents: number
  readonly types: Record<string, Score>
  readonly all: Score
}

function evaluate(args: readonly string[], cwd = ROOT): Scores {
  return JSON.parse(runProgram(['eval', '--json', ...args], { cwd }).stdout) as Scores
}

const ARTICLE = 'date: 2025-08-23\n\n<p>علی دایی</p> <d v="2025-08-24">فردا</d> به <c iso="FR">فرانسه</c> می‌رود.\n'

describe('marked articles', () => {
  test('marks nest and offsets are code points', () => {
    const { text, spans, date } = parseGold('date: 2025-08-23\n\n😀 <o>وزارت <c iso="IR">ایران</c></o>', 'a.txt')
    expect(text).toBe('😀 وزارت ایران')
    expect(date).toBe('2025-08-23')
    expect(spans).toEqual([
      { type: 'country', start: 8, end: 13, value: 'IR' },
      { type: 'organization', start: 2, end: 13, value: undefined },
    ])
  })

  test('crossing marks are said with file and line', () => {
    expect(() => parseGold('date: 2025-08-23\n\nیک\n<p>علی <c iso="IR">ایران</p></c>', 'a.txt')).toThrow(
      'a.txt:4: a mark crosses another',
    )
  })

  test('all found, and the exit status', () => {
    const folder = makeFolder({ 'a.txt': ARTICLE })
    const { all, types } = evaluate(['a.txt'], folder)
    expect(all).toMatchObject({ precision: 100, recall: 100, f1: 100, gold: 3 })
    expect(types).toMatchObject({ date: { value: 100 }, country: { value: 100 } })
    expect(runProgram(['eval', 'a.txt', '--min-f1', '99.9'], { cwd: folder }).status).toBe(0)
  })

  test('below --min-f1 the status is 1, and misses have their context', () => {
    const folder = makeFolder({ 'a.txt': ARTICLE.replace('می‌رود', '<o>می‌رود</o>') })
    const { status, stdout } = runProgram(['eval', 'a.txt', '--min-f1', '0.99', '--misses', '5'], { cwd: folder })
    expect(status).toBe(1)
    expect(stdout).toContain('MISS organization a.txt فردا به فرانسه [می‌رود]')
  })

  test.each([
    ['2025-08-24', '2025-08-24', 'فردا', true],
    ['{2025-08-23,2025-08-24}', '2025-08-23/2025-08-24', '۲۳ و ۲۴ آگوست', true],
    ['2025-08-24', '2025-08-25', 'فردا', false],
    ['2025-07-06', '2025-07-05~', 'عاشورا', true],
  ])('%s and %s of «%s»', (gold, found, text, same) => {
    expect(isSameDate(gold, found, text)).toBe(same)
  })

  test('a former state may have its code or none', () => {
    expect(isSameCode('SUHH', undefined)).toBe(true)
    expect(isSameCode('', 'SUHH')).toBe(true)
    expect(isSameCode('RU', 'SUHH')).toBe(false)
  })
})

describe('tagged tokens', () => {
  test('spans begin with B, with another type and after O', () => {
    const [document] = parseTagged('علی\tB-PER\nدایی\tI-PER\nتهران\tI-LOC\nو\tO\nقم\tI-LOC\n')
    expect(document?.text).toBe('علی دایی تهران و قم\n')
    expect(spansOfTags(document?.tokens ?? [], tag => tag)).toEqual([
      { label: 'PER', start: 0, end: 2 },
      { label: 'LOC', start: 2, end: 3 },
      { label: 'LOC', start: 4, end: 5 },
    ])
  })

  test('maps', () => {
    expect(tagMapOf('PER=person,LOC=country+place')).toEqual(
      new Map([
        ['PER', ['person']],
        ['LOC', ['country', 'place']],
      ]),
    )
    expect(tagMapOf('twiner')?.get('NAT')).toEqual(['country', 'place'])
    expect(tagMapOf('PER=human')).toBeUndefined()
  })

  test('a file is scored by its tags', () => {
    const folder = makeFolder({ 'a.conll': '-DOCSTART-\tO\n\nعلی\tB-PER\nدایی\tI-PER\nبه\tO\nفرانسه\tB-LOC\nرفت\tO\n.\tO\n' })
    expect(evaluate(['--map', 'arman', 'a.conll'], folder).types).toMatchObject({ PER: { f1: 100 }, LOC: { f1: 100 } })
    expect(runProgram(['eval', 'a.conll'], { cwd: folder }).status).toBe(2)
  })
})

// The README's figures of these articles; no weight is fitted on them.
test('articles that nothing is fitted on are found as well as before', () => {
  expect(evaluate(['fixtures/unseen']).all.f1).toBeGreaterThan(88)
})
