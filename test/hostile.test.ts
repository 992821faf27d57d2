import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { visible } from '../src/write/visible.js'
import { HOSTILE } from './support/hostile.js'
import { makeFolder, parseLines, ROOT, readFolder, runProgram } from './support/program.js'

const EXPECTED = join(ROOT, 'fixtures/hostile/expected.json')

/** The error line of a document, or how what was read of it begins and which countries it names. */
function outcomeOf(answer: Record<string, unknown>): string {
  const { error, text, id, countries } = answer as {
    error?: { code: string; message: string }
    text?: string
    id?: unknown
    countries?: { code: string }[]
  }
  if (error) return `${error.code}: ${error.message}`
  const known = id === undefined ? '' : `${JSON.stringify(id).slice(0, 30)} `
  return `${known}read, ${text?.length} characters: ${text?.slice(0, 24)} [${(countries ?? []).map(({ code }) => code)}]`
}

/** `UPDATE=1` writes the expectations anew. */
test('what means harm is refused in a sentence or read as text, and the batch goes on', () => {
  const cwd = makeFolder(HOSTILE)
  const { status, stdout, stderr } = runProgram(
    ['.', '--types', 'country', '--with-text', '--format', 'ndjson', '--max-bytes', '2000000'],
    { cwd },
  )
  const found: Record<string, { answers: string[]; errors: string[] }> = {}
  const of = (name: string) => (found[name] ??= { answers: [], errors: [] })
  for (const answer of parseLines(stdout)) of(String(answer.source).slice(2)).answers.push(outcomeOf(answer))
  const said = stderr.split('\n')
  for (const name of Object.keys(HOSTILE)) {
    const start = `extract: ./${visible(name)}`
    const own = said.filter(line => line.startsWith(`${start}:`) || line.startsWith(`${start},`))
    if (own.length > 0) of(name).errors.push(...own)
  }
  if (process.env.UPDATE === '1') writeFileSync(EXPECTED, `${JSON.stringify(found, null, 2)}\n`)
  expect(found).toEqual(JSON.parse(readFileSync(EXPECTED, 'utf8')))
  expect(status).toBe(1)
  // Nothing is said that is not of one of them but the line about all.
  const own = Object.values(found).flatMap(({ errors }) => errors)
  expect(said.filter(line => !own.includes(line))).toEqual([
    expect.stringMatching(/^extract: \d+ documents from \d+ inputs, /),
    '',
  ])
  expect(Object.keys(HOSTILE).length).toBeGreaterThanOrEqual(60)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
  expect(stdout).not.toContain('root:')
})

/** One of each way to end. */
const ALONE: readonly (readonly [string, number, string])[] = [
  ['text-escape.txt', 0, ''],
  ['json-twice.ndjson', 0, ''],
  ['text-nul.txt', 1, 'not text (byte 0x00 at offset 18); convert it to a text file first'],
  ['text-large.txt', 1, 'larger than 2000000 bytes; split it or raise --max-bytes'],
  ['xml-deep.xml', 1, 'elements nested deeper than 200; flatten it first'],
  ['json-open.ndjson', 1, 'line 1: not a JSON object (Unterminated string)'],
  ['json-number.ndjson', 1, 'line 1: no string in the field "text"'],
  ['csv-quote-open.csv', 1, 'line 2: not a row of the table (quote not closed)'],
  ['csv-large.csv', 1, 'line 3: larger than 2000000 bytes; split it or raise --max-bytes'],
]

test.each(ALONE)('%s alone ends with %i', (name, wanted, message) => {
  const cwd = makeFolder({ [name]: HOSTILE[name] as string })
  const { status, stdout, stderr } = runProgram([name, '-f', 'ndjson', '--max-bytes', '2000000', '-q'], { cwd })
  const error = message.startsWith('line') ? `extract: ${name}, ${message}\n` : `extract: ${name}: ${message}\n`
  expect([status, stderr]).toEqual([wanted, wanted === 0 ? '' : error])
  expect(parseLines(stdout).filter(({ error }) => error !== undefined)).toHaveLength(wanted)
})

test('files whose names are no UTF-8 are read, and written apart', () => {
  const cwd = makeFolder({ 'in/b.txt': 'ایران' })
  for (const byte of [0xfe, 0xff])
    writeFileSync(Buffer.concat([Buffer.from(join(cwd, 'in', 'a')), Buffer.of(byte), Buffer.from('.txt')]), 'ایران')
  expect(parseLines(runProgram(['in'], { cwd }).stdout).map(({ source }) => source)).toEqual([
    'in/a\udcfe.txt',
    'in/a\udcff.txt',
    'in/b.txt',
  ])
  expect(runProgram(['in', '-o', 'out'], { cwd }).status).toBe(0)
  expect(Object.keys(readFolder(join(cwd, 'out')))).toEqual(['a%fe.json', 'a%ff.json', 'b.json'])
  expect(runProgram(['in/a\ufffd.txt'], { cwd }).stderr).toContain('pass its folder')
})
