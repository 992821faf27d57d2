import { AND, EVENTS, isMark, isOneOf, PLURAL, TIME_PREPOSITIONS, UNTIL, YEARLY } from './cues.js'
import { grouped, readWhichYear, type YearAndDirection } from './day-month-year.js'
import type { MonthExpression, Reading } from './expression.js'
import { type MonthReading, readMonth } from './month.js'
import { continues, KIND, nameOf, type Scope, wordHit } from './words.js'

/** Months alone: «مهر ۱۴۰۳», «مهرماه», «ماه‌های تیر و مرداد», «فروردین تا شهریور ۱۴۰۰». */

export function monthExpression({ calendar, month }: MonthReading, { year, direction }: YearAndDirection): MonthExpression {
  return { form: 'month', calendar, month, ...(year && { year }), ...(direction !== undefined && { direction }) }
}

/** «مهر ۱۴۰۳», «بهمن گذشته», «ماه ژوئیه»; a bare name that is also a word only where something speaks for it. */
export function readMonthYear(scope: Scope, t: number): Reading | undefined {
  return readMonthList(scope, t) ?? readOneMonth(scope, t)
}

function readOneMonth(scope: Scope, t: number): Reading | undefined {
  const month = readMonth(scope, t)
  if (!month || isOneOf(scope.tokens, month.end, YEARLY)) return undefined
  const which = readWhichYear(scope, month)
  return {
    end: which.end,
    rule: 'date/month-year',
    confidence: bareSureness(scope, t, month, which),
    expression: monthExpression(month, which),
  }
}

/** A month that is hardly ever meant where its name stands alone: می, صفر, میزان, جدی, آب. */
const RARE: ReadonlySet<string> = new Set([
  'gregorian-month/5',
  'lunar-month/2',
  'lunar-month/7',
  'lunar-month/8',
  'lunar-month/1',
  'zodiac-month/1',
  'zodiac-month/4',
  'zodiac-month/5',
  'zodiac-month/7',
  'zodiac-month/8',
  'zodiac-month/10',
  'syriac-month/8',
  'syriac-month/4',
  'syriac-month/7',
])

function bareSureness(scope: Scope, t: number, month: MonthReading, { year, direction }: YearAndDirection): number {
  if (year) return month.cue && year.of === 'number' && year.short ? 0.85 : 0.97
  // «میزان فعلی» is a measure, «حمل آینده» may be a month.
  if (direction !== undefined) return RARE.has(keyOf(month)) && month.cue ? 0.3 : 0.85
  if (month.named) return 0.9
  if (RARE.has(keyOf(month))) return 0.3
  if (isEventBefore(scope.tokens, t)) return 0.8
  if (isOneOf(scope.tokens, t - 1, TIME_PREPOSITIONS)) return 0.75
  return 0.3
}

/** «اعتراض‌های آبان» */
function isEventBefore(tokens: Scope['tokens'], t: number): boolean {
  return isOneOf(tokens, isOneOf(tokens, t - 1, PLURAL) ? t - 2 : t - 1, EVENTS)
}

function keyOf({ kind, month }: MonthReading): string {
  const name = (Object.keys(KIND) as (keyof typeof KIND)[]).find(key => KIND[key] === kind)
  return `${name}/${month}`
}

const LONGEST_LIST = 6

/** Months that share «ماه‌های» or a year: «تیر و مرداد ۱۴۰۰», «ماه‌های حمل و ثور». */
function readMonthList(scope: Scope, t: number): Reading | undefined {
  const { tokens } = scope
  const units = wordHit(scope, t, KIND.units)
  const one = wordHit(scope, t, KIND.unit)
  const many = units >= 0 ? units : one
  const head = many >= 0 && nameOf(scope, many) === 'month'
  const from = head ? (scope.names.end[many] as number) : t
  const first = readMonth(scope, from)
  if (!first || (head && !continues(scope, from))) return undefined
  const months = [first]
  let range = false
  let { end } = first
  while (months.length < LONGEST_LIST && continues(scope, end) && !range) {
    const through = isOneOf(tokens, end, UNTIL) || isMark(tokens, end, '-–/')
    if (!through && !isOneOf(tokens, end, AND) && !isMark(tokens, end, '،')) break
    const next = continues(scope, end + 1) ? readMonth(scope, end + 1) : undefined
    if (!next || next.calendar !== first.calendar) break
    range = through
    months.push(next)
    end = next.end
  }
  if (months.length < 2 && units < 0) return undefined
  const which = readWhichYear(scope, months.at(-1) as MonthReading)
  if (!head && (months.length < 2 || (!which.year && which.direction === undefined))) return undefined
  const of = months.map(month => monthExpression(month, which))
  return { end: which.end, rule: 'date/month-list', confidence: 0.95, expression: grouped(of, range) }
}
