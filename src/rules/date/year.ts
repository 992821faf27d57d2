import type { Calendar } from '../../types.js'
import { LOCATIONS } from '../text.js'
import { COUNTED, COUNTED_AFTER_MONTH, FROM, isMark, isOneOf, MEASURES, SAME, UNTIL } from './cues.js'
import type { YearRef } from './expression.js'
import { digitCount, digitsAt, isPlain, readNumeral } from './numbers.js'
import { continues, endOf, KIND, nameOf, type Scope, skip, valueAt, wordHit } from './words.js'

export interface YearReading {
  readonly end: number
  readonly year: YearRef
}

export interface Era {
  readonly end: number
  /** Nothing for «هجری» alone. */
  readonly calendar?: Calendar
  readonly before?: true
  /** Years that it counts more than the calendar does: «۲۵۳۵ شاهنشاهی» is ۱۳۵۵. */
  readonly ahead?: number
}

const CALENDAR_OF: Readonly<Record<string, Calendar>> = {
  solar: 'solar-hijri',
  lunar: 'lunar-hijri',
  gregorian: 'gregorian',
  before: 'gregorian',
}

/** Eras that count the years of the solar calendar from farther back, and by how many. */
const YEARS_AHEAD: Readonly<Record<string, number>> = {
  imperial: 1180,
}

/** «شمسی», «ه.ق», «پیش از میلاد» from token `t` on. */
export function readEra(scope: Scope, t: number): Era | undefined {
  if (!continues(scope, t)) return undefined
  const hit = wordHit(scope, t, KIND.era)
  if (hit < 0) return undefined
  const end = endOf(scope, hit)
  const { letters } = scope.tokens
  const length = (letters[end] as number) - (letters[t] as number)
  // «ق.م» without its full stop is the city قم; «م» and «ق» are dates only at the end of what they stand in.
  if (length <= 2 && end - t < length && !(length === 1 && isLetterEra(scope, end))) return undefined
  const name = nameOf(scope, hit)
  const ahead = YEARS_AHEAD[name]
  const calendar = ahead === undefined ? CALENDAR_OF[name] : 'solar-hijri'
  const stop =
    length <= 2 && isMark(scope.tokens, end, '.') && scope.tokens.sentence[end + 1] === scope.tokens.sentence[end] ? end + 1 : end
  return { end: stop, ...(calendar && { calendar }), ...(name === 'before' && { before: true }), ...(ahead && { ahead }) }
}

function isLetterEra({ tokens }: Scope, end: number): boolean {
  return end >= tokens.count || isMark(tokens, end, '.)،؛؟!:«»]–-')
}

/** The year a number is, where its size and the words beside it allow one. */
export function yearOf(value: number, digits: number, calendar: Calendar | undefined, era: Era | undefined): YearRef | undefined {
  if (era?.before) return { of: 'number', year: 1 - value, short: false, calendar: 'gregorian' }
  if (era?.ahead) return value > era.ahead ? numbered(value - era.ahead, 'solar-hijri') : undefined
  const known = era ? (era.calendar ?? hijriOf(value)) : undefined
  if (value < 100) {
    // «سال ۹۶», «۰۳»; one digit is no year.
    if (digits === 1 || (digits === 0 && value < 20)) return known ? numbered(value, known) : undefined
    const named = known ?? calendar
    return { of: 'number', year: value, short: true, ...(named && { calendar: named }) }
  }
  if (known) return numbered(value, known)
  if (value >= 1000 && value < 1500) return numbered(value, calendar === 'lunar-hijri' ? calendar : 'solar-hijri')
  if (value >= 1500 && value <= 2200) return numbered(value, 'gregorian')
  return calendar && calendar !== 'solar-hijri' ? numbered(value, calendar) : undefined
}

function hijriOf(value: number): Calendar {
  return value >= 1300 || value < 100 ? 'solar-hijri' : 'lunar-hijri'
}

function numbered(year: number, calendar: Calendar): YearRef {
  return { of: 'number', year, short: false, calendar }
}

/** A number that is a year, with its calendar word: «۱۴۰۴», «نود و هشت», «۱۳۲۲ قمری», «۵۵۰ ق.م». */
export function readYearNumber(scope: Scope, t: number, calendar?: Calendar): YearReading | undefined {
  const numeral = readNumeral(scope, t)
  if (!numeral || numeral.ordinal) return undefined
  if (numeral.digits > 0 && !isPlainYear(scope, t)) return undefined
  const era = readEra(scope, numeral.end)
  const year = yearOf(numeral.value, numeral.digits, calendar, era)
  return year && { end: era ? era.end : numeral.end, year }
}

/** Digits that stand for themselves, or are tied to another year by a dash: «۱۹۸۵-۱۹۹۰». */
function isPlainYear(scope: Scope, t: number): boolean {
  if (isPlain(scope, t)) return true
  const { tokens } = scope
  const after = isMark(tokens, t + 1, '-–—/') && digitsAt(scope, t + 2) >= 0
  const before = isMark(tokens, t - 1, '-–—/') && digitsAt(scope, t - 2) >= 0
  if (!after && !before) return false
  if (after && isMark(tokens, t + 3, '-–—/.') && tokens.gap[t + 3] === 0) return false
  const other = after ? t + 2 : t - 2
  const count = digitCount(scope, other)
  return digitCount(scope, t) === 4 && (count === 4 || count === 2)
}

/** «سال گذشته», «امسال», «سال جاری میلادی», «همین سال», «پارسال». */
export function readRelativeYear(scope: Scope, t: number): YearReading | undefined {
  const word = wordHit(scope, t, KIND['year-word'])
  if (word >= 0) {
    const end = endOf(scope, word)
    return withEra(scope, end, { of: 'relative', years: valueAt(scope, word), anchor: 'published' })
  }
  const pointed = readPointedYear(scope, t)
  if (pointed) return pointed
  const unit = wordHit(scope, t, KIND.unit)
  if (unit < 0 || nameOf(scope, unit) !== 'year') return undefined
  let at = endOf(scope, unit)
  if (!continues(scope, at)) return undefined
  // «سال میلادی گذشته»
  const era = readEra(scope, at)
  if (era) at = era.end
  const modifier = wordHit(scope, at, KIND.modifier)
  if (modifier < 0) return undefined
  const year = YEARS_OF[nameOf(scope, modifier)]
  const end = endOf(scope, modifier)
  if (!year || isFollowedByFrom(scope, end, nameOf(scope, modifier))) return undefined
  return withEra(scope, end, year, era?.calendar)
}

const YEARS_OF: Readonly<Record<string, YearRef>> = {
  last: { of: 'relative', years: -1, anchor: 'published' },
  ago: { of: 'relative', years: -1, anchor: 'published' },
  next: { of: 'relative', years: 1, anchor: 'published' },
  hence: { of: 'relative', years: 1, anchor: 'published' },
  current: { of: 'relative', years: 0, anchor: 'published' },
  after: { of: 'relative', years: 1, anchor: 'last' },
  before: { of: 'relative', years: -1, anchor: 'last' },
  new: { of: 'new' },
}

/** «سال پیش از انقلاب», «روز بعد از حادثه»: a place in time that no date names; «سه ماه پیش از کابل رفت» is from a place. */
export function isFollowedByFrom({ tokens, names }: Scope, t: number, name: string): boolean {
  if ((name !== 'ago' && name !== 'after') || !isOneOf(tokens, t, FROM)) return false
  return t + 1 >= tokens.count || (((names.low[t + 1] as number) | (names.startLow[t + 1] as number)) & LOCATIONS) === 0
}

/** «همین سال», «همان سال». */
function readPointedYear(scope: Scope, t: number): YearReading | undefined {
  const near = skip(scope, t, KIND.this)
  const far = near < 0 ? skip(scope, t, KIND.that) : -1
  const at = Math.max(near, far)
  if (at < 0 || !isOneOf(scope.tokens, t, SAME) || !continues(scope, at)) return undefined
  const unit = wordHit(scope, at, KIND.unit)
  if (unit < 0 || nameOf(scope, unit) !== 'year') return undefined
  return { end: endOf(scope, unit), year: { of: 'relative', years: 0, anchor: 'last' } }
}

function withEra(scope: Scope, end: number, year: YearRef, known?: Calendar): YearReading {
  const era = readEra(scope, end)
  const calendar = era?.calendar ?? known
  return { end: era ? era.end : end, year: calendar ? { ...year, calendar } : year }
}

/** «سال ۱۴۰۴», «سال نود و هشت»; without the word «سال» where `bare`. */
export function readNamedYear(scope: Scope, t: number, calendar?: Calendar): YearReading | undefined {
  const unit = wordHit(scope, t, KIND.unit)
  if (unit < 0 || nameOf(scope, unit) !== 'year') return undefined
  const at = endOf(scope, unit)
  return continues(scope, at) ? readYearNumber(scope, at, calendar) : undefined
}

/** The year after a month or season: «۱۴۰۴», «سال ۹۷», «۹۷», «امسال», «سال گذشته». */
export function readYearAfter(scope: Scope, t: number, calendar: Calendar): YearReading | undefined {
  if (!continues(scope, t)) return undefined
  const named = readNamedYear(scope, t, calendar) ?? readRelativeYear(scope, t)
  if (named) return named
  const number = readYearNumber(scope, t, calendar)
  if (number?.year.of !== 'number') return undefined
  const counted = isCounted(scope, number.end)
  if (!number.year.short) return isOneOf(scope.tokens, number.end, COUNTED_AFTER_MONTH) ? undefined : number
  return counted || !isShortYear(scope, t, number.year.year) ? undefined : number
}

/** «۱۲ مهر ۵۰ نفر»: what is counted stands after the number. */
export function isCounted(scope: Scope, t: number): boolean {
  return continues(scope, t) && isOneOf(scope.tokens, t, COUNTED) && !isOneOf(scope.tokens, t, UNTIL)
}

/** «۲۰۰۰ نفر» */
export function isMeasured({ tokens }: Scope, t: number): boolean {
  return isOneOf(tokens, t, MEASURES) && !isOneOf(tokens, t - 2, FROM)
}

/** Two digits after a month: no smaller year is written so, and one before a «و» may be half of another number. */
function isShortYear(scope: Scope, t: number, year: number): boolean {
  if (digitsAt(scope, t) < 0) return year >= 20
  return year >= 40 || (year < 10 && digitCount(scope, t) === 2)
}
