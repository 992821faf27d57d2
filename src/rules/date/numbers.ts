import { FIRST_DIGIT } from '../../text/letters.js'
import { BY_SPACE, JOINED, LATIN, NUMBER } from '../../text/tokens.js'
import { AND, isMark, isOneOf, ORDINAL_ENDINGS } from './cues.js'
import { continues, endOf, KIND, recalling, type Scope, valueAt, wordHit } from './words.js'

/** A number in a text, in digits or words. */
export interface Numeral {
  readonly value: number
  readonly end: number
  readonly ordinal: boolean
  /** How many digits it is written with; 0 in words. */
  readonly digits: number
}

/** Value of a token of digits, or -1 where it is longer than a year can be. */
export function digitsAt({ tokens }: Scope, t: number): number {
  if (t >= tokens.count || tokens.kind[t] !== NUMBER) return -1
  const from = tokens.letters[t] as number
  const to = tokens.letters[t + 1] as number
  if (to - from > 4) return -1
  let value = 0
  for (let i = from; i < to; i++) value = value * 10 + (tokens.symbols[i] as number) - FIRST_DIGIT
  return value
}

export function digitCount({ tokens }: Scope, t: number): number {
  return (tokens.letters[t + 1] as number) - (tokens.letters[t] as number)
}

/** Whether the digits at `t` stand for themselves: no part of «۶.۳», «۰۹۱۲-۳۴», «F16», «۱۰:۳۰». */
export function isPlain({ tokens }: Scope, t: number): boolean {
  return !isJoinedBefore(tokens.count, t, tokens) && !isJoinedAfter(t, tokens)
}

const INSIDE_NUMBERS = './:,٫٬٪%$€£-–+*×=_#'

function isJoinedBefore(_count: number, t: number, tokens: Scope['tokens']): boolean {
  if (t === 0 || tokens.gap[t] !== JOINED) return false
  if (tokens.kind[t - 1] === LATIN) return true
  if (isMark(tokens, t - 1, '$€£+#٪%')) return true
  return isMark(tokens, t - 1, INSIDE_NUMBERS) && t > 1 && tokens.gap[t - 1] === JOINED && tokens.kind[t - 2] === NUMBER
}

function isJoinedAfter(t: number, tokens: Scope['tokens']): boolean {
  const next = t + 1
  if (next >= tokens.count || tokens.gap[next] !== JOINED) return false
  if (tokens.kind[next] === LATIN) return true
  if (isMark(tokens, next, '%٪$€£')) return true
  return (
    isMark(tokens, next, INSIDE_NUMBERS) &&
    next + 1 < tokens.count &&
    tokens.gap[next + 1] === JOINED &&
    tokens.kind[next + 1] === NUMBER
  )
}

/** Digits with or without «ام», or number words: «۲۳», «۲۳ام», «بیست و سوم». */
export const readNumeral = recalling((scope, t): Numeral | undefined => {
  const value = digitsAt(scope, t)
  if (value >= 0) return withOrdinalEnding(scope, t, value)
  const ordinal = wordHit(scope, t, KIND.ordinal)
  const cardinal = wordHit(scope, t, KIND.number)
  if (ordinal >= 0 && (cardinal < 0 || endOf(scope, ordinal) >= endOf(scope, cardinal))) {
    return { value: valueAt(scope, ordinal), end: endOf(scope, ordinal), ordinal: true, digits: 0 }
  }
  return cardinal < 0 ? undefined : addParts(scope, cardinal)
})

function withOrdinalEnding(scope: Scope, t: number, value: number): Numeral {
  const { tokens } = scope
  const digits = digitCount(scope, t)
  const ordinal = isOneOf(tokens, t + 1, ORDINAL_ENDINGS) && (tokens.gap[t + 1] as number) <= BY_SPACE
  return { value, end: ordinal ? t + 2 : t + 1, ordinal, digits }
}

/** «هزار و سیصد و پنجاه و هشت»: parts that «و» joins, each smaller than the last place of what is before it. */
function addParts(scope: Scope, first: number): Numeral {
  let value = valueAt(scope, first)
  let end = endOf(scope, first)
  while (isOpen(value) && isOneOf(scope.tokens, end, AND) && continues(scope, end)) {
    const next = wordHit(scope, end + 1, KIND.number)
    if (next < 0 || valueAt(scope, next) >= (value % 1000 === 0 ? 1000 : value % 100 === 0 ? 100 : 10)) break
    value += valueAt(scope, next)
    end = endOf(scope, next)
  }
  return { value, end, ordinal: false, digits: 0 }
}

/** Whether a smaller part may follow: «سیصد», «هزار و سیصد و پنجاه»; «بیست و پنج» is one word of the lexicon. */
function isOpen(value: number): boolean {
  return value % 100 === 0 || (value > 100 && value % 10 === 0)
}

/** A day of the month, 1 to 31. */
export function readDay(scope: Scope, t: number): Numeral | undefined {
  const numeral = readNumeral(scope, t)
  if (!numeral || numeral.value < 1 || numeral.value > 31 || numeral.digits > 2) return undefined
  return numeral
}
