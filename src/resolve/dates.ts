import { approximate, formatCentury, formatDecade, formatInterval, formatSet, formatYearless } from '../calendar/edtf.js'
import { weekdayOf } from '../calendar/gregorian.js'
import type { DayExpression, MonthExpression, Tense, Unit, YearRef } from '../rules/date/expression.js'
import type { DateExpression, Expression } from '../rules/date/index.js'
import type { Calendar, DateKind } from '../types.js'
import {
  dayNumber,
  daySpan,
  daysSpan,
  firstOfYear,
  gregorianSeasonSpan,
  monthSpan,
  partsOf,
  type Span,
  seasonSpan,
  yearSpan,
  yearsSpan,
} from './date-span.js'
import { lastFridayOf, lastTuesdayOf } from './holidays.js'

/** What a date expression means. */
export interface DateValue {
  /** ISO 8601 / EDTF on the proleptic Gregorian calendar; `null` where the text fixes none. */
  readonly value: string | null
  readonly kind: DateKind
  readonly calendar: Calendar
  /** The weekday that stands beside the date is not that of the day. */
  readonly conflict?: 'weekday'
}

interface Context {
  /** Day number of the document's date. */
  readonly published: number | undefined
  /** In history the day that the telling has come to, which a date without a year lies near. */
  readonly told: number | undefined
  /** The last date named, and the sentence it stands in. */
  readonly last: Span | undefined
  readonly sentence: number
  readonly found: DateExpression
  /** The date that this one ends: «۳ آبان ۱۴۰۳» for «۱۲ مهر» before it. */
  readonly partner: Expression | undefined
  /** The first day of the date that this one is the end of: «آذر» before «تا فروردین». */
  readonly begun: number | undefined
}

/** A span, or what is known without one. */
type Resolved = Span | { readonly known: DateValue }

const SURE = 0.5

/**
 * Values of the dates of one text, in their order: a date may be counted from the one before it.
 *
 * @param published Day number of the document's date, where it is known.
 */
export function resolveDates(found: readonly DateExpression[], published: number | undefined): DateValue[] {
  let last: Span | undefined
  let sentence = -1
  const history = published !== undefined && isHistory(found, published)
  return found.map((date, i) => {
    const next = found[i + 1]
    const partner = next?.through && next.sentence === date.sentence && next.start - date.end <= 1 ? next.expression : undefined
    const before = found[i - 1]
    const isEnd =
      date.through && before?.sentence === date.sentence && before.sentence === sentence && date.start - before.end <= 1
    const begun = isEnd && last?.kind !== 'year' ? last?.first : undefined
    const told = history && last && isLongAgo(last, published) ? last.first : undefined
    const resolved = resolve(date.expression, { published, told, last, sentence, found: date, partner, begun })
    if ('known' in resolved) return resolved.known
    if (date.confidence >= SURE) {
      last = resolved
      sentence = date.sentence
    }
    return valueFrom(date.expression, resolved)
  })
}

/** Days after which a date is history: ten years. */
const LONG_AGO = 3653
/** Fewer dates of long ago are an aside. */
const LEAST_LONG_AGO = 3

function isLongAgo({ last }: Span, published: number): boolean {
  return published - last > LONG_AGO
}

/** Whether a text tells of times long ago: most dates that say their year or count from today are of then. */
function isHistory(found: readonly DateExpression[], published: number): boolean {
  let old = 0
  let recent = 0
  for (const { expression, confidence } of found) {
    if (confidence < SURE) continue
    if (expression.form === 'weekday' || (expression.form === 'relative' && expression.anchor === 'published')) recent++
    if (!('year' in expression) || !expression.year) continue
    const { year } = expression
    const full = yearOf(year, undefined, { published, last: undefined })
    if (!full) continue
    if (isLongAgo(yearSpan(full.calendar, full.year), published)) old++
    else recent++
  }
  return old >= LEAST_LONG_AGO && old > recent
}

function valueFrom(expression: Expression, span: Span): DateValue {
  const value = span.approximate ? approximate(span.value) : span.value
  const result = { value, kind: span.kind, calendar: span.calendar }
  return hasConflict(expression, span) ? { ...result, conflict: 'weekday' } : result
}

function hasConflict(expression: Expression, span: Span): boolean {
  if (!('weekday' in expression) || expression.form === 'weekday' || expression.weekday === undefined) return false
  return span.first === span.last && weekdayOf(span.first) !== expression.weekday
}

function known(value: string | null, kind: DateKind, calendar: Calendar): Resolved {
  return { known: { value, kind, calendar } }
}

const NOTHING: Resolved = known(null, 'unknown', 'gregorian')

function resolve(expression: Expression, context: Context): Resolved {
  switch (expression.form) {
    case 'day':
      return resolveDay(expression, context)
    case 'day-of-month':
      return resolveDayOfMonth(expression, context)
    case 'month':
      return resolveMonth(expression, context)
    case 'year':
      return resolveYear(expression.year, context)
    case 'decade':
      return resolveDecade(expression)
    case 'century':
      return resolveCentury(expression)
    case 'season':
      return resolveSeason(expression, context)
    case 'weekday':
      return resolveWeekday(expression, context)
    case 'relative':
      return resolveRelative(expression, context)
    case 'span':
      return resolveStretch(expression, context)
    case 'part-of-year':
      return resolvePartOfYear(expression, context)
    case 'part-of-month':
      return resolvePartOfMonth(expression, context)
    case 'holiday':
      return resolveHoliday(expression, context)
    case 'range':
      return resolveRange(expression.from, expression.to, context)
    case 'set':
      return resolveSet(expression.of, context)
    case 'unknown':
      return NOTHING
  }
}

/** The full year of a number, in the calendar it is said to be of. */
interface FullYear {
  readonly year: number
  readonly calendar: Calendar
}

/** A day of the year 2025, from which two-digit years are told where no date is known. */
const SOME_DAY = 20_324

/** «۹۷» is the last such year that is not far ahead of the document's. */
function fullYear(short: number, calendar: Calendar, published: number | undefined): number {
  const now = partsOf(published ?? SOME_DAY, calendar).year
  let year = Math.floor((now + 5) / 100) * 100 + short
  if (year > now + 5) year -= 100
  return year
}

function yearOf(
  ref: YearRef,
  calendar: Calendar | undefined,
  { published, last }: Pick<Context, 'published' | 'last'>,
): FullYear | undefined {
  const named = ref.calendar ?? calendar ?? 'solar-hijri'
  if (ref.of === 'number') return { year: ref.short ? fullYear(ref.year, named, published) : ref.year, calendar: named }
  if (ref.of === 'new') return newYear(published, named)
  const anchor = ref.anchor === 'last' && last ? last : undefined
  // «همان سال» is of the calendar of the date it points to.
  const in_ = ref.calendar ?? calendar ?? (anchor ? anchor.calendar : 'solar-hijri')
  const day = anchor ? anchor.first : published
  return day === undefined ? undefined : { year: partsOf(day, in_).year + ref.years, calendar: in_ }
}

const LATE_IN_YEAR = 10

/** «سال جدید»: in the last months of a year the next one. */
function newYear(published: number | undefined, calendar: Calendar): FullYear | undefined {
  if (published === undefined) return undefined
  const { year, month } = partsOf(published, calendar)
  return { year: month >= LATE_IN_YEAR ? year + 1 : year, calendar }
}

function resolveYear(ref: YearRef, context: Context): Resolved {
  const full = yearOf(ref, undefined, context)
  return full ? yearSpan(full.calendar, full.year) : known(null, 'year', ref.calendar ?? 'solar-hijri')
}

/** Year of the calendar of a month: «۲۳ مرداد ۲۰۲۵» names the solar year that the month lies in. */
function yearInCalendar(full: FullYear, calendar: Calendar, month: number): number {
  if (full.calendar === calendar) return full.year
  const first = firstOfYear(full.calendar, full.year)
  const { year } = partsOf(first, calendar)
  return dayNumber(calendar, year, month, 1) >= first ? year : year + 1
}

/** Span of a year of the calendar, as the nearest, past or next one of all years is looked for. */
type OfYear = (year: number) => Span | undefined

function resolveDay(expression: DayExpression, context: Context): Resolved {
  const { calendar, month, day, year, weekday, direction } = expression
  const ofYear: OfYear = y => daySpan(calendar, y, month, day)
  const full = yearFor(expression, context)
  if (full) return ofYear(yearInCalendar(full, calendar, month)) ?? known(null, 'day', calendar)
  if (year) return yearless(calendar, month, day)
  const inside = insideLast(ofYear, calendar, context)
  if (inside) return inside
  if (context.published === undefined) return yearless(calendar, month, day)
  return chooseIn(context, ofYear, calendar, { direction, weekday }) ?? known(null, 'day', calendar)
}

/** The year said with a day or month, or shared by what it is the beginning of. */
function yearFor(expression: DayExpression | MonthExpression, context: Context): FullYear | undefined {
  if (expression.year) return yearOf(expression.year, expression.calendar, context)
  const { partner } = context
  if (partner?.form !== expression.form || !partner.year || partner.calendar !== expression.calendar) return undefined
  const full = yearOf(partner.year, partner.calendar, context)
  if (!full) return undefined
  return expression.month > partner.month ? { ...full, year: full.year - 1 } : full
}

/** «بهار ۱۳۳۰ …: اول اردیبهشت»: a day inside the stretch the sentence has just named, or the same day in other words. */
function insideLast(ofYear: OfYear, calendar: Calendar, { last, sentence, found, published }: Context): Span | undefined {
  if (!last || sentence !== found.sentence) return undefined
  const { year } = partsOf(last.first, calendar)
  const spans = [year, year + 1].map(ofYear).filter(span => span !== undefined)
  if (found.gloss) return spans.find(span => Math.abs(span.first - last.first) <= 3)
  // «لایحه بودجه سال آینده که هفدهم آذر تحویل شد»
  if (found.tense === 'past' && published !== undefined && last.first > published) return undefined
  return last.first === last.last ? undefined : spans.find(span => span.first >= last.first && span.last <= last.last)
}

interface Hints {
  readonly direction?: -1 | 0 | 1 | undefined
  readonly weekday?: number | undefined
  readonly tense?: Tense | undefined
  /** It does not begin before this day. */
  readonly begun?: number | undefined
}

const YEARS_AROUND = [-2, -1, 0, 1, 2]
/** Days within which a date is taken as near, whatever the tense of the sentence. */
const NEAR = 45

/** The span of the year that fits: near what a history has come to, otherwise by the document's date. */
function chooseIn(
  { published, told, found, begun }: Context,
  ofYear: OfYear,
  calendar: Calendar,
  hints: Hints,
): Span | undefined {
  if (told !== undefined && hints.direction === undefined) return choose(ofYear, calendar, told, { ...hints, begun })
  return published === undefined ? undefined : choose(ofYear, calendar, published, { ...hints, tense: found.tense, begun })
}

/** The span of the year that fits: before or after the document's date where that is said, else the nearest. */
function choose(ofYear: OfYear, calendar: Calendar, published: number, hints: Hints): Span | undefined {
  const { direction, weekday, tense, begun = Number.NEGATIVE_INFINITY } = hints
  const now = partsOf(published, calendar).year
  const spans = YEARS_AROUND.map(years => ofYear(now + years)).filter(span => span && span.first >= begun)
  if (weekday !== undefined) {
    const fitting = nearest(spans, published, span => weekdayOf(span.first) === weekday)
    if (fitting && distance(fitting, published) < 550) return fitting
  }
  if (direction === -1) return nearest(spans, published, span => span.last < published)
  if (direction === 1) return nearest(spans, published, span => span.first > published)
  const any = nearest(spans, published, () => true)
  if (!any || !tense || tense === 'present' || distance(any, published) <= NEAR) return any
  return nearest(spans, published, span => (tense === 'past' ? span.first <= published : span.last >= published)) ?? any
}

/** Of the spans that fit the nearest to a day; of two as near the earlier. */
function nearest(spans: readonly (Span | undefined)[], day: number, fits: (span: Span) => boolean): Span | undefined {
  let best: Span | undefined
  for (const span of spans) {
    if (span && fits(span) && (!best || distance(span, day) < distance(best, day))) best = span
  }
  return best
}

function distance({ first, last }: Span, day: number): number {
  return day < first ? first - day : day > last ? day - last : 0
}

/** Years that have every day that years of their calendar can have. */
const FULL_YEARS: Readonly<Record<Calendar, number>> = { gregorian: 2024, 'solar-hijri': 1403, 'lunar-hijri': 1446 }

/** What is known without a year; of another calendar than the Gregorian it may be off by a day. */
function yearless(calendar: Calendar, month: number, day?: number): Resolved {
  const kind = day === undefined ? 'month' : 'day'
  if (day !== undefined && !daySpan(calendar, FULL_YEARS[calendar], month, day)) return known(null, kind, calendar)
  if (calendar === 'gregorian') return known(formatYearless(month, day), kind, calendar)
  if (calendar === 'lunar-hijri' || day === undefined) return known(null, kind, calendar)
  const parts = partsOf(dayNumber(calendar, partsOf(SOME_DAY, calendar).year, month, day), 'gregorian')
  return known(approximate(formatYearless(parts.month, parts.day)), kind, calendar)
}

function resolveMonth(expression: MonthExpression, context: Context): Resolved {
  const { calendar, month, year, direction } = expression
  const ofYear: OfYear = y => monthSpan(calendar, y, month)
  const full = yearFor(expression, context)
  if (full) return monthSpan(calendar, yearInCalendar(full, calendar, month), month)
  if (year) return yearless(calendar, month)
  const inside = insideLast(ofYear, calendar, context)
  if (inside) return inside
  if (context.published === undefined) return yearless(calendar, month)
  return chooseIn(context, ofYear, calendar, { direction }) ?? known(null, 'month', calendar)
}

function resolveDayOfMonth(expression: Extract<Expression, { form: 'day-of-month' }>, { published, last }: Context): Resolved {
  const calendar = expression.calendar ?? (expression.anchor === 'last' && last ? last.calendar : 'solar-hijri')
  const anchor = expression.anchor === 'last' ? (last?.first ?? published) : published
  if (anchor === undefined) return known(null, 'day', calendar)
  const { year, month } = partsOf(anchor, calendar)
  const inMonth = (months: number): Span | undefined => {
    const moved = moveMonths(year, month, months)
    return daySpan(calendar, moved.year, moved.month, expression.day)
  }
  const said = inMonth(expression.months)
  // «شنبه، دوازدهم»: the weekday tells the month where none is said.
  const other =
    expression.near && said && weekdayOf(said.first) !== expression.weekday
      ? [-1, 1].map(inMonth).find(span => span && weekdayOf(span.first) === expression.weekday)
      : undefined
  return other ?? said ?? known(null, 'day', calendar)
}

function moveMonths(year: number, month: number, by: number): { readonly year: number; readonly month: number } {
  const index = year * 12 + month - 1 + by
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 }
}

function resolveDecade({ first, calendar, before }: Extract<Expression, { form: 'decade' }>): Resolved {
  // The 50s BC are the years 59 to 50 BC, which are -58 to -49 counted with a year 0.
  if (before) return yearsSpan('gregorian', -first - 8, -first + 1, 'decade')
  const span = yearsSpan(calendar, first, first + 9, 'decade')
  return calendar === 'gregorian' ? { ...span, value: formatDecade(first) } : span
}

function resolveCentury({ century, calendar, before }: Extract<Expression, { form: 'century' }>): Resolved {
  const first = before ? -century * 100 + 1 : (century - 1) * 100
  if (calendar !== 'gregorian') return yearsSpan(calendar, first + 1, first + 100, 'century')
  const span = yearsSpan(calendar, first, first + 99, 'century')
  return { ...span, value: formatCentury(first) }
}

function resolveSeason({ season, year, direction }: Extract<Expression, { form: 'season' }>, context: Context): Resolved {
  const full = year && yearOf(year, 'solar-hijri', context)
  if (full) return full.calendar === 'gregorian' ? gregorianSeasonSpan(full.year, season) : seasonSpan(full.year, season)
  if (year || context.published === undefined) return known(null, 'season', 'solar-hijri')
  const ofYear: OfYear = y => seasonSpan(y, season)
  return chooseIn(context, ofYear, 'solar-hijri', { direction }) ?? known(null, 'season', 'solar-hijri')
}

function resolveWeekday({ weekday, which, weeks, anchor }: Extract<Expression, { form: 'weekday' }>, context: Context): Resolved {
  const day = anchor === 'last' ? (context.last?.first ?? context.published) : context.published
  if (day === undefined) return known(null, 'day', 'gregorian')
  const { tense } = context.found
  if (which === 'latest' && (tense === 'future' || tense === 'present')) return dayAt(day + modulo(weekday - weekdayOf(day), 7))
  return dayAt(weekdayFrom(day, weekday, which, weeks ?? 0))
}

/** Day number of a weekday: in the week so many away, or the latest or next from a day. */
function weekdayFrom(day: number, weekday: number, which: 'latest' | 'past' | 'next' | 'week', weeks: number): number {
  if (which === 'week') return startOfWeek(day) + weeks * 7 + weekday
  if (which === 'latest') return day - modulo(weekdayOf(day) - weekday, 7)
  return which === 'past' ? day - 1 - modulo(weekdayOf(day - 1) - weekday, 7) : day + 1 + modulo(weekday - weekdayOf(day + 1), 7)
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by
}

function dayAt(day: number, calendar: Calendar = 'solar-hijri'): Span {
  return daysSpan(day, day, 'day', calendar)
}

/** Weeks run from Saturday to Friday. */
function startOfWeek(day: number): number {
  return day - weekdayOf(day)
}

const KIND_OF: Readonly<Record<Unit, DateKind>> = {
  day: 'day',
  week: 'week',
  month: 'month',
  season: 'season',
  quarter: 'quarter',
  year: 'year',
  decade: 'decade',
  century: 'century',
}

function resolveRelative(expression: Extract<Expression, { form: 'relative' }>, { published, last }: Context): Resolved {
  const { unit, amount, anchor } = expression
  const from = anchor === 'last' ? last : undefined
  const calendar = expression.calendar ?? from?.calendar ?? 'solar-hijri'
  const day = from ? (amount > 0 ? from.last : from.first) : published
  if (day === undefined) return known(null, KIND_OF[unit], calendar)
  return unitFrom(unit, day, amount, calendar)
}

/** The unit that lies `amount` units from the one that `day` is in; half a year is six months, half a century fifty years. */
function unitFrom(unit: Unit, day: number, amount: number, calendar: Calendar): Span {
  const { year, month } = partsOf(day, calendar)
  switch (unit) {
    case 'day':
      return dayAt(day + Math.trunc(amount), calendar)
    case 'week': {
      const first = startOfWeek(day) + Math.trunc(amount) * 7
      return daysSpan(first, first + 6, 'week', calendar)
    }
    case 'month':
      return monthAway(calendar, year, month, Math.trunc(amount))
    case 'season':
    case 'quarter':
      return seasonAway(calendar, year, month, Math.trunc(amount))
    case 'year':
      return Number.isInteger(amount) ? yearSpan(calendar, year + amount) : monthAway(calendar, year, month, amount * 12)
    case 'decade':
      return Math.abs(amount) === 1 ? decadeAway(calendar, year, amount) : yearSpan(calendar, year + amount * 10)
    case 'century':
      return Math.abs(amount) === 1 ? centuryAway(calendar, year, amount) : yearSpan(calendar, year + amount * 100)
  }
}

function monthAway(calendar: Calendar, year: number, month: number, by: number): Span {
  const moved = moveMonths(year, month, by)
  return monthSpan(calendar, moved.year, moved.month)
}

function seasonAway(calendar: Calendar, year: number, month: number, by: number): Span {
  const index = year * 4 + Math.floor((month - 1) / 3) + by
  const at = Math.floor(index / 4)
  const season = modulo(index, 4)
  if (calendar === 'solar-hijri') return seasonSpan(at, season)
  const from = monthSpan(calendar, at, season * 3 + 1)
  return daysSpan(from.first, monthSpan(calendar, at, season * 3 + 3).last, 'quarter', calendar)
}

function decadeAway(calendar: Calendar, year: number, by: number): Span {
  const first = (Math.floor(year / 10) + by) * 10
  const span = yearsSpan(calendar, first, first + 9, 'decade')
  return calendar === 'gregorian' ? { ...span, value: formatDecade(first) } : span
}

/** «قرن گذشته» is said of the Gregorian century. */
function centuryAway(calendar: Calendar, year: number, by: number): Span {
  const gregorian = calendar === 'gregorian' ? year : year + 621
  const first = (Math.floor(gregorian / 100) + by) * 100
  return { ...yearsSpan('gregorian', first, first + 99, 'century'), value: formatCentury(first) }
}

/** «سه سال گذشته»: from so many units back up to the document's date. */
function resolveStretch({ unit, amount, anchor }: Extract<Expression, { form: 'span' }>, { published, last }: Context): Resolved {
  const day = anchor === 'last' ? (last?.first ?? published) : published
  if (day === undefined) return known(null, 'range', 'solar-hijri')
  const other = movedBy(unit, day, amount)
  return daysSpan(Math.min(day, other), Math.max(day, other), 'range', 'solar-hijri')
}

function movedBy(unit: Unit, day: number, amount: number): number {
  if (unit === 'day' || unit === 'week') return day + Math.round(amount * (unit === 'week' ? 7 : 1))
  const months = amount * { month: 1, season: 3, quarter: 3, year: 12, decade: 120, century: 1200 }[unit]
  const parts = partsOf(day, 'solar-hijri')
  const moved = moveMonths(parts.year, parts.month, Math.round(months))
  return dayNumber('solar-hijri', moved.year, moved.month, Math.min(parts.day, 29))
}

function resolvePartOfYear({ from, to, year }: Extract<Expression, { form: 'part-of-year' }>, context: Context): Resolved {
  const full = yearOf(year, undefined, context)
  if (!full) return known(null, 'quarter', year.calendar ?? 'solar-hijri')
  const first = monthSpan(full.calendar, full.year, from).first
  const kind = to - from === 2 && from % 3 === 1 ? 'quarter' : 'range'
  return daysSpan(first, monthSpan(full.calendar, full.year, to).last, kind, full.calendar)
}

function resolvePartOfMonth({ from, to, month }: Extract<Expression, { form: 'part-of-month' }>, context: Context): Resolved {
  const whole = resolveMonth(month, context)
  if ('known' in whole) return known(null, 'range', month.calendar)
  return daysSpan(whole.first + from - 1, Math.min(whole.last, whole.first + to - 1), 'range', month.calendar)
}

function resolveHoliday(expression: Extract<Expression, { form: 'holiday' }>, context: Context): Resolved {
  const [name = '', date = ''] = expression.holiday.split('/')
  const calendar: Calendar = name.startsWith('solar') ? 'solar-hijri' : name.startsWith('lunar') ? 'lunar-hijri' : 'gregorian'
  const [month = 1, day = 1] = date.split('-').map(Number)
  const ofYear: OfYear = year => holidaySpan(name, calendar, year, month, day, expression.days)
  const full = expression.year && yearOf(expression.year, calendar, context)
  if (full) return inYear(ofYear, calendar, full)
  if (context.published === undefined || expression.year) return yearless(calendar, month, day)
  const inside = insideLast(ofYear, calendar, context)
  return inside ?? chooseIn(context, ofYear, calendar, { direction: expression.direction }) ?? NOTHING
}

function holidaySpan(name: string, calendar: Calendar, year: number, month: number, day: number, days: number): Span | undefined {
  if (name === 'solar-last-wednesday') return dayAt(lastTuesdayOf(year))
  if (name === 'lunar-last-friday') return dayAt(lastFridayOf(year, month))
  const first = daySpan(calendar, year, month, day)
  if (!first || days === 1) return first
  return daysSpan(first.first, first.first + days - 1, days === 7 ? 'week' : 'range', calendar)
}

/** «عید فطر ۱۴۰۳»: the lunar day that falls into the solar year. */
function inYear(ofYear: OfYear, calendar: Calendar, full: FullYear): Resolved {
  if (full.calendar === calendar) return ofYear(full.year) ?? NOTHING
  const whole = yearSpan(full.calendar, full.year)
  const { year } = partsOf(whole.first, calendar)
  const spans = [year, year + 1].map(ofYear)
  return spans.find(span => span && span.first >= whole.first && span.first <= whole.last) ?? NOTHING
}

function resolveRange(from: Expression, to: Expression, context: Context): Resolved {
  const start = resolve(from, context)
  const end = resolve(to, 'known' in start ? context : { ...context, last: start })
  if ('known' in start || 'known' in end) return joinKnown(start, end)
  // «از جمعه تا یکشنبه»: a weekday before the beginning is that of the next week.
  const last = end.last < start.first && to.form === 'weekday' ? dayAt(end.last + 7) : end
  return interval(start, last)
}

function joinKnown(start: Resolved, end: Resolved): Resolved {
  const from = 'known' in start ? start.known.value : start.value
  const to = 'known' in end ? end.known.value : end.value
  const calendar = 'known' in start ? start.known.calendar : start.calendar
  return known(from && to ? formatInterval(from, to) : null, 'range', calendar)
}

/** A range keeps the precision of Gregorian months and years, `2019/2021`; all else is told in days. */
function interval(from: Span, to: Span): Span {
  const { first } = from
  const { last } = to
  const span = daysSpan(first, last, 'range', from.calendar)
  const plain = from.kind === to.kind && isWhole(from) && isWhole(to)
  const value = plain ? formatInterval(from.value, to.value) : span.value
  return { ...span, value, ...((from.approximate || to.approximate) && { approximate: true }) }
}

/** Whether the value is that of a Gregorian month, year, and no interval of days. */
function isWhole({ value, kind }: Span): boolean {
  return (kind === 'month' || kind === 'year') && !value.includes('/')
}

function resolveSet(of: readonly Expression[], context: Context): Resolved {
  const spans: Span[] = []
  for (const expression of of) {
    const one = resolve(expression, context)
    if ('known' in one) return known(null, 'set', one.known.calendar)
    spans.push(one)
  }
  spans.sort((a, b) => a.first - b.first)
  const [first] = spans
  const last = spans.at(-1)
  if (!first || !last) return NOTHING
  const consecutive = spans.every((span, i) => i === 0 || span.first === (spans[i - 1] as Span).last + 1)
  if (consecutive) return interval(first, last)
  return { ...daysSpan(first.first, last.last, 'set', first.calendar), value: formatSet(spans.map(({ value }) => value)) }
}
