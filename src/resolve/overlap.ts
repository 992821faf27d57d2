import { type Candidates, COUNTRY, ORGANIZATION, PERSON, PLACE } from '../rules/candidates.js'
import type { Tokens } from '../text/tokens.js'
import type { Mention } from './mentions.js'

/**
 * The best-scoring set of candidates that do not overlap, by dynamic programming over the tokens; a country inside an
 * organization or place is no overlap. Candidates that are likelier wrong than right are never taken, nor two persons with
 * nothing between them: «سیما حکیمی اردستانی» is not «حکیمی» and «اردستانی».
 *
 * @returns Candidates in the order of the text, a country after the name it is in.
 */
export function dropOverlaps(candidates: Candidates, { count: tokens, sentence }: Pick<Tokens, 'count' | 'sentence'>): number[] {
  const { start, type } = candidates
  makeRoom(candidates.count, tokens)
  chainByEnd(candidates, tokens)
  const countries = goodCountries(candidates)
  const { first, next, best, apart, chosen, chosenApart } = columns
  best[0] = 0
  apart[0] = 0
  for (let end = 1; end <= tokens; end++) {
    let most = best[end - 1] as number
    let mostApart = most
    let choice = -1
    let choiceApart = -1
    for (let c = first[end] as number; c >= 0; c = next[c] as number) {
      const before = (joinsOn(candidates, c, sentence) ? apart : best)[start[c] as number] as number
      const value = before + worth(candidates, c) + inner(candidates, c, countries)
      if (type[c] !== PERSON && value > mostApart) {
        mostApart = value
        choiceApart = c
      }
      if (value <= most) continue
      most = value
      choice = c
    }
    best[end] = most
    apart[end] = mostApart
    chosen[end] = choice
    chosenApart[end] = choiceApart
  }
  return choices(candidates, tokens, sentence, countries)
}

/** Whether a candidate is a person that does not begin a sentence: none may end right before it. */
function joinsOn({ type, start }: Candidates, c: number, sentence: Tokens['sentence']): boolean {
  const from = start[c] as number
  return type[c] === PERSON && from > 0 && sentence[from - 1] === sentence[from]
}

/** Used for one text after another, and longer than they are. */
const columns = {
  /** The candidates that are worth taking, as a chain in their order for each token where some end. */
  first: new Int32Array(0),
  next: new Int32Array(0),
  /** For each token what the best set up to it is worth, and the candidate of the set that ends there, or -1. */
  best: new Float64Array(0),
  chosen: new Int32Array(0),
  /** The same of the best set in which no person ends at the token. */
  apart: new Float64Array(0),
  chosenApart: new Int32Array(0),
}

function makeRoom(candidates: number, tokens: number): void {
  if (columns.next.length < candidates) columns.next = new Int32Array(2 * candidates)
  if (columns.first.length > tokens) return
  columns.first = new Int32Array(2 * tokens + 1)
  columns.best = new Float64Array(2 * tokens + 1)
  columns.chosen = new Int32Array(2 * tokens + 1)
  columns.apart = new Float64Array(2 * tokens + 1)
  columns.chosenApart = new Int32Array(2 * tokens + 1)
}

function chainByEnd(candidates: Candidates, tokens: number): void {
  const { first, next } = columns
  first.fill(-1, 0, tokens + 1)
  for (let c = candidates.count - 1; c >= 0; c--) {
    if (!isLikely(candidates.score[c] as number)) continue
    const end = candidates.end[c] as number
    next[c] = first[end] as number
    first[end] = c
  }
}

/** Countries that are worth taking, by their starts and then ends. */
function goodCountries(candidates: Candidates): number[] {
  const { type, start, end } = candidates
  const countries: number[] = []
  for (let c = 0; c < candidates.count; c++) if (type[c] === COUNTRY && isLikely(candidates.score[c] as number)) countries.push(c)
  if (countries.length < 2) return countries
  return countries.sort((a, b) => (start[a] as number) - (start[b] as number) || (end[a] as number) - (end[b] as number) || a - b)
}

/** Follows the choices back from the end, and puts the countries after the names they are in. */
function choices(candidates: Candidates, tokens: number, sentence: Tokens['sentence'], countries: readonly number[]): number[] {
  const { chosen, chosenApart } = columns
  const backwards: number[] = []
  let apart = false
  for (let end = tokens; end > 0; ) {
    const c = (apart ? chosenApart : chosen)[end] as number
    if (c >= 0) backwards.push(c)
    apart = c >= 0 && joinsOn(candidates, c, sentence)
    end = c < 0 ? end - 1 : (candidates.start[c] as number)
  }
  const taken: number[] = []
  for (let i = backwards.length - 1; i >= 0; i--) {
    const c = backwards[i] as number
    taken.push(c)
    for (const country of countriesIn(candidates, c, countries)) taken.push(country)
  }
  return taken
}

/** Log-odds that a candidate is worth taking from: a little under even, where precision and recall are in balance. */
const LEAST = -0.1

function worth({ score }: Candidates, c: number): number {
  return (score[c] as number) - LEAST
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

const NONE: readonly number[] = []

function countriesIn(candidates: Candidates, c: number, countries: readonly number[]): readonly number[] {
  if (countries.length === 0 || !holdsCountries(candidates, c)) return NONE
  const start = candidates.start[c] as number
  const end = candidates.end[c] as number
  const from = firstFrom(candidates, countries, start)
  if (from === countries.length || (candidates.start[countries[from] as number] as number) >= end) return NONE
  const found: number[] = []
  let reached = start
  for (let i = from; i < countries.length; i++) {
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
