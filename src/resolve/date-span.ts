import { formatDay, formatInterval, formatMonth, formatYear } from '../calendar/edtf.js'
import { gregorianDay, gregorianMonthLength, gregorianOf, type YearMonthDay } from '../calendar/gregorian.js'
import { isLunarMonthKnown, lunarDay, lunarMonthLength, lunarOf } from '../calendar/lunar-hijri.js'
import { solarDay, solarMonthLength, solarOf } from '../calendar/solar-hijri.js'
import type { Calendar, DateKind } from '../types.js'

/** A stretch of days with the value that stands for it. */
export interface Span {
  /** Day numbers of its first and last day. */
  readonly first: number
  readonly last: number
  readonly kind: DateKind
  readonly calendar: Calendar
  readonly value: string
  /** It may be off by some days: a lunar date outside Iran's table. */
  readonly approximate?: true
}

export function daysSpan(first: number, last: number, kind: DateKind, calendar: Calendar): Span {
  return { first, last, kind, calendar, value: formatDays(first, last) }
}

function formatDays(first: number, last: number): string {
  return first === last ? formatDay(first) : formatInterval(formatDay(first), formatDay(last))
}

/** How a calendar counts days. */
interface Count {
  /** Year, month and day of a day number. */
  readonly of: (day: number) => YearMonthDay
  readonly day: (year: number, month: number, day: number) => number
  readonly length: (year: number, month: number) => number
}

const COUNTS: Readonly<Record<Calendar, Count>> = {
  gregorian: { of: gregorianOf, day: gregorianDay, length: gregorianMonthLength },
  'solar-hijri': { of: solarOf, day: solarDay, length: solarMonthLength },
  'lunar-hijri': { of: lunarOf, day: lunarDay, length: lunarMonthLength },
}

/** Year, month and day of a day number in a calendar. */
export function partsOf(day: number, calendar: Calendar): YearMonthDay {
  return COUNTS[calendar].of(day)
}

export function dayNumber(calendar: Calendar, year: number, month: number, day: number): number {
  return COUNTS[calendar].day(year, month, day)
}

export function monthLength(calendar: Calendar, year: number, month: number): number {
  return COUNTS[calendar].length(year, month)
}

/** @returns Nothing for a day the month does not have: «۳۱ مهر». */
export function daySpan(calendar: Calendar, year: number, month: number, day: number): Span | undefined {
  if (day > Math.max(monthLength(calendar, year, month), calendar === 'lunar-hijri' ? 30 : 0)) return undefined
  const number = dayNumber(calendar, year, month, day)
  return marked(daysSpan(number, number, 'day', calendar), calendar, year, month)
}

export function monthSpan(calendar: Calendar, year: number, month: number): Span {
  const first = dayNumber(calendar, year, month, 1)
  const last = first + monthLength(calendar, year, month) - 1
  const value = calendar === 'gregorian' ? formatMonth(year, month) : formatDays(first, last)
  return marked({ first, last, kind: 'month', calendar, value }, calendar, year, month)
}

export function yearSpan(calendar: Calendar, year: number): Span {
  const first = firstOfYear(calendar, year)
  const last = firstOfYear(calendar, year + 1) - 1
  const value = calendar === 'gregorian' ? formatYear(year) : formatDays(first, last)
  return marked({ first, last, kind: 'year', calendar, value }, calendar, year, 1)
}

/** Years `from` to `to` of a calendar as days. */
export function yearsSpan(calendar: Calendar, from: number, to: number, kind: DateKind): Span {
  const first = firstOfYear(calendar, from)
  const last = firstOfYear(calendar, to + 1) - 1
  return marked(daysSpan(first, last, kind, calendar), calendar, from, 1)
}

export function firstOfYear(calendar: Calendar, year: number): number {
  return dayNumber(calendar, year, 1, 1)
}

function marked(span: Span, calendar: Calendar, year: number, month: number): Span {
  return calendar === 'lunar-hijri' && !isLunarMonthKnown(year, month) ? { ...span, approximate: true } : span
}

/** Seasons as three solar months each, 0 spring. */
export function seasonSpan(year: number, season: number): Span {
  const month = season * 3 + 3
  const first = solarDay(year, season * 3 + 1, 1)
  return daysSpan(first, solarDay(year, month, solarMonthLength(year, month)), 'season', 'solar-hijri')
}

/** EDTF has codes for the seasons of a Gregorian year: 21 spring to 24 winter. */
export function gregorianSeasonSpan(year: number, season: number): Span {
  const first = gregorianDay(year, season * 3 + 3, 21)
  const last = gregorianDay(season === 3 ? year + 1 : year, season === 3 ? 3 : season * 3 + 6, 20)
  return { first, last, kind: 'season', calendar: 'gregorian', value: formatMonth(year, 21 + season) }
}
