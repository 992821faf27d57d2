import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { extract } from './extractor.js'
import { type Mark, marksOf, parseMarked } from './marked.js'

/** Rows of a table of marked sentences below `test/rules`: `id<TAB>marked sentence`, comment lines left out. */
export function sentencesOf(file: string): { id: string; marked: string }[] {
  return readFileSync(join(__dirname, '../rules', file), 'utf8')
    .split('\n')
    .filter(row => row !== '' && !row.startsWith('#'))
    .map(row => ({ id: row.slice(0, row.indexOf('\t')), marked: row.slice(row.indexOf('\t') + 1) }))
}

/** What is right, missed and false in one sentence for one type, by exact spans (and codes, of countries). */
export function compare(marked: string, type: Mark['type'], variant: (text: string) => string = text => text) {
  const { text, marks } = parseMarked(variant(marked))
  const key = ({ start, end, iso }: Mark): string =>
    `[${text.slice(start, end)}]${type === 'country' ? (iso ?? '') : ''}@${start}`
  const want = new Set(marks.filter(mark => mark.type === type).map(key))
  const got = new Set(
    marksOf(extract(text, { date: '2025-08-23' }))
      .filter(mark => mark.type === type)
      .map(key),
  )
  return {
    right: [...want].filter(mark => got.has(mark)),
    missed: [...want].filter(mark => !got.has(mark)),
    wrong: [...got].filter(mark => !want.has(mark)),
  }
}
