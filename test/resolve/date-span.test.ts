import { describe, expect, test } from 'vitest'
import {
  daySpan,
  daysSpan,
  gregorianSeasonSpan,
  monthSpan,
  partsOf,
  type Span,
  seasonSpan,
  yearSpan,
  yearsSpan,
} from '../../src/resolve/date-span.js'
import { lastFridayOf, lastTuesdayOf } from '../../src/resolve/holidays.js'

const dayOf = (iso: string): number => Date.parse(iso) / 864e5
const isoOf = (day: number): string => new Date(day * 864e5).toISOString().slice(0, 10)

/** A span with its days as dates. */
const told = (span: Span | undefined) => span && { ...span, first: isoOf(span.first), last: isoOf(span.last) }

test('one day and several', () => {
  expect(daysSpan(dayOf('2024-10-04'), dayOf('2024-10-04'), 'day', 'gregorian').value).toBe('2024-10-04')
  expect(daysSpan(dayOf('2024-10-04'), dayOf('2024-10-10'), 'week', 'solar-hijri')).toEqual({
    first: dayOf('2024-10-04'),
    last: dayOf('2024-10-10'),
    kind: 'week',
    calendar: 'solar-hijri',
    value: '2024-10-04/2024-10-10',
  })
})

test('a day in three calendars', () => {
  const day = dayOf('2025-08-24')
  expect(partsOf(day, 'gregorian')).toEqual({ year: 2025, month: 8, day: 24 })
  expect(partsOf(day, 'solar-hijri')).toEqual({ year: 1404, month: 6, day: 2 })
  expect(partsOf(day, 'lunar-hijri')).toEqual({ year: 1447, month: 2, day: 30 })
})

describe('days of a month', () => {
  test.each([
    ['gregorian', 2024, 2, 29, '2024-02-29'],
    ['solar-hijri', 1403, 12, 30, '2025-03-20'],
    ['lunar-hijri', 1447, 2, 30, '2025-08-24'],
    // A month of 29 days: it may have been seen a day later elsewhere.
    ['lunar-hijri', 1447, 1, 30, '2025-07-26'],
  ] as const)('%s %d-%d-%d is %s', (calendar, year, month, day, value) => {
    expect(told(daySpan(calendar, year, month, day))).toEqual({ first: value, last: value, kind: 'day', calendar, value })
  })

  test.each([
    ['gregorian', 2025, 2, 29],
    ['solar-hijri', 1404, 12, 30],
    ['solar-hijri', 1404, 7, 31],
    ['lunar-hijri', 1447, 1, 31],
  ] as const)('%s has no %d-%d-%d', (calendar, year, month, day) => {
    expect(daySpan(calendar, year, month, day)).toBeUndefined()
  })
})

describe('months and years', () => {
  test.each([
    ['gregorian', 2024, 2, '2024-02-01', '2024-02-29', '2024-02'],
    ['solar-hijri', 1404, 5, '2025-07-23', '2025-08-22', '2025-07-23/2025-08-22'],
    ['lunar-hijri', 1447, 1, '2025-06-27', '2025-07-25', '2025-06-27/2025-07-25'],
  ] as const)('the month %s %d-%d', (calendar, year, month, first, last, value) => {
    expect(told(monthSpan(calendar, year, month))).toEqual({ first, last, kind: 'month', calendar, value })
  })

  test.each([
    ['gregorian', 2024, '2024-01-01', '2024-12-31', '2024'],
    ['solar-hijri', 1404, '2025-03-21', '2026-03-20', '2025-03-21/2026-03-20'],
    ['lunar-hijri', 1447, '2025-06-27', '2026-06-16', '2025-06-27/2026-06-16'],
  ] as const)('the year %s %d', (calendar, year, first, last, value) => {
    expect(told(yearSpan(calendar, year))).toEqual({ first, last, kind: 'year', calendar, value })
  })

  test.each([
    ['gregorian', 2020, '2020-01-01', '2029-12-31'],
    ['solar-hijri', 1400, '2021-03-21', '2031-03-20'],
    ['lunar-hijri', 1440, '2018-09-11', '2028-05-24'],
  ] as const)('ten years from %s %d on', (calendar, year, first, last) => {
    const value = `${first}/${last}`
    expect(told(yearsSpan(calendar, year, year + 9, 'decade'))).toEqual({ first, last, kind: 'decade', calendar, value })
  })

  test('lunar ones that no table has are approximate', () => {
    const spans = [daySpan('lunar-hijri', 1200, 1, 1), monthSpan('lunar-hijri', 1200, 1), yearSpan('lunar-hijri', 1200)]
    expect(spans.map(span => [span?.value, span?.approximate])).toEqual([
      ['1785-11-04', true],
      ['1785-11-04/1785-12-03', true],
      ['1785-11-04/1786-10-23', true],
    ])
    expect(yearsSpan('lunar-hijri', 1200, 1209, 'decade').approximate).toBe(true)
  })
})

describe('seasons', () => {
  test.each([
    ['spring', 0, '2024-03-20', '2024-06-20'],
    ['summer', 1, '2024-06-21', '2024-09-21'],
    ['autumn', 2, '2024-09-22', '2024-12-20'],
    ['winter', 3, '2024-12-21', '2025-03-20'],
  ] as const)('%s of 1403', (_, season, first, last) => {
    const value = `${first}/${last}`
    expect(told(seasonSpan(1403, season))).toEqual({ first, last, kind: 'season', calendar: 'solar-hijri', value })
  })

  test.each([
    ['spring', 0, '2024-03-21', '2024-06-20', '2024-21'],
    ['summer', 1, '2024-06-21', '2024-09-20', '2024-22'],
    ['autumn', 2, '2024-09-21', '2024-12-20', '2024-23'],
    ['winter', 3, '2024-12-21', '2025-03-20', '2024-24'],
  ] as const)('%s of 2024', (_, season, first, last, value) => {
    expect(told(gregorianSeasonSpan(2024, season))).toEqual({ first, last, kind: 'season', calendar: 'gregorian', value })
  })
})

test.each([
  [1402, '2024-03-12'],
  [1403, '2025-03-18'],
  [1404, '2026-03-17'],
  [1399, '2021-03-16'],
  [1398, '2020-03-17'],
  [1397, '2019-03-19'],
])('the evening before the last Wednesday of %d is %s', (year, evening) => {
  expect(isoOf(lastTuesdayOf(year))).toBe(evening)
})

test.each([
  [1444, '2023-04-14'],
  [1445, '2024-04-05'],
  [1446, '2025-03-28'],
])('the last Friday of Ramadan %d is %s', (year, friday) => {
  expect(isoOf(lastFridayOf(year, 9))).toBe(friday)
})
