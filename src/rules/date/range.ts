import { AND, isMark, isOneOf, UNTIL } from './cues.js'
import { readDayMonth } from './day-month-year.js'
import type { DayExpression, Expression, Reading } from './expression.js'
import { readNumeric } from './numeric.js'
import { continues, type Scope } from './words.js'

/** Two days of different months that share their year: «۲۴ خرداد تا ۱۲ مرداد ۹۲», «۱۲ خرداد و ۳ تیر ۱۴۰۱». */
export function readDayRange(scope: Scope, t: number): Reading | undefined {
  const from = readDayMonth(scope, t)
  if (from?.expression.form !== 'day' || from.expression.year || !continues(scope, from.end)) return undefined
  const through = isOneOf(scope.tokens, from.end, UNTIL) || isMark(scope.tokens, from.end, '-–')
  if (!through && !isOneOf(scope.tokens, from.end, AND)) return undefined
  const to = continues(scope, from.end + 1) ? readDayMonth(scope, from.end + 1) : undefined
  if (to?.expression.form !== 'day' || !to.expression.year || to.expression.calendar !== from.expression.calendar)
    return undefined
  const first: DayExpression = { ...from.expression, year: to.expression.year }
  const expression: Expression = through
    ? { form: 'range', from: first, to: to.expression }
    : { form: 'set', of: [first, to.expression] }
  return { end: to.end, rule: 'date/day-range', confidence: 0.97, expression }
}

/** «۱۴۰۳/۰۱/۰۱ - ۱۴۰۳/۰۱/۱۵»: two dates in numbers with a dash between. */
export function readNumericRange(scope: Scope, t: number): Reading | undefined {
  const from = readNumeric(scope, t)
  if (!from || !isMark(scope.tokens, from.end, '–-') || !continues(scope, from.end + 1)) return undefined
  const to = readNumeric(scope, from.end + 1)
  return (
    to && {
      end: to.end,
      rule: 'date/numeric',
      confidence: 0.97,
      expression: { form: 'range', from: from.expression, to: to.expression },
    }
  )
}
