import { AND, EVENTS, isMark, isOneOf, NUMBERED, PREPOSITIONS, UNTIL } from './cues.js'
import { grouped } from './day-month-year.js'
import type { Expression, Reading, YearRef } from './expression.js'
import { digitCount, digitsAt, isPlain, readNumeral } from './numbers.js'
import { isAfterNumber } from './relative.js'
import { continues, endOf, KIND, nameOf, type Scope, wordHit } from './words.js'
import { isCounted, isMeasured, readEra, readRelativeYear, readYearNumber, type YearReading } from './year.js'

/** Years: «سال ۱۴۰۴», «سال‌های ۲۰۲۱ و ۲۰۲۲», «سال ۱۳۸۰ تا ۱۳۸۴», «۱۳۲۲ قمری», «جام جهانی ۲۰۲۲». */

const LONGEST_LIST = 8

function yearExpression(year: YearRef): Expression {
  return { form: 'year', year }
}

/** «سال ۱۴۰۴»; a list or range shares the word «سال». */
export function readYear(scope: Scope, t: number): Reading | undefined {
  const one = wordHit(scope, t, KIND.unit)
  const many = wordHit(scope, t, KIND.units)
  const head = many >= 0 ? many : one
  if (head < 0 || nameOf(scope, head) !== 'year') return undefined
  const at = afterCalendar(scope, endOf(scope, head))
  const first = continues(scope, at) ? readYearNumber(scope, at) : undefined
  if (!first || isWrongYear(first.year)) return undefined
  const list = readYearList(scope, first, many >= 0)
  return {
    end: list.end,
    rule: 'date/year',
    confidence: isCountedShort(scope, first, list.end) ? 0.3 : 0.97,
    expression: list.expression,
  }
}

/** «هر سال ۳۵ میلیون» */
function isCountedShort(scope: Scope, { year }: YearReading, end: number): boolean {
  return year.of === 'number' && year.short && isCounted(scope, end)
}

/** «سال میلادی ۲۰۱۶», «سال تحصیلی ۹۵–۹۶»: the word between «سال» and its number. */
function afterCalendar(scope: Scope, t: number): number {
  return readEra(scope, t)?.end ?? t
}

/** «سال یک» is a count. */
function isWrongYear(year: YearRef): boolean {
  return year.of === 'number' && year.short && year.year < 1
}

/** The years that «و», «تا» or a dash ties to the first; an era at the end is that of all. */
function readYearList(
  scope: Scope,
  first: YearReading,
  many: boolean,
): { readonly end: number; readonly expression: Expression } {
  const { tokens } = scope
  const years = [first]
  let range = false
  while (years.length < LONGEST_LIST && !range) {
    const { end } = years.at(-1) as YearReading
    const through = isOneOf(tokens, end, UNTIL) || isMark(tokens, end, '-–—/')
    if (!continues(scope, end) || !(through || isOneOf(tokens, end, AND) || (many && isMark(tokens, end, '،,')))) break
    const next = continues(scope, end + 1) ? readNextYear(scope, end + 1, many || through) : undefined
    if (!next) break
    range = through
    years.push(next)
  }
  const last = years.at(-1) as YearReading
  const of = inOneCalendar(years.map(({ year }) => year))
  return { end: last.end, expression: grouped(ordered(of, range).map(yearExpression), range) }
}

function readNextYear(scope: Scope, t: number, shares: boolean): YearReading | undefined {
  const next = readYearNumber(scope, t) ?? readRelativeYear(scope, t)
  if (!next || (isLong(next.year) ? isMeasured(scope, next.end) : isCounted(scope, next.end))) return undefined
  // «سال ۹۳ و ۹۴» is a list, «سال ۱۳۹۳ و ۵۰ نفر» is none.
  return shares || (next.year.of === 'number' && !next.year.short) || digitsAt(scope, t) >= 40 ? next : undefined
}

function isLong(year: YearRef): boolean {
  return year.of !== 'number' || !year.short
}

/** «دهه‌های ۷۰ و ۸۰ شمسی»: what the last is said to be all are. */
function inOneCalendar(years: readonly YearRef[]): readonly YearRef[] {
  const last = years.at(-1)
  const first = years[0]
  if (last?.of !== 'number') return years
  return years.map(year => {
    if (year.of !== 'number' || !year.short) return year
    const calendar = last.calendar ?? (first?.of === 'number' ? first.calendar : undefined)
    return calendar ? { ...year, calendar } : year
  })
}

/** «سال ۱۳۹۶-۱۳۹۵» is written from right to left. */
function ordered(years: readonly YearRef[], range: boolean): readonly YearRef[] {
  const [from, to] = years
  if (!range || from?.of !== 'number' || to?.of !== 'number' || from.calendar !== to.calendar) return years
  return from.year > to.year && from.short === to.short ? [to, from] : years
}

/** A number that is a year by its calendar word, its size or the word before it. */
export function readBareYear(scope: Scope, t: number): Reading | undefined {
  const numeral = readNumeral(scope, t)
  if (!numeral || numeral.ordinal) return undefined
  const era = readEra(scope, numeral.end)
  const year = readYearNumber(scope, t)
  if (year?.year.of !== 'number') return undefined
  if (era && (numeral.digits >= 3 || numeral.value >= 100 || era.before)) {
    const list = readYearList(scope, year, false)
    return { end: list.end, rule: 'date/year-of-era', confidence: 0.98, expression: list.expression }
  }
  if (era) return undefined
  return numeral.value >= 100 ? readLongYear(scope, t, year) : readShortYear(scope, t, year)
}

/** «در ۱۹۷۹», «بودجه ۱۴۰۱», «(۱۳۰۱-۱۳۹۵)». */
function readLongYear(scope: Scope, t: number, year: YearReading): Reading | undefined {
  if (year.year.of !== 'number' || !isLikelyYear(year.year.year) || isMeasured(scope, year.end)) return undefined
  if (digitsAt(scope, t) >= 0 && digitCount(scope, t) !== 4) return undefined
  if (isOneOf(scope.tokens, t - 1, NUMBERED) || isInTable(scope, t, year.end)) return undefined
  // «دو هزار» and «هزار و پانصد» count.
  if (digitsAt(scope, t) < 0 && year.year.year % 100 === 0) return undefined
  const list = dashed(scope, t) ? readYearList(scope, year, false) : { end: year.end, expression: yearExpression(year.year) }
  if (list.end === year.end && digitsAt(scope, t) >= 0 && !isPlain(scope, t)) return undefined
  return { end: list.end, rule: 'date/bare-year', confidence: longSureness(scope, t, list.end), expression: list.expression }
}

function isInTable({ tokens }: Scope, t: number, end: number): boolean {
  return isMark(tokens, t - 1, '*|#+=') || isMark(tokens, end, '*|#+=')
}

function dashed(scope: Scope, t: number): boolean {
  return isMark(scope.tokens, t + 1, '-–—') && digitsAt(scope, t + 2) >= 0
}

function isLikelyYear(year: number): boolean {
  return (year >= 1250 && year <= 1420) || (year >= 1800 && year <= 2060)
}

function longSureness(scope: Scope, t: number, end: number): number {
  const { tokens } = scope
  if (isOneOf(tokens, t - 1, EVENTS)) return 0.9
  if (isOneOf(tokens, t - 1, PREPOSITIONS)) return 0.85
  if (isMark(tokens, t - 1, '(') && isMark(tokens, end, ')')) return 0.8
  return digitsAt(scope, t) >= 0 ? 0.7 : 0.6
}

/** «انتخابات ۹۶»: two digits after the name of an event. */
function readShortYear(scope: Scope, t: number, year: YearReading): Reading | undefined {
  if (digitsAt(scope, t) < 0 || digitCount(scope, t) !== 2 || !isPlain(scope, t)) return undefined
  if (year.year.of !== 'number' || year.year.year < 40 || isCounted(scope, year.end)) return undefined
  if (!isOneOf(scope.tokens, t - 1, EVENTS)) return undefined
  return { end: year.end, rule: 'date/short-year', confidence: 0.8, expression: yearExpression(year.year) }
}

/** «سال گذشته», «امسال», «همان سال», «پارسال». */
export function readYearFromNow(scope: Scope, t: number): Reading | undefined {
  const year = isAfterNumber(scope, t) ? undefined : readRelativeYear(scope, t)
  return year && { end: year.end, rule: 'date/relative-year', confidence: 0.95, expression: yearExpression(year.year) }
}
