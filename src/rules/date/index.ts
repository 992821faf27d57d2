import { LATIN, NUMBER } from '../../text/tokens.js'
import type { Text } from '../text.js'
import { isGloss, isThrough, tenseOf } from './context.js'
import { readDayAfter, readDayPhrase } from './day.js'
import { readLatinMonthFirst } from './day-month-year.js'
import { readCentury, readDecade } from './decade-century.js'
import type { DateExpression, Expression, Reading } from './expression.js'
import { MONTH_BITS } from './month.js'
import { readMonthYear } from './month-year.js'
import { readPartOf } from './part-of.js'
import { readDayRange, readNumericRange } from './range.js'
import { readCounted, readPointed, readUnit } from './relative.js'
import { readSeason } from './season.js'
import { NAME, sureness } from './sureness.js'
import { bitsOf, type Scope, scopeOf } from './words.js'
import { readBareYear, readYear, readYearFromNow } from './year-alone.js'

export type { DateExpression, Expression } from './expression.js'

type Read = (scope: Scope, t: number) => Reading | undefined

/** A number in digits, among the bits of kinds. */
const DIGITS = 1
const LATIN_WORD = 1 << 31
const NUMERALS = bitsOf('number', 'ordinal') | DIGITS
const UNITS = bitsOf('unit', 'units')
const DAYS = bitsOf('part', 'unit', 'units', 'day-word', 'weekday', 'holiday') | NUMERALS

/** What a date can be, in the order in which equals are preferred, each with the kinds of words that it begins with. */
const READERS: readonly (readonly [number, Read])[] = [
  [DIGITS, readNumericRange],
  [NUMERALS, readDayRange],
  [DAYS, readDayPhrase],
  [LATIN_WORD, readLatinMonthFirst],
  [MONTH_BITS | UNITS, readMonthYear],
  [UNITS, readYear],
  [bitsOf('year-word', 'unit', 'this', 'that'), readYearFromNow],
  [UNITS, readDecade],
  [UNITS, readCentury],
  [bitsOf('span', 'unit', 'edge') | DIGITS, readPartOf],
  [bitsOf('unit', 'season'), readSeason],
  [bitsOf('morrow'), readDayAfter],
  [bitsOf('number', 'half', 'some') | DIGITS, readCounted],
  [bitsOf('unit'), readUnit],
  [bitsOf('this', 'that'), readPointed],
  [NUMERALS, readBareYear],
]

const BEGINS = Int32Array.from(READERS, ([begins]) => begins)
const READS: readonly Read[] = READERS.map(([, read]) => read)

/** Less sure than this is hardly a date, and hides nothing that is one. */
const DOUBTFUL = 0.5

/**
 * The dates of a text, in order and without overlap: from each token that the lexicon calls a date word, and from each number,
 * the longest reading that is likely.
 */
export function findDates(text: Text): DateExpression[] {
  const scope = scopeOf(text)
  const found: DateExpression[] = []
  for (let t = 0; t < text.tokens.count; ) {
    const starts = startsAt(scope, t)
    const date = starts === 0 ? undefined : dateAt(scope, t, starts)
    if (date) {
      if (date.confidence >= DOUBTFUL) dropDoubtful(found, date.start)
      if (date.confidence >= DOUBTFUL || (found.at(-1)?.end ?? 0) <= date.start) found.push(date)
    }
    t = date && (date.confidence >= DOUBTFUL || date.confidence === NAME) ? date.end : t + 1
  }
  return found
}

/** The kinds of words that begin at a token, with the bits for digits and Latin words. */
function startsAt({ tokens, kindsLow }: Scope, t: number): number {
  const kind = tokens.kind[t]
  const words = kindsLow[t] as number
  if (kind === NUMBER) return words | DIGITS
  return kind === LATIN && words !== 0 ? words | LATIN_WORD : words
}

function dropDoubtful(found: DateExpression[], start: number): void {
  while (found.length > 0 && (found.at(-1) as DateExpression).end > start) found.pop()
}

function dateAt(scope: Scope, t: number, starts: number): DateExpression | undefined {
  const best = bestReading(scope, t, starts)
  if (!best) return undefined
  const { end, rule, expression } = best
  const tense = isYearless(expression) ? tenseOf(scope, t, end) : undefined
  return {
    start: t,
    end,
    rule,
    confidence: sureness(scope, t, best),
    expression,
    sentence: scope.tokens.sentence[t] as number,
    tense,
    gloss: isGloss(scope, t),
    through: isThrough(scope, t),
  }
}

/** Whether the document's date must tell the year or week, and the tense may help. */
function isYearless(expression: Expression): boolean {
  const { form } = expression
  if (form === 'range') return isYearless(expression.from)
  if (form === 'set') return expression.of.some(isYearless)
  if (form === 'part-of-month') return isYearless(expression.month)
  if (form === 'weekday') return expression.which === 'latest'
  return (form === 'day' || form === 'month' || form === 'season' || form === 'holiday') && expression.year === undefined
}

/** The longest likely reading, or where none is likely the likeliest. */
function bestReading(scope: Scope, t: number, starts: number): Reading | undefined {
  let best: Reading | undefined
  for (let r = 0; r < READS.length; r++) {
    const reading = ((BEGINS[r] as number) & starts) === 0 ? undefined : (READS[r] as Read)(scope, t)
    if (reading && (!best || isBetter(reading, best))) best = reading
  }
  return best
}

function isBetter(a: Reading, b: Reading): boolean {
  const likely = a.confidence >= DOUBTFUL
  if (likely !== b.confidence >= DOUBTFUL) return likely
  return a.end !== b.end ? a.end > b.end : a.confidence > b.confidence
}
