import { isMark } from '../date/cues.js'
import { continues, endOf, KIND, type Scope, wordHit } from '../date/words.js'
import type { PercentExpression } from './expression.js'
import { readQuantity } from './quantity.js'

/** Percentages: «۳.۵ درصد», «سی درصدی», «۵ تا ۱۰ درصد», «منفی ۱.۲ درصد», `12%`. */
export function readPercent(scope: Scope, t: number): PercentExpression | undefined {
  const minus = wordHit(scope, t, KIND.minus)
  const plus = wordHit(scope, t, KIND.plus)
  const sign = minus >= 0 ? minus : plus
  const at = sign >= 0 ? endOf(scope, sign) : t
  if (sign >= 0 && !continues(scope, at)) return undefined
  const quantity = readQuantity(scope, at)
  if (!quantity) return undefined
  const end = percentEnd(scope, quantity.end)
  if (end < 0) return undefined
  const value = quantity.value === null ? null : minus >= 0 ? -quantity.value : quantity.value
  return { type: 'percent', start: t, end, rule: 'percent/number', confidence: 0.98, value }
}

/** The token after «درصد» or «٪», or -1. */
function percentEnd(scope: Scope, t: number): number {
  if (isMark(scope.tokens, t, '%٪')) return t + 1
  const hit = continues(scope, t) ? wordHit(scope, t, KIND.percent) : -1
  return hit < 0 ? -1 : endOf(scope, hit)
}
