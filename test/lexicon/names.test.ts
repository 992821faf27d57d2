import { describe, expect, test } from 'vitest'
import { createNames, findNames, is, isInside } from '../../src/lexicon/automaton.js'
import { CLASS } from '../../src/lexicon/classes.js'
import { compileLexicon } from '../../src/lexicon/compile.js'
import { withUserLexicon } from '../../src/lexicon/user.js'
import { HIGH, HITS, holdsWord, LOW, rowOf, WORD_MADDAS } from '../../src/lexicon/word-memo.js'
import { createTokens } from '../../src/text/tokens.js'
import { classesOf, entriesOf, hitsOf, lexiconOf, tokensOf } from '../support/found-names.js'

type Repeat = (many: number) => string

/** Letters 32 and 64 of it stand amid words. */
const LONG = 'کمیسیون امنیت ملی و سیاست خارجی مجلس شورای اسلامی افغانستان در کابل'

describe('where a name may be broken', () => {
  const lexicon = lexiconOf({
    organization: [
      LONG,
      'سازمان ملل',
      'سازمان ملل متحد',
      'وزارت تعاون، کار و رفاه اجتماعی',
      'نفت، گاز و پتروشیمی',
      'جی-۲۰',
      'بن-سلمان',
      'ج. د. ونس',
      'برق من',
      'برقی',
    ],
    preposition: ['و نیز', 'هم‌چنین', 'به غیر‌از'],
    conjunction: [LONG.replace('کابل', 'هرات')],
  })
  const whole = (text: string, key: string): string => `organization: ${text}${text === key ? '' : ` = ${key}`}`

  test.each([
    LONG,
    LONG.replaceAll(' ', '‌'),
    LONG.replaceAll(' ', '_'),
    LONG.replaceAll(' ', ''),
    LONG.replace('مجلس شورای', 'مجلسشورای'),
    LONG.replace('در کابل', 'درکابل'),
  ])('%j is one name', text => {
    expect(hitsOf(text, lexicon)).toEqual([whole(text, LONG)])
  })

  test.each([
    LONG.replace('کمیسیون', 'کمی سیون'),
    LONG.replace('امنیت', 'امن یت'),
    LONG.replace('خارجی', 'خار جی'),
    LONG.replace('مجلس', 'مج لس'),
    LONG.replace('شورای', 'شو رای'),
    LONG.replace('افغانستان', 'افغان ستان'),
    LONG.replace(' مجلس', '\nمجلس'),
    LONG.replace(' مجلس', '، مجلس'),
    LONG.replace(' مجلس', '. مجلس'),
    LONG.replace(' مجلس', '؛ مجلس'),
    LONG.replace(' مجلس', ' - مجلس'),
    LONG.replace(' مجلس', ' 😀 مجلس'),
    LONG.replace(' مجلس', ' @a مجلس'),
    LONG.replace(' در کابل', ''),
  ])('%j is none', text => {
    expect(hitsOf(text, lexicon)).toEqual([])
  })

  test.each([
    ['وزارت تعاون، کار و رفاه اجتماعی', true],
    ['وزارت تعاون,کار و رفاه اجتماعی', true],
    ['وزارت تعاون ، کار و رفاه اجتماعی', true],
    ['وزارت تعاون، کار و رفاهاجتماعی', true],
    ['وزارت تعاون، کار و رفا ه اجتماعی', false],
    ['وزارت تعاون، کا ر و رفاه اجتماعی', false],
    ['وزارت تعا ون، کار و رفاه اجتماعی', false],
    ['وزارت تعاون کار و رفاه اجتماعی', false],
    ['وزارت تعاون،، کار و رفاه اجتماعی', false],
    ['وزارت تعاون،\nکار و رفاه اجتماعی', false],
    ['وزارت تعاون، 😀', false],
    ['وزارت تعاون،', false],
    ['وزارت تعاون', false],
  ])('a name with a comma: %j, %s', (text, found) => {
    expect(hitsOf(text, lexicon)).toEqual(found ? [whole(text, 'وزارت تعاون، کار و رفاه اجتماعی')] : [])
  })

  test('a comma of a name may stand before its second word', () => {
    expect(hitsOf('نفت، گاز و پتروشیمی', lexicon)).toEqual(['organization: نفت، گاز و پتروشیمی'])
  })

  test.each([
    ['جی-۲۰', ['organization: جی-۲۰']],
    ['جی۲۰', ['organization: جی۲۰ = جی-۲۰']],
    ['جی ۲۰', ['organization: جی ۲۰ = جی-۲۰']],
    ['جی - ۲۰', []],
    ['جی -۲۰', []],
    ['جی- ۲۰', []],
    ['جی--۲۰', []],
    ['جی-', []],
    ['بن–سلمان', ['organization: بن–سلمان = بن-سلمان']],
    ['بن’سلمان', ['organization: بن’سلمان = بن-سلمان']],
    ["بن'سلمان", ["organization: بن'سلمان = بن-سلمان"]],
    ['بن&سلمان', ['organization: بن&سلمان = بن-سلمان']],
    ['بن/سلمان', []],
    ['بن!سلمان', []],
    ['ج. د. ونس', ['organization: ج. د. ونس']],
    ['ج.د.ونس', ['organization: ج.د.ونس = ج. د. ونس']],
    ['ج د ونس', ['organization: ج د ونس = ج. د. ونس']],
    ['ج . د ونس', []],
    ['ج.\nد. ونس', []],
    ['سازمان. ملل', []],
    ['سازمان.', []],
  ])('marks inside a name: %j', (text, found) => {
    expect(hitsOf(text, lexicon)).toEqual(found)
  })

  test('the longest of the names from one word stands last', () => {
    expect(hitsOf('سازمان ملل متحد', lexicon)).toEqual(['organization: سازمان ملل', 'organization: سازمان ملل متحد'])
  })

  test('a name that ends where another may be broken', () => {
    expect(hitsOf('برق من برقی برق ی', lexicon)).toEqual(['organization: برق من', 'organization: برقی'])
  })

  test('a word of a closed class may lose its ZWNJ, a long one its space', () => {
    const alone = 'alone preposition'
    expect(classesOf('ونیز', lexicon)).toEqual(['ونیز: '])
    expect(classesOf('همچنین', lexicon)).toEqual([`همچنین: ${alone}`])
    expect(classesOf('بهغیراز', lexicon)).toEqual([`بهغیراز: ${alone}`])
    expect(classesOf('و نیز', lexicon)).toEqual([
      'و: inside preposition; starts preposition',
      'نیز: inside preposition; ends preposition',
    ])
    expect(classesOf('به غیراز', lexicon)[0]).toBe('به: inside preposition; starts preposition')
    expect(classesOf('بهغیر‌از', lexicon)[0]).toBe('بهغیر: inside preposition; starts preposition')
  })

  test('also where it is long', () => {
    const start = (text: string): string | undefined => classesOf(text, lexicon)[0]
    const long = LONG.replace('کابل', 'هرات')
    expect(start(long)).toBe('کمیسیون: inside conjunction; starts conjunction')
    for (const [apart, fused] of [
      ['مجلس شورای', 'مجلسشورای'],
      ['ملی و', 'ملیو'],
      ['افغانستان در', 'افغانستاندر'],
    ] as const)
      expect(start(long.replace(apart, fused))).toBe('کمیسیون: inside conjunction; starts conjunction')
    const joined = lexiconOf({ conjunction: [long.replace('افغانستان در', 'افغانستان‌در')] })
    expect(classesOf(long.replace('افغانستان در', 'افغانستاندر'), joined)[0]).toBe(
      'کمیسیون: inside conjunction; starts conjunction',
    )
  })
})

describe('names that part after a comma, a digit or many letters', () => {
  const [b, p, t] = ['ب', 'پ', 'ت'].map(
    letter =>
      (many: number): string =>
        letter.repeat(many),
  ) as [Repeat, Repeat, Repeat]
  const lexicon = lexiconOf({
    organization: [
      'نفت، گاز',
      'نفت، برق',
      'نفت خام',
      'آهن، مس',
      'آهن سرد',
      'آهن‌ها',
      'کار، وان',
      'سازمان ملل متحد',
      'اف۱۶',
      'اف۱۷',
      'می‌گ۲۹',
      `${b(32)} پا`,
      `${p(20)} ${p(44)} ت`,
      `${t(40)} ب`,
      'چای، قند، شکر',
    ],
  })

  test.each([
    ['نفت، گاز', true],
    ['نفت، برق', true],
    ['نفت،گاز', true],
    ['نفت خام', true],
    ['آهن، مس', true],
    ['چای، قند، شکر', true],
    ['کار، وان', true],
    ['کار،وان', true],
    ['نفت، خام', false],
    ['نفت گاز', false],
    ['آهن، سرد', false],
    ['نفت\n، گاز', false],
    ['نفت،\nگاز', false],
    ['نفت؛ گاز', false],
    ['نفت- گاز', false],
    ['نفت - گاز', false],
    ['نفت.، گاز', false],
    ['نفت،، گاز', false],
    ['سازمان ملل، متحد', false],
    ['سازمان ملل، تحد', false],
    ['اف۱۶', true],
    ['اف۱۷', true],
    ['اف-۱۶', false],
    ['اف ۱۶', false],
    ['می‌گ۲۹', true],
    ['می‌گ-۲۹', false],
    ['می‌گ ۲۹', false],
    [`${b(32)} پا`, true],
    [`${b(32)}پا`, true],
    [`${b(31)} ${b(1)} پا`, false],
    [`${b(32)} پ ا`, false],
    [`${p(20)} ${p(44)} ت`, true],
    [`${p(20)} ${p(12)} ${p(32)} ت`, false],
    [`${t(40)} ب`, true],
    [`${t(35)} ${t(5)} ب`, false],
  ])('%j: %s', (text, found) => {
    expect(hitsOf(text, lexicon).length > 0).toBe(found)
    expect(hitsOf(`در ${text}`, lexicon).length > 0).toBe(found)
  })

  test('a long name that shares no beginning with another', () => {
    const alone = lexiconOf({ organization: [LONG] })
    expect(hitsOf(LONG, alone)).toEqual([`organization: ${LONG}`])
    for (const word of LONG.split(' ').filter(word => word.length > 1)) {
      expect(hitsOf(LONG.replace(` ${word}`, ` ${word.slice(0, 1)} ${word.slice(1)}`), alone)).toEqual(
        word === 'کمیسیون' ? [`organization: ${LONG}`] : [],
      )
    }
  })

  test('what a longer text before has left in the columns is no part of this one', () => {
    const tokens = createTokens()
    const names = createNames()
    for (const text of ['نفت خام', 'نفت، گاز', 'سازمان ملل متحد', 'چای، قند، شکر']) {
      expect(hitsOf(text, lexicon, names, tokens)).toEqual([`organization: ${text}`])
      const words = text.split(' ')
      for (let size = words.length - 1; size > 0; size--) {
        expect(hitsOf(words.slice(0, size).join(' '), lexicon, names, tokens)).toEqual([])
      }
      expect(hitsOf(text.replaceAll('،', '.').slice(0, 4), lexicon, names, tokens)).toEqual([])
    }
  })
})

describe('endings', () => {
  const lexicon = lexiconOf(
    {
      country: ['ایران', 'عربستان', 'آمریکا', 'قبرس', 'پرو', 'عمان', 'چین', 'توگو'],
      place: ['تهران', 'قم', 'رم', 'اوکلا'],
      organizationHead: ['بازار'],
      surname: ['رضا'],
      demonym: ['افغان'],
      preposition: ['برای'],
      sport: ['شنا'],
      organization: ['ب'],
    },
    ['قبرستان', 'عمانم', 'پروی', 'چینه', 'افغانها', 'ایران', 'تهران'],
  )

  test.each([
    ['ایران', ['country: ایران']],
    ['ایران‌ها', ['country: ایران']],
    ['ایرانها', ['country: ایرانها = ایران +name']],
    ['ایراناند', ['country: ایراناند = ایران +name']],
    ['ایرانه', ['country: ایرانه = ایران +name']],
    ['ایرانم', ['country: ایرانم = ایران +name']],
    ['ایرانت', []],
    ['ایرانی', []],
    ['ایرانیان', []],
    ['ایرانشهر', []],
    ['ایرانهایشان', []],
    ['ایرانهایشانی', []],
    ['آمریکای', ['country: آمریکای = آمریکا +name']],
    ['آمریکایی', []],
    ['پرویی', []],
    ['توگوی', ['country: توگوی = توگو +name']],
    ['توگوی بزرگ', ['country: توگوی = توگو +name']],
    ['در قمه', []],
    ['در رمم', []],
    ['در بها', []],
    ['اوکلای', ['place: اوکلای = اوکلا +name']],
    ['تهرانم', ['place: تهرانم = تهران +name']],
    ['قمه', []],
    ['رمم', []],
    ['چینم', []],
    ['قماند', ['place: قماند = قم +name']],
    ['قبرستان', []],
    ['قبرسها', ['country: قبرسها = قبرس +name']],
    ['پروی', []],
    ['پروها', ['country: پروها = پرو +name']],
    ['عمانم', []],
    ['عمانه', ['country: عمانه = عمان +name']],
    ['ایران۵', ['country: ایران']],
    ['بازارهایشان', ['organizationHead: بازارهایشان = بازار +noun']],
    ['بازاری', ['organizationHead: بازاری = بازار +noun']],
    ['بازارها', ['organizationHead: بازارها = بازار +name']],
    ['بازاره', []],
    ['بازارم', ['organizationHead: بازارم = بازار +name']],
    ['بها', []],
    ['رضای', ['surname: رضای = رضا +name']],
  ])('of hits: %j', (text, found) => {
    expect(hitsOf(text, lexicon)).toEqual(found)
  })

  test.each([
    ['افغانها', 'alone demonym'],
    ['افغانی', 'alone demonym'],
    ['برایش', ''],
    ['برای', 'alone preposition'],
    ['شنای', 'alone sport'],
  ])('of classes: %j is %j', (text, classes) => {
    expect(classesOf(text, lexicon)).toEqual([`${text}: ${classes}`])
  })

  test.each([
    ['عربستانی که', ['country: عربستانی = عربستان +indefinite']],
    ['عربستانی بود', []],
    ['عربستانی', []],
    ['آمریکایی که', []],
    ['آمریکاای که', ['country: آمریکاای = آمریکا +indefinite']],
    ['ایرانای که', ['country: ایرانای = ایران +indefinite']],
    ['ایرانیی که', []],
    ['ایرانهایی که', ['country: ایرانهایی = ایران +name']],
    ['تهرانی که', []],
    ['ایرانات که', []],
    ['ایرانت که', []],
    ['ایرانانی که', []],
    ['ایرانند که', []],
    ['ایران که', ['country: ایران']],
  ])('«%s»: a country that is one of several', (text, found) => {
    expect(hitsOf(text, lexicon)).toEqual(found)
  })

  test('what came of a word before is not taken for what comes of it before «که», nor the other way round', () => {
    const found = ['country: عربستانی = عربستان +indefinite']
    const fresh = lexiconOf({ country: ['عربستان'] })
    expect(hitsOf('عربستانی بود', fresh)).toEqual([])
    expect(hitsOf('عربستانی که', fresh)).toEqual(found)
    expect(hitsOf('عربستانی بود', fresh)).toEqual([])
    const other = lexiconOf({ country: ['عربستان'] })
    expect(hitsOf('عربستانی که عربستانی بود عربستانی که', other)).toEqual([...found, ...found])
    const tokens = tokensOf('عربستانی که')
    tokens.count = 1
    const names = createNames()
    findNames(tokens, fresh, names)
    expect(names.count).toBe(0)
    const columns = createTokens()
    expect(hitsOf('عربستانی که', fresh, names, columns)).toEqual(found)
    expect(hitsOf('عربستانی', fresh, names, columns)).toEqual([])
    expect(hitsOf('عربستانی بود', fresh, names, columns)).toEqual([])
  })
})

test.each([
  ['قیم', ['role: قیم']],
  ['قیمت', []],
  ['قیمش', ['role: قیمش = قیم +noun']],
  ['قیمی', ['role: قیمی = قیم +noun']],
  ['قیمات', ['role: قیمات = قیم +noun']],
  ['قیمها', ['role: قیمها = قیم +name']],
])('«قیمت» is not «قیم» with a possessive: %j', (text, found) => {
  const lexicon = lexiconOf({ role: ['قیم'] }, ['قیم', 'قیمت', 'قیمی', 'قیمات', 'قیمها'])
  expect(hitsOf(text, lexicon)).toEqual(found)
})

describe('«آ»', () => {
  const lexicon = lexiconOf({
    country: ['آلمان', 'ایران'],
    place: ['آب', 'آنسان', 'اردن آباد', 'آستان آباد', `${'ب'.repeat(30)}آ`, `${'پ'.repeat(31)}آ`],
    noun: ['انسان', 'اب'],
  })

  test.each([
    ['آلمان المان آلمان', ['country: آلمان', 'country: المان = آلمان', 'country: آلمان']],
    ['ا\u0653لمان', ['country: ا\u0653لمان = آلمان']],
    ['ایرآن', []],
    ['آیران ایران', ['country: ایران']],
    ['آب اب آب', ['place: آب', 'place: آب']],
    ['اب آب اب', ['place: آب']],
    ['آنسان', ['place: آنسان']],
    ['ا\u0653نسان', ['place: ا\u0653نسان = آنسان']],
    ['ان\u0653سان', []],
    ['انسان', []],
    ['آستان اباد', ['place: آستان اباد = آستان آباد']],
    ['استان آباد', ['place: استان آباد = آستان آباد']],
    ['اُردن آباد', ['place: اُردن آباد = اردن آباد']],
    ['اردن آباد', ['place: اردن آباد']],
    ['اردن اباد', ['place: اردن اباد = اردن آباد']],
    ['آردن آباد', []],
    ['اردن آبآد', []],
    ['اردن آ\u064eباد', ['place: اردن آ\u064eباد = اردن آباد']],
    [`${'ب'.repeat(30)}آ`, [`place: ${'ب'.repeat(30)}آ`]],
    [`${'پ'.repeat(31)}آ`, [`place: ${'پ'.repeat(31)}آ`]],
    [`${'پ'.repeat(31)}ا`, [`place: ${'پ'.repeat(31)}ا = ${'پ'.repeat(31)}آ`]],
    [`آ${'پ'.repeat(30)}`, []],
  ])('%j', (text, found) => {
    expect(hitsOf(text, lexicon)).toEqual(found)
  })

  test('the noun has its own spelling', () => {
    expect(classesOf('اب', lexicon)).toEqual(['اب: alone noun'])
    expect(classesOf('آب', lexicon)).toEqual(['آب: alone place'])
  })
})

describe('classes of tokens', () => {
  const lexicon = lexiconOf({
    given: ['امیر', 'علی', 'امیر علی'],
    noun: ['امیر', 'کتاب'],
    surname: ['علی پور'],
    verb: ['می‌رود'],
    block: ['امیر علی'],
    blockThing: ['کتاب'],
    suffix: ['پور'],
    country: ['ایران', 'ایران زمین'],
    preposition: ['در', 'در پی'],
  })

  test('alone, and as part, start or end of a longer name', () => {
    expect(classesOf('امیر علی پور کتاب', lexicon)).toEqual([
      'امیر: alone given, noun; inside given, block; starts given, block',
      'علی: alone given; inside given, surname, block; starts surname; ends given, block',
      'پور: alone suffix; inside surname; ends surname',
      'کتاب: alone blockThing, noun',
    ])
  })

  test('rules ask for them by number', () => {
    const tokens = tokensOf('امیر علی کتاب')
    const names = createNames()
    findNames(tokens, lexicon, names)
    const ask = (test: typeof is, named: (typeof CLASS)[keyof typeof CLASS]) => [0, 1, 2].map(t => test(names, t, named))
    expect(ask(is, CLASS.given)).toEqual([true, true, false])
    expect(ask(is, CLASS.noun)).toEqual([true, false, true])
    expect(ask(is, CLASS.blockThing)).toEqual([false, false, true])
    expect(ask(is, CLASS.preposition)).toEqual([false, false, false])
    expect(ask(isInside, CLASS.given)).toEqual([true, true, false])
    expect(ask(isInside, CLASS.block)).toEqual([true, true, false])
    expect(ask(isInside, CLASS.blockThing)).toEqual([false, false, false])
    expect(ask(isInside, CLASS.preposition)).toEqual([false, false, false])
  })

  test('the class of the lowest bit of each mask is told from that of the other', () => {
    const tokens = tokensOf('ایران زمین در پی')
    const names = createNames()
    findNames(tokens, lexicon, names)
    const ask = (test: typeof is, named: (typeof CLASS)[keyof typeof CLASS]) => [0, 1, 2, 3].map(t => test(names, t, named))
    expect(ask(is, CLASS.country)).toEqual([true, false, false, false])
    expect(ask(is, CLASS.preposition)).toEqual([false, false, true, false])
    expect(ask(isInside, CLASS.country)).toEqual([true, true, false, false])
    expect(ask(isInside, CLASS.preposition)).toEqual([false, false, true, true])
    expect(hitsOf('ایران زمین در پی', lexicon)).toEqual(['country: ایران', 'country: ایران زمین'])
  })

  test('only classes that rules look at by name are hits', () => {
    expect(hitsOf('امیر علی کتاب می‌رود', lexicon)).toEqual([
      'given: امیر',
      'given: امیر علی',
      'block: امیر علی',
      'given: علی',
      'blockThing: کتاب',
    ])
  })

  test('of one text, not of the one before', () => {
    const names = createNames()
    const first = classesOf('امیر علی پور کتاب', lexicon, names)
    expect(classesOf('سلام سلام سلام', lexicon, names)).toEqual(['سلام: ', 'سلام: ', 'سلام: '])
    expect(hitsOf('سلام سلام سلام', lexicon, names)).toEqual([])
    expect(classesOf('امیر علی پور کتاب', lexicon, names)).toEqual(first)
    expect(classesOf(`${'سلام '.repeat(9)}کتاب`, lexicon, names).at(-1)).toBe('کتاب: alone blockThing, noun')
  })
})

describe('many', () => {
  const kinds = ['country', 'place', 'organization', 'figure', 'given', 'surname', 'block'] as const
  const long = 'ابپتثجچحخدذرز'
  const lexicon = lexiconOf({
    ...Object.fromEntries(
      kinds.map(named => [named, ['ماه', ...(named === 'place' ? ['ماه نو', long, long.slice(1), 'بابل'] : [])]]),
    ),
    placeHead: ['بابل'],
    role: ['بابل'],
    given: ['ماه', 'بابل'],
    surname: ['ماه', 'بابل'],
    figure: ['ماه', 'بابل'],
  })

  test('more names of one word than are kept of it, each time', () => {
    const all = kinds.map(named => `${named}: ماه`)
    expect(hitsOf('ماه ماه', lexicon).toSorted()).toEqual([...all, ...all].toSorted())
    expect(hitsOf('ماه نو', lexicon).at(-1)).toBe('place: ماه نو')
  })

  test('as many as are kept', () => {
    const all = ['place', 'placeHead', 'given', 'role', 'surname', 'figure'].map(named => `${named}: بابل`).toSorted()
    for (let time = 0; time < 3; time++) expect(hitsOf('بابل', lexicon).toSorted()).toEqual(all)
  })

  test('a word longer than those that are kept', () => {
    for (let time = 0; time < 2; time++) {
      expect(hitsOf(`${long} ${long.slice(1)} ${long}`, lexicon)).toEqual(
        [long, long.slice(1), long].map(name => `place: ${name}`),
      )
    }
  })

  test('names of a long text, each with its place', () => {
    const names = createNames()
    const tokens = tokensOf('ماه نو در '.repeat(100))
    findNames(tokens, lexicon, names)
    expect(names.count).toBe(800)
    for (let t = 0; t < 300; t++) {
      expect((names.first[t + 1] as number) - (names.first[t] as number)).toBe(t % 3 === 0 ? 8 : 0)
    }
    for (let h = 0; h < 800; h++) {
      expect([names.start[h], names.end[h]]).toEqual([Math.floor(h / 8) * 3, Math.floor(h / 8) * 3 + (h % 8 === 7 ? 2 : 1)])
    }
    expect(Array.from(names.item.subarray(0, 8))).toEqual(Array.from(names.item.subarray(792, 800)))
  })
})

describe('words are looked up once', () => {
  const long = 'ابپتثجچحخدذر'
  const lexicon = lexiconOf({
    country: ['عربستان', 'چین'],
    place: ['آب', long, `${long}ز`, 'ماه', 'بابل', 'چین'],
    placeHead: ['بابل', 'ماه'],
    given: ['ماه', 'بابل'],
    surname: ['ماه', 'بابل'],
    role: ['بابل', 'ماه'],
    figure: ['بابل', 'ماه'],
    block: ['ماه'],
  })

  /** The row of the memo for the first word of a text, after names were looked for in it. */
  const rowAfter = (text: string) => {
    const tokens = tokensOf(text)
    findNames(tokens, lexicon, createNames())
    const { words } = lexicon
    const row = rowOf(words, tokens.hash[0] as number)
    const to = tokens.letters[1] as number
    return { row, kept: holdsWord(words, row, tokens.hash[0] as number, tokens.symbols, 0, to), cells: words.rows }
  }

  test.each([
    ['سلام', true],
    ['چین', true],
    ['بابل', true],
    ['ماه', false],
    [long, true],
    [`${long}ز`, false],
    ['عربستانی که', false],
    ['عربستانی بود', true],
    ['چین که', true],
  ])('what came of %j is kept: %s', (text, kept) => {
    expect(rowAfter(text).kept).toBe(kept)
  })

  test('and taken for the same word again', () => {
    const { row, cells } = rowAfter('سلام')
    cells[row + LOW] = 1 << CLASS.given
    cells[row + HIGH] = 1 << (CLASS.noun - 32)
    cells[row + HITS] = (0 << 2) | 2
    expect(classesOf('سلام', lexicon)).toEqual(['سلام: alone given, noun'])
    expect(hitsOf('سلام', lexicon)).toHaveLength(1)
    expect(classesOf('سلامت', lexicon)).toEqual(['سلامت: '])
  })

  test('not for one with another «آ», nor before «که» where that makes a difference', () => {
    expect(rowAfter('آب').cells[rowAfter('آب').row + WORD_MADDAS]).toBe(1)
    expect(hitsOf('اب', lexicon)).toEqual(['place: اب = آب'])
    expect(rowAfter('اب').cells[rowAfter('اب').row + WORD_MADDAS]).toBe(0)
    const { row, cells } = rowAfter('عربستانی بود')
    cells[row + LOW] = 1 << CLASS.given
    expect(classesOf('عربستانی نبود', lexicon)[0]).toBe('عربستانی: alone given')
    expect(classesOf('عربستانی که', lexicon)[0]).toBe('عربستانی: alone country')
    const china = rowAfter('چین بود')
    china.cells[china.row + LOW] = 1 << CLASS.given
    expect(classesOf('چین که', lexicon)[0]).toBe('چین: alone given')
  })
})

describe("names of the user after the lexicon's own", () => {
  const own = lexiconOf({ place: ['باغ', 'باغ گل سرخ'], noun: ['گل'] })
  const once = withUserLexicon(own, compileLexicon(entriesOf({ organization: ['باغ گل'], figure: ['باغ'] }), []))
  const twice = withUserLexicon(once, compileLexicon(entriesOf({ organization: ['باغ گل سرخ نو', 'گل'] }), []))

  test('the longest is last, of equals the own first', () => {
    expect(hitsOf('باغ گل سرخ نو', once)).toEqual(['place: باغ', 'figure: باغ', 'organization: باغ گل', 'place: باغ گل سرخ'])
    expect(hitsOf('باغ گل سرخ نو', twice)).toEqual([
      'place: باغ',
      'figure: باغ',
      'organization: باغ گل',
      'place: باغ گل سرخ',
      'organization: باغ گل سرخ نو',
      'organization: گل',
    ])
    expect(hitsOf('باغها', twice)).toEqual(['place: باغها = باغ +name', 'figure: باغها = باغ +name'])
  })

  test('classes of both are told', () => {
    expect(classesOf('گل باغ', twice)).toEqual(['گل: alone organization, noun', 'باغ: alone place, figure'])
  })

  test('the lexicon itself stays as it was', () => {
    expect(hitsOf('باغ گل', own)).toEqual(['place: باغ'])
  })
})
