import { weekdayOf } from '../calendar/gregorian.js'
import { nowruz } from '../calendar/solar-hijri.js'
import { dayNumber } from './date-span.js'

const TUESDAY = 3
const FRIDAY = 6

/** چهارشنبه‌سوری: the evening before the last Wednesday of a solar year. */
export function lastTuesdayOf(solarYear: number): number {
  const lastWednesday = nowruz(solarYear + 1) - 1 - ((weekdayOf(nowruz(solarYear + 1) - 1) - TUESDAY - 1 + 7) % 7)
  return lastWednesday - 1
}

/** The last day that every lunar month has; whether there is one more is told too late to plan for. */
const SURE_DAYS = 29

/** روز قدس: the last sure Friday of a month of a lunar year. */
export function lastFridayOf(lunarYear: number, month: number): number {
  const last = dayNumber('lunar-hijri', lunarYear, month, SURE_DAYS)
  return last - ((weekdayOf(last) - FRIDAY + 7) % 7)
}
