import { type Candidates, COUNTRY } from '../rules/candidates.js'
import { family } from '../rules/evidence.js'
import { TYPES } from '../types.js'

/**
 * What makes a share of the sum a confidence, by type: its log-odds are multiplied by the slope and one, the offset is added, and
 * the probability of that is multiplied by the most and one, as marks differ even where all speaks for a mention. All three
 * are fitted on texts that the other weights were not fitted on, where these are too sure of themselves.
 */
export const CONFIDENCE_SLOPE = family('confidence/slope', TYPES.length, i => TYPES[i] ?? '')
export const CONFIDENCE_OFFSET = family('confidence/offset', TYPES.length, i => TYPES[i] ?? '')
export const CONFIDENCE_MOST = family('confidence/most', TYPES.length, i => TYPES[i] ?? '')

/** Candidates of lower log-odds change nothing that is seen. */
export const NEGLIGIBLE = -8

/**
 * How likely each taken candidate is right: by the share that the sets with it have in the sum over all sets of candidates
 * without overlaps, where a set weighs the exponential of its scores. That is what the weights were fitted to. A country may
 * stand inside a body or a place; it competes with nothing.
 *
 * @param tokens Number of tokens of the text.
 * @returns A probability for each candidate of `taken`, in its order.
 */
export function likelihoodsOf(candidates: Candidates, taken: readonly number[], tokens: number): number[] {
  const { type, start, end, score } = candidates
  makeRoom(candidates.count, tokens)
  chainByEnd(candidates, tokens)
  sumBefore(candidates, tokens)
  sumAfter(candidates, tokens)
  const { byEnd, nextOfEnd, before, after } = columns
  const all = before[tokens] as number
  return taken.map(c => {
    if (type[c] === COUNTRY) return confidenceOf(candidates, COUNTRY, 1 / (1 + Math.exp(-(score[c] as number))))
    let sum = 0
    const from = start[c] as number
    const to = end[c] as number
    for (let d = byEnd[to] as number; d >= 0; d = nextOfEnd[d] as number) {
      if (start[d] !== from || type[d] !== type[c]) continue
      sum += Math.exp((before[from] as number) + (score[d] as number) + (after[to] as number) - all)
    }
    return confidenceOf(candidates, type[c] as number, sum)
  })
}

/** Shares closer to 0 and 1 are taken for this close. */
const CLOSEST = 1e-6

function confidenceOf({ weights }: Candidates, type: number, share: number): number {
  const odds =
    logOddsOf(share) * (1 + (weights[CONFIDENCE_SLOPE + type] as number)) + (weights[CONFIDENCE_OFFSET + type] as number)
  return (1 + (weights[CONFIDENCE_MOST + type] as number)) / (1 + Math.exp(-odds))
}

export function logOddsOf(share: number): number {
  const within = Math.min(1 - CLOSEST, Math.max(CLOSEST, share))
  return Math.log(within / (1 - within))
}

/** Used for one text after another, and longer than they are. */
const columns = {
  /** The candidates that count, as a chain for each token where some end. */
  byEnd: new Int32Array(0),
  nextOfEnd: new Int32Array(0),
  /** For each token the logarithm of the sum over all sets of candidates that end at or before it. */
  before: new Float64Array(0),
  /** The same of the candidates that begin at or after it. */
  after: new Float64Array(0),
}

function makeRoom(candidates: number, tokens: number): void {
  if (columns.nextOfEnd.length < candidates) columns.nextOfEnd = new Int32Array(2 * candidates)
  if (columns.byEnd.length > tokens) return
  columns.byEnd = new Int32Array(2 * tokens + 1)
  columns.before = new Float64Array(2 * tokens + 1)
  columns.after = new Float64Array(2 * tokens + 1)
}

function chainByEnd({ count, type, end, score }: Candidates, tokens: number): void {
  const { byEnd, nextOfEnd } = columns
  byEnd.fill(-1, 0, tokens + 1)
  for (let c = 0; c < count; c++) {
    if ((score[c] as number) < NEGLIGIBLE || type[c] === COUNTRY) continue
    const to = end[c] as number
    nextOfEnd[c] = byEnd[to] as number
    byEnd[to] = c
  }
}

function sumBefore({ start, score }: Candidates, tokens: number): void {
  const { byEnd, nextOfEnd, before } = columns
  before[0] = 0
  for (let end = 1; end <= tokens; end++) {
    let sum = before[end - 1] as number
    for (let c = byEnd[end] as number; c >= 0; c = nextOfEnd[c] as number)
      sum = addLogs(sum, (before[start[c] as number] as number) + (score[c] as number))
    before[end] = sum
  }
}

function sumAfter({ start, score }: Candidates, tokens: number): void {
  const { byEnd, nextOfEnd, after } = columns
  after.fill(Number.NEGATIVE_INFINITY, 0, tokens)
  after[tokens] = 0
  for (let end = tokens; end > 0; end--) {
    const rest = after[end] as number
    after[end - 1] = addLogs(after[end - 1] as number, rest)
    for (let c = byEnd[end] as number; c >= 0; c = nextOfEnd[c] as number) {
      const from = start[c] as number
      after[from] = addLogs(after[from] as number, rest + (score[c] as number))
    }
  }
}

/** The logarithm of the sum of two numbers, from their logarithms. */
export function addLogs(a: number, b: number): number {
  if (b === Number.NEGATIVE_INFINITY) return a
  if (a === Number.NEGATIVE_INFINITY) return b
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b))
}
