import { type Candidates, DATE } from '../rules/candidates.js'
import type { Contexts } from '../rules/context.js'
import { cueWords, type Seen } from '../rules/cue-words.js'
import { evidenceName } from '../rules/evidence.js'
import type { Text } from '../rules/text.js'
import { type Cue, type Evidence, type Lost, TYPES } from '../types.js'
import { CONFIDENCE_MOST, CONFIDENCE_OFFSET, CONFIDENCE_SLOPE, likelihoodsOf, logOddsOf } from './likelihood.js'
import type { Mention } from './mentions.js'
import { isLikely, mayHold } from './overlap.js'

/** Why a mention was accepted, and what it was preferred to. */
export interface Explanation {
  readonly evidence: Evidence[]
  readonly lost?: Lost
}

/** What explanations are made from. The candidates have kept their evidence. */
export interface Explained {
  readonly text: Text
  readonly contexts: Contexts
  readonly candidates: Candidates
  readonly mentions: readonly Mention[]
  /** The tokens `from` up to `to` in the source, in the unit asked for. */
  readonly slice: (from: number, to: number) => Cue
}

export function createExplainer(explained: Explained): (mention: Mention) => Explanation {
  const losers = losersOf(explained)
  return mention => ({
    evidence: mention.rule === undefined ? evidenceOf(explained, mention) : evidenceOfRule(explained, mention, mention.rule),
    ...some(losers.get(mention)),
  })
}

/** Dates and amounts are read by a grammar: all their words are the cue. */
function evidenceOfRule({ slice }: Explained, { confidence, start, end }: Mention, rule: string): Evidence[] {
  const p = Math.min(0.999, Math.max(0.001, confidence))
  return [{ rule, weight: rounded(Math.log(p / (1 - p))), cues: [slice(start, end)] }]
}

/** Reasons that weigh something, the weightiest first: together the log-odds of the confidence, but for other readings. */
function evidenceOf(explained: Explained, mention: Mention): Evidence[] {
  const { candidates, slice } = explained
  const seen: Seen = { ...explained, ...mention }
  const slope = 1 + (candidates.weights[CONFIDENCE_SLOPE + mention.type] as number)
  const offset = CONFIDENCE_OFFSET + mention.type
  const weights = [...weightsOf(candidates, mention.candidate)].map(([id, weight]) => [id, weight * slope] as const)
  const sum = weights.reduce((sum, [, weight]) => sum + weight, candidates.weights[offset] as number)
  const most = CONFIDENCE_MOST + mention.type
  const lowered = logOddsOf((1 + (candidates.weights[most] as number)) / (1 + Math.exp(-sum))) - sum
  return [...weights, [offset, candidates.weights[offset] as number] as const, [most, lowered] as const]
    .map(([id, weight]): Evidence => {
      const rule = evidenceName(id)
      const cues = cueWords(seen, rule).map(({ from, to }) => slice(from, to))
      return { rule, weight: rounded(weight), ...(cues.length > 0 ? { cues } : {}) }
    })
    .filter(({ weight }) => weight !== 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
}

/** Each piece of evidence of a candidate with its weight, as often as it counts. */
function weightsOf({ evidence, document, from, weights }: Candidates, c: number): Map<number, number> {
  const sums = new Map<number, number>()
  const ids = [...evidence.subarray(from[c], from[c + 1])]
  if ((document[c] as number) >= 0) ids.push(document[c] as number)
  for (const id of ids) sums.set(id, (sums.get(id) ?? 0) + (weights[id] as number))
  return sums
}

function rounded(weight: number): number {
  return Math.round(100 * weight) / 100
}

/** For each mention the likeliest candidate among those that could not stand beside it and were not taken. */
function losersOf(explained: Explained): Map<Mention, Lost> {
  const { text, candidates, mentions } = explained
  const covers = coversOf(text.tokens.count, mentions)
  const taken = new Set(mentions.map(nameOf))
  const losers = new Map<Mention, number>()
  for (let c = 0; c < candidates.count; c++) {
    const reading = readingOf(candidates, c)
    if (taken.has(nameOf(reading))) continue
    for (let t = reading.start; t < reading.end; t++) {
      for (const cover of covers) {
        const mention = cover[t]
        if (mention && !mayHold(mention, reading) && !mayHold(reading, mention) && isBetter(candidates, c, losers.get(mention)))
          losers.set(mention, c)
      }
    }
  }
  const likely = likelihoodsOf(candidates, [...losers.values()], text.tokens.count)
  return new Map([...losers].map(([mention, c], i) => [mention, lostOf(explained, c, likely[i] as number)]))
}

function some(lost: Lost | undefined): { lost?: Lost } {
  return lost ? { lost } : {}
}

type Reading = Pick<Mention, 'type' | 'start' | 'end'>

function readingOf({ type, start, end }: Candidates, c: number): Reading {
  return { type: type[c] as number, start: start[c] as number, end: end[c] as number }
}

function nameOf({ type, start, end }: Reading): string {
  return `${type}-${start}-${end}`
}

/** For each token the mention it is in, and the country inside that. */
function coversOf(tokens: number, mentions: readonly Mention[]): readonly (Mention | undefined)[][] {
  const outer = new Array<Mention | undefined>(tokens)
  const inner = new Array<Mention | undefined>(tokens)
  for (const mention of mentions) {
    if (mention.candidate < 0) continue
    const cover = outer[mention.start] === undefined ? outer : inner
    cover.fill(mention, mention.start, mention.end)
  }
  return [outer, inner]
}

function isBetter(candidates: Candidates, c: number, than: number | undefined): boolean {
  return than === undefined || ownScore(candidates, c) > ownScore(candidates, than)
}

/** Less than evidence can make a score: a phrase of a lexicon says that the words are none, whatever speaks for them. */
const BLOCKED = -1e5

function isBlocked({ score, type }: Candidates, c: number): boolean {
  return (score[c] as number) < BLOCKED && type[c] !== DATE
}

/** The log-odds of a candidate without what blocks it. */
function ownScore(candidates: Candidates, c: number): number {
  if (!isBlocked(candidates, c)) return candidates.score[c] as number
  return [...weightsOf(candidates, c).values()].reduce((sum, weight) => sum + weight, 0)
}

function lostOf({ candidates, slice }: Explained, c: number, likely: number): Lost {
  return {
    type: TYPES[candidates.type[c] as number] as Lost['type'],
    ...slice(candidates.start[c] as number, candidates.end[c] as number),
    confidence: rounded(likely),
    why: isBlocked(candidates, c) ? 'blocked' : isLikely(candidates.score[c] as number) ? 'outscored' : 'unlikely',
  }
}
