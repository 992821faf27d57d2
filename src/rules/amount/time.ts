import { JOINED, NUMBER } from '../../text/tokens.js'
import { AND, isMark, isOneOf } from '../date/cues.js'
import { digitCount, digitsAt, readNumeral } from '../date/numbers.js'
import { continues, endOf, KIND, nameOf, type Scope, skip, valueAt, wordHit } from '../date/words.js'
import type { TimeExpression } from './expression.js'

/** Times of day: «ساعت ۸ صبح», «۱۴:۳۰», «ساعت ده و نیم شب», «ساعت ۱۷ و ۳۰ دقیقه». */

interface Clock {
  readonly hour: number
  readonly minute: number
  readonly end: number
}

export function readTime(scope: Scope, t: number): TimeExpression | undefined {
  const clock = wordHit(scope, t, KIND.clock)
  if (clock >= 0) return readAfterClock(scope, t, endOf(scope, clock))
  const stretch = readHours(scope, t)
  if (stretch) return stretch
  const digital = readDigital(scope, t)
  return digital && time(scope, t, digital, 0.93)
}

const STRETCHES: ReadonlySet<string> = new Set(['last', 'next', 'ago', 'recent', 'hence'])

/** «۲۴ ساعت گذشته»: told from now, without a value. */
function readHours(scope: Scope, t: number): TimeExpression | undefined {
  const numeral = readNumeral(scope, t)
  const hours = numeral && !numeral.ordinal && continues(scope, numeral.end) ? wordHit(scope, numeral.end, KIND.clock) : -1
  const modifier = hours >= 0 && continues(scope, endOf(scope, hours)) ? wordHit(scope, endOf(scope, hours), KIND.modifier) : -1
  if (modifier < 0 || !STRETCHES.has(nameOf(scope, modifier))) return undefined
  return { type: 'time', start: t, end: endOf(scope, modifier), rule: 'time/hours', confidence: 0.85, value: null }
}

/** «ساعت» and what it is; «۲۴ ساعت گذشته» is a stretch of time. */
function readAfterClock(scope: Scope, start: number, t: number): TimeExpression | undefined {
  if (!continues(scope, t) || isCountedHour(scope, start)) return undefined
  const clock = readDigital(scope, t) ?? readSpoken(scope, t)
  return clock && time(scope, start, clock, 0.96)
}

function isCountedHour(scope: Scope, t: number): boolean {
  if (t === 0 || !continues(scope, t)) return false
  return scope.tokens.kind[t - 1] === NUMBER || wordHit(scope, t - 1, KIND.number) >= 0
}

/** «14:30», «۱۲:۴۷:۱۲», with spaces too: «16 : 45». */
function readDigital(scope: Scope, t: number): Clock | undefined {
  const { tokens } = scope
  const hour = digitsAt(scope, t)
  const minute = isMark(tokens, t + 1, ':') ? digitsAt(scope, t + 2) : -1
  if (hour < 0 || hour > 24 || minute < 0 || minute > 59 || digitCount(scope, t + 2) !== 2 || digitCount(scope, t) > 2)
    return undefined
  if (tokens.gap[t + 1] !== tokens.gap[t + 2] || !continues(scope, t + 2) || isTied(scope, t)) return undefined
  const seconds =
    isMark(tokens, t + 3, ':') && digitsAt(scope, t + 4) >= 0 && digitsAt(scope, t + 4) < 60 && continues(scope, t + 4)
  return { hour, minute, end: seconds ? t + 5 : t + 3 }
}

/** «2:14:30» is read from its first number. */
function isTied({ tokens }: Scope, t: number): boolean {
  return t > 1 && isMark(tokens, t - 1, ':./') && tokens.gap[t] === JOINED && tokens.kind[t - 2] === NUMBER
}

/** «۸», «ده و نیم», «۱۷ و ۳۰ دقیقه», «هفت و ربع». */
function readSpoken(scope: Scope, t: number): Clock | undefined {
  const numeral = readNumeral(scope, t)
  if (!numeral || numeral.ordinal || numeral.value > 24 || numeral.digits > 2) return undefined
  const hour = numeral.value
  const at = numeral.end
  if (!isOneOf(scope.tokens, at, AND) || !continues(scope, at) || !continues(scope, at + 1)) return { hour, minute: 0, end: at }
  const part = wordHit(scope, at + 1, KIND.quarter)
  if (part >= 0) return { hour, minute: valueAt(scope, part), end: endOf(scope, part) }
  const minutes = readNumeral(scope, at + 1)
  const word = minutes && continues(scope, minutes.end) ? skip(scope, minutes.end, KIND.minute) : -1
  if (!minutes || word < 0 || minutes.value > 59) return { hour, minute: 0, end: at }
  return { hour, minute: minutes.value, end: word }
}

const AFTERNOON: ReadonlySet<string> = new Set(['afternoon', 'evening', 'noon', 'pm'])

/** The clock with the part of the day after it, which tells its half. */
function time(scope: Scope, start: number, { hour, minute, end }: Clock, confidence: number): TimeExpression {
  const half = continues(scope, end) ? wordHit(scope, end, KIND['half-day']) : -1
  const part = half >= 0 ? half : continues(scope, end) ? wordHit(scope, end, KIND.part) : -1
  const name = part < 0 ? '' : nameOf(scope, part)
  const value = `${pad(inDay(hour, name))}:${pad(minute)}`
  return { type: 'time', start, end: part < 0 ? end : endOf(scope, part), rule: 'time/clock', confidence, value }
}

/** «۳ بعدازظهر» is 15, «۱۱ شب» 23, «۲ شب» 2, «۱۲ شب» 0. */
function inDay(hour: number, part: string): number {
  if (hour === 24 || (hour === 12 && part === 'night')) return 0
  if (hour >= 12) return hour
  if (part === 'noon') return hour < 4 ? hour + 12 : hour
  return AFTERNOON.has(part) || (part === 'night' && hour >= 6) ? hour + 12 : hour
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}

const PART_VALUES: Readonly<Record<string, string>> = {
  morning: 'TMO',
  noon: 'TMI',
  afternoon: 'TAF',
  evening: 'TEV',
  night: 'TNI',
}

/** The part of a day that a date begins or ends with: «صبح امروز», «جمعه شب». */
export function readPartOfDay(scope: Scope, start: number, end: number): TimeExpression | undefined {
  const first = wordHit(scope, start, KIND.part)
  const last = first >= 0 ? first : wordHit(scope, end - 1, KIND.part)
  if (last < 0 || (first < 0 && endOf(scope, last) !== end) || end - start < 2) return undefined
  const value = PART_VALUES[nameOf(scope, last)] ?? null
  return { type: 'time', start, end, rule: 'time/part-of-day', confidence: 0.9, value }
}
