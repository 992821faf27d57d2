import { type Candidates, createCandidates, propose } from '../../src/rules/candidates.js'
import { evidenceCount } from '../../src/rules/evidence.js'

/** A candidate: type, first token, token after the last, log-odds. */
export type Row = readonly [number, number, number, number]

/** Candidates to which no evidence says anything. */
export function candidatesOf(rows: readonly Row[]): Candidates {
  const candidates = createCandidates(new Float32Array(evidenceCount()))
  for (const [type, start, end, score] of rows) {
    propose(candidates, type, start, end, -1)
    candidates.score[candidates.count - 1] = score
  }
  return candidates
}

/** Numbers from 0 up to a bound, the same ones for the same seed. */
export function randomOf(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 4294967296) * below)
  }
}
