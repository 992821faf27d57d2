import { NUMBER } from '../../text/tokens.js'
import { AND, isMark, isOneOf } from '../date/cues.js'
import { continues, endOf, isCue, KIND, nameOf, type Scope, wordHit } from '../date/words.js'
import type { MoneyExpression } from './expression.js'
import { readQuantity } from './quantity.js'

/** Sums of money: «۲۰ میلیارد تومان», «50 دلار و 82 سنت», `$500`. */

const SIGNS: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY' }
const RIALS_OF_TOMAN = 10

export function readMoney(scope: Scope, t: number): MoneyExpression | undefined {
  const signed = readSigned(scope, t)
  if (signed) return signed
  const quantity = readQuantity(scope, t)
  if (!quantity) return undefined
  const sign = SIGNS[markAt(scope, quantity.end)]
  if (sign) return money(t, quantity.end + 1, quantity.value, sign, 0.97)
  const hit = continues(scope, quantity.end) ? wordHit(scope, quantity.end, KIND.currency) : -1
  if (hit < 0) return undefined
  const name = nameOf(scope, hit)
  const coins = readCoins(scope, endOf(scope, hit))
  const value = quantity.value === null ? null : quantity.value + coins.value
  return money(t, coins.end, value, name, isPeople(scope, hit) ? 0.4 : 0.98)
}

/** `$500`, `€3.5 میلیون`. */
function readSigned(scope: Scope, t: number): MoneyExpression | undefined {
  const sign = SIGNS[markAt(scope, t)]
  if (!sign || scope.tokens.kind[t + 1] !== NUMBER) return undefined
  const quantity = readQuantity(scope, t + 1)
  return quantity && money(t, quantity.end, quantity.value, sign, 0.97)
}

function markAt({ tokens }: Scope, t: number): string {
  return isMark(tokens, t, '$€£¥') ? String.fromCharCode(tokens.hash[t] as number) : ''
}

/** «و ۸۲ سنت» */
function readCoins(scope: Scope, t: number): { readonly end: number; readonly value: number } {
  const quantity =
    isOneOf(scope.tokens, t, AND) && continues(scope, t) && continues(scope, t + 1) ? readQuantity(scope, t + 1) : undefined
  const coin = quantity && continues(scope, quantity.end) ? wordHit(scope, quantity.end, KIND.coin) : -1
  return quantity && coin >= 0 ? { end: endOf(scope, coin), value: (quantity.value ?? 0) / 100 } : { end: t, value: 0 }
}

/** «سه افغانی» are people unless the number is that of a price. */
function isPeople(scope: Scope, hit: number): boolean {
  const cue = isCue(scope, hit)
  return cue && nameOf(scope, hit) !== 'INR' && !followsMultiplier(scope, scope.names.start[hit] as number)
}

function followsMultiplier(scope: Scope, t: number): boolean {
  return wordHit(scope, t - 1, KIND.multiplier) >= 0 || (scope.tokens.kind[t - 1] === NUMBER && lengthAt(scope, t - 1) >= 2)
}

function lengthAt({ tokens }: Scope, t: number): number {
  return (tokens.letters[t + 1] as number) - (tokens.letters[t] as number)
}

function money(start: number, end: number, value: number | null, name: string, confidence: number): MoneyExpression {
  const place = { type: 'money', start, end, rule: 'money/sum', confidence } as const
  if (name !== 'toman') return { ...place, amount: value, currency: name }
  return { ...place, amount: value === null ? null : value * RIALS_OF_TOMAN, currency: 'IRR', unit: 'toman' }
}
