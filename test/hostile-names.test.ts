import { spawn, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openWriter } from '../src/write/open.js'
import { FORMATS } from '../src/write/writer.js'
import { extract } from './support/extractor.js'
import { makeFolder, PROGRAM, parseLines, readFolder, runProgram } from './support/program.js'

/** What must never reach a terminal or a page: controls but tab and line feed, overrides and isolates of direction. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/

const IRAN = 'ایران'
const ESCAPES = '\u001b[31m\u202e'

describe('results stay in the output folder', () => {
  test('where a folder in it is a link', () => {
    const cwd = makeFolder({ 'in/a/b/x.txt': IRAN, 'out/keep.txt': '', 'elsewhere/y.txt': '' })
    symlinkSync(join(cwd, 'elsewhere'), join(cwd, 'out', 'a'))
    const { status, stderr } = runProgram(['in', '-o', 'out', '--quiet'], { cwd })
    expect([status, stderr]).toEqual([1, 'extract: out/a/b: cannot be written (it is a link out of out)\n'])
    expect(readdirSync(join(cwd, 'elsewhere'))).toEqual(['y.txt'])
  })

  test('where a result is a link', () => {
    const cwd = makeFolder({ 'in/x.txt': IRAN, 'out/keep.txt': '', 'elsewhere.json': 'mine' })
    symlinkSync('../elsewhere.json', join(cwd, 'out', 'x.json'))
    symlinkSync('../elsewhere.json', join(cwd, 'out', '.x.json.partial'))
    expect(runProgram(['in', '-o', 'out', '-q'], { cwd })).toMatchObject({ status: 0, stderr: '' })
    expect(readFileSync(join(cwd, 'elsewhere.json'), 'utf8')).toBe('mine')
    expect(JSON.parse(readFileSync(join(cwd, 'out/x.json'), 'utf8'))).toMatchObject({ source: 'in/x.txt' })
  })

  test('where what remembers them is a link', () => {
    const cwd = makeFolder({ 'in/x.txt': IRAN, 'out/keep.txt': '', 'elsewhere/y.txt': '' })
    symlinkSync('../elsewhere', join(cwd, 'out', '.extract'))
    const { status, stderr } = runProgram(['in', '-o', 'out', '-q'], { cwd })
    expect([status, stderr]).toEqual([1, 'extract: out/.extract: cannot be written (it is a link out of out)\n'])
    const other = makeFolder({ 'in/x.txt': IRAN, 'out/.extract/keep.txt': '', 'elsewhere.txt': 'mine' })
    symlinkSync('../../elsewhere.txt', join(other, 'out/.extract/all.ndjson'))
    expect(runProgram(['in', '-o', 'out', '-q'], { cwd: other }).status).toBe(0)
    expect(readFileSync(join(other, 'elsewhere.txt'), 'utf8')).toBe('mine')
  })

  test('where an input is called ..', () => {
    const cwd = makeFolder({ 'w/a/1.txt': IRAN, 'w/b/2.txt': IRAN })
    const run = (...inputs: string[]) => runProgram([...inputs, '-o', 'out', '-q'], { cwd: join(cwd, 'w/a') })
    expect(run('..', '../b', '.')).toMatchObject({ status: 0, stderr: '' })
    const all = ['w/a/1.txt', 'w/b/2.txt', 'w/a/out/a/1.json', 'w/a/out/b/2.json', 'w/a/out/w/a/1.json', 'w/a/out/w/b/2.json']
    expect(Object.keys(readFolder(cwd)).filter(path => !path.includes('/.extract/'))).toEqual(all.sort())
  })

  test('a pipe or device that is named as output is written to, not replaced', async () => {
    const cwd = makeFolder({ 'x.txt': IRAN })
    spawnSync('mkfifo', [join(cwd, 'pipe')])
    const reader = spawn('cat', [join(cwd, 'pipe')])
    let read = ''
    reader.stdout.on('data', piece => {
      read += piece
    })
    const ended = new Promise(resolve => reader.on('close', resolve))
    expect(runProgram(['x.txt', '-o', 'pipe', '-f', 'ndjson', '-q'], { cwd }).status).toBe(0)
    await ended
    expect(parseLines(read)).toMatchObject([{ source: 'x.txt' }])
    expect(statSync(join(cwd, 'pipe')).isFIFO()).toBe(true)
    expect(readdirSync(cwd).sort()).toEqual(['pipe', 'x.txt'])
  })
})

describe('names of results', () => {
  function outputs(...names: string[]): { status: number | null; stderr: string; files: string[] } {
    const cwd = makeFolder(Object.fromEntries(names.map(name => [`in/${name}`, IRAN])))
    const { status, stderr } = runProgram(['in', '-o', 'out', '-q'], { cwd })
    return {
      status,
      stderr,
      files: Object.keys(readFolder(cwd))
        .filter(path => path.startsWith('out/') && !path.includes('/.extract/'))
        .map(path => path.slice(4)),
    }
  }

  test('keep what tells them apart, also on a disk that ignores case or composition', () => {
    const names = [
      'a.txt',
      'A.md',
      'é.txt',
      'e\u0301.md',
      'x.y.z',
      'x',
      'a b.txt',
      '-o.txt',
      'errors.md',
      'ERRORS.txt',
      'c\\d.txt',
    ]
    const files = ['a.txt', 'A.md', 'é.txt', 'e\u0301.md', 'x.y', 'x', 'a b', '-o', 'errors.md', 'ERRORS.txt', 'c\\d']
    expect(outputs(...names)).toEqual({ status: 0, stderr: '', files: files.map(file => `${file}.json`).sort() })
  })

  test('that one file would have are refused before anything is written', () => {
    const clash = (output: string, a: string, b: string) =>
      `extract: ${output}: both in/${a} and ${b} would be written there; extract them apart\n`
    expect(outputs('B.txt', 'A.txt', 'a.txt', 'b.txt')).toEqual({
      status: 2,
      stderr: clash('A.txt', 'A.txt', 'in/a.txt'),
      files: [],
    })
    expect(outputs('é.txt', 'e\u0301.txt')).toMatchObject({ status: 2, stderr: clash('e\u0301.txt', 'e\u0301.txt', 'in/é.txt') })
    expect(outputs('errors')).toMatchObject({ status: 2, stderr: clash('errors', 'errors', 'the list of what failed') })
  })

  test('with controls in them are themselves on the disk and escapes on the terminal', () => {
    const cwd = makeFolder({ [`in/a${ESCAPES}\n.txt`]: IRAN, [`in/b${ESCAPES}.txt`]: '\0' })
    const { status, stderr } = runProgram(['in', '-o', 'out'], { cwd })
    expect(status).toBe(1)
    expect(stderr.split('\n')).toEqual([
      'extract: in/b\\u001b[31m\\u202e.txt: not text (byte 0x00 at offset 0); convert it to a text file first',
      'extract: 2 documents from 2 inputs, 1 failed',
      '',
    ])
    expect(Object.keys(readFolder(join(cwd, 'out')))).toEqual([`a${ESCAPES}\n.json`, 'errors.ndjson'])
  })
})

test('what is typed wrong is shown without its escapes', () => {
  const said = (...args: string[]): string => {
    const { status, stderr } = runProgram(args)
    expect(status).toBe(2)
    return stderr
  }
  const shown = '\\u001b[31m\\u202e'
  expect(said(`--${ESCAPES}`)).toBe(`extract: unknown option '--${shown}'\n`)
  expect(said('--format', ESCAPES)).toMatch(/^extract: --format \\u001b\[31m\\u202e: use json, /)
  expect(said('eval', `--${ESCAPES}`)).toBe(`extract: unknown option '--${shown}'\n`)
  expect(said('eval', ESCAPES)).toBe(`extract: ${shown}: no such file or folder\n`)
  expect(said('eval', '--map', 'constructor', PROGRAM)).toBe(
    'extract: --map constructor: use peyma, arman, twiner, or pairs such as PER=person,LOC=country+place\n',
  )
  expect(said('lexicon', 'check', ESCAPES)).toBe(`extract: ${shown}: no such file or folder\n`)
})

// The report is made of NDJSON that goes to no terminal; its page is below.
test.each(FORMATS.filter(format => format !== 'report'))('%s sends nothing to a terminal that could steer it', async format => {
  const text = `${ESCAPES}علی رضایی${ESCAPES}در ${IRAN}\u0007 \u009b2J ۵ مرداد ۱۴۰۴${ESCAPES}\u2066`
  const writer = await openWriter(format, true, { colour: false, width: 80 })
  const result = {
    source: ESCAPES,
    id: ESCAPES,
    title: ESCAPES,
    ...extract(text, { explain: true, withText: true }),
    date: ESCAPES,
  }
  const failed = { source: ESCAPES, problem: { code: 'INPUT_NOT_FOUND', input: ESCAPES } } as const
  expect(result.people?.length).toBe(1)
  expect([writer.head, writer.write({ result, text }), writer.write(failed), writer.tail].join('')).not.toMatch(UNSAFE)
})

test('pages and reports show escapes of the input and run nothing of it', () => {
  const hostile = `<script>alert(1)</script><img src=x onerror=alert(1)>" onload="x' ${ESCAPES}`
  const line = { id: hostile, title: hostile, date: hostile, text: `علی ${hostile} رضایی در ${IRAN} ${hostile}` }
  const cwd = makeFolder({ [`in/${ESCAPES}<b>.ndjson`]: `${JSON.stringify(line)}\n{bad\n`, 'in/"><script>.txt': '\0' })
  for (const format of ['html', 'report']) {
    const { stdout } = runProgram(['in', '-f', format, '-q'], { cwd })
    expect(UNSAFE.exec(stdout)).toBeNull()
    expect(stdout.match(/<script/g)).toHaveLength(1)
    expect(stdout).not.toMatch(/<img|<b><|" onload/)
    expect(stdout).toContain("default-src 'none'")
    expect(stdout).toContain('\\u001b[31m\\u202e')
  }
})

test('formulas are text in every cell', () => {
  const cwd = makeFolder()
  const rows = ['=1+1', '+1', '-1', '@x', '\t=1', '\u00a0=1', '\uff1d1', 'safe'].map(id => JSON.stringify({ id, text: IRAN }))
  writeFileSync(join(cwd, '=x.ndjson'), `${rows.join('\n')}\n`)
  for (const format of ['csv', 'tsv']) {
    const { stdout } = runProgram(['=x.ndjson', '-f', format, '-q'], { cwd })
    const cells = stdout.split('\n').flatMap(row => row.split(format === 'csv' ? ',' : '\t'))
    expect(cells.filter(cell => /^"?\s*[=+\-@\uff1d]/.test(cell))).toEqual([])
    expect(cells.filter(cell => cell.startsWith("'=x"))).toHaveLength(8)
  }
})
