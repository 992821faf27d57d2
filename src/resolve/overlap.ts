import { type Candidates, COUNTRY, ORGANIZATION, PLACE } from '../rules/candidates.js'
import type { Mention } from './mentions.js'

/**
 * The best-scoring set of candidates that do not overlap, by dynamic programming over the tokens; a country inside an
 * organization or place is no overlap. Candidates that are likelier wrong than right are never taken.
 *
 * @param tokens Number of tokens of the text.
 * @returns Candidates in the order of the text, a country after the name it is in.
 */
export function dropOverlaps(candidates: Candidates, tokens: number): number[] {
  const good: number[] = []
  for (let c = 0; c < candidates.count; c++) if (worth(candidates, c) > 0) good.push(c)
  good.sort((a, b) => (candidates.end[a] as number) - (candidates.end[b] as number) || a - b)
  const countries = good
    .filter(c => candidates.type[c] === COUNTRY)
    .sort((a, b) => (candidates.start[a] as number) - (candidates.start[b] as number))
  const best = new Float64Array(tokens + 1)
  const chosen = new Int32Array(tokens + 1).fill(-1)
  let g = 0
  for (let end = 1; end <= tokens; end++) {
    best[end] = best[end - 1] as number
    for (; g < good.length && candidates.end[good[g] as number] === end; g++) {
      const c = good[g] as number
      const value = (best[candidates.start[c] as number] as number) + worth(candidates, c) + inner(candidates, c, countries)
      if (value > (best[end] as number)) {
        best[end] = value
        chosen[end] = c
      }
    }
  }
  const taken: number[] = []
  for (let end = tokens; end > 0; ) {
    const c = chosen[end] as number
    if (c < 0) end--
    else {
      taken.push(c)
      end = candidates.start[c] as number
    }
  }
  return taken.reverse().flatMap(c => [c, ...countriesIn(candidates, c, countries)])
}

/** A candidate is worth taking from these log-odds on: a little under even, where precision and recall are in balance. */
const LEAST = -0.3

function worth(candidates: Candidates, c: number): number {
  return (candidates.score[c] as number) - LEAST
}

/** Whether a candidate of this score is taken where nothing better stands in its way. */
export function isLikely(score: number): boolean {
  return score > LEAST
}

/** Whether a country may be a mention inside the other one. */
export function mayHold(outer: Pick<Mention, 'type' | 'start' | 'end'>, inner: Pick<Mention, 'type' | 'start' | 'end'>): boolean {
  if (inner.type !== COUNTRY || (outer.type !== ORGANIZATION && outer.type !== PLACE)) return false
  return outer.start <= inner.start && inner.end <= outer.end && inner.end - inner.start < outer.end - outer.start
}

function holdsCountries(candidates: Candidates, c: number): boolean {
  return candidates.type[c] === ORGANIZATION || candidates.type[c] === PLACE
}

/** What the countries inside an organization or place add to it, so that it need not beat them. */
function inner(candidates: Candidates, c: number, countries: readonly number[]): number {
  let sum = 0
  for (const country of countriesIn(candidates, c, countries)) sum += worth(candidates, country)
  return sum
}

function countriesIn(candidates: Candidates, c: number, countries: readonly number[]): number[] {
  if (!holdsCountries(candidates, c)) return []
  const start = candidates.start[c] as number
  const end = candidates.end[c] as number
  const found: number[] = []
  let reached = start
  for (let i = firstFrom(candidates, countries, start); i < countries.length; i++) {
    const country = countries[i] as number
    if ((candidates.start[country] as number) >= end) break
    const length = (candidates.end[country] as number) - (candidates.start[country] as number)
    if ((candidates.end[country] as number) > end || length === end - start || (candidates.start[country] as number) < reached)
      continue
    const longer = countries[i + 1]
    if (
      longer !== undefined &&
      candidates.start[longer] === candidates.start[country] &&
      (candidates.end[longer] as number) <= end
    )
      continue
    found.push(country)
    reached = candidates.end[country] as number
  }
  return found
}

/** The first of the countries, sorted by start, that starts at or after a token. */
function firstFrom(candidates: Candidates, countries: readonly number[], start: number): number {
  let low = 0
  let high = countries.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((candidates.start[countries[middle] as number] as number) < start) low = middle + 1
    else high = middle
  }
  return low
}
