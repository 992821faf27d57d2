import { openSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compileLexicon } from '../../src/lexicon/compile.js'
import { loadLexicon, recordOf } from '../../src/lexicon/lexicon.js'
import { openLexicon, readLexicons, readWeights } from '../../src/lexicon/load.js'
import { entriesOf } from '../support/found-names.js'
import { makeFolder } from '../support/program.js'

const HEADER = '# key\tname\tuse\tsource\n'

test('a folder of lexicons: files by name, facts of countries, their English names last', () => {
  const folder = makeFolder({
    'word/nouns.tsv': `${HEADER}noun\tکتاب\tsure\tteam\n`,
    'country/names.tsv': `${HEADER}GE\tگرجستان\tsure\tcldr\nIR\tایران\tsure\tcldr\nSU\tشوروی\tsure\tteam\n`,
    'country/facts.tsv': '# key\talpha3\tnameEn\n\nGE\tGEO\tGeorgia\tTbilisi\nIR\tIRN\tIran\nSU\t\t\nTW\tTWN\n',
    'sources.tsv': 'team\tnot names\n',
    'weights.tsv': 'a\t1\n',
    'notes.txt': 'not names',
  })
  const iran = { alpha3: 'IRN', nameEn: 'Iran' }
  const georgia = { alpha3: 'GEO', nameEn: 'Georgia' }
  expect(readLexicons(folder)).toEqual([
    { class: 'country', key: 'GE', name: 'گرجستان', use: 'sure', facts: georgia },
    { class: 'country', key: 'IR', name: 'ایران', use: 'sure', facts: iran },
    { class: 'country', key: 'SU', name: 'شوروی', use: 'sure', facts: { nameEn: '' } },
    { class: 'noun', key: 'noun', name: 'کتاب', use: 'sure', facts: {} },
    { class: 'country', key: 'GE', name: 'Georgia', use: 'cue', facts: georgia },
    { class: 'country', key: 'IR', name: 'Iran', use: 'sure', facts: iran },
  ])
})

test('entries of files by their paths, also in folders of folders; their own facts are kept beside those of countries', () => {
  const folder = makeFolder({
    'place/z.tsv': `${HEADER}z\tزابل\tsure\tteam\n`,
    'place/a/b.tsv': `${HEADER}b\tبم\tsure\tteam\n`,
    'organization/names.tsv': `${HEADER.trim()}\tkind\na\tآبان\tsure\tteam\tclub\n`,
    'country/facts.tsv': 'CN\tCHN\t中国\n',
  })
  expect(readLexicons(folder).map(({ name, facts }) => [name, facts])).toEqual([
    ['آبان', { kind: 'club' }],
    ['بم', {}],
    ['زابل', {}],
  ])
})

test('a country that the facts leave out has none; a folder without facts is read too', () => {
  const names = { 'country/names.tsv': `${HEADER}XK\tکوزوو\tsure\tcldr\n` }
  const told = makeFolder({ ...names, 'country/facts.tsv': 'IR\tIRN\t\n' })
  expect(readLexicons(told).map(({ facts }) => facts)).toEqual([{}])
  expect(readLexicons(makeFolder(names)).map(({ name }) => name)).toEqual(['کوزوو'])
})

test('a table of weights', () => {
  const folder = makeFolder({ 'weights.tsv': '# evidence\tweight\nbias\t-1.5\n\nperson: a title\t2\n' })
  expect([...readWeights(join(folder, 'weights.tsv'))]).toEqual([
    ['bias', -1.5],
    ['person: a title', 2],
  ])
})

test('records of a lexicon on disk, few and then all', () => {
  const names = Array.from({ length: 700 }, (_, i) => `شهر ${i}`)
  const packed = compileLexicon(entriesOf({ place: names }), [])
  const path = join(makeFolder({}), 'small.bin')
  writeFileSync(path, packed)
  const onDisk = openLexicon(path)
  const inMemory = loadLexicon(packed)
  const items = names.map((_, item) => item)
  expect(items.map(item => recordOf(onDisk, item))).toEqual(items.map(item => recordOf(inMemory, item)))
  expect(new Set(items.map(item => recordOf(onDisk, item).name))).toEqual(new Set(names))
})

/** A lexicon on disk, its records, and what makes them unreadable. */
function recordsOnDisk(names: readonly string[], note = '') {
  const path = join(makeFolder({}), 'small.bin')
  const packed = compileLexicon(
    names.map(name => ({ class: 'place', key: name, name, use: 'sure', facts: note ? { note } : {} })),
    [],
  )
  writeFileSync(path, packed)
  const { records } = openLexicon(path)
  return { at: records.at, destroy: () => writeSync(openSync(path, 'r+'), new Uint8Array(packed.length)) }
}

const PLACES = Array.from({ length: 700 }, (_, i) => `شهر ${i}`)
const rowOf = (id: number): string => `${PLACES[id]}\t${PLACES[id]}`

test('of the records so many are read one by one, each when it is asked for; then all are in memory', () => {
  const few = recordsOnDisk(PLACES)
  for (let id = 0; id < 512; id++) expect(few.at(id)).toBe(rowOf(id))
  few.destroy()
  const more = recordsOnDisk(PLACES)
  for (let id = 0; id < 513; id++) more.at(id)
  more.destroy()
  expect(more.at(0)).toBe(rowOf(0))
  expect(more.at(699)).toBe(rowOf(699))
  const none = recordsOnDisk(PLACES)
  none.at(0)
  none.destroy()
  expect(none.at(1)).toMatch(/^\0+$/)
})

test('records of any length are read from disk', () => {
  const note = 'پ'.repeat(1500)
  const { at } = recordsOnDisk(['آبان', 'آذر'], note)
  expect([at(0), at(1), at(0)]).toEqual(['آبان', 'آذر', 'آبان'].map(name => `${name}\t${name}\tnote=${note}`))
})
