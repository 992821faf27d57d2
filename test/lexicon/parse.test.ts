import { expect, test } from 'vitest'
import { ProblemError } from '../../src/errors.js'
import { parseLexicon } from '../../src/lexicon/parse.js'

const HEADER = '# key\tname\tuse\tsource\tkind\tcountry\tnote'

test('lines under their header become entries; comments and empty lines none', () => {
  const content = `# bodies\n${HEADER}\n\na\tسازمان آب\tsure\tteam\tcompany\tIR\nb\tآبان\tcue\tteam\t\t\tbare\r\n  \nc\tآذر\tblock\n`
  expect(parseLexicon(content, 'organization/names')).toEqual([
    { class: 'organization', key: 'a', name: 'سازمان آب', use: 'sure', facts: { kind: 'company', country: 'IR' } },
    { class: 'organization', key: 'b', name: 'آبان', use: 'cue', facts: { note: 'bare' } },
    { class: 'organization', key: 'c', name: 'آذر', use: 'block', facts: {} },
  ])
})

test('a later header titles the lines under it', () => {
  const content =
    '# key\tname\tuse\tsource\tkind\na\tآبان\tsure\tteam\tclub\n# key\tname\tuse\tsource\tcity\nb\tآذر\tsure\tteam\tRey\n'
  expect(parseLexicon(content, 'organization/names').map(({ facts }) => facts)).toEqual([{ kind: 'club' }, { city: 'Rey' }])
})

test.each([
  ['a\tآبان\tsure\tteam', { code: 'LEXICON_HEADER', line: 1 }],
  ['# a comment\na\tآبان\tsure\tteam', { code: 'LEXICON_HEADER', line: 2 }],
  [`${HEADER}\na\tآبان`, { code: 'LEXICON_COLUMNS', line: 2, found: 2, want: 7 }],
  [`${HEADER}\nآبان`, { code: 'LEXICON_COLUMNS', line: 2, found: 1, want: 7 }],
  [`${HEADER}\n\na\tآبان\tsure\tteam\t\t\t\t`, { code: 'LEXICON_COLUMNS', line: 3, found: 8, want: 7 }],
  [`${HEADER}\na\tآبان\tSure\tteam`, { code: 'LEXICON_USE', line: 2, found: 'Sure' }],
  [`${HEADER}\na\t…\tsure\tteam`, { code: 'LEXICON_NAME', line: 2, name: '…' }],
  [`${HEADER}\na\t\tsure\tteam`, { code: 'LEXICON_NAME', line: 2, name: '' }],
])('%j is no lexicon', (content, problem) => {
  const parse = () => parseLexicon(content, 'organization/names')
  expect(parse).toThrow(ProblemError)
  expect(parse).toThrow(expect.objectContaining({ problem: { file: 'organization/names', ...problem } }))
})

test.each([
  ['organization/names', '\tآبان\tsure\tteam', { code: 'LEXICON_NO_KEY' }],
  ['organization/names', 'a\tآبان\tsure\tteam\t\tiran', { code: 'LEXICON_COUNTRY', found: 'iran' }],
  ['organization/names', 'a\tآبان\tsure\tteam\t\tIRN', { code: 'LEXICON_COUNTRY', found: 'IRN' }],
  ['organization/names', 'a\tآبان\tsure\tteam\t\tIRNIR', { code: 'LEXICON_COUNTRY', found: 'IRNIR' }],
  ['organization/names', 'a\tآبان\tsure\tteam\t\taIR', { code: 'LEXICON_COUNTRY', found: 'aIR' }],
  ['country/names', 'ایران\tایران\tsure\tteam', { code: 'LEXICON_COUNTRY', found: 'ایران' }],
  ['country/names', 'I_\tایران\tsure\tteam', { code: 'LEXICON_COUNTRY', found: 'I_' }],
  ['place/names', `a\t${'ب'.repeat(501)}\tsure\tteam`, { code: 'LEXICON_LONG', name: 'ب'.repeat(501), limit: 500 }],
])('in %s, %j is no line', (file, row, problem) => {
  expect(() => parseLexicon(`${HEADER}\n${row}`, file)).toThrow(
    expect.objectContaining({ problem: { file, line: 2, ...problem } }),
  )
})

test.each([
  ['country/names', 'IR\tایران\tsure\tteam', {}],
  ['country/names', 'SUHH\tشوروی\tsure\tteam', {}],
  ['country/names', '_ما\tما\tsure\tteam', {}],
  ['organization/names', 'iran\tآبان\tsure\tteam\tiran\tSUHH', { kind: 'iran', country: 'SUHH' }],
  ['place/names', `a\t${'ب'.repeat(500)}\tsure\tteam`, {}],
  ['place/names', 'a\tآبان\tsure\tteam\ta\rb', { kind: 'a\rb' }],
])('in %s, %j is one', (file, row, facts) => {
  expect(parseLexicon(`${HEADER}\n${row}`, file).map(entry => entry.facts)).toEqual([facts])
})

test('a key that is no class of the file', () => {
  const problem = { code: 'LEXICON_KEY', file: 'person/titles', line: 2, key: 'boss' }
  expect(() => parseLexicon(`${HEADER}\nboss\tرئیس\tsure\tteam`, 'person/titles')).toThrow(expect.objectContaining({ problem }))
})
