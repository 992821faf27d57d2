import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { toJalaali } from 'jalaali-js'
import { describe, expect, test } from 'vitest'
import {
  approximate,
  formatCentury,
  formatDay,
  formatDecade,
  formatInterval,
  formatMonth,
  formatSet,
  formatYear,
  formatYearless,
} from '../../src/calendar/edtf.js'
import { gregorianDay, gregorianMonthLength, gregorianOf, isGregorianLeap, weekdayOf } from '../../src/calendar/gregorian.js'
import { isLunarMonthKnown, lunarDay, lunarMonthLength, lunarOf } from '../../src/calendar/lunar-hijri.js'
import { isSolarLeap, nowruz, solarDay, solarMonthLength, solarOf } from '../../src/calendar/solar-hijri.js'

const DAY = 864e5

/** Year, month and day that `Intl` gives. */
function intl(calendar: string): (day: number) => string {
  const options = { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' } as const
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, options)
  return day => {
    const parts = Object.fromEntries(format.formatToParts(day * DAY).map(({ type, value }) => [type, value]))
    return `${parts.year}-${parts.month}-${parts.day}`
  }
}

function shown({ year, month, day }: { year: number; month: number; day: number }): string {
  return `${year}-${month}-${day}`
}

describe('gregorian', () => {
  test('every day of 0001 to 2400 comes back and is that of Date', () => {
    for (let day = gregorianDay(1, 1, 1); day < gregorianDay(2400, 1, 1); day++) {
      const parts = gregorianOf(day)
      if (gregorianDay(parts.year, parts.month, parts.day) !== day) throw new Error(`day ${day}`)
    }
    const sample = gregorianOf(-719162)
    expect(sample).toEqual({ year: 1, month: 1, day: 1 })
  })

  test('ISO strings agree with Date', () => {
    for (let day = -200_000; day < 100_000; day += 37) expect(formatDay(day)).toBe(new Date(day * DAY).toISOString().slice(0, 10))
  })

  test('leap years and weekdays', () => {
    expect([1900, 2000, 2023, 2024].map(isGregorianLeap)).toEqual([false, true, false, true])
    expect(Array.from({ length: 14 }, (_, month) => gregorianMonthLength(2024, month))).toEqual([
      0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 0,
    ])
    expect([2, 3].map(month => gregorianMonthLength(2025, month))).toEqual([28, 31])
    expect(weekdayOf(gregorianDay(2025, 8, 23))).toBe(0)
    expect(weekdayOf(gregorianDay(1906, 8, 5))).toBe(1)
  })
})

describe('solar hijri', () => {
  test('all 109,938 days of 1200 to 1500 are those of jalaali-js', () => {
    const first = solarDay(1200, 1, 1)
    const last = solarDay(1500, 12, solarMonthLength(1500, 12))
    expect(last - first + 1).toBe(109_938)
    for (let day = first; day <= last; day++) {
      const date = gregorianOf(day)
      const { jy, jm, jd } = toJalaali(date.year, date.month, date.day)
      const ours = solarOf(day)
      if (ours.year !== jy || ours.month !== jm || ours.day !== jd) throw new Error(`${jy}/${jm}/${jd}`)
      if (solarDay(jy, jm, jd) !== day) throw new Error(`back from ${jy}/${jm}/${jd}`)
    }
  })

  test('and those of Intl', () => {
    const theirs = intl('persian')
    for (let day = solarDay(1200, 1, 1); day <= solarDay(1500, 12, 29); day++) {
      if (theirs(day) !== shown(solarOf(day))) throw new Error(`${theirs(day)} is not ${shown(solarOf(day))}`)
    }
  })

  test('Nowruz of 1 to 3000 is that of Intl, with the corrections of 1502 to 2987', () => {
    const theirs = intl('persian')
    for (let year = 1; year <= 3000; year++) expect(theirs(nowruz(year))).toBe(`${year}-1-1`)
  })

  test('the days before and at Nowruz of 1 to 3000 are in the right year', () => {
    for (let year = 1; year <= 3000; year++) {
      expect(solarOf(nowruz(year))).toEqual({ year, month: 1, day: 1 })
      const last = { year: year - 1, month: 12, day: isSolarLeap(year - 1) ? 30 : 29 }
      expect(solarOf(nowruz(year) - 1)).toEqual(last)
    }
  })

  test('six months of 31 days, five of 30, Esfand by the year', () => {
    const lengths = (year: number): number[] => Array.from({ length: 12 }, (_, i) => solarMonthLength(year, i + 1))
    expect(lengths(1403)).toEqual([31, 31, 31, 31, 31, 31, 30, 30, 30, 30, 30, 30])
    expect(lengths(1404)).toEqual([31, 31, 31, 31, 31, 31, 30, 30, 30, 30, 30, 29])
  })

  test('leap years', () => {
    expect([1399, 1403, 1404, 1408].map(isSolarLeap)).toEqual([true, true, false, true])
  })
})

describe('lunar hijri', () => {
  const rows = readFileSync(join(import.meta.dirname, 'lunar-month-starts.tsv'), 'utf8')
    .split('\n')
    .filter(row => row !== '' && !row.startsWith('#'))
    .map(row => row.split('\t') as [string, string])

  test('every month start of the table, and the day before it', () => {
    expect(rows).toHaveLength(2194)
    for (const [key, start] of rows) {
      const [year = 0, month = 0] = key.split('/').map(Number)
      const day = Date.parse(start) / DAY
      expect(lunarDay(year, month, 1)).toBe(day)
      expect(lunarOf(day)).toEqual({ year, month, day: 1 })
      expect(isLunarMonthKnown(year, month)).toBe(true)
    }
    rows.slice(1).forEach(([, start], i) => {
      const [year = 0, month = 0] = (rows[i]?.[0] ?? '').split('/').map(Number)
      const last = Date.parse(start) / DAY - 1
      expect(lunarOf(last)).toEqual({ year, month, day: lunarMonthLength(year, month) })
    })
  })

  test('outside the table the civil rule', () => {
    const theirs = intl('islamic-civil')
    const years = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i)
    // Cycles of thirty years.
    for (const year of [...years(1, 31), ...years(1234, 1264), ...years(1449, 1479)]) {
      for (let month = 1; month <= 12; month++) {
        const day = lunarDay(year, month, 1)
        const length = lunarMonthLength(year, month)
        expect(theirs(day)).toBe(`${year}-${month}-1`)
        expect(theirs(day + length - 1)).toBe(`${year}-${month}-${length}`)
        expect(theirs(day + length)).toBe(month < 12 ? `${year}-${month + 1}-1` : `${year + 1}-1-1`)
        for (const date of [day, day + length - 1]) expect(shown(lunarOf(date))).toBe(theirs(date))
      }
    }
    expect(isLunarMonthKnown(1264, 12)).toBe(false)
    expect(isLunarMonthKnown(1447, 11)).toBe(false)
  })

  test('the last month of the table is no longer than 30 days, then the civil rule goes on', () => {
    expect(formatDay(lunarDay(1447, 10, 30))).toBe('2026-04-19')
    expect(lunarOf(lunarDay(1447, 10, 30))).toEqual({ year: 1447, month: 10, day: 30 })
    expect(lunarOf(lunarDay(1447, 10, 31))).toEqual({ year: 1447, month: 11, day: 3 })
    expect(formatDay(lunarDay(1447, 11, 3))).toBe('2026-04-20')
  })
})

describe('edtf', () => {
  test.each([
    [2025, '2025'],
    [0, '0000'],
    [-549, '-0549'],
    [9999, '9999'],
    [12345, 'Y12345'],
    [-12345, 'Y-12345'],
  ])('the year %i is %s', (year, value) => {
    expect(formatYear(year)).toBe(value)
  })

  test('months, days, and those without a year', () => {
    expect(formatMonth(2025, 8)).toBe('2025-08')
    expect(formatDay(gregorianDay(2025, 8, 3))).toBe('2025-08-03')
    expect(formatYearless(8)).toBe('XXXX-08')
    expect(formatYearless(8, 3)).toBe('XXXX-08-03')
  })

  test('decades and centuries', () => {
    expect([1990, -49].map(formatDecade)).toEqual(['199X', '-004X'])
    expect([1800, -499].map(formatCentury)).toEqual(['18XX', '-04XX'])
  })

  test('an interval in a set has two dots', () => {
    expect(formatSet(['2025-08-23', '2025-08-25'])).toBe('{2025-08-23,2025-08-25}')
    expect(formatSet(['2025-08-23/2025-08-25', '2025-09'])).toBe('{2025-08-23..2025-08-25,2025-09}')
  })

  test.each([
    ['1204', '1204~'],
    [formatInterval('1204-08-29', '1301-09-04'), '1204-08-29~/1301-09-04~'],
    ['1204~/1301', '1204~/1301~'],
    ['1204/..', '1204~/..'],
    ['/1301', '/1301~'],
  ])('%s, approximate, is %s', (value, marked) => {
    expect(approximate(value)).toBe(marked)
  })
})
