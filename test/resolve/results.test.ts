import { describe, expect, test } from 'vitest'
import type { Mention } from '../../src/resolve/mentions.js'
import { confidenceOf, RESULT_OF } from '../../src/resolve/results.js'
import { DATE, MONEY, ORGANIZATION, PERCENT, PERSON, PLACE, TIME } from '../../src/rules/candidates.js'
import { findingsOf, namesOf, resultsOf, smallLexicon } from '../support/small-lexicon.js'

const LEXICON = smallLexicon([
  namesOf('country', 'RU', ['روسیه', 'فدراسیون روسیه'], { alpha3: 'RUS', nameEn: 'Russia' }),
  namesOf('country', 'SUHH', ['شوروی'], { nameEn: 'USSR' }),
  namesOf('country', '_prussia', ['پروس'], {}),
  namesOf('organizationHead', 'ministry', ['وزارت'], {}),
  namesOf('organizationHead', 'council', ['مجلس'], { kind: 'parliament' }),
  namesOf('pluralHead', 'ministry', ['وزارتخانه‌های']),
  namesOf('organization', 'duma', ['دومای دولتی'], { kind: 'parliament', country: 'RU' }),
  namesOf('organization', 'unesco', ['یونسکو']),
  namesOf('place', 'tehran-province', ['تهران'], { kind: 'province', country: 'IR' }),
  namesOf('place', 'tehran', ['تهران', 'طهران', 'تیران'], { kind: 'city', country: 'IR' }),
  namesOf('place', 'paris', ['پاریس'], { kind: 'city', country: 'FR' }),
  namesOf('place', 'moghan', ['مغان'], { country: 'IR' }).map(entry => ({ ...entry, use: 'cue' as const })),
  namesOf('place', 'nowhere', ['هیچستان'], {}),
  namesOf('placeHead', 'plain', ['دشت']),
  namesOf('given', 'm-fa', ['علی']),
  namesOf('surname', 'fa', ['محمدی‌فر']),
  namesOf('role', '', ['وزیر']),
  namesOf('surname', 'sv', ['بازار', 'بازار پاریس'], { country: 'SE', kind: 'city' }),
  namesOf('place', 'bazaar-e-no', ['هیچستان نو'], { country: 'SE', kind: 'city' }),
  namesOf('place', 'strait', ['تنگه هرمز'], { kind: 'strait' }),
  namesOf('place', 'street', ['تنگه هرمز'], { kind: 'street' }),
  namesOf('surname', 'strait', ['تنگه هرمز'], { kind: 'city' }),
  namesOf('place', 'hormoz', ['هرمز'], { kind: 'city', country: 'IR' }),
  namesOf('placeHead', 'lake', ['دریاچه']),
  namesOf('place', 'kivu', ['کیوو'], { kind: 'region', country: 'CD' }),
])

const results = (marked: string): unknown[] => resultsOf(findingsOf(LEXICON, marked))

/** Results without what is the same in all of them. */
const facts = (marked: string): unknown[] =>
  (results(marked) as Record<string, unknown>[]).map(({ confidence: _, mentions: __, ...rest }) => rest)

test('a person', () => {
  expect(results('<p>علی محمديفر</p>، وزیر <c>روسیه</c>، رفت. <p>محمدی فر</p> آمد.')[0]).toEqual({
    name: 'علی محمدی‌فر',
    roles: [{ text: 'وزیر روسیه', country: 'RU' }],
    confidence: 1,
    mentions: [
      { text: 'علی محمديفر', start: 0, end: 11 },
      { text: 'محمدی فر', start: 30, end: 38 },
    ],
  })
})

const rolesIn = (marked: string): unknown => (results(marked)[0] as { roles: unknown }).roles

test('the roles of a person, each once', () => {
  const marked =
    '<p>علی</p>، وزیر <c>روسیه</c>، رفت. وزیر <c>روسیه</c> <p>علی</p> آمد. وزیر <p>علی</p> ماند. <p>علی</p>، وزیر <c>پروس</c>، رفت. <p>علی</p>، وزیر <o>وزارت علوم</o>، رفت.'
  expect(rolesIn(marked)).toEqual([
    { text: 'وزیر روسیه', country: 'RU' },
    { text: 'وزیر' },
    { text: 'وزیر پروس' },
    { text: 'وزیر وزارت علوم', organization: 'وزارت علوم' },
  ])
})

test('of a role that is read twice the first reading', () => {
  expect(rolesIn('<p>علی</p>، وزیر <c>روسیه</c>، رفت. <p>علی</p>، وزیر روسیه، آمد.')).toEqual([
    { text: 'وزیر روسیه', country: 'RU' },
  ])
})

test('countries, of history too', () => {
  expect(results('<c>فدراسیون روسیه</c> و <c>شوروی</c> و <c>پروس</c>')).toEqual([
    {
      code: 'RU',
      name: 'روسیه',
      nameEn: 'Russia',
      alpha3: 'RUS',
      confidence: 1,
      mentions: [{ text: 'فدراسیون روسیه', start: 0, end: 14 }],
    },
    { code: 'SUHH', name: 'شوروی', nameEn: 'USSR', confidence: 1, mentions: [{ text: 'شوروی', start: 17, end: 22 }] },
    { code: null, name: 'پروس', nameEn: '', confidence: 1, mentions: [{ text: 'پروس', start: 25, end: 29 }] },
  ])
})

describe('bodies and places', () => {
  test.each([
    ['its kind and country from the lexicon', '<o>دومای دولتی</o>', { name: 'دومای دولتی', kind: 'parliament', country: 'RU' }],
    ['nothing known', '<o>یونسکو</o>', { name: 'یونسکو' }],
    ['a head is the kind', '<o>وزارت خارجه</o>', { name: 'وزارت خارجه', kind: 'ministry' }],
    ['a kind of the head', '<o>مجلس نمایندگان</o>', { name: 'مجلس نمایندگان', kind: 'parliament' }],
    ['the country in it', '<o>وزارت خارجه <c>روسیه</c></o>', { name: 'وزارت خارجه روسیه', kind: 'ministry', country: 'RU' }],
    ['no code of the country in it', '<o>وزارت خارجه <c>پروس</c></o>', { name: 'وزارت خارجه پروس', kind: 'ministry' }],
    ['the country of a place in it', '<o>بازار پاریس مرکزی</o>', { name: 'بازار پاریس مرکزی', country: 'FR' }],
    [
      'the country of the first place in it that has one',
      '<o>مرکز هیچستان پاریس</o>',
      { name: 'مرکز هیچستان پاریس', country: 'FR' },
    ],
    ['none of a place that may be another word', '<o>بازار مغان مرکزی</o>', { name: 'بازار مغان مرکزی' }],
    ['none of a place that is not all in it', '<o>بازار</o> پاریس', { name: 'بازار' }],
    ['none of a place that goes on after it', '<o>بازار هیچستان</o> نو', { name: 'بازار هیچستان' }],
    ['none of a place before it', 'پاریس <o>بازار</o>', { name: 'بازار' }],
    ['a city, not the province of its name', '<l>تهران</l>', { name: 'تهران', kind: 'city', country: 'IR' }],
    ['a head and a place', '<l>دشت مغان</l>', { name: 'دشت مغان', kind: 'plain', country: 'IR' }],
    ['a head and no place', '<l>دشت سبز</l>', { name: 'دشت سبز', kind: 'plain' }],
    ['a place that a longer name begins with', '<l>هیچستان</l> نو', { name: 'هیچستان' }],
    ['a place of the lexicon without facts', '<l>هیچستان</l>', { name: 'هیچستان' }],
    ['a place of no lexicon', '<l>ناکجا</l>', { name: 'ناکجا' }],
  ])('%s: %s', (_, marked, expected) => {
    expect(facts(marked)[0]).toStrictEqual(expected)
  })

  test('the fullest name, and facts of whichever mention has them', () => {
    expect(facts('<o>بازار آب</o> و <o>بازار آب پاریس</o>')).toEqual([{ name: 'بازار آب پاریس', country: 'FR' }])
    expect(facts('<o>وزارت آب</o> و <o>وزارت آب <c>روسیه</c></o>')[0]).toEqual({
      name: 'وزارت آب روسیه',
      kind: 'ministry',
      country: 'RU',
    })
  })

  test('the first of names as full', () => {
    expect(facts('<l>طهران</l> و <l>تیران</l>')).toEqual([{ name: 'طهران', kind: 'city', country: 'IR' }])
  })

  /** Facts of marked mentions of one type whose record is that of the name `of`; -1 where it is none. */
  const kindOf = (type: number, marked: string, of: string): unknown => {
    const findings = findingsOf(LEXICON, marked)
    const { names, tokens } = findings.text
    const hits = Array.from({ length: names.count }, (_, h) => h)
    const written = (h: number): string => {
      const from = tokens.start[names.start[h] as number] as number
      return marked.replace(/<.*?>/g, '').slice(from, tokens.end[(names.end[h] as number) - 1])
    }
    const hit = hits.find(h => written(h) === of) ?? -1
    const result = RESULT_OF.get(type)?.(findings, { type, mentions: findings.mentions.map(one => ({ ...one, type, hit })) })
    const { kind, country } = result as { kind?: string; country?: string }
    return [kind, country]
  }

  test.each([
    ['a place has the record of the first name that is all of it', PLACE, 'تنگه هرمز', 'هرمز', ['strait', 'IR']],
    ['not that of a longer one', PLACE, 'هیچستان', 'هیچستان', [undefined, undefined]],
    ['nor any where it has no hit', PLACE, 'هیچستان نو', 'x', [undefined, 'SE']],
    ['a body has the record of its own hit', ORGANIZATION, 'تهران', 'تهران', ['province', 'IR']],
    ['also after a head of places', ORGANIZATION, 'دریاچه کیوو', 'کیوو', ['region', 'CD']],
    ['the kind of a place is that of the head before its name', PLACE, 'دریاچه کیوو', 'کیوو', ['lake', 'CD']],
    ['not of a head before another word', PLACE, 'دریاچه سبز کیوو', 'کیوو', ['region', 'CD']],
    ['nor of a head after another word', PLACE, 'سبز دریاچه کیوو', 'کیوو', ['region', 'CD']],
    ['nor of what is no head', PLACE, 'علی کیوو', 'کیوو', ['region', 'CD']],
  ])('%s', (_, type, name, of, expected) => {
    expect(kindOf(type, `<l>${name}</l> نو`, of)).toEqual(expected)
  })

  test('the kind is that of the first mention that has one', () => {
    const findings = findingsOf(LEXICON, '<l>هیچستان</l> و <l>تهران</l>')
    expect(RESULT_OF.get(PLACE)?.(findings, { type: PLACE, mentions: [...findings.mentions] })).toMatchObject({ kind: 'city' })
  })

  test('an entity with its mentions', () => {
    expect(results('<o>یونسکو</o> و <o>یونسکو</o>')).toEqual([
      {
        name: 'یونسکو',
        confidence: 1,
        mentions: [
          { text: 'یونسکو', start: 0, end: 6 },
          { text: 'یونسکو', start: 9, end: 15 },
        ],
      },
    ])
  })
})

describe('dates and amounts', () => {
  const findings = findingsOf(LEXICON, 'یک دو سه')
  const at = (start: number, more: Partial<Mention>): Mention => {
    return { type: TIME, start, end: start + 1, confidence: 0.8, hit: -1, candidate: -1, ...more }
  }
  const result = (type: number, ...mentions: Partial<Mention>[]): unknown =>
    RESULT_OF.get(type)?.(findings, { type, mentions: mentions.map((more, i) => at(i, more)) })
  const one = [{ text: 'یک', start: 0, end: 2 }]
  const two = [...one, { text: 'دو', start: 3, end: 5 }]
  const read = { start: 0, end: 1, confidence: 0.8, rule: '' }

  test('a date', () => {
    const value = { value: '2025-08-23', kind: 'day', calendar: 'solar-hijri' } as const
    expect(result(DATE, { value }, { value })).toEqual({ ...value, confidence: 0.8, mentions: two })
    expect(result(DATE, { value }, { value: { ...value, conflict: 'weekday' } })).toEqual({
      ...value,
      conflict: 'weekday',
      confidence: 0.8,
      mentions: two,
    })
    expect(result(DATE, {})).toEqual({ value: null, kind: 'unknown', calendar: 'gregorian', confidence: 0.8, mentions: one })
  })

  test('a time', () => {
    expect(result(TIME, { amount: { ...read, type: 'time', value: '08:00' } })).toEqual({
      value: '08:00',
      confidence: 0.8,
      mentions: one,
    })
    expect(result(TIME, { amount: { ...read, type: 'percent', value: 5 } })).toMatchObject({ value: null })
    expect(result(TIME, {})).toMatchObject({ value: null })
  })

  test('a sum of money', () => {
    const sum = { type: 'money', amount: 50, currency: 'IRR', unit: 'تومان' } as const
    expect(result(MONEY, { amount: { ...read, ...sum } })).toEqual({
      amount: 50,
      currency: 'IRR',
      unit: 'تومان',
      confidence: 0.8,
      mentions: one,
    })
    expect(result(MONEY, { amount: { ...read, type: 'money', amount: 50, currency: 'USD' } })).toEqual({
      amount: 50,
      currency: 'USD',
      confidence: 0.8,
      mentions: one,
    })
    expect(result(MONEY, { amount: { ...read, type: 'time', value: '08:00' } })).toMatchObject({ amount: null, currency: null })
    expect(result(MONEY, {})).toMatchObject({ amount: null, currency: null })
  })

  test('a percentage', () => {
    expect(result(PERCENT, { amount: { ...read, type: 'percent', value: 5 } })).toEqual({
      value: 5,
      confidence: 0.8,
      mentions: one,
    })
    expect(result(PERCENT, { amount: { ...read, type: 'time', value: '08:00' } })).toMatchObject({ value: null })
    expect(result(PERCENT, {})).toMatchObject({ value: null })
  })

  test('explanations stand with the mentions', () => {
    const explain = (mention: Mention) => ({ evidence: [{ rule: 'a', weight: mention.start }] })
    expect(RESULT_OF.get(TIME)?.({ ...findings, explain }, { type: TIME, mentions: [at(2, {})] })).toMatchObject({
      mentions: [{ text: 'سه', start: 6, end: 8, evidence: [{ rule: 'a', weight: 2 }] }],
    })
  })

  test('confidence is the mean, of two decimals', () => {
    const mentions = [0.5, 0.75, 0.9].map(confidence => at(0, { confidence }))
    expect(confidenceOf({ type: PERSON, mentions })).toBe(0.72)
    expect(confidenceOf({ type: ORGANIZATION, mentions: mentions.slice(0, 1) })).toBe(0.5)
  })
})
