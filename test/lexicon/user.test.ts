import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compileLexicon } from '../../src/lexicon/compile.js'
import { recordOf } from '../../src/lexicon/lexicon.js'
import { shapeOf } from '../../src/lexicon/normal.js'
import type { Entry } from '../../src/lexicon/parse.js'
import { hasWord, isPlain, parseUserFile, placeOf, withUserLexicon } from '../../src/lexicon/user.js'
import { entriesOf, hitsOf, lexiconOf } from '../support/found-names.js'
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

test.each([
  ['# class: people\n', undefined, 'person/figures'],
  ['# class: countries', undefined, 'country/names'],
  ['# ours\n#class:organizations\t\nآب', 'block', 'organization/names'],
  ['# class: block', 'place/names', 'block'],
  ['# class: person/surnames\n', undefined, 'person/surnames'],
  ['# class: two words\n', 'place/names', 'place/names'],
  ['our # class: people\n', 'place/names', 'place/names'],
  ['آب', 'place/names', 'place/names'],
])('the place of %j below %s is %s', (content, place, found) => {
  expect(placeOf({ path: 'a.txt', content, place })).toBe(found)
})

test.each([
  ['علی\nرضا\n', true],
  ['# a\tb\nعلی\n', true],
  ['علی\nb\tرضا\n', false],
  ['a\tعلی\n', false],
  ['', true],
])('%j is a list of names: %s', (content, plain) => {
  expect(isPlain(content)).toBe(plain)
})

test('what a line of a list becomes', () => {
  const parse = (place: string): Entry[] => parseUserFile({ path: 'a.txt', place, content: '\ufeffمالي\r\n  \n#مالی\n' })
  expect(parse('country/names')).toEqual([{ class: 'country', key: '_مالی', name: 'مالی', use: 'sure', facts: {} }])
  expect(parse('organization/names')).toEqual([{ class: 'organization', key: 'مالی', name: 'مالی', use: 'sure', facts: {} }])
  expect(parse('block')).toEqual([{ class: 'block', key: 'مالی', name: 'مالی', use: 'block', facts: {} }])
})

test.each([
  ['علی\n …\n', 'person/figures', { code: 'LEXICON_NAME', file: 'a.txt', line: 2, name: '…' }],
  ['علی', 'person/titles', { code: 'LEXICON_KEY', file: 'a.txt', line: 1, key: 'person/titles' }],
  ['a\tعلی\tsure\tme', 'person/figures', { code: 'LEXICON_HEADER', file: 'a.txt', line: 1 }],
  [`${COLUMNS}a\tعلی\tyes\tme`, 'person/figures', { code: 'LEXICON_USE', file: 'a.txt', line: 2, found: 'yes' }],
])('%j of %s is told with its file and line', (content, place, problem) => {
  expect(() => parseUserFile({ path: 'a.txt', content, place })).toThrow(expect.objectContaining({ problem }))
})

test('words of the language in a lexicon, by their letters', () => {
  const lexicon = lexiconOf({
    noun: ['کتاب', 'کتابخانه', 'آب', 'ابر', 'شهر'],
    quality: ['بزرگ'],
    preposition: ['با'],
    place: ['شهر ری', 'کتا', 'تهران'],
    sport: ['شنا'],
    blockThing: ['جام'],
    given: ['شهر', 'ابرا'],
  })
  const has = (word: string): boolean => hasWord(lexicon, shapeOf(word)?.letters ?? '')
  const words = ['کتاب', 'كتاب', 'کتابخانه', 'آب', 'اب', 'ابر', 'بزرگ', 'با', 'شهر']
  expect(words.filter(word => !has(word))).toEqual([])
  const others = [
    'کتا',
    'کت',
    'ک',
    'کتابخان',
    'کتابخانهها',
    'کتابخاته',
    'شهرری',
    'تهران',
    'شنا',
    'جام',
    'ابرا',
    'بزرگی',
    'پ',
    'قم',
  ]
  expect(others.filter(has)).toEqual([])
})

test('a lexicon with that of the user', () => {
  const facts = { alpha3: 'IRN', nameEn: 'Iran' }
  const own = lexiconOf({ place: ['تهران', 'شهر ری'], country: ['ایران'] })
  const user: Entry[] = [
    { class: 'country', key: 'ایران', name: 'ایران‌زمین', use: 'sure', facts },
    { class: 'country', key: '_ما', name: 'ما', use: 'sure', facts: {} },
    { class: 'place', key: 'ایران', name: 'کوی ایران', use: 'sure', facts: {} },
  ]
  const both = withUserLexicon(own, compileLexicon(user, []))
  expect(both.userFrom).toBe(3)
  expect(Array.from(both.itemClass, (_, item) => recordOf(both, item).name)).toEqual([
    'ایران',
    'تهران',
    'شهر ری',
    'ایران',
    'کوی ایران',
    'ما',
  ])
  expect(hitsOf('ایران زمین', both)).toEqual(['country: ایران', 'country: ایران زمین = ایران'])
  expect(recordOf(both, 3)).toEqual({ key: 'ایران', name: 'ایران', facts: {} })
  const more = withUserLexicon(both, compileLexicon(entriesOf({ figure: ['گیله‌مرد'], country: ['ما'] }), []))
  expect(more.userFrom).toBe(3)
  expect(more.more.length).toBe(2)
  expect(hitsOf('گیله‌مرد ما ایران', more)).toEqual(['figure: گیله‌مرد', 'country: ما = _ما', 'country: ما', 'country: ایران'])
  expect(own.itemClass.length).toBe(3)
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
