import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { markDates, SPELLINGS } from '../support/date-lexicon.js'
import { extract } from '../support/extractor.js'

function rowsOf(file: string): string[] {
  const content = readFileSync(join(import.meta.dirname, 'date', file), 'utf8')
  return content.split('\n').filter(row => row !== '' && !row.startsWith('#'))
}

const TAG = /<\/?d(?: v="[^"]*")?>/g

describe.each(Object.entries(SPELLINGS))('%s', (_name, spell) => {
  test.each(rowsOf('expressions.tsv'))('%s', row => {
    const [published = '', sentence = ''] = row.split('\t')
    const marked = sentence.replace(/[^<>]+(?=<|$)/g, part => spell(part))
    expect(markDates(marked.replace(TAG, ''), published === '' ? undefined : Date.parse(published) / 864e5)).toBe(marked)
  })

  test.each(rowsOf('nothing.tsv'))('%s', row => {
    const sentence = spell(row)
    expect(markDates(sentence, 20_324)).toBe(sentence)
  })
})

// «از» and a place says where from, not what after.
test('a distance in time before «از» and a place', () => {
  const { dates } = extract('برادرم دو ماه پیش از کابل رفت. دو ماه پیش از انقلاب برگشت.', { date: '2025-08-23' })
  expect((dates ?? []).map(({ value, mentions }) => [value, mentions.length])).toEqual([['2025-06-22/2025-07-22', 1]])
})
