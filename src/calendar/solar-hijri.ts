import type { YearMonthDay } from './gregorian.js'

/**
 * The Solar Hijri calendar of Iran and Afghanistan: the 33-year rule with the corrections for 1502 to 2987.
 * Source: the rule and its corrections as published with ICU-22736.
 */

/** Years that the 33-year rule makes leap and the sun does not; the year after each is leap instead. */
const NOT_LEAP: ReadonlySet<number> = new Set([
  1502, 1601, 1634, 1667, 1700, 1733, 1766, 1799, 1832, 1865, 1898, 1931, 1964, 1997, 2030, 2059, 2063, 2096, 2129, 2158, 2162,
  2191, 2195, 2224, 2228, 2257, 2261, 2290, 2294, 2323, 2327, 2356, 2360, 2389, 2393, 2422, 2426, 2455, 2459, 2488, 2492, 2521,
  2525, 2554, 2558, 2587, 2591, 2620, 2624, 2653, 2657, 2686, 2690, 2719, 2723, 2748, 2752, 2756, 2781, 2785, 2789, 2818, 2822,
  2847, 2851, 2855, 2880, 2884, 2888, 2913, 2917, 2921, 2946, 2950, 2954, 2979, 2983, 2987,
])

/** Day number of the day before 1 Farvardin of the year 1. */
const EPOCH = -492269

/** Day number of Nowruz, 1 Farvardin. */
export function nowruz(year: number): number {
  const day = EPOCH + 365 * (year - 1) + Math.floor((8 * year + 21) / 33) + 1
  return NOT_LEAP.has(year - 1) ? day - 1 : day
}

export function isSolarLeap(year: number): boolean {
  return nowruz(year + 1) - nowruz(year) === 366
}

export function solarMonthLength(year: number, month: number): number {
  return month <= 6 ? 31 : month < 12 || isSolarLeap(year) ? 30 : 29
}

export function solarDay(year: number, month: number, day: number): number {
  // The first six months have a day more.
  return nowruz(year) + (month - 1) * 30 + Math.min(month - 1, 6) + day - 1
}

export function solarOf(dayNumber: number): YearMonthDay {
  // The year by its mean length is never too early, and too late at most at the end of one.
  let year = Math.floor((33 * (dayNumber - EPOCH) + 3) / 12053) + 1
  while (nowruz(year) > dayNumber) year--
  const dayOfYear = dayNumber - nowruz(year)
  const month = dayOfYear < 216 ? Math.floor(dayOfYear / 31) + 1 : Math.floor((dayOfYear - 6) / 30) + 1
  return { year, month, day: dayNumber - solarDay(year, month, 1) + 1 }
}
