import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { MentionResult } from '../src/types.js'
import { makeFolder, PROGRAM, parseLines, ROOT, readFolder, runProgram } from './support/program.js'

const ARTICLE = 'سرگئی لاوروف 😀، وزیر امور خارجه روسیه، شنبه ۱ شهریور ۱۴۰۴ به ایران رفت. اُ\u0654 وزارت امور خارجه روسیه گفت.\n'
const LISTS = ['people', 'countries', 'dates', 'organizations']

interface Answer {
  readonly source: string
  readonly date: string | null
  readonly text?: string
  readonly countries: readonly { readonly code: string; readonly mentions: readonly MentionResult[] }[]
}

const parse = (text: string): Answer => JSON.parse(text) as Answer

function mentionsOf(answer: Answer): MentionResult[] {
  const lists = Object.values(answer).filter(Array.isArray) as { mentions: MentionResult[] }[][]
  return lists.flat().flatMap(entity => entity.mentions)
}

describe('one document', () => {
  test('is an object with the lists asked for', () => {
    const cwd = makeFolder({ 'a.txt': ARTICLE })
    const { status, stdout, stderr } = runProgram(['a.txt'], { cwd })
    expect([status, stderr]).toEqual([0, ''])
    expect(Object.keys(parse(stdout))).toEqual(['source', 'date', ...LISTS])
    expect(parse(stdout).source).toBe('a.txt')
    expect(parse(stdout).countries.map(country => country.code)).toEqual(['RU', 'IR'])
  })

  test.each([[['-']], [[]]])('comes from standard input with %j', args => {
    const { status, stdout } = runProgram([...args], { input: ARTICLE })
    expect([status, parse(stdout).source]).toEqual([0, '-'])
  })

  test('may be empty', () => {
    const { stdout } = runProgram([], { input: '' })
    expect(JSON.parse(stdout)).toEqual({ source: '-', date: null, people: [], countries: [], dates: [], organizations: [] })
  })

  test.each([
    ['codepoint', (text: string, { start, end }: MentionResult) => [...text].slice(start, end).join('')],
    ['utf16', (text: string, { start, end }: MentionResult) => text.slice(start, end)],
    ['byte', (text: string, { start, end }: MentionResult) => Buffer.from(text).subarray(start, end).toString()],
  ] as const)('has mentions whose %s offsets cut them out', (unit, cut) => {
    for (const text of [ARTICLE, `\ufeff${ARTICLE}`, ARTICLE.replaceAll(' ', '\r\n')]) {
      const { stdout } = runProgram(['--offsets', unit], { input: text })
      const mentions = mentionsOf(parse(stdout))
      expect(mentions.length).toBeGreaterThan(1)
      for (const mention of mentions) expect(cut(text, mention)).toBe(mention.text)
    }
  })

  test('has the types asked for, in the order of the contract', () => {
    const { stdout } = runProgram(['-t', 'place,country'], { input: ARTICLE })
    expect(Object.keys(JSON.parse(stdout))).toEqual(['source', 'date', 'countries', 'places'])
    const all = runProgram(['--types', 'all'], { input: ARTICLE })
    expect(Object.keys(JSON.parse(all.stdout))).toEqual(['source', 'date', ...LISTS, 'places', 'times', 'money', 'percents'])
  })

  test('comes with its text, and with evidence, when asked', () => {
    const { stdout } = runProgram(['--with-text', '--explain'], { input: ARTICLE })
    expect(parse(stdout).text).toBe(ARTICLE)
    expect(mentionsOf(parse(stdout))[0]).toHaveProperty('evidence')
  })

  test('leaves out what is less sure', () => {
    const sure = parse(runProgram(['--min-confidence', '1'], { input: ARTICLE }).stdout)
    expect(mentionsOf(sure).length).toBeLessThan(mentionsOf(parse(runProgram([], { input: ARTICLE }).stdout)).length)
  })
})

describe('the date', () => {
  const dateOf = (args: readonly string[], file: string): string | null => {
    const cwd = makeFolder({ [file]: 'او دیروز آمد.' })
    return parse(runProgram([...args, file], { cwd }).stdout).date
  }

  test('is that of --date, else of the name', () => {
    expect(dateOf([], 'a.txt')).toBe(null)
    expect(dateOf([], 'news-2025-08-23.txt')).toBe('2025-08-23')
    expect(dateOf(['--date', '2024-01-02'], 'news-2025-08-23.txt')).toBe('2024-01-02')
  })

  test('of a record comes back as it was', () => {
    const { stdout } = runProgram([], { input: '{"text":"a","date":"۱۴۰۴/۰۶/۰۱"}\n{"text":"b","date":"2025-08-23T10:00:00Z"}\n' })
    expect(parseLines(stdout).map(line => line.date)).toEqual(['۱۴۰۴/۰۶/۰۱', '2025-08-23T10:00:00Z'])
  })
})

describe('several documents', () => {
  test('are lines, in order, errors in their place', () => {
    const cwd = makeFolder({
      'a.txt': ARTICLE,
      'b.txt': 'a\0b',
      'c.ndjson': '{"id":[1],"title":"t","text":"x"}\nnull\n',
      'd.txt': '',
    })
    const { status, stdout, stderr } = runProgram(['a.txt', 'b.txt', 'none.txt', 'c.ndjson', 'd.txt'], { cwd })
    expect(status).toBe(1)
    expect(parseLines(stdout).map(line => [line.source, (line.error as { code: string } | undefined)?.code ?? line.id])).toEqual([
      ['a.txt', undefined],
      ['b.txt', 'INPUT_NOT_TEXT'],
      ['none.txt', 'INPUT_NOT_FOUND'],
      ['c.ndjson', [1]],
      ['c.ndjson', 'RECORD_NOT_JSON'],
      ['d.txt', undefined],
    ])
    expect(stderr.split('\n')).toEqual([
      'extract: b.txt: not text (byte 0x00 at offset 1); convert it to a text file first',
      'extract: none.txt: no such file or folder',
      'extract: c.ndjson, line 2: not a JSON object (it is null)',
      'extract: 6 documents from 5 inputs, 3 failed',
      '',
    ])
  })

  test('are an array with -f json', () => {
    const { stdout } = runProgram(['-f', 'json', '--quiet'], { input: '{"text":"a"}\n{"text":"b"}\n' })
    expect(JSON.parse(stdout)).toHaveLength(2)
  })

  test('--fail-fast stops at the first that fails', () => {
    const cwd = makeFolder({ 'a.txt': 'a', 'b.txt': '\0', 'c.txt': 'c' })
    const { status, stdout } = runProgram(['--fail-fast', 'a.txt', 'b.txt', 'c.txt'], { cwd })
    expect([status, parseLines(stdout).length]).toEqual([1, 2])
  })

  test('are the same in any number of threads', () => {
    const lines = Array.from({ length: 300 }, (_, i) =>
      i % 50 === 7 ? '{bad' : JSON.stringify({ id: i, text: ARTICLE.repeat(1 + (i % 3)) }),
    )
    const cwd = makeFolder({ 'a.ndjson': lines.join('\n'), 'b/c.txt': ARTICLE, 'b/d.txt': '\0', 'b/e.html': '<p>ایران</p>' })
    for (const args of [['a.ndjson'], ['b'], ['b', 'a.ndjson'], ['b', '-f', 'json'], ['b', '-f', 'csv'], ['b', '-f', 'conll']]) {
      const one = runProgram([...args, '-j', '1'], { cwd })
      expect(runProgram([...args, '-j', '3'], { cwd }), args.join(' ')).toEqual(one)
      expect(one.status).toBe(1)
    }
  })

  test('are read from a pipe by threads too', () => {
    const input = `${'{"text":"ایران"}\n'.repeat(2000)}{"text":"بدون خط تازه"}`
    expect(runProgram(['-j', '2', '-q'], { input }).stdout).toBe(runProgram(['-q'], { input }).stdout)
    expect(parseLines(runProgram(['-j', '2', '-q', '-f', 'ndjson'], { input: ARTICLE }).stdout)).toHaveLength(1)
  })
})

describe('--output', () => {
  test('is a file for one input', () => {
    const cwd = makeFolder({ 'a.txt': ARTICLE })
    const { status, stdout, stderr } = runProgram(['a.txt', '-o', 'a.json'], { cwd })
    expect([status, stdout, stderr]).toEqual([0, '', ''])
    expect(parse(readFileSync(join(cwd, 'a.json'), 'utf8')).source).toBe('a.txt')
  })

  test('is a folder for a folder, mirrored', () => {
    const feed = '<rss><item><title>t</title><description>ایران</description></item></rss>'
    const cwd = makeFolder({
      'in/a/b.txt': ARTICLE,
      'in/a/b.html': '<p>ایران</p>',
      'in/f.xml': feed,
      'in/bad.txt': '\0',
      'in/.hidden': '',
    })
    const { status, stdout } = runProgram(['in', '-o', 'out'], { cwd })
    expect([status, stdout]).toEqual([1, ''])
    const files = readFolder(join(cwd, 'out'))
    expect(Object.keys(files)).toEqual(['a/b.html.json', 'a/b.txt.json', 'errors.ndjson', 'f.ndjson'])
    expect(parse(files['a/b.txt.json'] ?? '').source).toBe('in/a/b.txt')
    expect(parseLines(files['errors.ndjson'] ?? '')).toMatchObject([{ source: 'in/bad.txt', error: { code: 'INPUT_NOT_TEXT' } }])
  })

  test.each([
    ['csv', ['a.csv', 'c.csv']],
    ['tsv', ['a.tsv', 'c.tsv']],
    ['conll', ['a.conll', 'c.conll']],
    ['timex', ['a.xml', 'c.xml']],
    ['brat', ['a.ann', 'a.txt', 'c.1.ann', 'c.1.txt', 'c.2.ann', 'c.2.txt']],
  ])('has the files of %s', (format, names) => {
    const cwd = makeFolder({ 'in/a.txt': ARTICLE, 'in/c.ndjson': '{"text":"ایران"}\n{"text":"روسیه"}\n' })
    expect(runProgram(['in', '-o', 'out', '-f', format], { cwd }).status).toBe(0)
    const files = readFolder(join(cwd, 'out'))
    expect(Object.keys(files)).toEqual(names)
    if (format === 'brat') expect(files['a.txt']).toBe(ARTICLE)
  })

  test('of shards together is that of all', () => {
    const files = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`in/${i}.txt`, ARTICLE]))
    const cwd = makeFolder(files)
    runProgram(['in', '-o', 'all'], { cwd })
    for (const shard of ['1/3', '2/3', '3/3']) expect(runProgram(['in', '-o', 'parts', '--shard', shard], { cwd }).status).toBe(0)
    expect(readFolder(join(cwd, 'parts'))).toEqual(readFolder(join(cwd, 'all')))
  })

  test('never leads out of its folder', () => {
    const outside = makeFolder()
    const cwd = makeFolder({ 'in/a/b.txt': ARTICLE })
    mkdirSync(join(cwd, 'out'))
    symlinkSync(outside, join(cwd, 'out', 'a'))
    const { status, stderr } = runProgram(['in', '-o', 'out'], { cwd })
    expect([status, stderr]).toEqual([1, 'extract: out/a: cannot be written (it is a link out of out)\n'])
    expect(readFolder(outside)).toEqual({})
  })

  test('that cannot be written is said once', () => {
    const cwd = makeFolder({ 'in/a.txt': ARTICLE, 'in/b.txt': ARTICLE, file: '' })
    for (const jobs of ['1', '2']) {
      const { status, stderr } = runProgram(['in', '-o', 'file/out', '-j', jobs], { cwd })
      expect([status, stderr]).toEqual([1, 'extract: file/out: cannot be written (a file is in the way)\n'])
    }
    expect(runProgram(['in/a.txt', '-o', 'none/a.json'], { cwd }).stderr).toBe(
      'extract: none/a.json: cannot be written (there is no such folder)\n',
    )
  })

  test('to a full disk is said once', () => {
    const cwd = makeFolder({ 'in/a.txt': ARTICLE })
    const { status, stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${PROGRAM}" in > /dev/full`], { cwd })
    expect([status, stderr.toString()]).toEqual([1, 'extract: standard output: cannot be written (the disk is full)\n'])
  })
})

describe('wrong usage', () => {
  test.each([
    [['--date', '1404-06-01x'], '--date 1404-06-01x: use a Gregorian day such as 2025-08-23'],
    [['--date', '2025-02-30'], '--date 2025-02-30: use a Gregorian day such as 2025-08-23'],
    [['--types', 'person,animal'], '--types animal: use person, country, date, organization, place, time, money or percent'],
    [['--format', 'yaml'], '--format yaml: use json, ndjson, csv, tsv, conll, brat, timex, html, text or report'],
    [['--offsets', 'line'], '--offsets line: use codepoint, utf16 or byte'],
    [['--input-format', 'pdf'], '--input-format pdf: use auto, text, xml, html, ndjson or csv'],
    [['--encoding', 'klingon'], '--encoding klingon: use a name such as utf-8, utf-16le or windows-1256'],
    [['--min-confidence', '2'], '--min-confidence 2: use a number from 0 to 1'],
    [['--jobs', '0'], '--jobs 0: use a number of threads from 1 to 256'],
    [['--shard', '4/3'], '--shard 4/3: use i/n such as 3/16, i from 1 to n'],
    [['--max-bytes', '-1'], '--max-bytes -1: use a number of bytes from 1 to 500000000'],
    [['--nonsense'], "unknown option '--nonsense'"],
    [['--date'], "option '--date <YYYY-MM-DD>' argument missing"],
  ])('%j is one line and status 2', (args, message) => {
    const { status, stdout, stderr } = runProgram(args)
    expect([status, stdout, stderr]).toEqual([2, '', `extract: ${message}\n`])
  })
})

describe('the program', () => {
  test('says its version and its options', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
    expect(runProgram(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' })
    const { status, stdout } = runProgram(['--help'])
    expect(status).toBe(0)
    for (const option of ['--types', '--format', '--output', '--shard', '--resume', '--no-color'])
      expect(stdout).toContain(option)
  })

  test('ends quietly where its reader has gone', async () => {
    const child = spawn(process.execPath, [PROGRAM], { stdio: ['pipe', 'pipe', 'pipe'] })
    let stderr = ''
    child.stderr.on('data', data => {
      stderr += data
    })
    child.stdin.on('error', () => {})
    child.stdin.end('{"text":"ایران"}\n'.repeat(50_000))
    child.stdout.once('data', () => child.stdout.destroy())
    expect(await new Promise(resolve => child.on('exit', resolve))).toBe(0)
    expect(stderr).toBe('')
  })

  test('answers a line before the next is written', async () => {
    const child = spawn(process.execPath, [PROGRAM, '-q'], { stdio: ['pipe', 'pipe', 'inherit'] })
    const answers: string[] = []
    child.stdout.setEncoding('utf8')
    for (const id of [1, 2, 3]) {
      const answered = new Promise<string>(resolve => child.stdout.once('data', resolve))
      child.stdin.write(`${JSON.stringify({ id, text: 'ایران' })}\n`)
      answers.push(await answered)
    }
    child.stdin.end()
    expect(answers.map(answer => JSON.parse(answer).id)).toEqual([1, 2, 3])
  })

  test('shows what could change a terminal as an escape', () => {
    const { stderr } = runProgram(['a\u001b[31m\u202e.txt'])
    expect(stderr).toBe('extract: a\\u001b[31m\\u202e.txt: no such file or folder\n')
  })

  test('reads whatever standard input holds', () => {
    const first = (input: string, ...args: string[]) =>
      parseLines(runProgram(['-f', 'ndjson', '-q', ...args], { input }).stdout)[0]
    expect(first('<rss><item><link>l</link><description>ایران</description></item></rss>')).toMatchObject({
      id: 'l',
      text: 'ایران',
    })
    expect(first('<!doctype html><p>ایران</p>')).toMatchObject({ text: 'ایران' })
    expect(first('id,body\n1,ایران\n', '--field', 'body', '--with-text')).toMatchObject({ id: '1', text: 'ایران' })
    expect(first('[{"text":"ایران","id":1}]', '--with-text')).toMatchObject({ id: 1, text: 'ایران' })
    expect(first('<a><d><b>ایران</b></d></a>', '--xml-document', 'd', '--xml-text', 'b')).toMatchObject({ text: 'ایران' })
  })

  test.skipIf(process.getuid?.() === 0)('says what it may not read', () => {
    const cwd = makeFolder({ 'a.txt': 'a' })
    chmodSync(join(cwd, 'a.txt'), 0)
    expect(runProgram(['a.txt'], { cwd }).stderr).toBe('extract: a.txt: cannot be read (permission denied)\n')
  })
})

test('the library gives what the program prints', async () => {
  const { extract, createExtractor, TYPES } = (await import(join(ROOT, 'dist', 'index.mjs'))) as typeof import('../src/index.js')
  const printed = JSON.parse(runProgram(['--offsets', 'utf16'], { input: ARTICLE }).stdout)
  expect({ source: '-', ...extract(ARTICLE) }).toEqual(printed)
  expect(Object.keys(createExtractor({ types: ['country'] })(ARTICLE))).toEqual(['date', 'countries'])
  expect(TYPES).toHaveLength(8)
})
