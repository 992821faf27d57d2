import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkFiles } from '../src/cli/lexicons.js'
import { lexicon } from './support/extractor.js'
import { HOSTILE_LEXICONS } from './support/hostile.js'
import { makeFolder, ROOT, runProgram } from './support/program.js'
import { flaws, isAnswer } from './support/schema.js'

const EXPECTED = join(ROOT, 'fixtures/hostile/lexicons.json')
const TEXT = 'سازمان آب در آبادستان ۵ علیشهر ۱۴۰۰ گفت که علی رضایی آمد.'

/** How the program ends with the lexicon, what it says, and what `lexicon check` says. */
function outcomeOf(name: string, cwd: string): object {
  const { status, stdout, stderr } = runProgram(['--lexicon', name, '-f', 'ndjson'], { cwd, input: TEXT })
  if (status === 0) expect(flaws(isAnswer, JSON.parse(stdout))).toEqual([])
  else expect(stdout).toBe('')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
  const found: string[] = []
  try {
    checkFiles([join(cwd, name)], lexicon, line => found.push(line.replaceAll(`${cwd}/`, '')))
  } catch (error) {
    found.push(String((error as Error).message).replaceAll(`${cwd}/`, ''))
  }
  return { status, stderr, check: found }
}

/** `UPDATE=1` writes the expectations anew. */
test('lexicons that mean harm are refused by file and line, or read as names', { timeout: 60_000 }, () => {
  const cwd = makeFolder(HOSTILE_LEXICONS)
  const found = Object.fromEntries(Object.keys(HOSTILE_LEXICONS).map(name => [name, outcomeOf(name, cwd)]))
  if (process.env.UPDATE === '1') writeFileSync(EXPECTED, `${JSON.stringify(found, null, 2)}\n`)
  expect(found).toEqual(JSON.parse(readFileSync(EXPECTED, 'utf8')))
})

describe('compiled lexicons', () => {
  const cwd = (): string => {
    const folder = makeFolder({ 'people.txt': 'نیلوفر آبی\n' })
    expect(runProgram(['lexicon', 'compile', 'people=people.txt', '-o', 'my.bin'], { cwd: folder }).status).toBe(0)
    return folder
  }

  function refusal(change: (bytes: Buffer) => Uint8Array): string {
    const folder = cwd()
    const file = join(folder, 'my.bin')
    writeFileSync(file, change(readFileSync(file)))
    const { status, stdout, stderr } = runProgram(['--lexicon', 'my.bin'], { cwd: folder, input: TEXT })
    expect([status, stdout]).toEqual([2, ''])
    return stderr
  }

  const DAMAGED = 'extract: my.bin: cannot be read as a lexicon (cut short or damaged, compile it again)\n'

  test.each<[string, (bytes: Buffer) => Uint8Array]>([
    ['cut to its first bytes', bytes => bytes.subarray(0, 4)],
    ['cut in its head', bytes => bytes.subarray(0, 60)],
    ['cut in the middle', bytes => bytes.subarray(0, bytes.length / 2)],
    ['cut by a byte', bytes => bytes.subarray(0, -1)],
    ['with more at its end', bytes => Buffer.concat([bytes, Buffer.alloc(4)])],
    ['with sections without end', bytes => bytes.fill(0xff, 4, 8)],
    ['with a section elsewhere', bytes => bytes.fill(0x7f, 12, 16)],
    ['with one bit turned', bytes => bytes.fill((bytes.at(-1) as number) ^ 1, bytes.length - 1)],
  ])('%s', (_, change) => {
    expect(refusal(change)).toBe(DAMAGED)
  })

  test('of another version', () => {
    expect(refusal(bytes => bytes.fill(0x31, 0, 1))).toBe(
      'extract: my.bin: cannot be read as a lexicon (compiled by another version)\n',
    )
  })
})

test('what is no lexicon file', () => {
  const cwd = makeFolder({ 'a.txt': '', 'folder/a.md': '' })
  mkdirSync(join(cwd, 'none'))
  const said = (...args: string[]) => {
    const { status, stderr } = runProgram(args, { cwd, input: TEXT })
    expect(status).toBe(2)
    return stderr
  }
  const noFile = 'cannot be read as a lexicon (the folder holds no .tsv or .txt file)'
  expect(said('--lexicon', 'none')).toBe(`extract: none: ${noFile}\n`)
  expect(said('--lexicon', 'folder')).toBe(`extract: folder: ${noFile}\n`)
  expect(said('--lexicon', 'people=none')).toBe('extract: none: cannot be read as a lexicon (it is a folder)\n')
  expect(said('--lexicon', 'missing')).toBe('extract: missing: no such file or folder\n')
  const lists = 'people=, countries=, organizations=, places=, block='
  expect(said('--lexicon', 'constructor=a.txt')).toBe(
    `extract: --lexicon constructor=a.txt: use a file, a folder, or ${lists} before a list of names\n`,
  )
  expect(said('lexicon', 'compile', 'people=a.txt', '-o', 'a.bin')).toBe(
    'extract: lexicon compile people=a.txt: use lexicon files with names in them that are not compiled yet\n',
  )
})

test('a name that stands again and again is compared with few of its lines', () => {
  // 50,000 lines of the same letters were compared with one another.
  const cwd = makeFolder({ 'again.txt': `# class: people\n${'علی رضایی\n'.repeat(50_000)}` })
  let said = 0
  expect(checkFiles([join(cwd, 'again.txt')], lexicon, () => said++)).toBe(49_999)
  expect(said).toBe(49_999)
})
