import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
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
  const found: Record<string, string[]> = {}
  for (const answer of parseLines(stdout)) {
    const name = String(answer.source).slice(2)
    found[name] = [...(found[name] ?? []), outcomeOf(answer)]
  }
  if (process.env.UPDATE === '1') writeFileSync(EXPECTED, `${JSON.stringify(found, null, 2)}\n`)
  expect(found).toEqual(JSON.parse(readFileSync(EXPECTED, 'utf8')))
  expect(status).toBe(1)
  expect(Object.keys(HOSTILE).length).toBeGreaterThanOrEqual(60)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
  expect(stdout).not.toContain('root:')
})

test('results stay in the output folder', () => {
  const cwd = makeFolder({ 'in/a/x.txt': 'ایران', 'out/keep.txt': '', 'elsewhere/y.txt': '' })
  symlinkSync(join(cwd, 'elsewhere'), join(cwd, 'out', 'a'))
  const { status, stderr } = runProgram(['in', '-o', 'out', '--quiet'], { cwd })
  expect([status, stderr]).toEqual([1, 'extract: out/a: cannot be written (it is a link out of out)\n'])
  expect(readdirSync(join(cwd, 'elsewhere'))).toEqual(['y.txt'])
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
