import { describe, expect, test } from 'vitest'
import { checkLexicons, formatFinding, type LexiconFile } from '../../src/lexicon/check.js'
import { shapeOf } from '../../src/lexicon/normal.js'
import { ROOT, runProgram } from '../support/program.js'

const HEADER = '# key\tname\tuse\tsource\tkind\tcountry\tnote'
const WORDS = new Set(['مالی', 'بهار'].map(word => shapeOf(word)?.letters))
const OPTIONS = { sources: new Set(['team', 'cldr']), isWord: (letters: string) => WORDS.has(letters) }

/** What is found in rows under a header, which is line 1. */
function check(rows: readonly string[], place = 'organization/names', plain = false): string[] {
  const content = `${plain ? '# names' : HEADER}\n${rows.join('\n')}\n`
  return checkLexicons([{ path: 'my.tsv', place, content, plain }], OPTIONS).map(formatFinding)
}

const SURE = 'a\tسازمان آب\tsure\tteam'

/** Name of the case, rows, findings; where the place is not that of bodies, it stands last. */
const BROKEN: readonly (readonly [string, readonly string[], readonly string[], string?])[] = [
  ['two columns', ['a\tسازمان آب'], ['my.tsv:2: 2 columns where the header has 7; separate columns with one tab']],
  ['one column', ['سازمان آب'], ['my.tsv:2: 1 columns where the header has 7; separate columns with one tab']],
  ['too many columns', [`${SURE}\t\t\t\tx`], ['my.tsv:2: 8 columns where the header has 7; separate columns with one tab']],
  ['a wrong use', ['a\tسازمان آب\tyes\tteam'], ['my.tsv:2: use is "yes"; write "sure", "cue" or "block"']],
  ['no use', ['a\tسازمان آب\t\tteam'], ['my.tsv:2: use is ""; write "sure", "cue" or "block"']],
  ['no key', ['\tسازمان آب\tsure\tteam'], ['my.tsv:2: no key; write one in the first column']],
  [
    'no name',
    ['a\t\tsure\tteam'],
    ['my.tsv:2: "" has no letters, or characters that no name has; remove the line or mend the name'],
  ],
  [
    'a name of marks',
    ['a\t«»\tsure\tteam'],
    ['my.tsv:2: "«»" has no letters, or characters that no name has; remove the line or mend the name'],
  ],
  [
    'letters of another script',
    ['a\t水\tsure\tteam'],
    ['my.tsv:2: "水" has no letters, or characters that no name has; remove the line or mend the name'],
  ],
  ['no source', ['a\tسازمان آب\tsure'], ['my.tsv:2: no source; write one of sources.tsv in the fourth column']],
  [
    'an unknown source',
    ['a\tسازمان آب\tsure\tweb'],
    ['my.tsv:2: source "web" is not in sources.tsv; add it there or write one of team, cldr'],
  ],
  ['Arabic yeh', ['a\tسازمان ملي\tsure\tteam'], ['my.tsv:2: "سازمان ملي" is not in normal spelling; write "سازمان ملی"']],
  ['Arabic kaf', ['a\tبانك آب\tsure\tteam'], ['my.tsv:2: "بانك آب" is not in normal spelling; write "بانک آب"']],
  ['a vowel mark', ['a\tسازمانِ آب\tsure\tteam'], ['my.tsv:2: "سازمانِ آب" is not in normal spelling; write "سازمان آب"']],
  ['tatweel', ['a\tسازمـان آب\tsure\tteam'], ['my.tsv:2: "سازمـان آب" is not in normal spelling; write "سازمان آب"']],
  ['two spaces', ['a\tسازمان  آب\tsure\tteam'], ['my.tsv:2: "سازمان  آب" is not in normal spelling; write "سازمان آب"']],
  ['a space at the end', ['a\tسازمان آب \tsure\tteam'], ['my.tsv:2: "سازمان آب " is not in normal spelling; write "سازمان آب"']],
  [
    'a ZWNJ beside a space',
    ['a\tسازمان\u200c آب\tsure\tteam'],
    ['my.tsv:2: "سازمان\u200c آب" is not in normal spelling; write "سازمان آب"'],
  ],
  ['Arabic digits', ['a\tگردان ١٢\tsure\tteam'], ['my.tsv:2: "گردان ١٢" is not in normal spelling; write "گردان ۱۲"']],
  ['teh marbuta', ['a\tجمعیة آب\tsure\tteam'], ['my.tsv:2: "جمعیة آب" is not in normal spelling; write "جمعیه آب"']],
  ['a presentation form', ['a\tسازمان ﺁﺏ\tsure\tteam'], ['my.tsv:2: "سازمان ﺁﺏ" is not in normal spelling; write "سازمان آب"']],
  [
    'spaces at the end of a line',
    [`${SURE} `],
    [
      'my.tsv:2: spaces at the end of the line; remove them',
      'my.tsv:2: source "team " is not in sources.tsv; add it there or write one of team, cldr',
    ],
  ],
  ['keys that descend', ['b\tسازمان باد\tsure\tteam', SURE], ['my.tsv:3: key "a" stands after "b"; let keys ascend']],
  [
    'a key in two places',
    [SURE, 'b\tسازمان باد\tsure\tteam', 'a\tسازمان آبان\tsure\tteam'],
    ['my.tsv:4: key "a" begins again; put its lines together'],
  ],
  [
    'facts on the second line',
    [SURE, 'a\tسازمان آبان\tsure\tteam\tcompany\tIR'],
    ['my.tsv:3: kind and country of key "a" stand on its second line; write them on its first'],
  ],
  ['the same line twice', [SURE, SURE], ['my.tsv:3: "سازمان آب" stands in line 2 already; remove one of the lines']],
  [
    'a spelling that another finds',
    ['a\tسید ضیاءالدین\tsure\tteam', 'a\tسید ضیاالدین\tsure\tteam'],
    ['my.tsv:3: "سید ضیاالدین" is found by "سید ضیاءالدین" (line 2) already; remove it'],
  ],
  [
    'a name under two keys',
    [SURE, 'b\tسازمان آب\tsure\tteam'],
    ['my.tsv:3: "سازمان آب" is shadowed by key "a" (line 2); remove it, or make it a longer name'],
  ],
  [
    'a common word',
    ['ML\tمالی\tsure\tteam'],
    ['my.tsv:2: "مالی" is a common word too; write "cue" for "sure", or "also «…»" in the note where the name is far commoner'],
    'country/names',
  ],
  [
    'a key that is no class',
    ['boss\tرئیس\tsure\tteam'],
    ['my.tsv:2: no class "boss" is known for this file; the header of the file lists its keys'],
    'person/titles',
  ],
]

describe('broken lines', () => {
  test.each(BROKEN.map(([name, rows, findings, place]) => ({ name, rows, findings, place })))(
    '$name',
    ({ rows, findings, place }) => {
      expect(check(rows, place)).toEqual(findings)
    },
  )

  test('a line without a header', () => {
    const file: LexiconFile = { path: 'my.tsv', place: 'organization/names', content: SURE }
    expect(checkLexicons([file], OPTIONS).map(formatFinding)).toEqual([
      'my.tsv:1: no header before the first name; begin with "# key<TAB>name<TAB>use<TAB>source"',
    ])
  })

  test('a header with other titles', () => {
    const file: LexiconFile = { path: 'my.tsv', place: 'organization/names', content: `# name\tkey\tuse\tsource\n${SURE}` }
    expect(checkLexicons([file], OPTIONS).map(formatFinding)).toEqual([
      'my.tsv:1: the header has "name, key, use, source"; begin it with "# key, name, use, source", tabs between',
    ])
  })

  test('a name that is blocked elsewhere', () => {
    const block: LexiconFile = { path: 'block.txt', place: 'block', content: 'سازمان آب', plain: true }
    const file: LexiconFile = { path: 'my.tsv', place: 'organization/names', content: `${HEADER}\n${SURE}` }
    expect(checkLexicons([block, file], OPTIONS).map(formatFinding)).toEqual([
      'my.tsv:2: "سازمان آب" is blocked and a name (block.txt:1); remove one of the lines',
    ])
  })
})

test('a list of names', () => {
  expect(check(['علی رضایی', 'بهار', 'علي رضايي', '…'], 'person/figures', true)).toEqual([
    'my.tsv:3: "بهار" is a common word too; move it to a file with columns and write "cue"',
    'my.tsv:4: "علي رضايي" is not in normal spelling; write "علی رضایی"',
    'my.tsv:4: "علي رضايي" is found by "علی رضایی" (line 2) already; remove it',
    'my.tsv:5: "…" has no letters, or characters that no name has; remove the line or mend the name',
  ])
})

test('good lines pass, and what folds alike but is another word', () => {
  expect(check([SURE, 'b\tآستان\tsure\tteam', 'c\tاستان\tsure\tteam', 'd\tمالی\tcue\tteam'])).toEqual([])
  expect(check(['ML\tمالی\tsure\tteam\t\t\talso «financial»'])).toEqual([])
  expect(check(['a\tشهرداری تبریز\tcue\tteam\tclub', 'b\tشهرداری تبریز\tsure\tteam\tgovernment'])).toEqual([])
})

describe('two files', () => {
  const file = (path: string, rows: readonly string[], more: Partial<LexiconFile> = {}): LexiconFile => ({
    path,
    place: 'organization/names',
    content: `${HEADER}\n${rows.join('\n')}\n`,
    ...more,
  })
  const plain = (path: string, rows: readonly string[], place: string): LexiconFile => ({
    path,
    place,
    content: rows.join('\n'),
    plain: true,
  })
  const found = (...files: LexiconFile[]): string[] => checkLexicons(files, OPTIONS).map(formatFinding)

  test('findings stand in the order of files and lines', () => {
    const broken = 'b\tآبان\tsure\tweb'
    expect(
      found(file('z.tsv', [SURE, 'c\tآذر\tsure\tweb', broken]), file('a.tsv', ['b\tآذر\tyes\tteam', 'a\tآذر'])).map(line =>
        line.slice(0, 7),
      ),
    ).toEqual(['z.tsv:3', 'z.tsv:4', 'z.tsv:4', 'a.tsv:2', 'a.tsv:3'])
  })

  test('a name of another file is named with it; keys ascend in each file by itself', () => {
    expect(
      found(file('a.tsv', ['b\tآبان\tsure\tteam\tclub']), file('b.tsv', ['a\tآذر\tsure\tteam', 'b\tآبان\tsure\tteam\tclub'])),
    ).toEqual(['b.tsv:3: "آبان" stands in a.tsv:2 already; remove one of the lines'])
    expect(found(file('a.tsv', ['a\tآبان\tsure\tteam']), file('b.tsv', ['b\tآبان\tsure\tteam']))).toEqual([
      'b.tsv:2: "آبان" is shadowed by key "a" (a.tsv:2); remove it, or make it a longer name',
    ])
    expect(found(file('a.tsv', ['a\tآبان\tsure\tteam']), file('b.tsv', ['a\tآذر\tsure\tteam\tclub']))).toEqual([])
  })

  test.each([
    ['person/figures', true],
    ['place/names', true],
    ['country/names', true],
    ['person/given-names', false],
    ['word/nouns', false],
  ])('a block and a name of %s: %s', (place, told) => {
    const message = '"آبان" is blocked and a name (a.txt:1); remove one of the lines'
    expect(found(plain('a.txt', ['آبان'], 'block'), plain('b.txt', ['آبان'], place))).toEqual(told ? [`b.txt:1: ${message}`] : [])
    const other = message.replace('a.txt', 'b.txt')
    expect(found(plain('b.txt', ['آبان'], place), plain('a.txt', ['آبان'], 'block'))).toEqual(told ? [`a.txt:1: ${other}`] : [])
  })

  test('a block of countries says nothing of bodies, nor names of two classes of one another', () => {
    const blocks = file('blocks.tsv', ['country\tآبان\tblock\tteam'], { place: 'country/blocks' })
    expect(found(blocks, plain('b.txt', ['آبان'], 'organization/names'))).toEqual([])
    expect(found(plain('b.txt', ['آبان'], 'organization/names'), blocks)).toEqual([])
    expect(found(plain('a.txt', ['آبان'], 'place/names'), plain('b.txt', ['آبان'], 'organization/names'))).toEqual([])
  })
})

describe('what one name leaves of another', () => {
  test.each([
    [
      ['a\tسازمان آب\tsure\tteam', 'a\tسازمانآب\tsure\tteam'],
      ['my.tsv:3: "سازمانآب" is found by "سازمان آب" (line 2) already; remove it'],
    ],
    [['a\tسازمانآب\tsure\tteam', 'a\tسازمان آب\tsure\tteam'], []],
    [
      ['a\tآب نو گل\tsure\tteam', 'a\tآب نوگل\tsure\tteam', 'a\tآبنو گل\tsure\tteam', 'a\tآبنو گل\tsure\tteam'],
      [
        'my.tsv:3: "آب نوگل" is found by "آب نو گل" (line 2) already; remove it',
        'my.tsv:4: "آبنو گل" is found by "آب نو گل" (line 2) already; remove it',
        'my.tsv:5: "آبنو گل" is found by "آب نو گل" (line 2) already; remove it',
      ],
    ],
    [['a\tآب نوگل\tsure\tteam', 'b\tآب گل\tsure\tteam', 'c\tآبنو گل\tsure\tteam'], []],
  ])('%j', (rows, findings) => {
    expect(check(rows)).toEqual(findings)
  })

  test('names of two people, or of two words, may be the same', () => {
    expect(check(['علی\tعلی\tsure\tteam', 'علی ۲\tعلی\tsure\tteam'], 'person/figures')).toEqual([])
    expect(check(['IR\tآبان\tsure\tteam', 'ML\tآبان\tsure\tteam'], 'country/names')).toEqual([
      'my.tsv:3: "آبان" is shadowed by key "IR" (line 2); remove it, or make it a longer name',
    ])
  })

  test('the kind is that of the first line of a key', () => {
    const rows = ['a\tآبان\tsure\tteam\tclub', 'a\tآذر\tsure\tteam', 'b\tدی\tsure\tteam\tgovernment', 'b\tآذر\tsure\tteam']
    expect(check(rows)).toEqual([])
    expect(check(rows.map(row => row.replace('government', 'club')))).toEqual([
      'my.tsv:5: "آذر" is shadowed by key "a" (line 3); remove it, or make it a longer name',
    ])
  })
})

describe('lines', () => {
  test.each([
    [
      [`${SURE} `],
      [
        'spaces at the end of the line; remove them',
        'source "team " is not in sources.tsv; add it there or write one of team, cldr',
      ],
    ],
    [[`${SURE}\t`], []],
    [[`${SURE}\r`], []],
    [['', '  ', '# a comment', SURE], []],
    [
      ['ML\tمالی\tsure\tteam\t\t\tnot also «financial»'],
      ['"مالی" is a common word too; write "cue" for "sure", or "also «…»" in the note where the name is far commoner'],
    ],
    [['a\tآبان\tsure\tteam', 'a\tآذر\tsure\tteam\tclub'], ['kind of key "a" stand on its second line; write them on its first']],
    [['a\tآبان\tsure\tteam', 'a\tآذر\tsure\tteam\t\t\tof old'], []],
    [
      ['# key\tname\tuse\tsource\tkind', 'a\tآبان\tsure\tteam\tclub', '# key\tname', 'b\tآذر\tsure'],
      [
        'the header has "key, name"; begin it with "# key, name, use, source", tabs between',
        '3 columns where the header has 2; separate columns with one tab',
      ],
    ],
  ])('%j', (rows, messages) => {
    expect(check(rows).map(line => line.replace(/^my.tsv:\d+: /, ''))).toEqual(messages)
  })

  test('common words matter to names that stand alone', () => {
    const names = (place: string): number => check(['علی\tبهار\tsure\tteam'], place).length
    expect(['person/figures', 'place/names', 'organization/names', 'country/names'].map(names)).toEqual([1, 1, 1, 1])
    expect(['person/given-names', 'person/surnames', 'word/nouns', 'organization/heads'].map(names)).toEqual([0, 0, 0, 0])
  })

  test('without a list of sources any will do, but one there must be', () => {
    const file: LexiconFile = {
      path: 'a.tsv',
      place: 'place/names',
      content: `\ufeff${HEADER}\r\na\tآبان\tsure\tme\r\na\tآذر\tsure\t`,
    }
    expect(checkLexicons([file], { isWord: () => false }).map(formatFinding)).toEqual([
      'a.tsv:3: no source; write one of sources.tsv in the fourth column',
    ])
  })

  test('a list for which there is no class is one of blocks', () => {
    expect(check(['بهار', 'علی'], 'block', true)).toEqual([])
    expect(check(['# بهار', 'بهار'], 'country/names', true)).toEqual([
      'my.tsv:3: "بهار" is a common word too; move it to a file with columns and write "cue"',
    ])
  })
})

test("the project's own lexicons pass", () => {
  const { status, stdout } = runProgram(['lexicon', 'check', 'lexicons'], { cwd: ROOT })
  expect(stdout).toBe('')
  expect(status).toBe(0)
})
