import { AND, isOneOf, THAT, TIME_PREPOSITIONS, UNTIL, YEARLY } from './cues.js'
import { grouped, type YearAndDirection } from './day-month-year.js'
import type { Expression, Reading } from './expression.js'
import { readDirection } from './month.js'
import { continues, endOf, KIND, nameOf, type Scope, wordHit } from './words.js'
import { readYearAfter } from './year.js'

/** Seasons: «بهار ۱۴۰۵», «زمستان گذشته», «پاییز و زمستان امسال». */

const SEASONS = ['spring', 'summer', 'autumn', 'winter']

/** The season at `t`, after «فصل» or not. */
function seasonAt(
  scope: Scope,
  t: number,
): { readonly end: number; readonly season: number; readonly named: boolean } | undefined {
  const unit = wordHit(scope, t, KIND.unit)
  const named = unit >= 0 && nameOf(scope, unit) === 'season'
  const at = named ? endOf(scope, unit) : t
  const hit = named && !continues(scope, at) ? -1 : wordHit(scope, at, KIND.season)
  return hit < 0 ? undefined : { end: endOf(scope, hit), season: SEASONS.indexOf(nameOf(scope, hit)), named }
}

export function readSeason(scope: Scope, t: number): Reading | undefined {
  const first = seasonAt(scope, t)
  if (!first) return undefined
  const range = isOneOf(scope.tokens, first.end, UNTIL)
  const joined = range || isOneOf(scope.tokens, first.end, AND)
  const second =
    joined && continues(scope, first.end) && continues(scope, first.end + 1) ? seasonAt(scope, first.end + 1) : undefined
  const shared = second && whichYear(scope, second.end)
  if (second && shared && hasYear(shared)) {
    return found(shared.end, 0.97, grouped([expression(first.season, shared), expression(second.season, shared)], range))
  }
  const which = whichYear(scope, first.end)
  const sureness = hasYear(which) ? 0.95 : first.named || isAdverb(scope, t, first) ? 0.55 : 0.4
  return found(which.end, sureness, expression(first.season, which))
}

/** «تا پاییز», «پیش از زمستان», and of seasons that are no given names «که تابستان …»; not «در بهار زندگی که». */
function isAdverb({ tokens }: Scope, t: number, { season, end }: { readonly season: number; readonly end: number }): boolean {
  if (isOneOf(tokens, end, YEARLY) || isOneOf(tokens, end, THAT)) return false
  return isOneOf(tokens, t - 1, TIME_PREPOSITIONS) || (SEASONS[season] !== 'spring' && isOneOf(tokens, t - 1, THAT))
}

function found(end: number, confidence: number, of: Expression): Reading {
  return { end, rule: 'date/season', confidence, expression: of }
}

function hasYear({ year, direction }: YearAndDirection): boolean {
  return year !== undefined || direction !== undefined
}

function whichYear(scope: Scope, t: number): YearAndDirection {
  return readYearAfter(scope, t, 'solar-hijri') ?? readDirection(scope, t) ?? { end: t }
}

function expression(season: number, { year, direction }: YearAndDirection): Expression {
  return { form: 'season', season, ...(year && { year }), ...(direction !== undefined && { direction }) }
}
