import { WORD } from '../../text/tokens.js'
import { COPULAS, EQUALS, FUTURE_VERBS, isMark, isOneOf, PAST_VERBS, PRESENT_VERBS, UNTIL, VERB_PREFIX, WITH } from './cues.js'
import type { Tense } from './expression.js'
import { continues, type Scope } from './words.js'

/** What the words around a date say of it. */

const LOOK_AHEAD = 40

/** Whether the rest of the sentence speaks of the past or the future; «تا اسفند آماده می‌شود» is the future. */
export function tenseOf(scope: Scope, start: number, end: number): Tense | undefined {
  const { tokens } = scope
  const until = isOneOf(tokens, start - 1, UNTIL)
  let past = false
  for (let t = end; t < end + LOOK_AHEAD && continues(scope, t); t++) {
    if (isOneOf(tokens, t, FUTURE_VERBS)) return 'future'
    if (isOneOf(tokens, t, PRESENT_VERBS) && until) return 'future'
    if (tokens.kind[t] === WORD && !(past && isOneOf(tokens, t, COPULAS)))
      past = isOneOf(tokens, t, PAST_VERBS) && !isOneOf(tokens, t - 1, VERB_PREFIX)
  }
  return past ? 'past' : undefined
}

/** «(هفتم اکتبر)» and «برابر با ۵ اوت»: the date before, in another calendar. */
export function isGloss({ tokens }: Scope, t: number): boolean {
  if (isMark(tokens, t - 1, '([')) return true
  return isOneOf(tokens, t - 1, EQUALS) || (isOneOf(tokens, t - 1, WITH) && isOneOf(tokens, t - 2, EQUALS))
}

export function isThrough({ tokens }: Scope, t: number): boolean {
  return isOneOf(tokens, t - 1, UNTIL)
}
