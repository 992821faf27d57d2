import { BY_ZWNJ, NUMBER, PUNCT, WORD } from '../../text/tokens.js'
import {
  AND,
  COMPOUND_TAILS,
  EACH,
  HOUR,
  IMAM,
  INDEFINITE,
  isMark,
  isOneOf,
  OF_TODAY,
  PRAYER,
  REPORT_AFTER,
  SPEECH_BEFORE,
  THAT,
  UNTIL,
  YEARLY,
} from './cues.js'
import { grouped, readDayMonth, readDayOfMonth } from './day-month-year.js'
import type { Expression, Reading, WeekdayExpression } from './expression.js'
import { readHoliday } from './holiday.js'
import { readDay } from './numbers.js'
import { readNumeric } from './numeric.js'
import { readCounted, readPointed, readUnit } from './relative.js'
import { continues, endOf, KIND, nameOf, type Scope, skip, valueAt, wordHit } from './words.js'
import { isFollowedByFrom } from './year.js'

/**
 * Days with what stands around them: «روز», a part of the day, the weekday, «امروز».
 * «صبح امروز شنبه ۱۶ تیر», «روز جمعه ۱۹ اسفند», «پنجشنبه‌شب», «فردای آن روز».
 */
export function readDayPhrase(scope: Scope, t: number): Reading | undefined {
  const part = skip(scope, t, KIND.part)
  const isPart = part > t && !isAfterHour(scope, t)
  if (isPart && continues(scope, part)) {
    const day = readOfDay(scope, part)
    if (day && isDay(day.expression)) return { ...day, confidence: Math.max(day.confidence, 0.9) }
  }
  return readOfDay(scope, t)
}

/** «ساعت ۸ صبح شنبه»: the morning belongs to the hour. */
function isAfterHour({ tokens }: Scope, t: number): boolean {
  return tokens.kind[t - 1] === NUMBER || isOneOf(tokens, t - 2, HOUR)
}

/** A day after «روز» or without it. */
function readOfDay(scope: Scope, t: number): Reading | undefined {
  const unit = wordHit(scope, t, KIND.unit)
  const name = unit < 0 ? '' : nameOf(scope, unit)
  const at = unit < 0 ? t : endOf(scope, unit)
  if ((name === 'day' || name === 'night') && continues(scope, at)) {
    const list = readWeekdayList(scope, at, true)
    if (list?.expression.form === 'set') return list
    const day = readCore(scope, at)
    if (day && isDay(day.expression)) return { ...day, confidence: Math.max(day.confidence, 0.93) }
  }
  return readDays(scope, t) ?? readCore(scope, t)
}

/** «روزهای ۲۳ و ۲۴ آگوست», «روزهای شنبه و یکشنبه», «روزهای شنبه تا دوشنبه». */
function readDays(scope: Scope, t: number): Reading | undefined {
  const units = wordHit(scope, t, KIND.units)
  if (units < 0 || (nameOf(scope, units) !== 'day' && nameOf(scope, units) !== 'night')) return undefined
  const at = endOf(scope, units)
  if (!continues(scope, at)) return undefined
  return readWeekdayList(scope, at, true) ?? withSureness(readDayMonth(scope, at))
}

function withSureness(reading: Reading | undefined): Reading | undefined {
  return reading && { ...reading, confidence: Math.max(reading.confidence, 0.95) }
}

const CORES = [readDayWord, readWeekday, readDayMonth, readDayOfMonth, readNumeric, readHoliday, readShifted, readDayOfWeek]

/** The day itself: the longest of what it can be. */
function readCore(scope: Scope, t: number): Reading | undefined {
  let best: Reading | undefined
  for (const read of CORES) {
    const reading = read(scope, t)
    if (reading && (!best || reading.end > best.end)) best = reading
  }
  return best
}

/** «گذشته», «قبل» after «روز» or «شب»: read with its unit, one token before. */
function readShifted(scope: Scope, t: number): Reading | undefined {
  const unit = wordHit(scope, t, KIND.unit)
  if (unit < 0 || (nameOf(scope, unit) !== 'day' && nameOf(scope, unit) !== 'night')) return undefined
  const day = readUnit(scope, t)
  const date = day && continues(scope, day.end) ? (readWeekday(scope, day.end) ?? readDayMonth(scope, day.end)) : undefined
  if (!day || !date || !isDay(date.expression) || date.confidence < 0.5) return day
  return { ...day, end: date.end, expression: named(day.expression, date.expression) }
}

/** «هفته پیش دوشنبه». */
function readDayOfWeek(scope: Scope, t: number): Reading | undefined {
  const week = readUnit(scope, t)
  if (week?.expression.form !== 'relative' || week.expression.unit !== 'week' || !continues(scope, week.end)) return undefined
  const hit = weekdayHit(scope, week.end)
  if (hit < 0) return undefined
  const { amount, anchor } = week.expression
  const expression: Expression = { form: 'weekday', weekday: valueAt(scope, hit), which: 'week', weeks: amount, anchor }
  return { end: endOf(scope, hit), rule: 'date/weekday', confidence: 0.9, expression }
}

export function isDay(expression: Expression): boolean {
  const { form } = expression
  if (form === 'relative') return expression.unit === 'day'
  if (form === 'set') return expression.of.every(isDay)
  if (form === 'range') return isDay(expression.from)
  return form === 'day' || form === 'weekday' || form === 'holiday' || form === 'day-of-month'
}

/** «امروز», «دیروز پنجشنبه», «امروز دوشنبه هجدهم آذر», «فردای آن روز», «فردا شب». */
function readDayWord(scope: Scope, t: number): Reading | undefined {
  const hit = wordHit(scope, t, KIND['day-word'])
  if (hit < 0) return undefined
  const days = valueAt(scope, hit)
  const end = afterPart(scope, endOf(scope, hit))
  const expression: Expression = { form: 'relative', unit: 'day', amount: days, anchor: 'published' }
  const date = continues(scope, end) ? (readWeekday(scope, end) ?? readDayMonth(scope, end)) : undefined
  if (date && isDay(date.expression) && date.confidence >= 0.5) {
    return { end: date.end, rule: 'date/day-word', confidence: 0.99, expression: named(expression, date.expression) }
  }
  return { end, rule: 'date/day-word', confidence: isNowadays(scope, t, end, days) ? 0.4 : 0.97, expression }
}

/** «دنیای امروز», «گفت: امروز همه …», «تا به امروز». */
function isNowadays({ tokens }: Scope, t: number, end: number, days: number): boolean {
  if (days !== 0 || end > t + 1) return false
  if (isOneOf(tokens, t - 1, OF_TODAY)) return true
  const speaks =
    isMark(tokens, t - 1, ':') ||
    isOneOf(tokens, t - 1, SPEECH_BEFORE) ||
    (isMark(tokens, t - 1, '«"') && isMark(tokens, t - 2, ':'))
  return speaks && !isOneOf(tokens, end, REPORT_AFTER) && !isMark(tokens, end, '(')
}

/** What «امروز» and a date both say: the date where it is told in full, else the day word with its weekday. */
function named(word: Expression, date: Expression): Expression {
  if (date.form === 'weekday' && word.form === 'relative') return { ...word, weekday: date.weekday }
  if (date.form === 'day' && word.form === 'relative' && date.weekday !== undefined) return { ...word, weekday: date.weekday }
  return word
}

/** The token after a part of the day that follows its day: «پنجشنبه‌شب», «امروز صبح». */
function afterPart(scope: Scope, t: number): number {
  if (!continues(scope, t)) return t
  const part = skip(scope, t, KIND.part)
  return Math.max(part, t)
}

/** «جمعه», «جمعه ۱۹ اسفند», «جمعه، سوم مرداد», «جمعه گذشته», «پنجشنبه هفته آینده», «پنجشنبه‌شب». */
function readWeekday(scope: Scope, t: number): Reading | undefined {
  const hit = weekdayHit(scope, t)
  if (hit < 0) return undefined
  const weekday = valueAt(scope, hit)
  const end = endOf(scope, hit)
  if (isOneOf(scope.tokens, end, YEARLY) || isCompound(scope, end) || isPrayer(scope, t) || isIndefinite(scope, end))
    return undefined
  const list = readWeekdayList(scope, t, false)
  if (list) return list
  const found = (stop: number, confidence: number, expression: Expression): Reading => ({
    end: stop,
    rule: 'date/weekday',
    confidence,
    expression,
  })
  const after = afterPart(scope, end)
  const dated = readDated(scope, after, weekday)
  if (dated) return found(dated.end, 0.99, dated.expression)
  const which = readWhichWeek(scope, after) ?? readWhichWeek(scope, end)
  if (which) {
    // «شنبه آینده، ۲۲ سپتامبر»
    const later = readDated(scope, which.end, weekday)
    if (later) return found(later.end, 0.99, later.expression)
    return found(which.end, 0.97, { form: 'weekday', weekday, ...which.which })
  }
  return found(after, isOneOf(scope.tokens, t - 1, EACH) ? 0.2 : 0.85, { form: 'weekday', weekday, which: 'latest' })
}

function weekdayHit(scope: Scope, t: number): number {
  return wordHit(scope, t, KIND.weekday)
}

/** «جمعه‌بازار», «جمعه‌خانی». */
function isCompound({ tokens }: Scope, end: number): boolean {
  return isOneOf(tokens, end, COMPOUND_TAILS) && (tokens.gap[end] as number) <= 3 && tokens.kind[end] === WORD
}

/** «شنبه‌ای که …» is some Saturday. */
function isIndefinite({ tokens }: Scope, end: number): boolean {
  return isOneOf(tokens, end, INDEFINITE) && (tokens.gap[end] === BY_ZWNJ || isOneOf(tokens, end + 1, THAT))
}

/** «امام جمعه», «نماز جمعه», «نماز عبادی سیاسی جمعه». */
function isPrayer({ tokens }: Scope, t: number): boolean {
  return isOneOf(tokens, t - 1, IMAM) || isOneOf(tokens, t - 2, PRAYER) || isOneOf(tokens, t - 3, PRAYER)
}

/** The date after a weekday, a comma between or not. */
function readDated(
  scope: Scope,
  t: number,
  weekday: number,
): { readonly end: number; readonly expression: Expression } | undefined {
  const at = isMark(scope.tokens, t, '،,') ? t + 1 : t
  if (!continues(scope, t) || !continues(scope, at)) return undefined
  const from = skipDayWord(scope, at)
  const date = readDayMonth(scope, from) ?? readNumeric(scope, from) ?? readDayOfMonth(scope, from)
  const holiday = date || from !== t ? undefined : readHoliday(scope, from)
  const found =
    date ??
    readBareDay(scope, from, weekday) ??
    (holiday && holiday.confidence > 0.5 && holiday.expression.form === 'holiday' && isFixed(holiday) ? holiday : undefined)
  if (!found) return undefined
  const { expression } = found
  if (expression.form === 'day' || expression.form === 'day-of-month')
    return { end: found.end, expression: { ...expression, weekday } }
  return expression.form === 'holiday' ? { end: found.end, expression } : undefined
}

const LEAST_BARE_DAY = 11

/** «شنبه، دوازدهم.»: the day of a month that is not said, with no noun after it. */
function readBareDay(scope: Scope, t: number, weekday: number): Reading | undefined {
  const day = readDay(scope, t)
  if (!day?.ordinal || day.value < LEAST_BARE_DAY || (continues(scope, day.end) && scope.tokens.kind[day.end] !== PUNCT))
    return undefined
  const expression: Expression = { form: 'day-of-month', day: day.value, months: 0, anchor: 'published', weekday, near: true }
  return { end: day.end, rule: 'date/weekday', confidence: 0.9, expression }
}

function isFixed({ expression }: Reading): boolean {
  return expression.form === 'holiday' && expression.days === 1
}

/** «شنبه، روز ۱۵ میزان» */
function skipDayWord(scope: Scope, t: number): number {
  const unit = wordHit(scope, t, KIND.unit)
  const end = unit >= 0 && nameOf(scope, unit) === 'day' ? endOf(scope, unit) : t
  return end > t && continues(scope, end) ? end : t
}

type Which = Omit<WeekdayExpression, 'form' | 'weekday'>

const WHICH: Readonly<Record<string, Which>> = {
  last: { which: 'past' },
  next: { which: 'next' },
  hence: { which: 'next' },
  ago: { which: 'past' },
  before: { which: 'past' },
  after: { which: 'next', anchor: 'last' },
  current: { which: 'week', weeks: 0 },
}

/** «گذشته», «پیش», «بعد», «آینده», «هفته گذشته», «این هفته», «همین هفته», «هفته بعد» after a weekday. */
function readWhichWeek(scope: Scope, t: number): { readonly end: number; readonly which: Which } | undefined {
  if (!continues(scope, t)) return undefined
  const modifier = wordHit(scope, t, KIND.modifier)
  const name = modifier < 0 ? '' : nameOf(scope, modifier)
  const which = WHICH[name]
  if (which && !isFollowedByFrom(scope, endOf(scope, modifier), name)) return { end: endOf(scope, modifier), which }
  const week = readUnit(scope, t) ?? readPointed(scope, t)
  if (week?.expression.form !== 'relative' || week.expression.unit !== 'week') return undefined
  const { amount, anchor } = week.expression
  return { end: week.end, which: { which: 'week', weeks: amount, ...(anchor === 'last' && { anchor }) } }
}

const LONGEST_LIST = 7

/** Weekdays that share «روزهای» or what comes after them: «شنبه و یکشنبه هفته آینده». */
function readWeekdayList(scope: Scope, t: number, head: boolean): Reading | undefined {
  const { tokens } = scope
  const days: number[] = []
  let end = t
  let range = false
  while (days.length < LONGEST_LIST && (days.length === 0 || continues(scope, end))) {
    const through = days.length > 0 && isOneOf(tokens, end, UNTIL)
    if (days.length > 0 && !through && !isOneOf(tokens, end, AND) && !isMark(tokens, end, '،,')) break
    const at = days.length > 0 ? end + 1 : end
    const hit = days.length > 0 && !continues(scope, at) ? -1 : weekdayHit(scope, at)
    if (hit < 0) break
    range ||= through
    days.push(valueAt(scope, hit))
    end = endOf(scope, hit)
  }
  if (days.length === 0 || (!head && days.length < 2)) return undefined
  const dated = days.length > 1 ? readDayMonth(scope, end) : undefined
  if (dated && continues(scope, end) && dated.expression.form === 'set') return { ...dated, rule: 'date/weekday-list' }
  const which = readWhichWeek(scope, end)
  if (!head && !which) return undefined
  const of = days.map(weekday => ({ form: 'weekday', weekday, ...(which?.which ?? { which: 'latest' }) }) as Expression)
  return { end: which?.end ?? end, rule: 'date/weekday-list', confidence: which ? 0.97 : 0.9, expression: grouped(of, range) }
}

/** «فردای آن روز», «شب همان روز», «روز بعد از آن» */
export function readDayAfter(scope: Scope, t: number): Reading | undefined {
  const counted = readCounted(scope, t)
  if (counted) return counted
  const at = skip(scope, t, KIND.morrow)
  const that = at < 0 || !continues(scope, at) ? undefined : readPointed(scope, at)
  if (that?.expression.form !== 'relative' || that.expression.unit !== 'day') return undefined
  return {
    end: that.end,
    rule: 'date/day-after',
    confidence: 0.95,
    expression: { form: 'relative', unit: 'day', amount: 1, anchor: 'last' },
  }
}
