import { describe, expect, test, vi } from 'vitest'
import { linkMentions } from '../../src/resolve/coreference.js'
import type { Mention } from '../../src/resolve/mentions.js'
import { DATE, MONEY, PERCENT, TIME } from '../../src/rules/candidates.js'
import { clustersOf, findingsOf, namesOf, readText, smallLexicon } from '../support/small-lexicon.js'

const LEXICON = smallLexicon([
  namesOf('country', 'RU', ['روسیه', 'فدراسیون روسیه']),
  namesOf('country', 'US', ['آمریکا', 'ایالات متحده']),
  namesOf('organization', 'un', ['سازمان ملل متحد', 'سازمان ملل', 'یو ان']),
  namesOf('organization', 'tehran-times', ['تهران تایمز', 'تایمز تهران']),
  namesOf('organizationHead', 'company', ['سازمان', 'روزنامه']),
  namesOf('place', 'tehran', ['تهران', 'طهران']),
  namesOf('placeHead', 'city', ['شهر']),
  namesOf('given', 'm-fa', ['علی']),
])

test.each([
  [
    'countries by their codes',
    '<c>روسیه</c> و <c>آمریکا</c> و <c>فدراسیون روسیه</c> و <c>ایالات متحده</c>',
    ['روسیه: روسیه | فدراسیون روسیه', 'آمریکا: آمریکا | ایالات متحده'],
  ],
  [
    'places by the lexicon, otherwise by their letters',
    '<l>تهران</l> و <l>شهر تهران</l> و <l>طهران</l> و <l>دره سبز</l> و <l>دره‌سبز</l> و <l>دره سیاه</l>',
    ['شهر تهران: تهران | شهر تهران | طهران', 'دره سبز: دره سبز | دره‌سبز', 'دره سیاه: دره سیاه'],
  ],
  [
    'dates by their values',
    '<d v="2025-08-23">امروز</d> و <d v="2025-08-24">فردا</d> و <d v="2025-08-23">شنبه</d> و <d v="?">روزی</d> و <d v="?">روزی</d>',
    ['2025-08-23: امروز | شنبه', '2025-08-24: فردا', 'null: روزی', 'null: روزی'],
  ],
  [
    'all types in the order of the text',
    '<l>تهران</l>، <o>یونسکو</o>، <d v="2025-08-23">امروز</d>، <c>روسیه</c>، <p>علی</p>، <l>تهران</l>، <p>علی</p>',
    ['تهران: تهران | تهران', 'یونسکو: یونسکو', '2025-08-23: امروز', 'روسیه: روسیه', 'علی: علی | علی'],
  ],
  ['nothing', 'تهران', []],
])('%s', (_, marked, expected) => {
  expect(clustersOf(LEXICON, marked)).toEqual(expected)
})

describe('bodies', () => {
  test.each([
    [
      'by the lexicon',
      '<o>سازمان ملل متحد</o> و <o>سازمان ملل</o> و <o>یو ان</o>',
      ['سازمان ملل متحد: سازمان ملل متحد | سازمان ملل | یو ان'],
    ],
    [
      'by the lexicon, after a head',
      '<o>روزنامه تهران تایمز</o> و <o>تهران تایمز</o> و <o>تایمز تهران</o>',
      ['روزنامه تهران تایمز: روزنامه تهران تایمز | تهران تایمز | تایمز تهران'],
    ],
    [
      'no name of the lexicon that a longer one goes on after',
      '<o>سازمان تهران تایمز بزرگ</o> و <o>تهران تایمز</o>',
      ['سازمان تهران تایمز بزرگ: سازمان تهران تایمز بزرگ', 'تهران تایمز: تهران تایمز'],
    ],
    [
      'no name of the lexicon that begins it',
      '<o>تهران تایمز بزرگ</o> و <o>تهران تایمز نو</o>',
      ['تهران تایمز بزرگ: تهران تایمز بزرگ', 'تهران تایمز نو: تهران تایمز نو'],
    ],
    ['no head alone', '<o>سازمان</o> و <o>روزنامه</o>', ['سازمان: سازمان', 'روزنامه: روزنامه']],
    ['no head of a name', '<o>سازمان آب</o> و <o>سازمان برق</o>', ['سازمان آب: سازمان آب', 'سازمان برق: سازمان برق']],
    [
      'by their letters',
      '<o>سازمان برق</o> و <o>سازمان‌برق</o> و <o>سازمان آب</o>',
      ['سازمان برق: سازمان برق | سازمان‌برق', 'سازمان آب: سازمان آب'],
    ],
    [
      'a short form after the full one',
      '<o>سازمان برق منطقه‌ای</o> و <o>سازمان برق</o>',
      ['سازمان برق منطقه‌ای: سازمان برق منطقه‌ای | سازمان برق'],
    ],
    [
      'a short form before the full one',
      '<o>سازمان برق</o> و <o>سازمان برق منطقه‌ای</o>',
      ['سازمان برق منطقه‌ای: سازمان برق | سازمان برق منطقه‌ای'],
    ],
    [
      'short forms of short forms',
      '<o>سازمان برق منطقه‌ای تهران</o> و <o>سازمان برق منطقه‌ای</o> و <o>سازمان برق منطقه</o> و <o>سازمان برق</o>',
      ['سازمان برق منطقه‌ای تهران: سازمان برق منطقه‌ای تهران | سازمان برق منطقه‌ای | سازمان برق منطقه | سازمان برق'],
    ],
    [
      'no short form of two',
      '<o>سازمان برق منطقه‌ای</o> و <o>سازمان برق کشور</o> و <o>سازمان برق</o>',
      ['سازمان برق منطقه‌ای: سازمان برق منطقه‌ای', 'سازمان برق کشور: سازمان برق کشور', 'سازمان برق: سازمان برق'],
    ],
    [
      'no short form of two, though a longer one is of one',
      '<o>سازمان برق منطقه‌ای تهران</o> و <o>سازمان برق کشور</o> و <o>سازمان برق منطقه‌ای</o> و <o>سازمان برق</o>',
      [
        'سازمان برق منطقه‌ای تهران: سازمان برق منطقه‌ای تهران | سازمان برق منطقه‌ای',
        'سازمان برق کشور: سازمان برق کشور',
        'سازمان برق: سازمان برق',
      ],
    ],
    [
      'no short form of a word',
      '<o>سازمان برق منطقه‌ای</o> و <o>سازمان</o>',
      ['سازمان برق منطقه‌ای: سازمان برق منطقه‌ای', 'سازمان: سازمان'],
    ],
    [
      'no end of a name',
      '<o>سازمان برق منطقه‌ای</o> و <o>برق منطقه‌ای</o>',
      ['سازمان برق منطقه‌ای: سازمان برق منطقه‌ای', 'برق منطقه‌ای: برق منطقه‌ای'],
    ],
  ])('%s', (_, marked, expected) => {
    expect(clustersOf(LEXICON, marked)).toEqual(expected)
  })

  test.each([
    [
      'an acronym in brackets, here and elsewhere',
      '<o>AEOI</o> و <o>AEOI</o> و <o>سازمان انرژی اتمی</o> (<o>AEOI</o>) و <o>AEOI</o>',
      ['سازمان انرژی اتمی: AEOI | AEOI | سازمان انرژی اتمی | AEOI | AEOI'],
    ],
    [
      'no acronym elsewhere only',
      '<o>سازمان انرژی اتمی</o> و <o>AEOI</o>',
      ['سازمان انرژی اتمی: سازمان انرژی اتمی', 'AEOI: AEOI'],
    ],
    ['none in quotation marks', '<o>سازمان انرژی اتمی</o> «<o>AEOI</o>»', ['سازمان انرژی اتمی: سازمان انرژی اتمی', 'AEOI: AEOI']],
    [
      'none in brackets that are not closed',
      '<o>سازمان انرژی اتمی</o> (<o>AEOI</o>',
      ['سازمان انرژی اتمی: سازمان انرژی اتمی', 'AEOI: AEOI'],
    ],
    [
      'none with more in the brackets',
      '<o>سازمان انرژی اتمی</o> (<o>AEOI</o> ایران)',
      ['سازمان انرژی اتمی: سازمان انرژی اتمی', 'AEOI: AEOI'],
    ],
    [
      'none before brackets that are closed only',
      '<o>سازمان انرژی اتمی</o> و <o>AEOI</o>)',
      ['سازمان انرژی اتمی: سازمان انرژی اتمی', 'AEOI: AEOI'],
    ],
    [
      'an acronym of an acronym',
      '<o>سازمان آب</o> (<o>ساب</o>) و <o>ساب</o> (<o>SAB</o>)',
      ['سازمان آب: سازمان آب | ساب | ساب | SAB'],
    ],
    [
      'an acronym of the acronym of a body that is named more often',
      '<o>سازمان آب</o> و <o>سازمان آب</o> و <o>سازمان آب</o> (<o>ساب</o>) و <o>ساب</o> (<o>SAB</o>)',
      ['سازمان آب: سازمان آب | سازمان آب | سازمان آب | ساب | ساب | SAB'],
    ],
    ['no name that is none', '<o>سازمان انرژی اتمی</o> (تهران)', ['سازمان انرژی اتمی: سازمان انرژی اتمی']],
    ['a name in the brackets after itself', '<o>سازمان آب</o> (<o>سازمان آب</o>)', ['سازمان آب: سازمان آب | سازمان آب']],
    [
      'names in one another’s brackets',
      '<o>سازمان آب</o> (<o>سازمان برق</o>) و <o>سازمان برق</o> (<o>سازمان گاز</o>) و <o>سازمان گاز</o> (<o>سازمان آب</o>)',
      ['سازمان برق: سازمان آب | سازمان برق | سازمان برق | سازمان گاز | سازمان گاز | سازمان آب'],
    ],
  ])('with brackets: %s', (_, marked, expected) => {
    expect(clustersOf(LEXICON, marked)).toEqual(expected)
  })

  test('names that begin with one another are looked at a few times each', () => {
    const names = Array.from({ length: 400 }, (_, i) => `<o>سازمان ${'ب'.repeat(i + 1)}</o>`)
    const { text, contexts, mentions } = findingsOf(LEXICON, names.join(' و '))
    const looks = vi.spyOn(Map.prototype, 'get')
    const entities = linkMentions(text, contexts, mentions)
    const times = looks.mock.calls.length
    looks.mockRestore()
    expect(entities).toHaveLength(1)
    expect(times).toBeGreaterThan(mentions.length)
    expect(times).toBeLessThan(10 * mentions.length)
  })
})

describe('amounts, and dates of one value', () => {
  const { text, contexts } = readText(LEXICON, 'یک دو سه چهار پنج')
  const at = (start: number): Mention => ({ type: TIME, start, end: start + 1, confidence: 1, hit: -1, candidate: -1 })
  const time = (start: number, value: string | null): Mention => ({
    ...at(start),
    amount: { type: 'time', value, start, end: start + 1, confidence: 1, rule: 'time/clock' },
  })
  const percent = (start: number, value: number | null): Mention => ({
    ...at(start),
    type: PERCENT,
    amount: { type: 'percent', value, start, end: start + 1, confidence: 1, rule: 'percent' },
  })
  const money = (start: number, amount: number | null, currency: string | null, unit?: string): Mention => ({
    ...at(start),
    type: MONEY,
    amount: { type: 'money', amount, currency, ...(unit ? { unit } : {}), start, end: start + 1, confidence: 1, rule: 'money' },
  })
  const date = (start: number, value: string | null, kind: 'day' | 'range'): Mention => ({
    ...at(start),
    type: DATE,
    value: { value, kind, calendar: 'gregorian' },
  })

  test.each([
    ['times of one value', [time(0, '08:00'), time(1, '09:00'), time(2, '08:00')], [[0, 2], [1]]],
    ['times without a value', [time(0, null), time(1, null)], [[0], [1]]],
    ['percentages', [percent(0, 8), percent(1, 9), percent(2, 8), percent(3, null)], [[0, 2], [1], [3]]],
    ['a time and a percentage', [time(0, '8'), percent(1, 8)], [[0], [1]]],
    ['sums of one currency', [money(0, 5, 'USD'), money(1, 5, 'EUR'), money(2, 5, 'USD')], [[0, 2], [1]]],
    ['sums of one unit', [money(0, 5, 'IRR', 'تومان'), money(1, 5, 'IRR'), money(2, 5, 'IRR', 'تومان')], [[0, 2], [1]]],
    ['sums of no known amount', [money(0, null, 'USD'), money(1, null, 'USD')], [[0], [1]]],
    ['dates of one kind', [date(0, '2025', 'day'), date(1, '2025', 'range'), date(2, '2025', 'day')], [[0, 2], [1]]],
    ['dates without a value', [date(0, null, 'day'), date(1, null, 'day')], [[0], [1]]],
  ])('%s', (_, mentions, expected) => {
    expect(linkMentions(text, contexts, mentions).map(({ mentions }) => mentions.map(({ start }) => start))).toEqual(expected)
  })
})
