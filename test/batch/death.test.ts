import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder, parseLines, ROOT, readFolder } from '../support/program.js'

/** Ends a thread that is given something named «die», at once or, where it is named «die-late», when its result is put in place. */
const KILLER = `{
  const fs = require('node:fs')
  const { renameSync } = fs
  require('node:worker_threads').parentPort.on('message', job => {
    const named = job.kind === 'tasks' ? job.tasks.map(task => task.source).join() : Buffer.from(job.bytes).toString()
    if (/die(?!-late)/.test(named)) process.exit(1)
  })
  fs.renameSync = (from, to) => {
    if (to.includes('die-late')) process.exit(1)
    renameSync(from, to)
  }
}
`

/** A folder with the built program in it, whose threads can be killed, and these files. */
function makeMortal(files: Readonly<Record<string, string>>): string {
  const folder = makeFolder(files)
  for (const part of ['bin', 'dist', 'package.json']) cpSync(join(ROOT, part), join(folder, 'program', part), { recursive: true })
  const worker = join(folder, 'program', 'dist', 'worker.cjs')
  writeFileSync(worker, KILLER + readFileSync(worker, 'utf8'))
  return folder
}

function run(cwd: string, ...args: string[]) {
  const program = join(cwd, 'program', 'bin', 'extract.js')
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { cwd, maxBuffer: 1 << 28 })
  return { status, stdout: stdout.toString(), stderr: stderr.toString() }
}

const NAMES = ['a', 'b', 'c', 'd', 'e']
const FILES = Object.fromEntries(NAMES.map((name, i) => [`in/${name}.txt`, `نشست ${i + 1} مرداد ۱۴۰۴ در ایران و عراق.\n`]))
const ENDED = 'could not be worked through (the thread ended); please report it'

test('a thread that dies costs its document and nothing else, in every format', { timeout: 60_000 }, () => {
  const cwd = makeMortal({ ...FILES, 'in/b-die.txt': 'ایران' })
  for (const format of ['ndjson', 'json', 'csv', 'tsv', 'conll', 'timex', 'text', 'html']) {
    const { status, stdout, stderr } = run(cwd, 'in', '-j', '2', '-f', format)
    const quiet = run(cwd, ...Object.keys(FILES), '-f', format)
    expect([status, stderr]).toEqual([1, `extract: in/b-die.txt: ${ENDED}\nextract: 6 documents from 6 inputs, 1 failed\n`])
    expect(quiet.status).toBe(0)
    if (format === 'html') {
      const failed = /<article><h1>in\/b-die\.txt<\/h1><p class="failed" dir="ltr">.*<\/p><\/article>\n/
      expect(stdout).toMatch(failed)
      expect(stdout.replace(failed, '')).toBe(quiet.stdout)
    } else if (format === 'json' || format === 'ndjson') {
      const parse = (text: string): unknown[] => (format === 'json' ? JSON.parse(text) : parseLines(text))
      const error = { source: 'in/b-die.txt', error: { code: 'INPUT_FAILED', message: `in/b-die.txt: ${ENDED}` } }
      expect(parse(stdout)).toEqual(parse(quiet.stdout).toSpliced(1, 0, error))
    } else expect(stdout).toBe(quiet.stdout)
  }
})

test('of lines the one that killed its thread is named', () => {
  const lines = NAMES.map((id, i) => JSON.stringify({ id, text: i === 2 ? 'die' : 'ایران' }))
  const cwd = makeMortal({ 'in.ndjson': `${lines.join('\n')}\n` })
  const { status, stdout, stderr } = run(cwd, 'in.ndjson', '-j', '2')
  expect([status, stderr]).toEqual([1, `extract: in.ndjson, line 3: ${ENDED}\nextract: 5 documents, 1 failed\n`])
  expect(parseLines(stdout).map(({ id, error }) => id ?? (error as { message: string }).message)).toEqual([
    'a',
    'b',
    `in.ndjson, line 3: ${ENDED}`,
    'd',
    'e',
  ])
})

test('nothing half written stays in the folder, and no older result', () => {
  const cwd = makeMortal({ ...FILES, 'in/b-die-late.txt': 'ایران', 'out/b-die-late.json': 'old', 'out/b-die-late.csv': 'other' })
  const args = ['in', '-o', 'out', '-j', '2', '--resume']
  expect(run(cwd, ...args).stderr).toContain(`extract: in/b-die-late.txt: ${ENDED}\n`)
  const results = NAMES.map(name => `${name}.json`)
  expect(Object.keys(readFolder(join(cwd, 'out')))).toEqual([...results, 'b-die-late.csv', 'errors.ndjson'].sort())
  rmSync(join(cwd, 'in/b-die-late.txt'))
  expect(run(cwd, ...args)).toMatchObject({ status: 0, stderr: 'extract: 0 documents from 5 inputs, 0 failed, 5 unchanged\n' })

  const brat = makeMortal({ ...FILES, 'in/b-die-late.txt': 'ایران' })
  expect(run(brat, 'in', '-o', 'out', '-j', '2', '-f', 'brat').status).toBe(1)
  const both = NAMES.flatMap(name => [`${name}.ann`, `${name}.txt`])
  expect(Object.keys(readFolder(join(brat, 'out')))).toEqual([...both, 'errors.ndjson'].sort())
})

test('a document that its thread has no memory for is reported', { timeout: 120_000 }, () => {
  const cwd = makeFolder({ ...FILES, 'in/b-large.txt': 'ایران و عراق گفت. '.repeat(300_000) })
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--max-old-space-size=64', join(ROOT, 'bin/extract.js'), 'in', '-j', '2', '-q'],
    { cwd },
  )
  expect(status).toBe(1)
  expect(stderr.toString()).toMatch(/^extract: in\/b-large\.txt: could not be worked through \(.*memory.*\); please report it\n$/)
  expect(parseLines(stdout.toString()).map(({ error }) => error !== undefined)).toEqual([false, true, false, false, false, false])
})
