import { NUMBER, PUNCT } from '../../text/tokens.js'
import { ABOUT_ONE, AND, isMark, isOneOf, SAME, SPOKEN_HENCE, UNTIL, YEARLY } from './cues.js'
import type { Anchor, Expression, Reading, Unit } from './expression.js'
import { digitsAt, isPlain, readNumeral } from './numbers.js'
import { continues, endOf, KIND, nameOf, type Scope, wordHit } from './words.js'
import { isFollowedByFrom, readEra } from './year.js'

/** Dates told by their distance: «هفته گذشته», «سه روز پیش», «دو سال اخیر», «همان روز», «فردای آن روز». */

const UNITS: ReadonlySet<string> = new Set(['day', 'week', 'month', 'season', 'quarter', 'year', 'decade', 'century'])

/** How many units away, and from where, one unit with the word after it is. */
const ONE: Readonly<Record<string, readonly [number, Anchor]>> = {
  last: [-1, 'published'],
  ago: [-1, 'published'],
  next: [1, 'published'],
  hence: [1, 'published'],
  current: [0, 'published'],
  after: [1, 'last'],
  before: [-1, 'last'],
  new: [0, 'published'],
}

interface UnitAt {
  readonly unit: Unit
  readonly end: number
}

/** The unit at token `t` of an expression that began before it. */
function unitAt(scope: Scope, t: number): UnitAt | undefined {
  return continues(scope, t) ? firstUnit(scope, t) : undefined
}

function firstUnit(scope: Scope, t: number): UnitAt | undefined {
  const hit = wordHit(scope, t, KIND.unit)
  if (hit < 0) return undefined
  const name = nameOf(scope, hit)
  if (name === 'night') return { unit: 'day', end: endOf(scope, hit) }
  return UNITS.has(name) ? { unit: name as Unit, end: endOf(scope, hit) } : undefined
}

/** «هفته گذشته», «ماه جاری», «روز بعد», «سال میلادی گذشته». */
export function readUnit(scope: Scope, t: number): Reading | undefined {
  const head = firstUnit(scope, t)
  if (!head) return undefined
  const era = readEra(scope, head.end)
  const at = era ? era.end : head.end
  const modifier = continues(scope, at) ? wordHit(scope, at, KIND.modifier) : -1
  if (modifier < 0) return undefined
  const name = nameOf(scope, modifier)
  const end = endOf(scope, modifier)
  const place = ONE[name]
  // «فصل گذشته» is a season of a league.
  if (head.unit === 'season' || isAfterNumber(scope, t)) return undefined
  if (name === 'recent') return head.unit === 'day' ? undefined : span(end, head.unit, -1, 'published', 0.7)
  if (!place || isFollowedByFrom(scope, end, name) || (name === 'new' && head.unit !== 'year')) return undefined
  const [amount, anchor] = head.unit === 'day' && name === 'ago' ? [-1, 'last' as const] : place
  const after = readEra(scope, end)
  const calendar = (after ?? era)?.calendar
  return {
    end: after ? after.end : end,
    rule: 'date/relative-unit',
    confidence:
      name === 'hence' && head.unit !== 'week' && !isOneOf(scope.tokens, at, SPOKEN_HENCE)
        ? 0.4
        : anchor === 'last'
          ? 0.75
          : 0.95,
    expression: { form: 'relative', unit: head.unit, amount, anchor, ...(calendar && { calendar }) },
  }
}

function span(end: number, unit: Unit, amount: number, anchor: Anchor, confidence: number): Reading {
  return { end, rule: 'date/relative-span', confidence, expression: { form: 'span', unit, amount, anchor } }
}

/** «3.5 سال گذشته», «یکی دو ماه گذشته»: the unit is counted. */
export function isAfterNumber(scope: Scope, t: number): boolean {
  const { tokens } = scope
  if (t === 0 || !continues(scope, t) || tokens.kind[t - 1] === PUNCT) return false
  if (tokens.kind[t - 1] === NUMBER) return true
  return [KIND.number, KIND.half, KIND.some].some(kind => wordHit(scope, t - 1, kind) >= 0)
}

/** «این هفته», «همین ماه», «همان روز»; «این روز» and «آن سال» tell rather than date. */
export function readPointed(scope: Scope, t: number): Reading | undefined {
  const near = wordHit(scope, t, KIND.this)
  const far = wordHit(scope, t, KIND.that)
  const hit = near >= 0 ? near : far
  if (hit < 0) return undefined
  const head = unitAt(scope, endOf(scope, hit))
  if (!head || isOneOf(scope.tokens, head.end, YEARLY)) return undefined
  const isNear = near >= 0
  const isWeak = !isSame(scope, t) && head.unit !== 'week' && (head.unit !== 'month' || !isNear)
  const anchor = isNear && head.unit !== 'day' && head.unit !== 'year' ? 'published' : 'last'
  return {
    end: head.end,
    rule: 'date/pointed-unit',
    confidence: isWeak ? 0.4 : isNear && head.unit === 'week' ? 0.95 : 0.7,
    expression: { form: 'relative', unit: head.unit, amount: 0, anchor },
  }
}

/** «همین», «همان», «همون». */
function isSame({ tokens }: Scope, t: number): boolean {
  return isOneOf(tokens, t, SAME)
}

/** «سه روز پیش», «دو هفته دیگر», «۲۰ سال گذشته», «نیم قرن پیش», «یک سال و نیم پیش». */
export function readCounted(scope: Scope, t: number): Reading | undefined {
  const some = wordHit(scope, t, KIND.some)
  if (some >= 0) return readSome(scope, endOf(scope, some))
  const count = readCount(scope, t)
  const head = count && unitAt(scope, count.end)
  if (!count || !head || isOneOf(scope.tokens, t - 1, ABOUT_ONE)) return undefined
  // «یک سال و نیم پیش»
  const half = readAndHalf(scope, head.end)
  const at = half < 0 ? head.end : half
  const modifier = continues(scope, at) ? wordHit(scope, at, KIND.modifier) : -1
  if (modifier < 0) return undefined
  const name = nameOf(scope, modifier)
  const end = endOf(scope, modifier)
  if (isFollowedByFrom(scope, end, name)) return undefined
  const placedAt = placed(end, head.unit, half < 0 ? count.value : count.value + 0.5, name)
  return placedAt && (count.vague ? { ...placedAt, expression: { form: 'unknown' } } : placedAt)
}

interface Count {
  readonly value: number
  readonly end: number
  /** «سه تا چهار روز» */
  readonly vague: boolean
}

/** «سه», «۲۰», «نیم», «سه و نیم», «۳.۵», «سه تا چهار». */
function readCount(scope: Scope, t: number): Count | undefined {
  const half = wordHit(scope, t, KIND.half)
  if (half >= 0) return { value: 0.5, end: endOf(scope, half), vague: false }
  const numeral = readNumeral(scope, t)
  if (!numeral || numeral.ordinal) return undefined
  if (numeral.digits > 0 && !isPlain(scope, t)) return readDecimal(scope, t, numeral.value)
  const andHalf = readAndHalf(scope, numeral.end)
  if (andHalf >= 0) return { value: numeral.value + 0.5, end: andHalf, vague: false }
  const until = isOneOf(scope.tokens, numeral.end, UNTIL) || isMark(scope.tokens, numeral.end, '،')
  const other =
    until && continues(scope, numeral.end) && continues(scope, numeral.end + 1) ? readNumeral(scope, numeral.end + 1) : undefined
  if (other && !other.ordinal) return { value: other.value, end: other.end, vague: true }
  return { value: numeral.value, end: numeral.end, vague: false }
}

/** «۳.۵», «2/5» */
function readDecimal(scope: Scope, t: number, whole: number): Count | undefined {
  const { tokens } = scope
  const tenths = isMark(tokens, t + 1, './٫') ? digitsAt(scope, t + 2) : -1
  if (tenths < 0 || tenths > 9 || isMark(tokens, t - 1, './٫:') || !continues(scope, t + 2)) return undefined
  return { value: whole + tenths / 10, end: t + 3, vague: false }
}

/** The token after «و نیم», or -1. */
function readAndHalf(scope: Scope, t: number): number {
  if (!isOneOf(scope.tokens, t, AND) || !continues(scope, t) || !continues(scope, t + 1)) return -1
  const half = wordHit(scope, t + 1, KIND.half)
  return half < 0 ? -1 : endOf(scope, half)
}

/** N units with the word after them: a point («پیش», «دیگر», «بعد») or a stretch («گذشته», «اخیر», «آینده»). */
function placed(end: number, unit: Unit, count: number, name: string): Reading | undefined {
  const point = (amount: number, anchor: Anchor): Reading => ({
    end,
    rule: 'date/relative-counted',
    confidence: 0.95,
    expression: { form: 'relative', unit, amount, anchor },
  })
  if (name === 'ago') return point(-count, 'published')
  if (name === 'hence') return point(count, 'published')
  if (name === 'after') return point(count, 'last')
  if (name === 'before') return point(-count, 'last')
  if (name === 'last' || name === 'recent') return span(end, unit, -count, 'published', 0.9)
  return name === 'next' ? span(end, unit, count, 'published', 0.9) : undefined
}

/** «چند روز پیش»: a date without a value. */
function readSome(scope: Scope, t: number): Reading | undefined {
  const head = unitAt(scope, t)
  if (!head) return undefined
  const modifier = continues(scope, head.end) ? wordHit(scope, head.end, KIND.modifier) : -1
  if (modifier < 0) return undefined
  const name = nameOf(scope, modifier)
  const end = endOf(scope, modifier)
  // «چند سال اخیر» is as vague as «سال‌های اخیر».
  if (
    !(name in ONE) ||
    name === 'last' ||
    name === 'next' ||
    name === 'current' ||
    name === 'new' ||
    isFollowedByFrom(scope, end, name)
  )
    return undefined
  return { end, rule: 'date/relative-some', confidence: 0.85, expression: { form: 'unknown' } satisfies Expression }
}
