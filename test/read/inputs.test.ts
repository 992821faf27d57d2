import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ReadOptions } from '../../src/read/document.js'
import { FIXTURES, readFixture } from '../support/read.js'

/** Every fixture of an input format against the documents beside it. `UPDATE=1` writes those that are missing or differ. */
const CASES: readonly [string, Partial<ReadOptions>][] = [
  ['feeds/iran-agency.xml', {}],
  ['feeds/afghan-agency.xml', {}],
  ['feeds/broadcaster.xml', {}],
  ['feeds/atom.xml', {}],
  ['feeds/rdf.xml', {}],
  ['feeds/hamshahri.xml', {}],
  ['feeds/archive.xml', { xml: { document: 'article', text: ['body'], date: 'when' } }],
  ['feeds/cut-off.xml', {}],
  ['feeds/unclosed-cdata.xml', {}],
  ['feeds/billion-laughs.xml', {}],
  ['feeds/external-entity.xml', {}],
  ['pages/iran-agency.html', {}],
  ['pages/linked-data.html', {}],
  ['pages/fragment.html', {}],
  ['records/records.ndjson', {}],
  ['records/array.json', {}],
  ['records/object.json', {}],
  ['tables/rows.csv', {}],
  ['tables/rows.tsv', {}],
  ['tables/semicolons.csv', {}],
  ['tables/open-quote.csv', {}],
]

describe.each(CASES)('%s', (path, options) => {
  test('gives its documents', async () => {
    const found = `${JSON.stringify(await readFixture(path, options), null, 2)}\n`
    const expected = join(FIXTURES, `${path}.documents.json`)
    if (process.env.UPDATE === '1') writeFileSync(expected, found)
    expect(existsSync(expected), `${expected} is missing; UPDATE=1 writes it`).toBe(true)
    expect(found).toBe(readFileSync(expected, 'utf8'))
  })

  test('gives the same in pieces of seven bytes', async () => {
    expect(await readFixture(path, options, 7)).toEqual(await readFixture(path, options))
  })
})
