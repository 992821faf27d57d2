import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseUserFile } from '../../src/lexicon/user.js'
import { makeFolder, runProgram } from '../support/program.js'

const COLUMNS = '# key\tname\tuse\tsource\n'

test('a list of names, one a line', () => {
  expect(parseUserFile({ path: 'a.txt', place: 'person/figures', content: '# ours\nعلي رضايي\n\nگیله‌مرد\n' })).toMatchObject([
    { class: 'figure', name: 'علی رضایی', use: 'sure' },
    { class: 'figure', name: 'گیله‌مرد', use: 'sure' },
  ])
})

test('a comment says what the names are', () => {
  const content = `# class: person/given-names\n${COLUMNS}u-fa\tژلفینا\tsure\tme\nu-fa\tکلاغ\tblock\tme\n`
  expect(parseUserFile({ path: 'a.tsv', content })).toMatchObject([{ class: 'given' }, { class: 'block', name: 'کلاغ' }])
  expect(parseUserFile({ path: 'a.txt', content: '# class: places\nآبادی نو\n' })).toMatchObject([{ class: 'place' }])
})

test.each([
  ['a.txt', 'علی رضایی\n', 'LEXICON_CLASS'],
  ['a.txt', '# class: people\n…\n', 'LEXICON_NAME'],
  ['a.tsv', `# class: people\n${COLUMNS}a\tعلی\n`, 'LEXICON_COLUMNS'],
  ['a.tsv', '# class: nothing/known\nعلی\n', 'LEXICON_KEY'],
])('%s with %j is %s', (path, content, code) => {
  expect(() => parseUserFile({ path, content })).toThrow(
    expect.objectContaining({ problem: expect.objectContaining({ code, file: path }) }),
  )
})

const TEXT = 'در بازار نیلوفر آبی گفت که نام علی دایی در فهرست نیست.'

function people(args: readonly string[], cwd: string): string[] {
  const { stdout, stderr } = runProgram(args, { cwd, input: TEXT })
  expect(stderr).toBe('')
  return (JSON.parse(stdout) as { people: { name: string }[] }).people.map(({ name }) => name)
}

test('names of the user win, blocks stop a false alarm, a compiled lexicon is the same', () => {
  const folder = makeFolder({ 'people.txt': 'نیلوفر آبی\n', 'block.txt': 'علی دایی\n' })
  expect(people([], folder)).toContain('علی دایی')
  const both = ['--lexicon', 'people=people.txt', '--lexicon', 'block=block.txt']
  expect(people(both, folder)).toEqual(['نیلوفر آبی'])
  const { status } = runProgram(['lexicon', 'compile', 'people=people.txt', 'block=block.txt', '-o', 'my.bin'], { cwd: folder })
  expect(status).toBe(0)
  expect(people(['--lexicon', join(folder, 'my.bin')], folder)).toEqual(['نیلوفر آبی'])
})

test('a lexicon that another version compiled ends the run before it begins', () => {
  const folder = makeFolder({ 'my.bin': '1LXP and more' })
  const { status, stderr } = runProgram(['--lexicon', 'my.bin'], { cwd: folder, input: TEXT })
  expect(stderr).toBe('extract: my.bin: cannot be read as a lexicon (compiled by another version)\n')
  expect(status).toBe(2)
})

test('a lexicon that is none ends the run before it begins', () => {
  const folder = makeFolder({ 'bad.tsv': `# class: people\n${COLUMNS}a\tعلی\n` })
  const { status, stdout, stderr } = runProgram(['--lexicon', 'bad.tsv'], { cwd: folder, input: TEXT })
  expect(stderr).toBe('extract: bad.tsv:3: 2 columns where the header has 4; separate columns with one tab\n')
  expect(stdout).toBe('')
  expect(status).toBe(2)
})
