import { BY_ZWNJ } from '../../text/tokens.js'
import type { Calendar } from '../../types.js'
import { AFTER_DI, AFTER_VERB_PREFIX, AND, COMPOUND_TAILS, DI, isOneOf, MAY, MEHR, WAX } from './cues.js'
import { continues, endOf, isCue, KIND, nameOf, type Scope, skip, valueAt, wordHit } from './words.js'

export interface MonthReading {
  readonly end: number
  readonly calendar: Calendar
  readonly month: number
  /** The name is also an ordinary word, and no «ماه» stands beside it. */
  readonly cue: boolean
  readonly kind: number
  /** «ماه» stands before or after it. */
  readonly named: boolean
}

const CALENDARS: readonly (readonly [number, Calendar])[] = [
  [KIND['solar-month'], 'solar-hijri'],
  [KIND['zodiac-month'], 'solar-hijri'],
  [KIND['gregorian-month'], 'gregorian'],
  [KIND['syriac-month'], 'gregorian'],
  [KIND['lunar-month'], 'lunar-hijri'],
]

/** The kinds of the names of months, as bits. */
export const MONTH_BITS = CALENDARS.reduce((bits, [kind]) => bits | (1 << kind), 0)
const MONTH_OR_UNIT = MONTH_BITS | (1 << KIND.unit)

/** «مهر», «مهرماه», «ماه مهر», «ماه مبارک رمضان» from token `t` on. */
export function readMonth(scope: Scope, t: number): MonthReading | undefined {
  if (((scope.kindsLow[t] as number) & MONTH_OR_UNIT) === 0) return undefined
  const head = monthHead(scope, t)
  if (head > t) {
    const month = continues(scope, head) ? readMonthName(scope, head) : undefined
    if (month) return { ...month, cue: false, named: true }
  }
  return readMonthName(scope, t)
}

/** The token after «ماه» or «ماه‌های», or `t` where there is none. */
function monthHead(scope: Scope, t: number): number {
  const unit = wordHit(scope, t, KIND.unit)
  return unit >= 0 && nameOf(scope, unit) === 'month' ? endOf(scope, unit) : t
}

function readMonthName(scope: Scope, t: number): MonthReading | undefined {
  if (((scope.kindsLow[t] as number) & MONTH_BITS) === 0) return undefined
  let best: MonthReading | undefined
  for (const [kind, calendar] of CALENDARS) {
    const hit = wordHit(scope, t, kind)
    if (hit < 0 || (best && endOf(scope, hit) <= best.end)) continue
    best = {
      end: endOf(scope, hit),
      calendar,
      month: valueAt(scope, hit),
      cue: isCue(scope, hit),
      kind,
      named: !isCue(scope, hit),
    }
  }
  return best && isOtherWord(scope, t) ? undefined : best
}

/** «می‌رود», «می رود»: the prefix of a verb, not the month May; «دی اکسید»; «مهر و موم»; «رمضان‌زاده». */
function isOtherWord(scope: Scope, t: number): boolean {
  const { tokens } = scope
  if (isOneOf(tokens, t + 1, COMPOUND_TAILS) && continues(scope, t + 1)) return true
  if (isOneOf(tokens, t, MEHR) && isOneOf(tokens, t + 1, AND) && isOneOf(tokens, t + 2, WAX)) return true
  if (isOneOf(tokens, t, DI) && isOneOf(tokens, t + 1, AFTER_DI)) return true
  if (!isOneOf(tokens, t, MAY) || !continues(scope, t + 1)) return false
  return tokens.gap[t + 1] === BY_ZWNJ || isOneOf(tokens, t + 1, AFTER_VERB_PREFIX)
}

/** «گذشته», «آینده», «جاری» after a month or season: before, after or in what the document's date is in. */
export function readDirection(scope: Scope, t: number): { readonly end: number; readonly direction: -1 | 0 | 1 } | undefined {
  if (!continues(scope, t)) return undefined
  const hit = wordHit(scope, t, KIND.modifier)
  if (hit < 0) return undefined
  const name = nameOf(scope, hit)
  const direction = name === 'last' ? -1 : name === 'next' ? 1 : name === 'current' ? 0 : undefined
  return direction === undefined ? undefined : { end: skip(scope, t, KIND.modifier), direction }
}
