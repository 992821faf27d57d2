import { AND, ATTACKS, DI, isMark, isOneOf, SHOOTING, TIR, UNTIL, WATER, type WordSet, ZERO } from './cues.js'
import type { DayExpression, Direction, Expression, Reading, YearRef } from './expression.js'
import { type MonthReading, readDirection, readMonth } from './month.js'
import { isPlain, type Numeral, readDay } from './numbers.js'
import { continues, endOf, KIND, nameOf, recalling, type Scope, wordHit } from './words.js'
import { readNamedYear, readYearAfter } from './year.js'

/** Days with a month, one or more: «۲۳ مرداد ۱۴۰۴», «۲۳ و ۲۴ آگوست», «ششم تا دهم مارس». */

interface Days {
  readonly end: number
  readonly days: readonly Numeral[]
  readonly range: boolean
}

const LONGEST_LIST = 8

/** «۲۱، ۲۲ و ۲۳», «۱۲ تا ۱۴», «۵-۷». */
function readDays(scope: Scope, t: number): Days | undefined {
  const first = readDay(scope, t)
  if (!first || !startsPlain(scope, t)) return undefined
  const days = [first]
  let { end } = first
  let range = false
  while (days.length < LONGEST_LIST) {
    const { tokens } = scope
    const through = isOneOf(tokens, end, UNTIL) || isMark(tokens, end, '-–—')
    if (!continues(scope, end) || range || !(through || isOneOf(tokens, end, AND) || isMark(tokens, end, '،,'))) break
    const next = continues(scope, end + 1) ? readDay(scope, end + 1) : undefined
    // «مجلس دهم تا ششم خرداد»: the first number is of what stands before it.
    if (!next || (through && (days.length > 1 || next.value <= first.value))) break
    range = through
    days.push(next)
    end = next.end
  }
  return { end, days, range }
}

/** The first number of «۱۲-۱۴ مهر» is joined to the second; what is joined before it makes it none. */
function startsPlain(scope: Scope, t: number): boolean {
  if (isPlain(scope, t)) return true
  return isMark(scope.tokens, t + 1, '-–') && (t === 0 || !isMark(scope.tokens, t - 1, './:-–'))
}

export interface YearAndDirection {
  readonly end: number
  readonly year?: YearRef
  readonly direction?: Direction
}

/** What tells the year of a month: «۱۴۰۴», «سال گذشته», «گذشته». */
export function readWhichYear(scope: Scope, month: MonthReading): YearAndDirection {
  // «۲ بهمن‌ماه سال ۹۸» and «۱۵ دی ماه جاری»
  const year = readYearAfter(scope, month.end, month.calendar)
  if (year) return year
  const apart = isMark(scope.tokens, month.end, '،,') && continues(scope, month.end) && continues(scope, month.end + 1)
  // «۱۶ آبان، سال ۱۳۹۵»
  const named = apart ? readNamedYear(scope, month.end + 1, month.calendar) : undefined
  return named ?? readDirection(scope, month.end) ?? { end: month.end }
}

/** «۲۳ مرداد ۱۴۰۴» and lists and ranges of such days in one month. */
export const readDayMonth = recalling((scope, t): Reading | undefined => {
  const days = readDays(scope, t)
  const month = days && continues(scope, days.end) ? readMonth(scope, days.end) : undefined
  if (!days || !month) return undefined
  const said = readWhichYear(scope, month)
  const which = isOfAttacks(scope, t, days, month, said) ? { ...said, year: YEAR_OF_ATTACKS } : said
  const of = days.days.map(({ value }) => dayExpression(value, month, which))
  return {
    end: which.end,
    rule: 'date/day-month-year',
    confidence: sureness(scope, t, days, month, which),
    expression: grouped(of, days.range),
  }
})

const YEAR_OF_ATTACKS: YearRef = { of: 'number', year: 2001, short: false, calendar: 'gregorian' }

/** «حملات ۱۱ سپتامبر»: the day of 2001, unless the text says another year. */
function isOfAttacks(
  { tokens }: Scope,
  t: number,
  { days }: Days,
  { calendar, month }: MonthReading,
  said: YearAndDirection,
): boolean {
  if (calendar !== 'gregorian' || month !== 9 || days[0]?.value !== 11 || days.length > 1 || said.year) return false
  return isOneOf(tokens, t - 1, ATTACKS) || isOneOf(tokens, t - 2, ATTACKS)
}

function dayExpression(day: number, { calendar, month }: MonthReading, { year, direction }: YearAndDirection): DayExpression {
  return { form: 'day', calendar, month, day, ...(year && { year }), ...(direction !== undefined && { direction }) }
}

/** One expression, a range or a set. */
export function grouped(of: readonly Expression[], range: boolean): Expression {
  const [first, second] = of
  if (!first) return { form: 'unknown' }
  if (!second) return first
  return range ? { form: 'range', from: first, to: second } : { form: 'set', of }
}

function sureness(scope: Scope, t: number, { days }: Days, month: MonthReading, { year }: YearAndDirection): number {
  const { tokens } = scope
  const day = days[0] as Numeral
  if (year) return 0.99
  if (isFraction(scope, t, day)) return 0.2
  if (days.some(({ ordinal }) => ordinal)) return 0.97
  const at = day.end
  if (days.length === 1 && isOneOf(tokens, at, ZERO) && day.value < 10) return 0.3
  if (days.length === 1 && isOneOf(tokens, at, WATER)) return 0.3
  if (!month.cue || month.named) return 0.96
  // «سی‌دی»
  if (isOneOf(tokens, at, DI) && day.digits === 0) return 0.3
  if (isOneOf(tokens, at, TIR) && isNear(scope, month.end, SHOOTING)) return 0.2
  if (day.digits > 0) return 0.9
  return day.value === 1 ? 0.4 : isOneOf(tokens, at, TIR) && day.value < 8 ? 0.4 : 0.7
}

/** «دو سوم میزان» */
function isFraction(scope: Scope, t: number, { ordinal, digits }: Numeral): boolean {
  return ordinal && digits === 0 && continues(scope, t) && wordHit(scope, t - 1, KIND.number) >= 0
}

const NEAR = 8

/** Whether a word of the set stands in the sentence within a few tokens of `t`. */
function isNear(scope: Scope, t: number, words: WordSet): boolean {
  for (let i = t; i < t + NEAR && (i === t || continues(scope, i)); i++) if (isOneOf(scope.tokens, i, words)) return true
  return false
}

/** «June 16, 2016», «آگوست ۲۴» is not said. */
export function readLatinMonthFirst(scope: Scope, t: number): Reading | undefined {
  const month = readMonth(scope, t)
  if (!month || !continues(scope, month.end)) return undefined
  const day = readDay(scope, month.end)
  if (!day || day.digits === 0 || !isLatin(scope, t)) return undefined
  const at = isMark(scope.tokens, day.end, ',،') ? day.end + 1 : day.end
  const year = readYearAfter(scope, at, 'gregorian')
  return {
    end: year ? year.end : day.end,
    rule: 'date/day-month-year',
    confidence: year ? 0.99 : 0.9,
    expression: { form: 'day', calendar: 'gregorian', month: month.month, day: day.value, ...(year && { year: year.year }) },
  }
}

function isLatin({ tokens }: Scope, t: number): boolean {
  return tokens.kind[t] === 3
}

const UNITS_OF_MONTHS = { this: 0, last: -1, ago: -1, next: 1, current: 0, hence: 1 } as const

/** «پنجم ماه جاری», «۲۵ام ماه گذشته», «دهم این ماه», «سوم همان ماه». */
export function readDayOfMonth(scope: Scope, t: number): Reading | undefined {
  const day = readDay(scope, t)
  if (!day || (!day.ordinal && day.digits === 0) || !isPlain(scope, t) || !continues(scope, day.end)) return undefined
  const pointed = wordHit(scope, day.end, KIND.this)
  const far = wordHit(scope, day.end, KIND.that)
  const at = pointed >= 0 ? endOf(scope, pointed) : far >= 0 ? endOf(scope, far) : day.end
  if (!continues(scope, at)) return undefined
  const unit = wordHit(scope, at, KIND.unit)
  if (unit < 0 || nameOf(scope, unit) !== 'month') return undefined
  const after = endOf(scope, unit)
  const found = (end: number, months: number, anchor: 'published' | 'last'): Reading => ({
    end,
    rule: 'date/day-of-month',
    confidence: day.ordinal ? 0.9 : 0.6,
    expression: { form: 'day-of-month', day: day.value, months, anchor },
  })
  if (pointed >= 0) return found(after, 0, 'published')
  if (far >= 0) return found(after, 0, 'last')
  const modifier = continues(scope, after) ? wordHit(scope, after, KIND.modifier) : -1
  if (modifier < 0) return undefined
  const name = nameOf(scope, modifier)
  // «۱۰ ماه قبل» and «۱۰ ماه گذشته» count the months.
  if (!(name in UNITS_OF_MONTHS) || (!day.ordinal && name !== 'current')) return undefined
  return found(endOf(scope, modifier), UNITS_OF_MONTHS[name as keyof typeof UNITS_OF_MONTHS], 'published')
}
