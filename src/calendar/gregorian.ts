/** The proleptic Gregorian calendar. A day number counts days since 1970-01-01; year 0 is 1 BC. */

export interface YearMonthDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** @param day May lie outside the month: day 0 is the last of the month before. */
export function gregorianDay(year: number, month: number, day: number): number {
  // Years are counted from March, so that the leap day is the last of its year.
  const y = month > 2 ? year : year - 1
  const m = month > 2 ? month - 3 : month + 9
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * m + 2) / 5) + day - 1
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468
}

export function gregorianOf(dayNumber: number): YearMonthDay {
  const z = dayNumber + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const m = Math.floor((5 * dayOfYear + 2) / 153)
  const month = m < 10 ? m + 3 : m - 9
  return { year: yearOfEra + era * 400 + (month > 2 ? 0 : 1), month, day: dayOfYear - Math.floor((153 * m + 2) / 5) + 1 }
}

export function isGregorianLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export function gregorianMonthLength(year: number, month: number): number {
  return month === 2 && isGregorianLeap(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0)
}

/** Day of the week in the Iranian order: 0 Saturday to 6 Friday. */
export function weekdayOf(dayNumber: number): number {
  // 1970-01-01 was a Thursday.
  return (((dayNumber + 5) % 7) + 7) % 7
}
