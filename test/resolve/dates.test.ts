import { describe, expect, test } from 'vitest'
import { resolveDates } from '../../src/resolve/dates.js'
import type { MonthExpression, YearRef } from '../../src/rules/date/expression.js'
import type { DateExpression, Expression } from '../../src/rules/date/index.js'
import type { Calendar } from '../../src/types.js'

const dayOf = (iso: string): number => Date.parse(iso) / 864e5

/** A Saturday: 1 Shahrivar 1404, 29 Safar 1447. */
const PUBLISHED = '2025-08-23'

type Part = Expression | { readonly expression: Expression; readonly more: Partial<DateExpression> }

/** The values of expressions one after another in one sentence, sure unless more is said of them. */
function valuesOf(published: string | undefined, ...parts: readonly Part[]): string[] {
  const dates = parts.map((part, i): DateExpression => {
    const [expression, more] = 'expression' in part ? [part.expression, part.more] : [part, {}]
    return { start: 10 * i, end: 10 * i + 1, rule: 'date/test', confidence: 1, sentence: 0, expression, ...more }
  })
  return resolveDates(dates, published === undefined ? undefined : dayOf(published)).map(
    ({ value, kind, calendar, conflict }) => `${value} ${kind} ${calendar}${conflict ? ` conflict:${conflict}` : ''}`,
  )
}

/** The values of expressions that have nothing to do with one another. */
const apart = (published: string | undefined, ...parts: readonly Part[]): string[] =>
  parts.flatMap(part => valuesOf(published, part))

const withMore = (expression: Expression, more: Partial<DateExpression>): Part => ({ expression, more })

const G = 'gregorian'
const S = 'solar-hijri'
const L = 'lunar-hijri'
const year = (year: number, calendar?: Calendar): YearRef => ({ of: 'number', year, short: false, ...(calendar && { calendar }) })
const short = (year: number, calendar?: Calendar): YearRef => ({ of: 'number', year, short: true, ...(calendar && { calendar }) })
const thisYear = (years = 0, calendar?: Calendar): YearRef => ({
  of: 'relative',
  years,
  anchor: 'published',
  ...(calendar && { calendar }),
})
const thatYear = (years = 0, calendar?: Calendar): YearRef => ({
  of: 'relative',
  years,
  anchor: 'last',
  ...(calendar && { calendar }),
})
const newYear = (calendar?: Calendar): YearRef => ({ of: 'new', ...(calendar && { calendar }) })
const day = (calendar: Calendar, month: number, day: number, more: object = {}): Expression => ({
  form: 'day',
  calendar,
  month,
  day,
  ...more,
})
const month = (calendar: Calendar, month: number, more: object = {}): MonthExpression => ({
  form: 'month',
  calendar,
  month,
  ...more,
})
const ofYear = (ref: YearRef): Expression => ({ form: 'year', year: ref })
const season = (season: number, more: object = {}): Expression => ({ form: 'season', season, ...more })
const weekday = (weekday: number, which: 'latest' | 'past' | 'next' | 'week', more: object = {}): Expression => ({
  form: 'weekday',
  weekday,
  which,
  ...more,
})
const relative = (unit: string, amount: number, more: object = {}): Expression =>
  ({ form: 'relative', unit, amount, anchor: 'published', ...more }) as Expression
const stretch = (unit: string, amount: number, anchor = 'published'): Expression =>
  ({ form: 'span', unit, amount, anchor }) as Expression
const range = (from: Expression, to: Expression): Expression => ({ form: 'range', from, to })
const setOf = (...of: Expression[]): Expression => ({ form: 'set', of })
const holiday = (holiday: string, more: object = {}): Expression => ({ form: 'holiday', holiday, days: 1, ...more })

describe('days and their years', () => {
  test.each<[string, () => string[], string[]]>([
    ['day of a solar year', () => apart(PUBLISHED, day(S, 5, 23, { year: year(1404) })), ['2025-08-14 day solar-hijri']],
    [
      'day of a year of another calendar',
      () => apart(PUBLISHED, day(S, 5, 23, { year: year(2025, G) })),
      ['2025-08-14 day solar-hijri'],
    ],
    [
      'day after Nowruz of a year of another calendar',
      () => apart(PUBLISHED, day(S, 11, 22, { year: year(2025, G) })),
      ['2025-02-10 day solar-hijri'],
    ],
    [
      'day on the first of January',
      () => apart(PUBLISHED, day(S, 10, 12, { year: year(2025, G) })),
      ['2026-01-02 day solar-hijri'],
    ],
    [
      'Gregorian day of a solar year',
      () => apart(PUBLISHED, day(G, 2, 3, { year: year(1403, S) })),
      ['2025-02-03 day gregorian'],
    ],
    ['lunar day of a solar year', () => apart(PUBLISHED, day(L, 9, 1, { year: year(1403, S) })), ['2025-03-02 day lunar-hijri']],
    ['lunar day outside the table', () => apart(PUBLISHED, day(L, 1, 10, { year: year(1200) })), ['1785-11-13~ day lunar-hijri']],
    ['day that its month lacks', () => apart(PUBLISHED, day(S, 7, 31, { year: year(1404) })), ['null day solar-hijri']],
    ['day of two digits of a year', () => apart(PUBLISHED, day(S, 1, 1, { year: short(97) })), ['2018-03-21 day solar-hijri']],
    [
      'day of two digits a little ahead',
      () => apart(PUBLISHED, day(S, 1, 1, { year: short(9) })),
      ['2030-03-21 day solar-hijri'],
    ],
    [
      'day of two digits more than a little ahead',
      () => apart(PUBLISHED, day(S, 1, 1, { year: short(10) })),
      ['1931-03-22 day solar-hijri'],
    ],
    ['day of two digits, Gregorian', () => apart(PUBLISHED, day(G, 1, 1, { year: short(98) })), ['1998-01-01 day gregorian']],
    [
      'day of two digits, no date known',
      () => apart(undefined, day(G, 1, 1, { year: short(30) }), day(G, 1, 1, { year: short(31) })),
      ['2030-01-01 day gregorian', '1931-01-01 day gregorian'],
    ],
    [
      'day of two digits near the end of a century',
      () =>
        apart(
          '1998-06-01',
          day(G, 1, 1, { year: short(3) }),
          day(G, 1, 1, { year: short(4) }),
          day(G, 1, 1, { year: short(97) }),
        ),
      ['2003-01-01 day gregorian', '1904-01-01 day gregorian', '1997-01-01 day gregorian'],
    ],
    [
      'day of this year and the last',
      () => apart(PUBLISHED, day(S, 1, 1, { year: thisYear() }), day(S, 1, 1, { year: thisYear(-1) })),
      ['2025-03-21 day solar-hijri', '2024-03-20 day solar-hijri'],
    ],
    [
      'day of this year, no date known',
      () =>
        apart(
          undefined,
          day(S, 1, 1, { year: thisYear() }),
          day(G, 1, 1, { year: thisYear() }),
          day(L, 1, 1, { year: thisYear() }),
        ),
      ['XXXX-03-21~ day solar-hijri', 'XXXX-01-01 day gregorian', 'null day lunar-hijri'],
    ],
    [
      'day of the same year',
      () => valuesOf(PUBLISHED, ofYear(year(1380)), day(S, 5, 23, { year: thatYear() }), day(S, 5, 23, { year: thatYear(2) })),
      ['2001-03-21/2002-03-20 year solar-hijri', '2001-08-14 day solar-hijri', '2003-08-14 day solar-hijri'],
    ],
    [
      'day of the same year, of another calendar',
      () => valuesOf(PUBLISHED, ofYear(year(2001, G)), day(G, 5, 23, { year: thatYear() })),
      ['2001 year gregorian', '2001-05-23 day gregorian'],
    ],
    [
      'day of the same year, none named',
      () => apart(PUBLISHED, day(S, 5, 23, { year: thatYear() })),
      ['2025-08-14 day solar-hijri'],
    ],
    ['day of the new year', () => apart(PUBLISHED, day(S, 1, 15, { year: newYear() })), ['2025-04-04 day solar-hijri']],
    [
      'day of the new year, at the end of the old',
      () => apart('2025-02-01', day(S, 1, 15, { year: newYear() })),
      ['2025-04-04 day solar-hijri'],
    ],
    [
      'day of the new year, on the first of its last months',
      () => apart('2024-12-21', day(S, 1, 15, { year: newYear() })),
      ['2025-04-04 day solar-hijri'],
    ],
    [
      'day of the new year, a day before',
      () => apart('2024-12-20', day(S, 1, 15, { year: newYear() })),
      ['2024-04-03 day solar-hijri'],
    ],
    [
      'day of the new Gregorian year',
      () => apart('2025-10-01', day(G, 1, 15, { year: newYear() })),
      ['2026-01-15 day gregorian'],
    ],
    [
      'day of the new year, no date known',
      () => apart(undefined, day(G, 1, 15, { year: newYear() })),
      ['XXXX-01-15 day gregorian'],
    ],
  ])('%s', (_, values, expected) => {
    expect(values()).toEqual(expected)
  })
})

describe('days without years', () => {
  test.each<[string, () => string[], string[]]>([
    [
      'nearest',
      () => apart(PUBLISHED, day(S, 6, 10), day(S, 4, 1), day(S, 12, 20), day(S, 1, 20)),
      ['2025-09-01 day solar-hijri', '2025-06-22 day solar-hijri', '2025-03-10 day solar-hijri', '2025-04-09 day solar-hijri'],
    ],
    [
      'nearest, of other calendars',
      () => apart(PUBLISHED, day(G, 8, 24), day(G, 1, 10), day(L, 1, 10), day(L, 9, 1)),
      ['2025-08-24 day gregorian', '2026-01-10 day gregorian', '2025-07-06 day lunar-hijri', '2025-03-02 day lunar-hijri'],
    ],
    [
      'no date known',
      () => apart(undefined, day(S, 6, 10), day(G, 8, 24), day(L, 1, 10), day(S, 12, 30), day(G, 2, 29)),
      [
        'XXXX-09-01~ day solar-hijri',
        'XXXX-08-24 day gregorian',
        'null day lunar-hijri',
        'XXXX-03-21~ day solar-hijri',
        'XXXX-02-29 day gregorian',
      ],
    ],
    [
      'no date known, days that no year has',
      () => apart(undefined, day(S, 7, 31), day(G, 2, 30), day(L, 1, 31)),
      ['null day solar-hijri', 'null day gregorian', 'null day lunar-hijri'],
    ],
    ['a day that no year has', () => apart(PUBLISHED, day(S, 7, 31)), ['null day solar-hijri']],
    [
      'a day of leap years',
      () => apart(PUBLISHED, day(G, 2, 29), day(S, 12, 30)),
      ['2024-02-29 day gregorian', '2025-03-20 day solar-hijri'],
    ],
    [
      'before, as said',
      () => apart(PUBLISHED, day(S, 6, 10, { direction: -1 }), day(S, 6, 1, { direction: -1 }), day(S, 5, 31, { direction: -1 })),
      ['2024-08-31 day solar-hijri', '2024-08-22 day solar-hijri', '2025-08-22 day solar-hijri'],
    ],
    [
      'after, as said',
      () => apart(PUBLISHED, day(S, 5, 10, { direction: 1 }), day(S, 6, 1, { direction: 1 }), day(S, 6, 2, { direction: 1 })),
      ['2026-08-01 day solar-hijri', '2026-08-23 day solar-hijri', '2025-08-24 day solar-hijri'],
    ],
    ['neither, as said', () => apart(PUBLISHED, day(S, 6, 10, { direction: 0 })), ['2025-09-01 day solar-hijri']],
    [
      'in the past tense',
      () =>
        apart(
          PUBLISHED,
          withMore(day(S, 7, 20), { tense: 'past' }),
          withMore(day(S, 6, 20), { tense: 'past' }),
          withMore(day(S, 4, 20), { tense: 'past' }),
        ),
      ['2024-10-11 day solar-hijri', '2025-09-11 day solar-hijri', '2025-07-11 day solar-hijri'],
    ],
    [
      'in the future tense',
      () =>
        apart(
          PUBLISHED,
          withMore(day(S, 4, 10), { tense: 'future' }),
          withMore(day(S, 5, 10), { tense: 'future' }),
          withMore(day(S, 12, 10), { tense: 'future' }),
        ),
      ['2026-07-01 day solar-hijri', '2025-08-01 day solar-hijri', '2026-03-01 day solar-hijri'],
    ],
    [
      'at 45 days and at 46',
      () =>
        apart(
          PUBLISHED,
          withMore(day(S, 7, 15), { tense: 'past' }),
          withMore(day(S, 7, 16), { tense: 'past' }),
          withMore(day(S, 4, 18), { tense: 'future' }),
          withMore(day(S, 4, 17), { tense: 'future' }),
        ),
      ['2025-10-07 day solar-hijri', '2024-10-07 day solar-hijri', '2025-07-09 day solar-hijri', '2026-07-08 day solar-hijri'],
    ],
    [
      'on its weekday',
      () => apart(PUBLISHED, day(S, 6, 10, { weekday: 2 }), day(S, 6, 10, { weekday: 1 }), day(S, 6, 10, { weekday: 4 })),
      [
        '2025-09-01 day solar-hijri',
        '2025-09-01 day solar-hijri conflict:weekday',
        '2025-09-01 day solar-hijri conflict:weekday',
      ],
    ],
    [
      'on a weekday of too far a year',
      () => apart(PUBLISHED, day(S, 6, 10, { weekday: 5 }), day(S, 6, 10, { weekday: 6 }), day(S, 6, 10, { weekday: 0 })),
      [
        '2025-09-01 day solar-hijri conflict:weekday',
        '2025-09-01 day solar-hijri conflict:weekday',
        '2024-08-31 day solar-hijri',
      ],
    ],
    [
      'on its weekday, whatever the direction',
      () => apart(PUBLISHED, day(S, 6, 10, { weekday: 2, direction: -1 }), day(S, 6, 10, { weekday: 5, direction: -1 })),
      ['2025-09-01 day solar-hijri', '2024-08-31 day solar-hijri conflict:weekday'],
    ],
    [
      'of a weekday of its year or not',
      () => apart(PUBLISHED, day(S, 5, 23, { year: year(1404), weekday: 5 }), day(S, 5, 23, { year: year(1404), weekday: 6 })),
      ['2025-08-14 day solar-hijri', '2025-08-14 day solar-hijri conflict:weekday'],
    ],
    [
      'a day of leap years on a weekday',
      () => apart(PUBLISHED, day(G, 2, 29, { weekday: 1 })),
      ['2024-02-29 day gregorian conflict:weekday'],
    ],
  ])('%s', (_, values, expected) => {
    expect(values()).toEqual(expected)
  })
})

describe('days beside other dates', () => {
  test.each<[string, () => string[], string[]]>([
    [
      'inside the stretch just named',
      () => valuesOf(PUBLISHED, month(S, 2, { year: year(1330) }), day(S, 2, 1)),
      ['1951-04-22/1951-05-22 month solar-hijri', '1951-04-22 day solar-hijri'],
    ],
    [
      'inside a stretch over Nowruz',
      () => valuesOf(PUBLISHED, season(3, { year: year(1380) }), day(S, 12, 29), day(S, 10, 1)),
      ['2001-12-22/2002-03-20 season solar-hijri', '2002-03-20 day solar-hijri', '2025-12-22 day solar-hijri'],
    ],
    [
      'inside a Gregorian year',
      () => valuesOf(PUBLISHED, ofYear(year(1990, G)), day(S, 11, 22), day(S, 1, 1), day(G, 12, 31)),
      ['1990 year gregorian', '1990-02-11 day solar-hijri', '2025-03-21 day solar-hijri', '2025-12-31 day gregorian'],
    ],
    [
      'outside the stretch',
      () => valuesOf(PUBLISHED, month(S, 2, { year: year(1330) }), day(S, 3, 1)),
      ['1951-04-22/1951-05-22 month solar-hijri', '2025-05-22 day solar-hijri'],
    ],
    [
      'in another sentence',
      () => valuesOf(PUBLISHED, month(S, 2, { year: year(1330) }), withMore(day(S, 2, 1), { sentence: 1 })),
      ['1951-04-22/1951-05-22 month solar-hijri', '2025-04-21 day solar-hijri'],
    ],
    [
      'after a day',
      () => valuesOf(PUBLISHED, day(S, 2, 1, { year: year(1330) }), day(S, 2, 1)),
      ['1951-04-22 day solar-hijri', '2025-04-21 day solar-hijri'],
    ],
    [
      'after a day, in other words',
      () =>
        valuesOf(
          PUBLISHED,
          day(S, 2, 1, { year: year(1330) }),
          withMore(day(G, 4, 22), { gloss: true }),
          withMore(day(G, 4, 25), { gloss: true }),
          withMore(day(G, 4, 29), { gloss: true }),
        ),
      ['1951-04-22 day solar-hijri', '1951-04-22 day gregorian', '1951-04-25 day gregorian', '2025-04-29 day gregorian'],
    ],
    [
      'after a day, in other words a little off',
      () => valuesOf(PUBLISHED, day(S, 2, 1, { year: year(1330) }), withMore(day(G, 4, 25), { gloss: true })),
      ['1951-04-22 day solar-hijri', '1951-04-25 day gregorian'],
    ],
    [
      'after a day, in other words too far off',
      () => valuesOf(PUBLISHED, day(S, 2, 1, { year: year(1330) }), withMore(day(G, 4, 26), { gloss: true })),
      ['1951-04-22 day solar-hijri', '2025-04-26 day gregorian'],
    ],
    [
      'after a day, in other words of the next year',
      () => valuesOf(PUBLISHED, day(S, 10, 11, { year: year(1380) }), withMore(day(G, 1, 1), { gloss: true })),
      ['2002-01-01 day solar-hijri', '2002-01-01 day gregorian'],
    ],
    [
      'after what is no date',
      () => valuesOf(PUBLISHED, withMore(month(S, 2, { year: year(1330) }), { confidence: 0.4 }), day(S, 2, 1)),
      ['1951-04-22/1951-05-22 month solar-hijri', '2025-04-21 day solar-hijri'],
    ],
    [
      'after what is just a date',
      () => valuesOf(PUBLISHED, withMore(month(S, 2, { year: year(1330) }), { confidence: 0.5 }), day(S, 2, 1)),
      ['1951-04-22/1951-05-22 month solar-hijri', '1951-04-22 day solar-hijri'],
    ],
    [
      'after what has no value',
      () => valuesOf(PUBLISHED, month(S, 2, { year: year(1330) }), { form: 'unknown' }, day(S, 2, 1)),
      ['1951-04-22/1951-05-22 month solar-hijri', 'null unknown gregorian', '1951-04-22 day solar-hijri'],
    ],
    [
      'begins what ends in a year',
      () => valuesOf(PUBLISHED, day(S, 7, 12), withMore(day(S, 8, 3, { year: year(1380) }), { start: 2, through: true })),
      ['2001-10-04 day solar-hijri', '2001-10-25 day solar-hijri'],
    ],
    [
      'begins what ends in the next year',
      () => valuesOf(PUBLISHED, day(S, 12, 12), withMore(day(S, 1, 3, { year: year(1380) }), { start: 2, through: true })),
      ['2001-03-02 day solar-hijri', '2001-03-23 day solar-hijri'],
    ],
    [
      'begins what ends in the same month',
      () => valuesOf(PUBLISHED, day(S, 1, 2), withMore(day(S, 1, 3, { year: year(1380) }), { start: 2, through: true })),
      ['2001-03-22 day solar-hijri', '2001-03-23 day solar-hijri'],
    ],
    [
      'begins nothing: too far',
      () => valuesOf(PUBLISHED, day(S, 7, 12), withMore(day(S, 8, 3, { year: year(1380) }), { start: 3, through: true })),
      ['2025-10-04 day solar-hijri', '2001-10-25 day solar-hijri'],
    ],
    [
      'begins nothing: not said',
      () => valuesOf(PUBLISHED, day(S, 7, 12), withMore(day(S, 8, 3, { year: year(1380) }), { start: 2 })),
      ['2025-10-04 day solar-hijri', '2001-10-25 day solar-hijri'],
    ],
    [
      'begins nothing: another sentence',
      () =>
        valuesOf(
          PUBLISHED,
          day(S, 7, 12),
          withMore(day(S, 8, 3, { year: year(1380) }), { start: 2, through: true, sentence: 1 }),
        ),
      ['2025-10-04 day solar-hijri', '2001-10-25 day solar-hijri'],
    ],
    [
      'begins nothing: another calendar',
      () => valuesOf(PUBLISHED, day(G, 7, 12), withMore(day(S, 8, 3, { year: year(1380) }), { start: 2, through: true })),
      ['2025-07-12 day gregorian', '2001-10-25 day solar-hijri'],
    ],
    [
      'begins nothing: another form',
      () => valuesOf(PUBLISHED, day(S, 7, 12), withMore(month(S, 8, { year: year(1380) }), { start: 2, through: true })),
      ['2025-10-04 day solar-hijri', '2001-10-23/2001-11-21 month solar-hijri'],
    ],
    [
      'begins nothing: no year there',
      () => valuesOf(PUBLISHED, day(S, 7, 12), withMore(day(S, 8, 3), { start: 2, through: true })),
      ['2025-10-04 day solar-hijri', '2025-10-25 day solar-hijri'],
    ],
    [
      'begins what ends in a year that is not known',
      () => valuesOf(undefined, day(S, 7, 12), withMore(day(S, 8, 3, { year: thisYear() }), { start: 2, through: true })),
      ['XXXX-10-04~ day solar-hijri', 'XXXX-10-25~ day solar-hijri'],
    ],
    [
      'none of a year that is not known',
      () =>
        valuesOf(
          undefined,
          month(S, 2, { year: year(1330) }),
          day(S, 2, 1, { year: thisYear() }),
          month(S, 2, { year: thisYear() }),
        ),
      ['1951-04-22/1951-05-22 month solar-hijri', 'XXXX-04-21~ day solar-hijri', 'null month solar-hijri'],
    ],
    [
      'begins in the year before one that is not known',
      () => valuesOf(undefined, day(S, 12, 12), withMore(day(S, 1, 3, { year: thisYear() }), { start: 2, through: true })),
      ['XXXX-03-03~ day solar-hijri', 'XXXX-03-23~ day solar-hijri'],
    ],
    [
      'inside a Gregorian year, after Nowruz',
      () => valuesOf(PUBLISHED, ofYear(year(1990, G)), day(S, 1, 1)),
      ['1990 year gregorian', '1990-03-21 day solar-hijri'],
    ],
    [
      'inside a Gregorian year, at its end',
      () => valuesOf(PUBLISHED, ofYear(year(1990, G)), day(S, 10, 1)),
      ['1990 year gregorian', '1990-12-22 day solar-hijri'],
    ],
    [
      'on a day that the year lacks',
      () => valuesOf(PUBLISHED, ofYear(year(1990, G)), day(G, 2, 29)),
      ['1990 year gregorian', '2024-02-29 day gregorian'],
    ],
    [
      'a year from now, whatever was named',
      () => valuesOf(PUBLISHED, ofYear(year(1990, G)), ofYear(thisYear())),
      ['1990 year gregorian', '2025-03-21/2026-03-20 year solar-hijri'],
    ],
    [
      'days from now, whatever was named',
      () => valuesOf(PUBLISHED, day(S, 1, 1, { year: year(1380) }), relative('day', 1)),
      ['2001-03-21 day solar-hijri', '2025-08-24 day solar-hijri'],
    ],
    [
      'the first day of what was named',
      () => valuesOf(PUBLISHED, month(S, 2, { year: year(1380) }), relative('day', 0, { anchor: 'last' })),
      ['2001-04-21/2001-05-21 month solar-hijri', '2001-04-21 day solar-hijri'],
    ],
    [
      'the day after a century',
      () => valuesOf(PUBLISHED, { form: 'century', century: 20, calendar: G }, relative('day', 1, { anchor: 'last' })),
      ['19XX century gregorian', '2000-01-01 day gregorian'],
    ],
    [
      'the day after the last century',
      () => valuesOf(PUBLISHED, relative('century', -1), relative('day', 1, { anchor: 'last' })),
      ['19XX century gregorian', '2000-01-01 day gregorian'],
    ],
  ])('%s', (_, values, expected) => {
    expect(values()).toEqual(expected)
  })
})

describe('months and days of months', () => {
  test.each<[string, () => string[], string[]]>([
    [
      'of years',
      () =>
        apart(
          PUBLISHED,
          month(S, 5, { year: year(1404) }),
          month(G, 8, { year: year(2024) }),
          month(L, 1, { year: year(1447) }),
          month(S, 5, { year: year(2024, G) }),
        ),
      [
        '2025-07-23/2025-08-22 month solar-hijri',
        '2024-08 month gregorian',
        '2025-06-27/2025-07-25 month lunar-hijri',
        '2024-07-22/2024-08-21 month solar-hijri',
      ],
    ],
    [
      'of the nearest year',
      () => apart(PUBLISHED, month(S, 5), month(S, 6), month(S, 1), month(G, 12), month(L, 9)),
      [
        '2025-07-23/2025-08-22 month solar-hijri',
        '2025-08-23/2025-09-22 month solar-hijri',
        '2025-03-21/2025-04-20 month solar-hijri',
        '2025-12 month gregorian',
        '2025-03-02/2025-03-30 month lunar-hijri',
      ],
    ],
    [
      'before and after, as said',
      () =>
        apart(
          PUBLISHED,
          month(S, 6, { direction: -1 }),
          month(S, 6, { direction: 1 }),
          month(S, 5, { direction: -1 }),
          month(S, 7, { direction: 1 }),
        ),
      [
        '2024-08-22/2024-09-21 month solar-hijri',
        '2026-08-23/2026-09-22 month solar-hijri',
        '2025-07-23/2025-08-22 month solar-hijri',
        '2025-09-23/2025-10-22 month solar-hijri',
      ],
    ],
    [
      'in the past and the future tense',
      () =>
        apart(
          PUBLISHED,
          withMore(month(S, 9), { tense: 'past' }),
          withMore(month(S, 3), { tense: 'future' }),
          withMore(month(S, 6), { tense: 'past' }),
        ),
      [
        '2024-11-21/2024-12-20 month solar-hijri',
        '2026-05-22/2026-06-21 month solar-hijri',
        '2025-08-23/2025-09-22 month solar-hijri',
      ],
    ],
    [
      'no date known',
      () => apart(undefined, month(S, 5), month(G, 8), month(L, 1), month(G, 8, { year: thisYear() })),
      ['null month solar-hijri', 'XXXX-08 month gregorian', 'null month lunar-hijri', 'XXXX-08 month gregorian'],
    ],
    [
      'inside a year',
      () => valuesOf(PUBLISHED, ofYear(year(1380)), month(S, 5)),
      ['2001-03-21/2002-03-20 year solar-hijri', '2001-07-23/2001-08-22 month solar-hijri'],
    ],
    [
      'begins what ends in a year',
      () => valuesOf(PUBLISHED, month(S, 9), withMore(month(S, 2, { year: year(1380) }), { start: 2, through: true })),
      ['2000-11-21/2000-12-20 month solar-hijri', '2001-04-21/2001-05-21 month solar-hijri'],
    ],
    [
      'day of this month and the last',
      () =>
        apart(
          PUBLISHED,
          { form: 'day-of-month', day: 5, months: 0, anchor: 'published' },
          { form: 'day-of-month', day: 5, months: -1, anchor: 'published' },
          { form: 'day-of-month', day: 5, months: -6, anchor: 'published' },
          { form: 'day-of-month', day: 5, months: 7, anchor: 'published' },
        ),
      ['2025-08-27 day solar-hijri', '2025-07-27 day solar-hijri', '2025-02-23 day solar-hijri', '2026-03-25 day solar-hijri'],
    ],
    [
      'day of the same month',
      () =>
        valuesOf(
          PUBLISHED,
          month(G, 5, { year: year(2001, G) }),
          { form: 'day-of-month', day: 5, months: 0, anchor: 'last' },
          { form: 'day-of-month', day: 5, months: 0, anchor: 'published' },
        ),
      ['2001-05 month gregorian', '2001-05-05 day gregorian', '2025-08-27 day solar-hijri'],
    ],
    [
      'day of the same month, none named',
      () => apart(PUBLISHED, { form: 'day-of-month', day: 5, months: 0, anchor: 'last' }),
      ['2025-08-27 day solar-hijri'],
    ],
    [
      'day of a month, of a calendar',
      () =>
        apart(
          PUBLISHED,
          { form: 'day-of-month', day: 31, months: -1, anchor: 'published', calendar: G },
          { form: 'day-of-month', day: 31, months: 1, anchor: 'published' },
        ),
      ['2025-07-31 day gregorian', 'null day solar-hijri'],
    ],
    [
      'day of a month, no date known',
      () =>
        apart(
          undefined,
          { form: 'day-of-month', day: 5, months: 0, anchor: 'published' },
          { form: 'day-of-month', day: 5, months: 0, anchor: 'last' },
        ),
      ['null day solar-hijri', 'null day solar-hijri'],
    ],
    [
      'day of a month on its weekday or not',
      () =>
        apart(
          PUBLISHED,
          { form: 'day-of-month', day: 5, months: 0, anchor: 'published', weekday: 4 },
          { form: 'day-of-month', day: 5, months: 0, anchor: 'published', weekday: 5 },
        ),
      ['2025-08-27 day solar-hijri', '2025-08-27 day solar-hijri conflict:weekday'],
    ],
    [
      'parts of months',
      () =>
        apart(
          PUBLISHED,
          { form: 'part-of-month', from: 1, to: 15, month: month(S, 7) },
          { form: 'part-of-month', from: 16, to: 31, month: month(S, 7, { year: year(1400) }) },
          { form: 'part-of-month', from: 11, to: 20, month: month(G, 2, { year: year(2024) }) },
        ),
      [
        '2025-09-23/2025-10-07 range solar-hijri',
        '2021-10-08/2021-10-22 range solar-hijri',
        '2024-02-11/2024-02-20 range gregorian',
      ],
    ],
    [
      'part of a month, no date known',
      () => apart(undefined, { form: 'part-of-month', from: 1, to: 15, month: month(S, 7) }),
      ['null range solar-hijri'],
    ],
  ])('%s', (_, values, expected) => {
    expect(values()).toEqual(expected)
  })
})

describe('years, decades, centuries', () => {
  test.each<[string, () => string[], string[]]>([
    [
      'numbers',
      () =>
        apart(
          PUBLISHED,
          ofYear(year(1404)),
          ofYear(year(2025, G)),
          ofYear(year(1447, L)),
          ofYear(short(97)),
          ofYear(year(1300, L)),
        ),
      [
        '2025-03-21/2026-03-20 year solar-hijri',
        '2025 year gregorian',
        '2025-06-27/2026-06-16 year lunar-hijri',
        '2018-03-21/2019-03-20 year solar-hijri',
        '1882-11-13/1883-11-01 year lunar-hijri',
      ],
    ],
    [
      'from now',
      () => apart(PUBLISHED, ofYear(thisYear()), ofYear(thisYear(-1)), ofYear(thisYear(1, G)), ofYear(newYear())),
      [
        '2025-03-21/2026-03-20 year solar-hijri',
        '2024-03-20/2025-03-20 year solar-hijri',
        '2026 year gregorian',
        '2025-03-21/2026-03-20 year solar-hijri',
      ],
    ],
    [
      'from the last date',
      () => valuesOf(PUBLISHED, day(G, 5, 1, { year: year(1990) }), ofYear(thatYear(1)), ofYear(thatYear(0, S))),
      ['1990-05-01 day gregorian', '1991 year gregorian', '1990-03-21/1991-03-20 year solar-hijri'],
    ],
    [
      'no date known',
      () => apart(undefined, ofYear(thisYear()), ofYear(thisYear(0, G)), ofYear(newYear()), ofYear(thatYear())),
      ['null year solar-hijri', 'null year gregorian', 'null year solar-hijri', 'null year solar-hijri'],
    ],
    [
      'decades',
      () =>
        apart(
          PUBLISHED,
          { form: 'decade', first: 1360, calendar: S },
          { form: 'decade', first: 1990, calendar: G },
          { form: 'decade', first: 50, calendar: G, before: true },
        ),
      ['1981-03-21/1991-03-20 decade solar-hijri', '199X decade gregorian', '-0058-01-01/-0049-12-31 decade gregorian'],
    ],
    [
      'centuries',
      () =>
        apart(
          PUBLISHED,
          { form: 'century', century: 20, calendar: G },
          { form: 'century', century: 14, calendar: S },
          { form: 'century', century: 7, calendar: L },
          { form: 'century', century: 5, calendar: G, before: true },
        ),
      [
        '19XX century gregorian',
        '1922-03-22/2022-03-20 century solar-hijri',
        '1204-09-05~/1301-09-13~ century lunar-hijri',
        '-04XX century gregorian',
      ],
    ],
    [
      'parts of years',
      () =>
        apart(
          PUBLISHED,
          { form: 'part-of-year', from: 1, to: 3, year: thisYear() },
          { form: 'part-of-year', from: 7, to: 12, year: thisYear() },
          { form: 'part-of-year', from: 4, to: 6, year: year(2025, G) },
          { form: 'part-of-year', from: 2, to: 4, year: year(1400) },
          { form: 'part-of-year', from: 4, to: 9, year: year(1400) },
        ),
      [
        '2025-03-21/2025-06-21 quarter solar-hijri',
        '2025-09-23/2026-03-20 range solar-hijri',
        '2025-04-01/2025-06-30 quarter gregorian',
        '2021-04-21/2021-07-22 range solar-hijri',
        '2021-06-22/2021-12-21 range solar-hijri',
      ],
    ],
    [
      'part of a year, no date known',
      () =>
        apart(
          undefined,
          { form: 'part-of-year', from: 1, to: 3, year: thisYear() },
          { form: 'part-of-year', from: 1, to: 3, year: thisYear(0, G) },
        ),
      ['null quarter solar-hijri', 'null quarter gregorian'],
    ],
  ])('%s', (_, values, expected) => {
    expect(values()).toEqual(expected)
  })
})

describe('seasons', () => {
  test.each<[string, () => string[], string[]]>([
    [
      'of years',
      () =>
        apart(PUBLISHED, season(0, { year: year(1403) }), season(3, { year: year(2024, G) }), season(3, { year: year(1403) })),
      ['2024-03-20/2024-06-20 season solar-hijri', '2024-24 season gregorian', '2024-12-21/2025-03-20 season solar-hijri'],
    ],
    [
      'of the nearest year',
      () => apart(PUBLISHED, season(0), season(1), season(2), season(3)),
      [
        '2025-03-21/2025-06-21 season solar-hijri',
        '2025-06-22/2025-09-22 season solar-hijri',
        '2025-09-23/2025-12-21 season solar-hijri',
        '2025-12-22/2026-03-20 season solar-hijri',
      ],
    ],
    [
      'before and after, as said',
      () => apart(PUBLISHED, season(1, { direction: -1 }), season(1, { direction: 1 }), season(0, { direction: -1 })),
      [
        '2024-06-21/2024-09-21 season solar-hijri',
        '2026-06-22/2026-09-22 season solar-hijri',
        '2025-03-21/2025-06-21 season solar-hijri',
      ],
    ],
    [
      'in the past and the future tense',
      () =>
        apart(
          PUBLISHED,
          withMore(season(3), { tense: 'past' }),
          withMore(season(0), { tense: 'future' }),
          withMore(season(1), { tense: 'future' }),
        ),
      [
        '2024-12-21/2025-03-20 season solar-hijri',
        '2026-03-21/2026-06-21 season solar-hijri',
        '2025-06-22/2025-09-22 season solar-hijri',
      ],
    ],
    [
      'no date known',
      () => apart(undefined, season(0), season(0, { year: thisYear() }), season(0, { year: year(1403) })),
      ['null season solar-hijri', 'null season solar-hijri', '2024-03-20/2024-06-20 season solar-hijri'],
    ],
    ['of this year', () => apart(PUBLISHED, season(0, { year: thisYear() })), ['2025-03-21/2025-06-21 season solar-hijri']],
  ])('%s', (_, values, expected) => {
    expect(values()).toEqual(expected)
  })
})

describe('weekdays', () => {
  test.each<[string, () => string[], string[]]>([
    [
      'from a Saturday',
      () =>
        apart(
          PUBLISHED,
          weekday(0, 'latest'),
          weekday(6, 'latest'),
          weekday(0, 'past'),
          weekday(6, 'past'),
          weekday(0, 'next'),
          weekday(1, 'next'),
          weekday(6, 'next'),
        ),
      [
        '2025-08-23 day solar-hijri',
        '2025-08-22 day solar-hijri',
        '2025-08-16 day solar-hijri',
        '2025-08-22 day solar-hijri',
        '2025-08-30 day solar-hijri',
        '2025-08-24 day solar-hijri',
        '2025-08-29 day solar-hijri',
      ],
    ],
    [
      'from a Wednesday',
      () =>
        apart(
          '2025-08-27',
          weekday(4, 'latest'),
          weekday(5, 'latest'),
          weekday(4, 'past'),
          weekday(3, 'past'),
          weekday(4, 'next'),
          weekday(5, 'next'),
        ),
      [
        '2025-08-27 day solar-hijri',
        '2025-08-21 day solar-hijri',
        '2025-08-20 day solar-hijri',
        '2025-08-26 day solar-hijri',
        '2025-09-03 day solar-hijri',
        '2025-08-28 day solar-hijri',
      ],
    ],
    [
      'of weeks',
      () =>
        apart(
          '2025-08-27',
          weekday(0, 'week'),
          weekday(6, 'week'),
          weekday(1, 'week', { weeks: 1 }),
          weekday(1, 'week', { weeks: -1 }),
        ),
      ['2025-08-23 day solar-hijri', '2025-08-29 day solar-hijri', '2025-08-31 day solar-hijri', '2025-08-17 day solar-hijri'],
    ],
    [
      'from the last date',
      () =>
        valuesOf(
          PUBLISHED,
          day(S, 5, 23, { year: year(1404) }),
          weekday(0, 'next', { anchor: 'last' }),
          weekday(0, 'past', { anchor: 'published' }),
        ),
      ['2025-08-14 day solar-hijri', '2025-08-16 day solar-hijri', '2025-08-16 day solar-hijri'],
    ],
    [
      'from the last date, none named',
      () => apart(PUBLISHED, weekday(1, 'next', { anchor: 'last' })),
      ['2025-08-24 day solar-hijri'],
    ],
    [
      'no date known',
      () => apart(undefined, weekday(0, 'latest'), weekday(0, 'latest', { anchor: 'last' })),
      ['null day gregorian', 'null day gregorian'],
    ],
  ])('%s', (_, values, expected) => {
    expect(values()).toEqual(expected)
  })
})

describe('so many units away', () => {
  test.each<[string, () => string[], string[]]>([
    [
      'days',
      () => apart(PUBLISHED, relative('day', 0), relative('day', -3), relative('day', 1.5), relative('day', -1.5)),
      ['2025-08-23 day solar-hijri', '2025-08-20 day solar-hijri', '2025-08-24 day solar-hijri', '2025-08-22 day solar-hijri'],
    ],
    [
      'weeks',
      () => apart(PUBLISHED, relative('week', 0), relative('week', -1), relative('week', 1.5)),
      [
        '2025-08-23/2025-08-29 week solar-hijri',
        '2025-08-16/2025-08-22 week solar-hijri',
        '2025-08-30/2025-09-05 week solar-hijri',
      ],
    ],
    [
      'months',
      () =>
        apart(
          PUBLISHED,
          relative('month', 0),
          relative('month', -6),
          relative('month', 7),
          relative('month', -1, { calendar: G }),
          relative('month', 1.5),
        ),
      [
        '2025-08-23/2025-09-22 month solar-hijri',
        '2025-02-19/2025-03-20 month solar-hijri',
        '2026-03-21/2026-04-20 month solar-hijri',
        '2025-07 month gregorian',
        '2025-09-23/2025-10-22 month solar-hijri',
      ],
    ],
    [
      'seasons and quarters',
      () =>
        apart(
          PUBLISHED,
          relative('season', 0),
          relative('season', -2),
          relative('season', 3),
          relative('quarter', -1, { calendar: G }),
          relative('quarter', 2, { calendar: G }),
          relative('quarter', 1),
        ),
      [
        '2025-06-22/2025-09-22 season solar-hijri',
        '2024-12-21/2025-03-20 season solar-hijri',
        '2026-03-21/2026-06-21 season solar-hijri',
        '2025-04-01/2025-06-30 quarter gregorian',
        '2026-01-01/2026-03-31 quarter gregorian',
        '2025-09-23/2025-12-21 season solar-hijri',
      ],
    ],
    [
      'years',
      () =>
        apart(
          PUBLISHED,
          relative('year', 0),
          relative('year', -10),
          relative('year', 1, { calendar: G }),
          relative('year', -0.5),
          relative('year', 1.5),
        ),
      [
        '2025-03-21/2026-03-20 year solar-hijri',
        '2015-03-21/2016-03-19 year solar-hijri',
        '2026 year gregorian',
        '2025-02-19/2025-03-20 month solar-hijri',
        '2027-02-20/2027-03-20 month solar-hijri',
      ],
    ],
    [
      'decades',
      () =>
        apart(
          PUBLISHED,
          relative('decade', 1),
          relative('decade', -1),
          relative('decade', -1, { calendar: G }),
          relative('decade', -2),
          relative('decade', 3),
        ),
      [
        '2031-03-21/2041-03-19 decade solar-hijri',
        '2011-03-21/2021-03-20 decade solar-hijri',
        '201X decade gregorian',
        '2005-03-21/2006-03-20 year solar-hijri',
        '2055-03-21/2056-03-19 year solar-hijri',
      ],
    ],
    [
      'centuries',
      () =>
        apart(
          PUBLISHED,
          relative('century', 1),
          relative('century', -1),
          relative('century', -1, { calendar: G }),
          relative('century', -2),
          relative('century', -0.5),
        ),
      [
        '21XX century gregorian',
        '19XX century gregorian',
        '19XX century gregorian',
        '1825-03-21/1826-03-20 year solar-hijri',
        '1975-03-21/1976-03-20 year solar-hijri',
      ],
    ],
    [
      'from the last date',
      () =>
        valuesOf(
          PUBLISHED,
          ofYear(year(1990, G)),
          relative('year', 1, { anchor: 'last' }),
          relative('day', -1, { anchor: 'last', calendar: S }),
        ),
      ['1990 year gregorian', '1991 year gregorian', '1990-12-31 day solar-hijri'],
    ],
    [
      'after the last date, all of it',
      () => valuesOf(PUBLISHED, month(S, 2, { year: year(1380) }), relative('day', 1, { anchor: 'last' })),
      ['2001-04-21/2001-05-21 month solar-hijri', '2001-05-22 day solar-hijri'],
    ],
    [
      'before the last date, all of it',
      () => valuesOf(PUBLISHED, month(S, 2, { year: year(1380) }), relative('day', -1, { anchor: 'last' })),
      ['2001-04-21/2001-05-21 month solar-hijri', '2001-04-20 day solar-hijri'],
    ],
    [
      'from the last date, none named',
      () => apart(PUBLISHED, relative('year', 1, { anchor: 'last' })),
      ['2026-03-21/2027-03-20 year solar-hijri'],
    ],
    [
      'no date known',
      () =>
        apart(
          undefined,
          relative('day', 1),
          relative('week', 1),
          relative('month', 1),
          relative('season', 1),
          relative('quarter', 1),
          relative('year', 1, { calendar: G }),
          relative('decade', 1),
          relative('century', 1),
        ),
      [
        'null day solar-hijri',
        'null week solar-hijri',
        'null month solar-hijri',
        'null season solar-hijri',
        'null quarter solar-hijri',
        'null year gregorian',
        'null decade solar-hijri',
        'null century solar-hijri',
      ],
    ],
    [
      'on its weekday or not',
      () =>
        apart(
          PUBLISHED,
          relative('day', 1, { weekday: 1 }),
          relative('day', 1, { weekday: 2 }),
          relative('week', 1, { weekday: 2 }),
        ),
      ['2025-08-24 day solar-hijri', '2025-08-24 day solar-hijri conflict:weekday', '2025-08-30/2025-09-05 week solar-hijri'],
    ],
  ])('%s', (_, values, expected) => {
    expect(values()).toEqual(expected)
  })
})

describe('stretches', () => {
  test.each<[string, () => string[], string[]]>([
    [
      'back from now',
      () =>
        apart(
          PUBLISHED,
          stretch('day', -3),
          stretch('week', -2),
          stretch('month', -1),
          stretch('season', -1),
          stretch('quarter', -2),
          stretch('year', -3),
          stretch('decade', -1),
          stretch('century', -1),
        ),
      [
        '2025-08-20/2025-08-23 range solar-hijri',
        '2025-08-09/2025-08-23 range solar-hijri',
        '2025-07-23/2025-08-23 range solar-hijri',
        '2025-05-22/2025-08-23 range solar-hijri',
        '2025-02-19/2025-08-23 range solar-hijri',
        '2022-08-23/2025-08-23 range solar-hijri',
        '2015-08-23/2025-08-23 range solar-hijri',
        '1925-08-23/2025-08-23 range solar-hijri',
      ],
    ],
    [
      'on from now',
      () => apart(PUBLISHED, stretch('day', 3), stretch('week', 1.5), stretch('month', 7), stretch('year', 0.5)),
      [
        '2025-08-23/2025-08-26 range solar-hijri',
        '2025-08-23/2025-09-03 range solar-hijri',
        '2025-08-23/2026-03-21 range solar-hijri',
        '2025-08-23/2026-02-20 range solar-hijri',
      ],
    ],
    [
      'from the end of a month',
      () => apart('2025-08-22', stretch('month', -6), stretch('month', 1)),
      ['2025-02-17/2025-08-22 range solar-hijri', '2025-08-22/2025-09-20 range solar-hijri'],
    ],
    [
      'from the last date',
      () => valuesOf(PUBLISHED, day(S, 1, 1, { year: year(1380) }), stretch('year', -3, 'last'), stretch('year', -3)),
      ['2001-03-21 day solar-hijri', '1998-03-21/2001-03-21 range solar-hijri', '2022-08-23/2025-08-23 range solar-hijri'],
    ],
    [
      'from the last date, none named',
      () => apart(PUBLISHED, stretch('year', -3, 'last')),
      ['2022-08-23/2025-08-23 range solar-hijri'],
    ],
    [
      'no date known',
      () => apart(undefined, stretch('year', -3), stretch('year', -3, 'last')),
      ['null range solar-hijri', 'null range solar-hijri'],
    ],
  ])('%s', (_, values, expected) => {
    expect(values()).toEqual(expected)
  })
})

describe('holidays', () => {
  test.each<[string, () => string[], string[]]>([
    [
      'of the nearest year',
      () =>
        apart(
          PUBLISHED,
          holiday('solar/1-1'),
          holiday('lunar/10-1'),
          holiday('gregorian/12-25'),
          holiday('solar-last-wednesday/'),
        ),
      ['2025-03-21 day solar-hijri', '2025-03-31 day lunar-hijri', '2025-12-25 day gregorian', '2025-03-18 day solar-hijri'],
    ],
    [
      'of years',
      () =>
        apart(
          PUBLISHED,
          holiday('solar/1-1', { year: year(1400) }),
          holiday('lunar/10-1', { year: year(1403, S) }),
          holiday('lunar/1-10', { year: year(1440, L) }),
          holiday('gregorian/12-25', { year: year(2020, G) }),
          holiday('gregorian/1-1', { year: year(1400, S) }),
          holiday('solar-last-wednesday/', { year: year(1402) }),
        ),
      [
        '2021-03-21 day solar-hijri',
        '2024-04-10 day lunar-hijri',
        '2018-09-20 day lunar-hijri',
        '2020-12-25 day gregorian',
        '2022-01-01 day gregorian',
        '2024-03-12 day solar-hijri',
      ],
    ],
    [
      'that a year of another calendar lacks',
      () =>
        apart(
          PUBLISHED,
          holiday('lunar/1-1', { year: year(2008, G) }),
          holiday('lunar/12-31', { year: year(2008, G) }),
          holiday('lunar/12-31', { year: year(1440, L) }),
        ),
      ['2008-01-10 day lunar-hijri', 'null unknown gregorian', 'null unknown gregorian'],
    ],
    [
      'of several days',
      () =>
        apart(
          PUBLISHED,
          holiday('solar/1-1', { days: 13, year: year(1404) }),
          holiday('solar/11-12', { days: 11 }),
          holiday('solar/6-31', { days: 7, year: year(1403) }),
        ),
      [
        '2025-03-21/2025-04-02 range solar-hijri',
        '2026-02-01/2026-02-11 range solar-hijri',
        '2024-09-21/2024-09-27 week solar-hijri',
      ],
    ],
    [
      'before and after, as said',
      () => apart(PUBLISHED, holiday('solar/1-1', { direction: -1 }), holiday('solar/1-1', { direction: 1 })),
      ['2025-03-21 day solar-hijri', '2026-03-21 day solar-hijri'],
    ],
    [
      'in the past and the future tense',
      () =>
        apart(PUBLISHED, withMore(holiday('solar/10-1'), { tense: 'past' }), withMore(holiday('solar/2-1'), { tense: 'future' })),
      ['2024-12-21 day solar-hijri', '2026-04-21 day solar-hijri'],
    ],
    [
      'inside a year',
      () => valuesOf(PUBLISHED, ofYear(year(1380)), holiday('solar/11-22'), holiday('lunar/1-10')),
      ['2001-03-21/2002-03-20 year solar-hijri', '2002-02-11 day solar-hijri', '2025-07-06 day lunar-hijri'],
    ],
    [
      'no date known',
      () =>
        apart(
          undefined,
          holiday('solar/1-1'),
          holiday('lunar/10-1'),
          holiday('gregorian/12-25'),
          holiday('gregorian/12-25', { year: thisYear() }),
        ),
      ['XXXX-03-21~ day solar-hijri', 'null day lunar-hijri', 'XXXX-12-25 day gregorian', 'XXXX-12-25 day gregorian'],
    ],
    ['no such day', () => apart(PUBLISHED, holiday('solar/7-31')), ['null unknown gregorian']],
  ])('%s', (_, values, expected) => {
    expect(values()).toEqual(expected)
  })
})

describe('ranges', () => {
  test.each<[string, () => string[], string[]]>([
    [
      'of days',
      () => apart(PUBLISHED, range(day(S, 5, 1, { year: year(1404) }), day(S, 5, 10, { year: year(1404) }))),
      ['2025-07-23/2025-08-01 range solar-hijri'],
    ],
    [
      'of Gregorian months and years',
      () =>
        apart(
          PUBLISHED,
          range(month(G, 5, { year: year(2024) }), month(G, 7, { year: year(2024) })),
          range(ofYear(year(2019, G)), ofYear(year(2021, G))),
        ),
      ['2024-05/2024-07 range gregorian', '2019/2021 range gregorian'],
    ],
    [
      'of solar months and years',
      () =>
        apart(
          PUBLISHED,
          range(month(S, 5, { year: year(1403) }), month(S, 7, { year: year(1403) })),
          range(ofYear(year(1399)), ofYear(year(1401))),
        ),
      ['2024-07-22/2024-10-21 range solar-hijri', '2020-03-20/2023-03-20 range solar-hijri'],
    ],
    [
      'of unlike ends',
      () =>
        apart(
          PUBLISHED,
          range(month(G, 5, { year: year(2024) }), ofYear(year(2025, G))),
          range(ofYear(year(2019, G)), ofYear(year(1401))),
          range(ofYear(year(1401)), ofYear(year(2025, G))),
        ),
      [
        '2024-05-01/2025-12-31 range gregorian',
        '2019-01-01/2023-03-20 range gregorian',
        '2022-03-21/2025-12-31 range solar-hijri',
      ],
    ],
    [
      'of approximate ends',
      () =>
        apart(
          PUBLISHED,
          range(month(L, 1, { year: year(1200) }), month(L, 2, { year: year(1447) })),
          range(month(L, 1, { year: year(1447) }), month(L, 2, { year: year(1600) })),
        ),
      ['1785-11-04~/2025-08-24~ range lunar-hijri', '2025-06-27~/2174-02-02~ range lunar-hijri'],
    ],
    [
      'of weekdays',
      () => apart(PUBLISHED, range(weekday(6, 'latest'), weekday(1, 'latest')), range(weekday(1, 'next'), weekday(3, 'next'))),
      ['2025-08-22/2025-08-24 range solar-hijri', '2025-08-24/2025-08-26 range solar-hijri'],
    ],
    [
      'whose end is counted from its beginning',
      () => valuesOf(PUBLISHED, range(day(S, 1, 1, { year: year(1380) }), ofYear(thatYear(1)))),
      ['2001-03-21/2003-03-20 range solar-hijri'],
    ],
    [
      'that is what is counted from',
      () => valuesOf(PUBLISHED, range(ofYear(year(1380)), ofYear(year(1381))), ofYear(thatYear())),
      ['2001-03-21/2003-03-20 range solar-hijri', '2001-03-21/2002-03-20 year solar-hijri'],
    ],
    [
      'without a known end',
      () =>
        apart(
          undefined,
          range(day(G, 5, 1), day(G, 5, 10)),
          range(day(G, 5, 1, { year: year(2024) }), day(G, 5, 10)),
          range(day(G, 5, 1), day(G, 5, 10, { year: year(2024) })),
          range(day(L, 5, 1), day(G, 5, 10, { year: year(2024) })),
          range(day(G, 5, 10, { year: year(2024) }), day(L, 5, 1)),
        ),
      [
        'XXXX-05-01/XXXX-05-10 range gregorian',
        '2024-05-01/XXXX-05-10 range gregorian',
        'XXXX-05-01/2024-05-10 range gregorian',
        'null range lunar-hijri',
        'null range gregorian',
      ],
    ],
    [
      'without a known beginning to count from',
      () => apart(undefined, range(day(G, 5, 1), relative('day', 1, { anchor: 'last' }))),
      ['null range gregorian'],
    ],
  ])('%s', (_, values, expected) => {
    expect(values()).toEqual(expected)
  })
})

describe('sets', () => {
  test.each<[string, () => string[], string[]]>([
    [
      'one after another',
      () =>
        apart(
          PUBLISHED,
          setOf(day(S, 5, 1, { year: year(1404) }), day(S, 5, 2, { year: year(1404) })),
          setOf(month(G, 5, { year: year(2024) }), month(G, 6, { year: year(2024) })),
        ),
      ['2025-07-23/2025-07-24 range solar-hijri', '2024-05/2024-06 range gregorian'],
    ],
    [
      'apart',
      () =>
        apart(
          PUBLISHED,
          setOf(day(S, 5, 1, { year: year(1404) }), day(S, 5, 3, { year: year(1404) })),
          setOf(month(G, 7, { year: year(2024) }), month(G, 5, { year: year(2024) })),
          setOf(month(S, 5, { year: year(1403) }), month(S, 7, { year: year(1403) })),
        ),
      [
        '{2025-07-23,2025-07-25} set solar-hijri',
        '{2024-05,2024-07} set gregorian',
        '{2024-07-22..2024-08-21,2024-09-22..2024-10-21} set solar-hijri',
      ],
    ],
    [
      'two together and one apart',
      () =>
        apart(
          PUBLISHED,
          setOf(day(S, 5, 1, { year: year(1404) }), day(S, 5, 2, { year: year(1404) }), day(S, 5, 5, { year: year(1404) })),
          setOf(day(S, 5, 1, { year: year(1404) }), day(S, 5, 4, { year: year(1404) }), day(S, 5, 5, { year: year(1404) })),
        ),
      ['{2025-07-23,2025-07-24,2025-07-27} set solar-hijri', '{2025-07-23,2025-07-26,2025-07-27} set solar-hijri'],
    ],
    [
      'without known days',
      () => apart(undefined, setOf(day(G, 5, 1), day(G, 5, 3)), setOf(day(S, 5, 1, { year: year(1404) }), day(L, 5, 3))),
      ['null set gregorian', 'null set lunar-hijri'],
    ],
    ['of nothing', () => apart(PUBLISHED, setOf()), ['null unknown gregorian']],
    [
      'of days without years after a stretch',
      () => valuesOf(PUBLISHED, month(S, 2, { year: year(1330) }), setOf(day(S, 2, 1), day(S, 2, 3))),
      ['1951-04-22/1951-05-22 month solar-hijri', '{1951-04-22,1951-04-24} set solar-hijri'],
    ],
  ])('%s', (_, values, expected) => {
    expect(values()).toEqual(expected)
  })
})
