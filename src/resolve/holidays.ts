import { weekdayOf } from '../calendar/gregorian.js'
import { nowruz } from '../calendar/solar-hijri.js'

const TUESDAY = 3

/** چهارشنبه‌سوری: the evening before the last Wednesday of a solar year. */
export function lastTuesdayOf(solarYear: number): number {
  const lastWednesday = nowruz(solarYear + 1) - 1 - ((weekdayOf(nowruz(solarYear + 1) - 1) - TUESDAY - 1 + 7) % 7)
  return lastWednesday - 1
}
