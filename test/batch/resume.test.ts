import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeFolder, PROGRAM, parseLines, readFolder, runProgram } from '../support/program.js'

const PLACES = ['تهران', 'کابل', 'رشت', 'هرات', 'شیراز', 'بلخ']
const COUNTRIES = ['ایران', 'افغانستان', 'ترکیه', 'روسیه', 'عمان']

function articleOf(i: number): string {
  return `وزیر خارجه ${COUNTRIES[i % 5]} روز ${1 + (i % 30)} مرداد ۱۴۰۴ به ${PLACES[i % 6]} رفت. شماره ${i}.\n`
}

/** Ten ways for an input to be broken. */
const BROKEN: readonly (readonly [string, string | Uint8Array])[] = [
  ['nul.txt', 'سلام\0سلام'],
  ['image.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 4, 5, 6, 7, 8])],
  ['large.txt', 'سلام '.repeat(5000)],
  ['syntax.ndjson', '{"text": "a"\n'],
  ['no-text.ndjson', '{"id": 1}\n'],
  ['number.ndjson', '{"text": 1}\n'],
  ['list.ndjson', '{}\n'],
  ['quote.csv', 'id,text\n1,"سلام\n'],
  ['broken.xml', '<?xml version="1.0"?><rss <<<'],
  ['deep.xml', `<rss>${'<item>'.repeat(300)}`],
]

function makeInputs(total: number): string {
  const folder = makeFolder()
  for (let i = 0; i < 20; i++) mkdirSync(join(folder, `${i}`))
  for (let i = 0; i < total - 20; i++) writeFileSync(join(folder, `${i % 20}`, `n${i}.txt`), articleOf(i))
  BROKEN.forEach(([name, content], i) => {
    for (const copy of [i, i + 10]) writeFileSync(join(folder, `${copy}`, name), content)
  })
  return folder
}

const argsFor = (jobs: number): string[] => ['in', '-o', 'out', '-j', `${jobs}`, '--max-bytes', '20000', '--quiet']

/** Starts the program and kills it as soon as its journal notes this many results. */
async function killAt(
  cwd: string,
  args: readonly string[],
  results: number,
  signal: NodeJS.Signals = 'SIGKILL',
): Promise<number | null> {
  const child = spawn(process.execPath, [PROGRAM, ...args], { cwd, stdio: 'ignore' })
  const ended = new Promise<number | null>(resolve => child.on('exit', resolve))
  const timer = setInterval(() => {
    if (noted(cwd) < results) return
    clearInterval(timer)
    child.kill(signal)
  }, 5)
  const status = await ended
  clearInterval(timer)
  return status
}

function noted(cwd: string): number {
  try {
    const home = join(cwd, 'out', '.extract')
    return readdirSync(home).reduce((sum, file) => sum + readFileSync(join(home, file), 'utf8').split('\n').length, 0)
  } catch {
    return 0
  }
}

describe('a folder of 5,000 files of which 20 are broken', () => {
  test('gives the same killed three times as undisturbed', { timeout: 120_000 }, async () => {
    const inputs = makeInputs(5000)
    const [calm, killed] = [makeFolder(), makeFolder()]
    for (const folder of [calm, killed]) symlinkSync(inputs, join(folder, 'in'))

    const undisturbed = runProgram(argsFor(1), { cwd: calm })
    expect(undisturbed.status).toBe(1)
    for (const [results, jobs] of [
      [400, 1],
      [1500, 2],
      [3000, 1],
    ] as const) {
      expect(await killAt(killed, [...argsFor(jobs), '--resume'], results)).toBe(null)
      expect(noted(killed)).toBeLessThan(4990)
    }
    const last = runProgram([...argsFor(2), '--resume'], { cwd: killed })
    expect(last.status).toBe(1)

    const results = readFolder(join(calm, 'out'))
    expect(readFolder(join(killed, 'out'))).toEqual(results)
    expect(Object.keys(results).filter(path => path.endsWith('.json'))).toHaveLength(4980)
    const errors = parseLines(results['errors.ndjson'] ?? '') as { error: { code: string } }[]
    expect(errors).toHaveLength(20)
    expect(new Set(errors.map(line => line.error.code)).size).toBeGreaterThanOrEqual(7)
  })
})

describe('--resume', () => {
  const run = (cwd: string, ...more: string[]) => runProgram(['in', '-o', 'out', '--resume', ...more], { cwd })

  function changed(before: Record<string, string>, cwd: string): string[] {
    const after = readFolder(join(cwd, 'out'))
    return Object.keys(after).filter(path => after[path] !== before[path])
  }

  test('redoes what is stale, and nothing else', () => {
    const cwd = makeFolder({ 'in/a.txt': articleOf(1), 'in/b.txt': articleOf(2), 'in/c.txt': articleOf(3) })
    expect(run(cwd).stderr).toContain('3 documents from 3 inputs, 0 failed\n')
    const before = readFolder(join(cwd, 'out'))
    utimesSync(join(cwd, 'in/a.txt'), 0, 0)
    expect(run(cwd).stderr).toContain('0 documents from 3 inputs, 0 failed, 3 unchanged')
    writeFileSync(join(cwd, 'in/b.txt'), articleOf(4))
    expect(run(cwd).stderr).toContain('1 document from 3 inputs, 0 failed, 2 unchanged')
    expect(changed(before, cwd)).toEqual(['b.json'])
    expect(run(cwd, '--with-text').stderr).toContain('3 documents from 3 inputs, 0 failed\n')
    expect(changed(before, cwd)).toEqual(['a.json', 'b.json', 'c.json'])
  })

  test('is no use without a folder', () => {
    const { status, stderr } = runProgram(['a.txt', '--resume'])
    expect([status, stderr]).toEqual([2, 'extract: --resume: needs --output with a folder\n'])
  })

  test('takes away the result of an input that has broken since', () => {
    const cwd = makeFolder({ 'in/a.txt': articleOf(1), 'in/b.txt': articleOf(2) })
    run(cwd)
    writeFileSync(join(cwd, 'in/b.txt'), 'a\0')
    expect(run(cwd).status).toBe(1)
    expect(Object.keys(readFolder(join(cwd, 'out')))).toEqual(['a.json', 'errors.ndjson'])
    writeFileSync(join(cwd, 'in/b.txt'), articleOf(2))
    expect(run(cwd).status).toBe(0)
    expect(Object.keys(readFolder(join(cwd, 'out')))).toEqual(['a.json', 'b.json'])
  })

  test('an input of more broken lines than a call takes arguments is reported whole', () => {
    const cwd = makeFolder({ 'in/a.ndjson': `${'{bad\n'.repeat(130_000)}{"text":"ایران"}\n` })
    expect(run(cwd, '--quiet').status).toBe(1)
    const files = readFolder(join(cwd, 'out'))
    expect(Object.keys(files)).toEqual(['a.ndjson', 'errors.ndjson'])
    expect(files['errors.ndjson']?.match(/\n/g)).toHaveLength(130_000)
  })

  test.each([1, 2])('SIGINT finishes what is in hand, with %s threads', { timeout: 60_000 }, async jobs => {
    const cwd = makeFolder()
    symlinkSync(makeInputs(2000), join(cwd, 'in'))
    expect(await killAt(cwd, argsFor(jobs), 50, 'SIGINT')).toBe(130)
    const files = Object.keys(readFolder(join(cwd, 'out')))
    expect(files.filter(path => path.includes('.partial'))).toEqual([])
    expect(files.length).toBeLessThan(1999)
  })
})
