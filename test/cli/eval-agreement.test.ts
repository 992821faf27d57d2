import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Result } from '../../src/types.js'
import { marksOf, parseMarked } from '../support/marked.js'
import { makeFolder, parseLines, ROOT, runProgram } from '../support/program.js'
import { type PlainScore, plainScores, spansOfResult, spansOfTokens, taggedOf } from '../support/scorer.js'

const FOLDER = join(ROOT, 'fixtures/articles')
const TYPES = 'person,country,date,organization,place'

interface Evaluated {
  readonly types: Record<string, PlainScore & { readonly gold: number; readonly value?: number }>
  readonly all: PlainScore
}

const articles = readdirSync(FOLDER)
  .filter(name => name.endsWith('.txt'))
  .map(name => {
    const [head = '', ...rest] = readFileSync(join(FOLDER, name), 'utf8').split('\n\n')
    const { text, marks } = parseMarked(rest.join('\n\n'))
    return { name, date: /date: (\S+)/.exec(head)?.[1] ?? '', text, marks }
  })

/** What the program finds in texts. */
function resultsOf(records: readonly object[], ...options: readonly string[]): Result[] {
  const folder = makeFolder({ 'in.ndjson': records.map(record => JSON.stringify(record)).join('\n') })
  const { stdout } = runProgram(['in.ndjson', '-f', 'ndjson', '-t', TYPES, ...options], { cwd: folder })
  return parseLines(stdout) as unknown as Result[]
}

function evaluate(args: readonly string[], cwd = ROOT): Evaluated {
  return JSON.parse(runProgram(['eval', '--json', '-t', TYPES, ...args], { cwd }).stdout) as Evaluated
}

function expectSame({ types, all }: Evaluated, { ALL, ...plain }: Record<string, PlainScore>): void {
  expect(all).toMatchObject(ALL as PlainScore)
  expect(Object.keys(types).sort()).toEqual(Object.keys(plain).sort())
  for (const [label, score] of Object.entries(plain)) expect(types[label], label).toMatchObject(score)
}

test('marked articles are scored as a plain count of spans scores them', () => {
  const results = resultsOf(articles, '--offsets', 'utf16')
  const span = (name: string, { type, start, end }: ReturnType<typeof marksOf>[number]): string =>
    `${type} ${name}:${start}-${end}`
  const gold = new Set(articles.flatMap(({ name, marks }) => marks.map(mark => span(name, mark))))
  const found = new Set(articles.flatMap(({ name }, i) => marksOf(results[i] as Result).map(mark => span(name, mark))))
  expect(gold.size).toBeGreaterThan(400)
  expectSame(evaluate(['fixtures/articles']), plainScores(gold, found))
})

test('tagged tokens are scored as a plain count of spans scores them', () => {
  const tagged = articles.map(({ name, text, marks }) => ({ name, sentences: taggedOf(text, marks) }))
  const content = tagged.map(({ sentences }) =>
    ['-DOCSTART-\tO\n', ...sentences.map(tokens => tokens.map(({ text, tag }) => `${text}\t${tag}\n`).join(''))].join('\n'),
  )
  const records = tagged.map(({ sentences }) => ({
    text: sentences.map(tokens => `${tokens.map(({ text }) => text).join(' ')}\n`).join(''),
  }))
  const results = resultsOf(records)
  const gold = new Set(tagged.flatMap(({ name, sentences }) => spansOfTokens(sentences.flat(), name)))
  const found = new Set(tagged.flatMap(({ name, sentences }, i) => spansOfResult(results[i] as Result, sentences.flat(), name)))
  expect(gold.size).toBeGreaterThan(400)
  const folder = makeFolder({ 'a.conll': content.join('\n') })
  expectSame(evaluate(['--map', 'peyma', 'a.conll'], folder), plainScores(gold, found))
})

test('figures of a text worked out by hand', () => {
  // Two of three people, one of two bodies, one false country; values: one right of two.
  const text =
    '<p>علی دایی</p> <d v="2025-08-24">فردا</d> و <d v="2025-08-29">پس‌فردا</d> به <c iso="FR">فرانسه</c> و عراق می‌رود. <p>گزارش</p> را <p>مهدی طارمی</p> نوشت. <o>سازمان ملل</o> و <o>نامه</o>.\n'
  const folder = makeFolder({ 'a.txt': `date: 2025-08-23\n\n${text}` })
  const { types, all } = evaluate(['a.txt'], folder)
  expect(types).toMatchObject({
    person: { gold: 3, precision: 100, recall: 66.7, f1: 80 },
    organization: { precision: 100, recall: 50, f1: 66.7 },
    country: { precision: 50, recall: 100, f1: 66.7, value: 100 },
    date: { precision: 100, recall: 100, f1: 100, value: 50 },
  })
  expect(all).toMatchObject({ precision: 85.7, recall: 75, f1: 80 })
})
