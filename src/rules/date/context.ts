import { type Tokens, WORD } from '../../text/tokens.js'
import { beginsCompound } from '../spans.js'
import {
  AFTER_PARTICIPLE,
  AND,
  EITHER_VERBS,
  EQUALS,
  FUTURE_VERBS,
  isMark,
  isOneOf,
  PARTICIPLES,
  PAST_VERBS,
  PRESENT_VERBS,
  TALK,
  THAT,
  UNTIL,
  VERB_PREFIX,
  WITH,
} from './cues.js'
import type { Tense } from './expression.js'
import { continues, type Scope } from './words.js'

/** What the words around a date say of it. */

const LOOK_AHEAD = 40

/**
 * What the first verb after a date that is in no clause with «که» says of its time. The present is the future where the date
 * is an end: «تا اسفند آماده می‌شود».
 */
export function tenseOf(scope: Scope, start: number, end: number): Tense | undefined {
  const { tokens } = scope
  let clauses = 0
  for (let t = end; t < end + LOOK_AHEAD && (t === end ? t < tokens.count : continues(scope, t)); t++) {
    if (isOneOf(tokens, t, THAT)) clauses++
    const tense = tenseOfVerb(tokens, t)
    if (!tense || isOneOf(tokens, t + 1, FUTURE_VERBS)) continue
    if (clauses === 0) return tense === 'present' && isOneOf(tokens, start - 1, UNTIL) ? 'future' : tense
    clauses--
  }
  return undefined
}

function tenseOfVerb(tokens: Tokens, t: number): Tense | undefined {
  // «گفت‌وگو» is no «گفت», written apart or not.
  if (beginsCompound(tokens, t) || isOneOf(tokens, isOneOf(tokens, t + 1, AND) ? t + 2 : t + 1, TALK)) return undefined
  // «می‌خواهد» wants.
  if (isOneOf(tokens, t, FUTURE_VERBS)) return isOneOf(tokens, t - 1, VERB_PREFIX) ? undefined : 'future'
  if (isOneOf(tokens, t, PRESENT_VERBS)) return 'present'
  if (isOneOf(tokens, t, PARTICIPLES))
    return tokens.kind[t + 1] !== WORD || isOneOf(tokens, t + 1, AFTER_PARTICIPLE) ? 'past' : undefined
  if (!isOneOf(tokens, t, PAST_VERBS)) return undefined
  return isOneOf(tokens, t - 1, VERB_PREFIX) && isOneOf(tokens, t, EITHER_VERBS) ? undefined : 'past'
}

/** «(هفتم اکتبر)» and «برابر با ۵ اوت»: the date before, in another calendar. */
export function isGloss({ tokens }: Scope, t: number): boolean {
  if (isMark(tokens, t - 1, '([')) return true
  return isOneOf(tokens, t - 1, EQUALS) || (isOneOf(tokens, t - 1, WITH) && isOneOf(tokens, t - 2, EQUALS))
}

export function isThrough({ tokens }: Scope, t: number): boolean {
  return isOneOf(tokens, t - 1, UNTIL)
}
