import { writeFileSync } from 'node:fs'
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
