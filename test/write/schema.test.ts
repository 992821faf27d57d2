import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseLines, ROOT, runProgram } from '../support/program.js'
import { flaws, isAnswer, isOutput } from '../support/schema.js'

const FOLDERS = ['articles/plain', 'feeds', 'pages', 'records', 'tables', 'fitting'].map(name => join('fixtures', name))

test.each([
  [],
  ['--explain'],
  ['--explain', '--with-text', '--types', 'all'],
  ['--types', 'all', '--offsets', 'byte', '--date', '2025-08-23'],
  ['--types', 'place'],
])('all that is written about the fixtures is as the schema says: %s %s %s %s', (...options) => {
  const { stdout } = runProgram([...FOLDERS, ...options, '--format', 'ndjson'])
  const answers = parseLines(stdout)
  expect(answers.length).toBeGreaterThan(100)
  expect(answers.flatMap(answer => flaws(isAnswer, answer).map(flaw => `${answer.source}${flaw}`))).toEqual([])
})

test('one document, an array of them, and one that failed', () => {
  for (const input of ['fixtures/articles/plain/01-muscat-talks.txt', 'fixtures/feeds/atom.xml', 'fixtures/nowhere.txt'])
    expect(flaws(isOutput, JSON.parse(runProgram([input, '--format', 'json']).stdout))).toEqual([])
})

test('the expectations beside the articles', () => {
  const folder = join(ROOT, 'fixtures/articles/plain')
  for (const file of readdirSync(folder).filter(name => name.endsWith('.json')))
    expect(flaws(isOutput, JSON.parse(readFileSync(join(folder, file), 'utf8')))).toEqual([])
})

test('the schema is no mere formality', () => {
  const mention = { text: 'ایران', start: 0, end: 5 }
  const country = { code: 'IR', name: 'ایران', nameEn: 'Iran', alpha3: 'IRN', confidence: 1, mentions: [mention] }
  expect(flaws(isAnswer, { date: null, countries: [country] })).toEqual([])
  for (const wrong of [
    { countries: [country] },
    { date: null, countries: [{ ...country, code: 'ir' }] },
    { date: null, countries: [{ ...country, mentions: [] }] },
    { date: null, countries: [{ ...country, confidence: 2 }] },
    { date: null, countries: [{ ...country, extra: 1 }] },
    { date: null, countries: [{ ...country, mentions: [{ ...mention, start: -1 }] }] },
    { source: 'a', error: { code: 'X' } },
  ])
    expect(flaws(isAnswer, wrong)).not.toEqual([])
})
