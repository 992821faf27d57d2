import { NUMBER, PUNCT } from '../../text/tokens.js'
import { isMark } from '../date/cues.js'
import { type DateExpression, findDates } from '../date/index.js'
import { bitsOf, type Scope, scopeOf } from '../date/words.js'
import type { Text } from '../text.js'
import type { AmountExpression, TimeExpression } from './expression.js'
import { readMoney } from './money.js'
import { readPercent } from './percent.js'
import { readPartOfDay, readTime } from './time.js'

export type { AmountExpression } from './expression.js'

/** Less sure dates are left alone. */
const SURE = 0.5

/**
 * Times, sums of money and percentages of a text, in order and without overlap among themselves.
 *
 * @param dates The dates of the text. One with a part of the day in it, «صبح امروز», is a time too, with the same tokens, and
 *   one beside a clock time is part of it: «ساعت ۱۸ امروز».
 */
export function findAmounts(text: Text, dates: readonly DateExpression[] = findDates(text)): AmountExpression[] {
  const scope = scopeOf(text)
  const days = dates.filter(({ confidence, rule }) => confidence >= SURE && rule !== 'date/numeric')
  const found = attachDays(readAmounts(scope), days)
  const parts = days.map(({ start, end, rule }) => (rule === 'date/holiday' ? undefined : readPartOfDay(scope, start, end)))
  return merge(
    found,
    parts.filter(part => part !== undefined),
  )
}

function readAmounts(scope: Scope): AmountExpression[] {
  const found: AmountExpression[] = []
  for (let t = 0; t < scope.tokens.count; ) {
    const amount = mayBegin(scope, t) ? amountAt(scope, t) : undefined
    if (amount) found.push(amount)
    t = amount ? amount.end : t + 1
  }
  return found
}

const NUMERALS = bitsOf('number', 'half')

/** A number, a sign of it, a word of the clock, or a currency sign. */
function mayBegin({ tokens, kindsLow, kindsHigh }: Scope, t: number): boolean {
  const kind = tokens.kind[t]
  if (kind === NUMBER) return true
  if (kind === PUNCT) return isMark(tokens, t, '$€£¥')
  return kindsHigh[t] !== 0 || ((kindsLow[t] as number) & NUMERALS) !== 0
}

function amountAt(scope: Scope, t: number): AmountExpression | undefined {
  return readPercent(scope, t) ?? readMoney(scope, t) ?? readTime(scope, t)
}

/** «ساعت ۱۸ امروز», «پنجشنبه ۲۷ خرداد ساعت ۱۰»: the day beside a clock time. */
function attachDays(found: readonly AmountExpression[], days: readonly DateExpression[]): AmountExpression[] {
  const byStart = new Map(days.map(day => [day.start, day]))
  const byEnd = new Map(days.map(day => [day.end, day]))
  return found.map(amount => {
    if (amount.type !== 'time' || amount.value === null) return amount
    return { ...amount, start: byEnd.get(amount.start)?.start ?? amount.start, end: byStart.get(amount.end)?.end ?? amount.end }
  })
}

/** Both lists in one order; of two that overlap the amount is kept. */
function merge(amounts: readonly AmountExpression[], parts: readonly TimeExpression[]): AmountExpression[] {
  const all: AmountExpression[] = []
  let p = 0
  for (const amount of amounts) {
    for (let part = parts[p]; part && part.start < amount.end; part = parts[++p]) {
      if (part.end <= amount.start) all.push(part)
    }
    all.push(amount)
  }
  return [...all, ...parts.slice(p)]
}
