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
  formatSet,
  formatYear,
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
    expect(gregorianMonthLength(2024, 2)).toBe(29)
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
    for (let day = lunarDay(1, 1, 1); day < lunarDay(1264, 1, 1); day += 11) expect(shown(lunarOf(day))).toBe(theirs(day))
    for (let day = lunarDay(1449, 1, 1); day < lunarDay(1600, 1, 1); day += 11) expect(shown(lunarOf(day))).toBe(theirs(day))
    expect(isLunarMonthKnown(1264, 12)).toBe(false)
    expect(isLunarMonthKnown(1447, 11)).toBe(false)
  })
})

test('edtf', () => {
  expect(formatYear(-549)).toBe('-0549')
  expect(formatYear(12345)).toBe('Y12345')
  expect(formatDecade(1990)).toBe('199X')
  expect(formatCentury(-499)).toBe('-04XX')
  expect(formatCentury(1800)).toBe('18XX')
  expect(formatSet(['2025-08-23', '2025-08-25'])).toBe('{2025-08-23,2025-08-25}')
  expect(approximate(formatInterval('1204-08-29', '1301-09-04'))).toBe('1204-08-29~/1301-09-04~')
})
