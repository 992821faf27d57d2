import { isOneOf, OF_HOLIDAY } from './cues.js'
import type { Reading } from './expression.js'
import { readDirection } from './month.js'
import { continues, endOf, isCue, KIND, nameOf, type Scope, wordHit } from './words.js'
import { readYearAfter, type YearReading } from './year.js'

/** Tokens of a name that no name inside it stands against: «روز سازمان ملل». */
const LONG = 3

/** Named days with or without a year: «عاشورا», «نوروز ۱۴۰۳», «هفته دولت», «عید فطر امسال». */
export function readHoliday(scope: Scope, t: number): Reading | undefined {
  const hit = wordHit(scope, t, KIND.holiday)
  if (hit < 0) return undefined
  const holiday = nameOf(scope, hit)
  const days = scope.words.days[scope.names.item[hit] as number] as number
  const end = endOf(scope, hit)
  const year = continues(scope, end) ? inLunar(readYearAfter(scope, end, calendarOf(holiday)), holiday) : undefined
  const direction = year ? undefined : readDirection(scope, end)
  const expression = {
    form: 'holiday',
    holiday,
    days,
    ...(year && { year: year.year }),
    ...(direction && { direction: direction.direction }),
  }
  return {
    end: (year ?? direction)?.end ?? end,
    rule: 'date/holiday',
    confidence: year || direction ? 0.97 : isCue(scope, hit) || isNamedAfter(scope, t) ? 0.4 : end - t >= LONG ? 0.999 : 0.9,
    expression: expression as Reading['expression'],
  }
}

/** «زائران اربعین», «پیاده‌روی عظیم اربعین» */
function isNamedAfter({ tokens }: Scope, t: number): boolean {
  return isOneOf(tokens, t - 1, OF_HOLIDAY)
}

/** Calendar of the year beside a holiday: «عاشورا ۱۴۰۳» is that of a solar year. */
function calendarOf(holiday: string): 'gregorian' | 'solar-hijri' {
  return holiday.startsWith('gregorian') ? 'gregorian' : 'solar-hijri'
}

/** Solar years have not come so far: «عید فطر ۱۴۴۵» is told in lunar years. */
const LAST_SOLAR_YEAR = 1420

function inLunar(reading: YearReading | undefined, holiday: string): YearReading | undefined {
  if (!reading || !holiday.startsWith('lunar') || reading.year.of !== 'number' || reading.year.calendar !== 'solar-hijri')
    return reading
  const { year } = reading
  return year.year > LAST_SOLAR_YEAR ? { ...reading, year: { ...year, calendar: 'lunar-hijri' } } : reading
}
