import type { YearMonthDay } from './gregorian.js'
import { FIRST_LUNAR_DAY, FIRST_LUNAR_YEAR, LUNAR_MONTH_LENGTHS, LUNAR_MONTHS } from './lunar-months.js'

/** The Lunar Hijri calendar: Iran's months where they are known, the civil (tabular) rule before and after. */

/** Day number of the day before 1 Muharram of the year 1 in the civil rule. */
const CIVIL_EPOCH = -492149

/** Day number of the first day of each known month. */
const STARTS: Int32Array = unpackStarts()

function unpackStarts(): Int32Array {
  const bits = atob(LUNAR_MONTH_LENGTHS)
  const starts = new Int32Array(LUNAR_MONTHS)
  let day = FIRST_LUNAR_DAY
  for (let i = 0; i < LUNAR_MONTHS; i++) {
    starts[i] = day
    day += 29 + ((bits.charCodeAt(i >> 3) >> (i & 7)) & 1)
  }
  return starts
}

function civilMonthStart(year: number, month: number): number {
  return CIVIL_EPOCH + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30) + Math.ceil(29.5 * (month - 1)) + 1
}

/** Whether the start and the length of the month come from Iran's table; otherwise a value may be off by two days. */
export function isLunarMonthKnown(year: number, month: number): boolean {
  const index = (year - FIRST_LUNAR_YEAR) * 12 + month - 1
  return index >= 0 && index < LUNAR_MONTHS
}

/** @param month May be 13: the first month of the next year. */
function monthStart(year: number, month: number): number {
  const index = (year - FIRST_LUNAR_YEAR) * 12 + month - 1
  if (index >= 0 && index < LUNAR_MONTHS) return STARTS[index] as number
  return month > 12 ? civilMonthStart(year + 1, month - 12) : civilMonthStart(year, month)
}

export function lunarDay(year: number, month: number, day: number): number {
  return monthStart(year, month) + day - 1
}

/** Days of the month; of the last month before a change between table and rule whatever lies between the two starts, at most 30. */
export function lunarMonthLength(year: number, month: number): number {
  return Math.min(30, monthStart(year, month + 1) - monthStart(year, month))
}

export function lunarOf(dayNumber: number): YearMonthDay {
  const last = STARTS[LUNAR_MONTHS - 1] as number
  if (dayNumber < FIRST_LUNAR_DAY || dayNumber >= last + 30) return civilOf(dayNumber)
  let low = 0
  let high = LUNAR_MONTHS - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((STARTS[middle] as number) <= dayNumber) low = middle
    else high = middle - 1
  }
  return {
    year: FIRST_LUNAR_YEAR + Math.floor(low / 12),
    month: (low % 12) + 1,
    day: dayNumber - (STARTS[low] as number) + 1,
  }
}

function civilOf(dayNumber: number): YearMonthDay {
  const year = Math.floor((30 * (dayNumber - CIVIL_EPOCH - 1) + 10646) / 10631)
  let month = 1
  while (month < 12 && civilMonthStart(year, month + 1) <= dayNumber) month++
  return { year, month, day: dayNumber - civilMonthStart(year, month) + 1 }
}
