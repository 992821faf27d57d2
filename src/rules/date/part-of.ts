import { isOneOf, YEARLY } from './cues.js'
import { readCentury, readDecade } from './decade-century.js'
import type { Expression, MonthExpression, Reading, YearRef } from './expression.js'
import { readMonthYear } from './month-year.js'
import { digitsAt, isPlain, readNumeral } from './numbers.js'
import { readPointed, readUnit } from './relative.js'
import { readSeason } from './season.js'
import { continues, endOf, KIND, nameOf, type Scope, skip, valueAt, wordHit } from './words.js'
import { readNamedYear, readRelativeYear, readYearNumber } from './year.js'
import { readYear } from './year-alone.js'

/** Parts of years and months: «نیمه دوم سال», «سه‌ماهه سوم ۲۰۲۲», «۹ ماهه سال جاری», «هفته اول خرداد», «اوایل دهه ۸۰». */

const THIS_YEAR: YearRef = { of: 'relative', years: 0, anchor: 'published' }

export function readPartOf(scope: Scope, t: number): Reading | undefined {
  return readSpanOfYear(scope, t) ?? readHalfOfMonth(scope, t) ?? readWeekOfMonth(scope, t) ?? readEdge(scope, t)
}

/** The months and the token after «سه‌ماهه», «۹ ماهه», «۶ ماه», «نیمه». */
function readSpan(scope: Scope, t: number): { readonly months: number; readonly end: number } | undefined {
  const hit = wordHit(scope, t, KIND.span)
  if (hit >= 0) return { months: valueAt(scope, hit), end: endOf(scope, hit) }
  const months = digitsAt(scope, t)
  if (months < 2 || months > 11 || !isPlain(scope, t) || !continues(scope, t + 1)) return undefined
  const unit = skip(scope, t + 1, KIND['span-unit'])
  if (unit >= 0) return { months, end: unit }
  const month = wordHit(scope, t + 1, KIND.unit)
  return month >= 0 && nameOf(scope, month) === 'month' ? { months, end: endOf(scope, month) } : undefined
}

/** «نیمه دوم سال», «سه ماه پایانی سال گذشته», «شش‌ماهه نخست ۱۴۰۲». */
function readSpanOfYear(scope: Scope, t: number): Reading | undefined {
  const span = readSpan(scope, t)
  if (!span || !continues(scope, span.end)) return undefined
  const last = skip(scope, span.end, KIND.final)
  const numeral = last < 0 ? readNumeral(scope, span.end) : undefined
  const ordinal = numeral?.ordinal ? numeral : undefined
  const at = last >= 0 ? last : (ordinal?.end ?? span.end)
  const year = continues(scope, at) ? readWhole(scope, at) : undefined
  if (!year || (last < 0 && !ordinal && !isSpanAdjective(scope, span.end))) return undefined
  const to = last >= 0 ? 12 : span.months * (ordinal?.value ?? 1)
  if (to > 12) return undefined
  return {
    end: year.end,
    rule: 'date/part-of-year',
    confidence: 0.93,
    expression: { form: 'part-of-year', from: to - span.months + 1, to, year: year.year },
  }
}

/** «۹ ماهه سال»: the first nine months; «۹ ماه سال» is not said. «ماهه» ends in two «ه», «ماه» in one. */
function isSpanAdjective({ tokens }: Scope, end: number): boolean {
  const stop = tokens.letters[end] as number
  return stop >= 2 && tokens.symbols[stop - 1] === tokens.symbols[stop - 2]
}

/** The year a part is of, «سال» alone being the document's. */
function readWhole(scope: Scope, t: number): { readonly end: number; readonly year: YearRef } | undefined {
  const year = readNamedYear(scope, t) ?? readRelativeYear(scope, t) ?? readYearNumber(scope, t)
  if (year) return year
  const unit = wordHit(scope, t, KIND.unit)
  return unit >= 0 && nameOf(scope, unit) === 'year' ? { end: endOf(scope, unit), year: THIS_YEAR } : undefined
}

/** «نیمه دوم مهر», «نیمه نخست ماه رمضان». */
function readHalfOfMonth(scope: Scope, t: number): Reading | undefined {
  const span = wordHit(scope, t, KIND.span)
  if (span < 0 || valueAt(scope, span) !== 6 || !continues(scope, endOf(scope, span))) return undefined
  const which = readNumeral(scope, endOf(scope, span))
  if (!which?.ordinal || which.value > 2 || !continues(scope, which.end)) return undefined
  return ofMonth(scope, which.end, which.value === 1 ? 1 : 16, which.value === 1 ? 15 : 31)
}

const WEEK = 7

/** «هفته اول خرداد», «هفته پایانی مهر», «دهه سوم آذر»; «روز آخر ماه» is a day. */
function readWeekOfMonth(scope: Scope, t: number): Reading | undefined {
  const unit = wordHit(scope, t, KIND.unit)
  const length = unit < 0 ? 0 : nameOf(scope, unit) === 'week' ? WEEK : nameOf(scope, unit) === 'decade' ? 10 : 0
  const at = unit < 0 ? t : endOf(scope, unit)
  if (length === 0 || !continues(scope, at)) return undefined
  const last = skip(scope, at, KIND.final)
  const which = last < 0 ? readNumeral(scope, at) : undefined
  if (last < 0 && (!which?.ordinal || which.value > 4)) return undefined
  const after = last >= 0 ? last : (which?.end ?? at)
  if (!continues(scope, after)) return undefined
  const from = last >= 0 ? 31 - length + 1 : ((which?.value ?? 1) - 1) * length + 1
  return ofMonth(scope, after, from, last >= 0 || (length === 10 && which?.value === 3) ? 31 : from + length - 1)
}

function ofMonth(scope: Scope, t: number, from: number, to: number): Reading | undefined {
  const month = readMonthYear(scope, t)
  if (month?.expression.form !== 'month') return undefined
  const expression: Expression = { form: 'part-of-month', from, to, month: month.expression as MonthExpression }
  return { end: month.end, rule: 'date/part-of-month', confidence: 0.93, expression }
}

/** «اوایل مهر», «اواسط هفته آینده», «نیمه مرداد»: the value of what they are the edge of. */
function readEdge(scope: Scope, t: number): Reading | undefined {
  const edge = skip(scope, t, KIND.edge)
  if (edge < 0 || !continues(scope, edge)) return undefined
  const whole =
    readMonthYear(scope, edge) ??
    readYear(scope, edge) ??
    readDecade(scope, edge) ??
    readCentury(scope, edge) ??
    readSeason(scope, edge) ??
    readUnit(scope, edge) ??
    readPointed(scope, edge) ??
    readBareWhole(scope, edge)
  if (!whole || isOneOf(scope.tokens, whole.end, YEARLY)) return undefined
  return { ...whole, rule: 'date/edge', confidence: Math.max(whole.confidence, 0.9) }
}

/** «اوایل امسال», «اواخر ۲۰۲۴». */
function readBareWhole(scope: Scope, t: number): Reading | undefined {
  const year = readRelativeYear(scope, t) ?? readYearNumber(scope, t)
  return year && { end: year.end, rule: 'date/edge', confidence: 0.9, expression: { form: 'year', year: year.year } }
}
