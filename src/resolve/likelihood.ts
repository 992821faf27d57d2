import { type Candidates, COUNTRY } from '../rules/candidates.js'

/** Candidates of lower log-odds change nothing that is seen. */
const NEGLIGIBLE = -8

/**
 * How likely each taken candidate is right: the share that the sets with it have in the sum over all sets of candidates
 * without overlaps, where a set weighs the exponential of its scores. That is what the weights were fitted to. A country may
 * stand inside a body or a place; it competes with nothing.
 *
 * @param tokens Number of tokens of the text.
 * @returns A probability for each candidate of `taken`, in its order.
 */
export function likelihoodsOf(candidates: Candidates, taken: readonly number[], tokens: number): number[] {
  const { byEnd, after: nextOfEnd } = chainsByEnd(candidates, tokens)
  const before = sumsBefore(candidates, tokens, byEnd, nextOfEnd)
  const after = sumsAfter(candidates, tokens, byEnd, nextOfEnd)
  const all = before[tokens] as number
  return taken.map(c => {
    const score = candidates.score[c] as number
    if (candidates.type[c] === COUNTRY) return 1 / (1 + Math.exp(-score))
    let sum = 0
    const start = candidates.start[c] as number
    const end = candidates.end[c] as number
    for (let d = byEnd[end] as number; d >= 0; d = nextOfEnd[d] as number) {
      if (candidates.start[d] !== start || candidates.type[d] !== candidates.type[c]) continue
      sum += Math.exp((before[start] as number) + (candidates.score[d] as number) + (after[end] as number) - all)
    }
    return Math.min(1, sum)
  })
}

/** The candidates that count, as a chain for each token where some end. */
function chainsByEnd(candidates: Candidates, tokens: number): { byEnd: Int32Array; after: Int32Array } {
  const byEnd = new Int32Array(tokens + 1).fill(-1)
  const after = new Int32Array(candidates.count)
  for (let c = 0; c < candidates.count; c++) {
    if (candidates.type[c] === COUNTRY || (candidates.score[c] as number) < NEGLIGIBLE) continue
    const end = candidates.end[c] as number
    after[c] = byEnd[end] as number
    byEnd[end] = c
  }
  return { byEnd, after }
}

/** For each token the logarithm of the sum over all sets of candidates that end at or before it. */
function sumsBefore(candidates: Candidates, tokens: number, byEnd: Int32Array, nextOfEnd: Int32Array): Float64Array {
  const sums = new Float64Array(tokens + 1)
  for (let end = 1; end <= tokens; end++) {
    let sum = sums[end - 1] as number
    for (let c = byEnd[end] as number; c >= 0; c = nextOfEnd[c] as number) {
      sum = addLogs(sum, (sums[candidates.start[c] as number] as number) + (candidates.score[c] as number))
    }
    sums[end] = sum
  }
  return sums
}

/** The same of the candidates that begin at or after it. */
function sumsAfter(candidates: Candidates, tokens: number, byEnd: Int32Array, nextOfEnd: Int32Array): Float64Array {
  const sums = new Float64Array(tokens + 1).fill(Number.NEGATIVE_INFINITY)
  sums[tokens] = 0
  for (let end = tokens; end > 0; end--) {
    const rest = sums[end] as number
    sums[end - 1] = addLogs(sums[end - 1] as number, rest)
    for (let c = byEnd[end] as number; c >= 0; c = nextOfEnd[c] as number) {
      const start = candidates.start[c] as number
      sums[start] = addLogs(sums[start] as number, rest + (candidates.score[c] as number))
    }
  }
  return sums
}

/** The logarithm of the sum of two numbers, from their logarithms. */
export function addLogs(a: number, b: number): number {
  if (b === Number.NEGATIVE_INFINITY) return a
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b))
}
