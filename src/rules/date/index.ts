import { CLASS } from '../../lexicon/classes.js'
import { is, isInside } from '../../lexicon/automaton.js'
import { LATIN, NUMBER } from '../../text/tokens.js'
import type { Text } from '../text.js'
import { isGloss, isThrough, tenseOf } from './context.js'
import { readDayAfter, readDayPhrase } from './day.js'
import { readLatinMonthFirst } from './day-month-year.js'
import { readCentury, readDecade } from './decade-century.js'
import type { DateExpression, Reading } from './expression.js'
import { readMonthYear } from './month-year.js'
import { readPartOf } from './part-of.js'
import { readDayRange, readNumericRange } from './range.js'
import { readCounted, readPointed, readUnit } from './relative.js'
import { readSeason } from './season.js'
import { NAME, sureness } from './sureness.js'
import { dateWordsOf, type Scope } from './words.js'
import { readBareYear, readYear, readYearFromNow } from './year-alone.js'

export type { DateExpression, Expression } from './expression.js'

type Read = (scope: Scope, t: number) => Reading | undefined

/** What a date can be, in the order in which equals are preferred. */
const READERS: readonly Read[] = [
  readNumericRange,
  readDayRange,
  readDayPhrase,
  readLatinMonthFirst,
  readMonthYear,
  readYear,
  readYearFromNow,
  readDecade,
  readCentury,
  readPartOf,
  readSeason,
  readDayAfter,
  readCounted,
  readUnit,
  readPointed,
  readBareYear,
]

/** Less sure than this is hardly a date, and hides nothing that is one. */
const DOUBTFUL = 0.5

/**
 * The dates of a text, in order and without overlap: from each token that the lexicon calls a date word, and from each number,
 * the longest reading that is likely.
 */
export function findDates(text: Text): DateExpression[] {
  const scope: Scope = { ...text, words: dateWordsOf(text.lexicon) }
  const found: DateExpression[] = []
  for (let t = 0; t < text.tokens.count; ) {
    const date = mayBegin(scope, t) ? dateAt(scope, t) : undefined
    if (date) {
      if (date.confidence >= DOUBTFUL) dropDoubtful(found, date.start)
      if (date.confidence >= DOUBTFUL || (found.at(-1)?.end ?? 0) <= date.start) found.push(date)
    }
    t = date && (date.confidence >= DOUBTFUL || date.confidence === NAME) ? date.end : t + 1
  }
  return found
}

function mayBegin({ tokens, names }: Scope, t: number): boolean {
  const kind = tokens.kind[t]
  return kind === NUMBER || is(names, t, CLASS.date) || isInside(names, t, CLASS.date) || (kind === LATIN && is(names, t, CLASS.date))
}

function dropDoubtful(found: DateExpression[], start: number): void {
  while (found.length > 0 && (found.at(-1) as DateExpression).end > start) found.pop()
}

function dateAt(scope: Scope, t: number): DateExpression | undefined {
  const best = bestReading(scope, t)
  if (!best) return undefined
  const { end, rule, expression } = best
  const tense = tenseOf(scope, t, end)
  return {
    start: t,
    end,
    rule,
    confidence: sureness(scope, t, best),
    expression,
    sentence: scope.tokens.sentence[t] as number,
    ...(tense && { tense }),
    ...(isGloss(scope, t) && { gloss: true as const }),
    ...(isThrough(scope, t) && { through: true as const }),
  }
}

/** The longest likely reading, or where none is likely the likeliest. */
function bestReading(scope: Scope, t: number): Reading | undefined {
  let best: Reading | undefined
  for (const read of READERS) {
    const reading = read(scope, t)
    if (reading && (!best || isBetter(reading, best))) best = reading
  }
  return best
}

function isBetter(a: Reading, b: Reading): boolean {
  const likely = a.confidence >= DOUBTFUL
  if (likely !== (b.confidence >= DOUBTFUL)) return likely
  return a.end !== b.end ? a.end > b.end : a.confidence > b.confidence
}
