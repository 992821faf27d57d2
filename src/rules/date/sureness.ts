import { NUMBER } from '../../text/tokens.js'
import { EACH, isMark, isOneOf, NAME_HEADS, WEEKDAY_HEADS } from './cues.js'
import type { Expression, Reading } from './expression.js'
import type { Scope } from './words.js'

/** Sureness of what is part of a name: nothing inside it is a date either. */
export const NAME = 0.05

/** How sure a reading is where its surroundings are looked at. */
export function sureness(scope: Scope, t: number, { end, confidence, expression }: Reading): number {
  if (isPartOfName(scope, t, expression)) return NAME
  if (isQuoted(scope, t, end) && !isYearKnown(expression)) return Math.min(confidence, 0.2)
  return isEvery(scope, end) ? Math.min(confidence, 0.3) : confidence
}

/** «شنبه هر هفته», «مهر هر سال» */
function isEvery({ tokens }: Scope, end: number): boolean {
  return isOneOf(tokens, end, EACH)
}

/** «میدان هفت تیر», «بیمارستان ۱۷ شهریور», «خبرگزاری مهر»; not «سازمان سه‌شنبه گفت». */
function isPartOfName({ tokens }: Scope, t: number, expression: Expression): boolean {
  const heads = expression.form === 'weekday' ? WEEKDAY_HEADS : NAME_HEADS
  return isOneOf(tokens, t - 1, heads) && !isYearKnown(expression) && isNameable(expression)
}

function isNameable({ form }: Expression): boolean {
  return form === 'day' || form === 'month' || form === 'season' || form === 'holiday' || form === 'weekday'
}

/** «آبان» in quotation marks is a film. */
function isQuoted({ tokens }: Scope, t: number, end: number): boolean {
  return (
    isMark(tokens, t - 1, '«"“') &&
    (isMark(tokens, end, '»"”') || (tokens.kind[end] === NUMBER && isMark(tokens, end + 1, '»"”')))
  )
}

function isYearKnown(expression: Expression): boolean {
  return 'year' in expression && expression.year !== undefined
}
