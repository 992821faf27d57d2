import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { HEAD, lastSection } from '../../src/lexicon/blob.js'
import { compileLexicon } from '../../src/lexicon/compile.js'
import { loadLexicon, recordOf } from '../../src/lexicon/lexicon.js'
import { openLexicon } from '../../src/lexicon/load.js'
import '../../src/pipeline.js'
import { joinRecords, openRecords, packRecords } from '../../src/lexicon/records.js'
import { arrangeWeights } from '../../src/rules/evidence.js'

const ROWS = ['IR\tایران\talpha3=IRN', '', 'x']

function opened(rows: readonly string[]) {
  const { starts, texts } = packRecords(rows)
  return openRecords(starts, (from, to) => texts.subarray(from, to))
}

test('records come back by their numbers', () => {
  const records = opened(ROWS)
  expect([0, 1, 2].map(records.at)).toEqual(ROWS)
  expect(records.count).toBe(3)
})

test('the second records follow the first', () => {
  const joined = joinRecords(opened(ROWS), opened(['y']))
  expect([joined.count, joined.at(2), joined.at(3)]).toEqual([4, 'x', 'y'])
})

test('a lexicon whose records are read apart is the same', () => {
  const packed = compileLexicon(
    [{ class: 'country', key: 'IR', name: 'ایران', use: 'sure', facts: { alpha3: 'IRN', nameEn: 'Iran' } }],
    ['ایران'],
  )
  const start = lastSection(packed.subarray(0, HEAD))
  const apart = recordOf(
    loadLexicon(packed.slice(0, start), (from, to) => packed.subarray(start + from, start + to)),
    0,
  )
  expect(apart).toEqual({ key: 'IR', name: 'ایران', facts: { alpha3: 'IRN', nameEn: 'Iran' } })
  expect(apart).toEqual(recordOf(loadLexicon(packed), 0))
})

test('a lexicon on disk has the records of the same in memory, of the first items and the last', () => {
  const path = join(__dirname, '../../dist/lexicon.bin')
  const onDisk = openLexicon(path)
  const inMemory = loadLexicon(readFileSync(path))
  const items = inMemory.itemClass.length
  const some = Array.from({ length: 1000 }, (_, i) => Math.floor((i * (items - 1)) / 999))
  expect(some.map(item => recordOf(onDisk, item))).toEqual(some.map(item => recordOf(inMemory, item)))
})

test('the weights of the lexicon stand in the order of the program, which need not copy them', () => {
  const { weights, weightLayout } = openLexicon(join(__dirname, '../../dist/lexicon.bin'))
  expect(arrangeWeights(weights, weightLayout)).toBe(weights)
})
