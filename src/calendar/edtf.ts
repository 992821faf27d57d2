import { gregorianOf } from './gregorian.js'

/** Values as ISO 8601 / EDTF strings (ISO 8601-2, levels 1 and 2). */

function padded(value: number, digits: number): string {
  return String(value).padStart(digits, '0')
}

/** `2025`, `-0549`, `Y12345`. @param year 0 is 1 BC. */
export function formatYear(year: number): string {
  if (Math.abs(year) > 9999) return `Y${year}`
  return year < 0 ? `-${padded(-year, 4)}` : padded(year, 4)
}

/** `2025-08`; also seasons, `2025-22`. */
export function formatMonth(year: number, month: number): string {
  return `${formatYear(year)}-${padded(month, 2)}`
}

/** Days last written, by the low bits of their numbers: a text names few, and asks for each many times. */
const RECENT = 1024
const recentDays = new Int32Array(RECENT)
const recentTexts: string[] = new Array(RECENT).fill('')

/** `2025-08-24`. */
export function formatDay(dayNumber: number): string {
  const slot = dayNumber & (RECENT - 1)
  if (recentDays[slot] === dayNumber && recentTexts[slot] !== '') return recentTexts[slot] as string
  const { year, month, day } = gregorianOf(dayNumber)
  const text = `${formatMonth(year, month)}-${padded(day, 2)}`
  recentDays[slot] = dayNumber
  recentTexts[slot] = text
  return text
}

/** A day whose year the text does not tell: `XXXX-08-24`, `XXXX-08`. */
export function formatYearless(month: number, day?: number): string {
  return day === undefined ? `XXXX-${padded(month, 2)}` : `XXXX-${padded(month, 2)}-${padded(day, 2)}`
}

/** `199X` of the decade that begins in 1990, `-004X`. */
export function formatDecade(firstYear: number): string {
  return `${formatYear(firstYear).slice(0, -1)}X`
}

/** `19XX` of the years that begin with 19. */
export function formatCentury(firstYear: number): string {
  return `${formatYear(firstYear).slice(0, -2)}XX`
}

export function formatInterval(from: string, to: string): string {
  return `${from}/${to}`
}

/** `{2025-08-23,2025-08-25}`; an interval in a set is written with two dots. */
export function formatSet(values: readonly string[]): string {
  return `{${values.map(value => value.replace('/', '..')).join(',')}}`
}

/** Marks every date of a value as approximate: `1204-08-29~/1301-09-04~`. */
export function approximate(value: string): string {
  return value
    .split('/')
    .map(part => (part === '' || part.endsWith('~') || part === '..' ? part : `${part}~`))
    .join('/')
}
