import { FIRST_DIGIT } from '../../text/letters.js'
import { BY_SPACE, JOINED, NUMBER } from '../../text/tokens.js'
import { AND, isMark, isOneOf, UNTIL } from '../date/cues.js'
import { readNumeral } from '../date/numbers.js'
import { continues, endOf, KIND, type Scope, valueAt, wordHit } from '../date/words.js'

/** Numbers of any size: «۳.۵ میلیون», «۲۱ میلیون و ۲۰۰ هزار», «دو هزار و پانصد میلیارد», «10,000», «۱۵ تا ۴۰ میلیون». */
export interface Quantity {
  readonly end: number
  /** `null` for a range. */
  readonly value: number | null
  /** Whether a multiplier, «میلیون», is in it. */
  readonly multiplied: boolean
}

interface Part {
  readonly value: number
  readonly end: number
  readonly multiplied: boolean
  /** What the multiplier multiplies. */
  readonly base: number
  readonly scale: number
  /** «هزارو»: the «و» is joined to the multiplier. */
  readonly open: boolean
}

export function readQuantity(scope: Scope, t: number): Quantity | undefined {
  const first = readSum(scope, t)
  if (!first) return undefined
  const { tokens } = scope
  const range = continues(scope, first.end) && (isOneOf(tokens, first.end, UNTIL) || isMark(tokens, first.end, '-–'))
  const second = range && continues(scope, first.end + 1) ? readSum(scope, first.end + 1) : undefined
  return second ? { end: second.end, value: null, multiplied: second.multiplied } : first
}

/** Parts that «و» joins, each of a smaller multiplier than the one before: «یک میلیون و دویست هزار و پانصد». */
function readSum(scope: Scope, t: number): Quantity | undefined {
  const first = readPart(scope, t)
  if (!first) return undefined
  let { value, end, scale, multiplied, open } = first
  while (scale > 1) {
    const at = open ? end : afterAnd(scope, end)
    const next = at >= 0 && continues(scope, at) ? readPart(scope, at) : undefined
    // «دو هزار و ۴۰۵ میلیارد» are 2,405 milliards.
    const whole = next && scale === 1000 && next.scale > scale && next.base < scale
    if (!next || (!whole && (next.scale >= scale || next.value >= scale))) break
    value = whole ? (value + next.base) * next.scale : value + next.value
    ;({ end, scale, open } = next)
    multiplied = true
  }
  return { end, value, multiplied }
}

/** «هزار هزار میلیارد»; more in a row are no number. */
const MOST_MULTIPLIERS = 3

/** A number with its multipliers: «۱۶ هزار میلیارد». */
function readPart(scope: Scope, t: number): Part | undefined {
  const whole = readDigits(scope, t) ?? readWords(scope, t)
  const number = whole && withHalf(scope, whole)
  if (!number) return undefined
  let { end } = number
  let scale = 1
  let open = false
  for (let multipliers = 0; !open && multipliers < MOST_MULTIPLIERS; multipliers++) {
    const hit = wordAt(scope, end, KIND.multiplier)
    const joined = hit < 0 ? wordAt(scope, end, KIND['multiplier-and']) : -1
    if (hit < 0 && joined < 0) break
    open = joined >= 0
    scale *= 10 ** valueAt(scope, Math.max(hit, joined))
    end = endOf(scope, Math.max(hit, joined))
  }
  // Tenths times a million is no whole number in floating point.
  const value = Math.round(number.value * scale * 1000) / 1000
  return {
    value,
    end,
    multiplied: scale > 1,
    base: number.value,
    scale: scale > 1 ? scale : number.value >= 1000 && number.value % 1000 === 0 ? 1000 : 1,
    open,
  }
}

/** «چهار و نیم میلیارد» */
function withHalf(
  scope: Scope,
  number: { readonly value: number; readonly end: number },
): { readonly value: number; readonly end: number } {
  const { end } = number
  if (!isOneOf(scope.tokens, end, AND) || !continues(scope, end) || !continues(scope, end + 1)) return number
  const half = wordHit(scope, end + 1, KIND.half)
  return half < 0 ? number : { value: number.value + 0.5, end: endOf(scope, half) }
}

function wordAt(scope: Scope, t: number, kind: number): number {
  return continues(scope, t) ? wordHit(scope, t, kind) : -1
}

/** The token after «و», or -1. */
function afterAnd(scope: Scope, t: number): number {
  return isOneOf(scope.tokens, t, AND) && continues(scope, t) ? t + 1 : -1
}

function readWords(scope: Scope, t: number): { readonly value: number; readonly end: number } | undefined {
  if (scope.tokens.kind[t] === NUMBER) return undefined
  const numeral = readNumeral(scope, t)
  return numeral && !numeral.ordinal ? numeral : undefined
}

/** Digits with thousands separators and a decimal mark: «10,000», «۳.۵», «۳/۵», «2 . 4». */
function readDigits(scope: Scope, t: number): { readonly value: number; readonly end: number } | undefined {
  const { tokens } = scope
  if (tokens.kind[t] !== NUMBER || isInsideNumber(scope, t)) return undefined
  let value = digitsValue(scope, t)
  let end = t + 1
  while ((isSeparator(scope, end, ',٬،') || isSpacedComma(scope, end)) && digitLength(scope, end + 1) === 3) {
    value = value * 1000 + digitsValue(scope, end + 1)
    end += 2
  }
  // «63.000.000»
  while (isThousands(scope, end)) {
    value = value * 1000 + digitsValue(scope, end + 1)
    end += 2
  }
  if (isSeparator(scope, end, './٫') || isSpacedPoint(scope, end)) {
    value += digitsValue(scope, end + 1) / 10 ** digitLength(scope, end + 1)
    end += 2
  }
  return isSeparator(scope, end, './:') ? undefined : { value, end }
}

/** A point of which there is another three digits before or after it. */
function isThousands(scope: Scope, t: number): boolean {
  if (!isSeparator(scope, t, '.') || digitLength(scope, t + 1) !== 3) return false
  return (
    (isSeparator(scope, t + 2, '.') && digitLength(scope, t + 3) === 3) ||
    (isSeparator(scope, t - 2, '.') && digitLength(scope, t - 1) === 3)
  )
}

function isInsideNumber({ tokens }: Scope, t: number): boolean {
  return (
    t > 1 &&
    tokens.gap[t] === JOINED &&
    tokens.gap[t - 1] === JOINED &&
    isMark(tokens, t - 1, './,:٬٫') &&
    tokens.kind[t - 2] === NUMBER
  )
}

/** A mark between two numbers without spaces. */
function isSeparator(scope: Scope, t: number, marks: string): boolean {
  const { tokens } = scope
  return isMark(tokens, t, marks) && tokens.gap[t] === JOINED && tokens.kind[t + 1] === NUMBER && tokens.gap[t + 1] === JOINED
}

/** «31 , 797»: a list has no space before its comma. */
function isSpacedComma({ tokens }: Scope, t: number): boolean {
  const spaced = tokens.gap[t] === BY_SPACE && tokens.gap[t + 1] === BY_SPACE
  return isMark(tokens, t, ',٬') && spaced && tokens.kind[t + 1] === NUMBER
}

function isSpacedPoint(scope: Scope, t: number): boolean {
  const { tokens } = scope
  return isMark(tokens, t, '.') && tokens.gap[t] === BY_SPACE && tokens.gap[t + 1] === BY_SPACE && tokens.kind[t + 1] === NUMBER
}

function digitLength({ tokens }: Scope, t: number): number {
  return (tokens.letters[t + 1] as number) - (tokens.letters[t] as number)
}

function digitsValue({ tokens }: Scope, t: number): number {
  let value = 0
  for (let i = tokens.letters[t] as number; i < (tokens.letters[t + 1] as number); i++) {
    value = value * 10 + (tokens.symbols[i] as number) - FIRST_DIGIT
  }
  return value
}
