import { TYPES } from '../types.js'

export const PERSON = TYPES.indexOf('person')
export const COUNTRY = TYPES.indexOf('country')
export const DATE = TYPES.indexOf('date')
export const ORGANIZATION = TYPES.indexOf('organization')
export const PLACE = TYPES.indexOf('place')
export const TIME = TYPES.indexOf('time')
export const MONEY = TYPES.indexOf('money')
export const PERCENT = TYPES.indexOf('percent')

/**
 * What the rules propose, as columns: candidate `c` covers the tokens `start[c]` up to `end[c]` and is of type
 * `TYPES[type[c]]`. Its score is the sum of the weights of its evidence, the log-odds of being right; the evidence is
 * `evidence[from[c]]` up to `evidence[from[c + 1]]`.
 */
export interface Candidates {
  count: number
  readonly weights: Float32Array
  type: Uint8Array
  start: Uint32Array
  end: Uint32Array
  score: Float64Array
  /** The hit of the lexicon that gives the candidate its record, or -1. */
  hit: Int32Array
  from: Uint32Array
  evidence: Int32Array
  /** One piece of evidence that the document itself gives, or -1. */
  document: Int32Array
  /** Whether the evidence is kept, or only its sum: what makes the second much faster is that sums are shared. */
  recording: boolean
  readonly shared: SharedSums
}

/**
 * Sums of the weights that tokens of one profile give as members of one family, for all candidates of all texts: a row for
 * each profile, by direct mapping, with a cell for each family that is summed.
 */
interface SharedSums {
  readonly profiles: Int32Array
  readonly sums: Float64Array
}

/** A power of two. */
const SHARED_ROWS = 1 << 10
/** A power of two, more than there are pieces of evidence. */
const MOST_EVIDENCE = 1 << 20

let summed = 0

/**
 * A family of which candidates have a member for each thing that a token is, so that their sum is kept.
 *
 * @param base The number of the family's first member.
 * @returns A number that tells both the family and the cell of its sums.
 */
export function summedFamily(base: number): number {
  return summed++ * MOST_EVIDENCE + base
}

/** The number of the first member. */
export function baseOfSummed(family: number): number {
  return family & (MOST_EVIDENCE - 1)
}

export function createCandidates(weights: Float32Array): Candidates {
  return {
    count: 0,
    weights,
    type: new Uint8Array(256),
    start: new Uint32Array(256),
    end: new Uint32Array(256),
    score: new Float64Array(256),
    hit: new Int32Array(256),
    from: new Uint32Array(257),
    evidence: new Int32Array(4096),
    document: new Int32Array(256),
    recording: false,
    shared: { profiles: new Int32Array(SHARED_ROWS).fill(-1), sums: new Float64Array(SHARED_ROWS * summed) },
  }
}

function grown<T extends Uint8Array | Uint32Array | Int32Array | Float64Array>(old: T, fresh: T): T {
  fresh.set(old)
  return fresh
}

/** Begins a candidate without evidence; `add` gives it some. */
export function propose(candidates: Candidates, type: number, start: number, end: number, hit: number): void {
  if (candidates.count === candidates.type.length) growRows(candidates)
  const c = candidates.count++
  candidates.type[c] = type
  candidates.start[c] = start
  candidates.end[c] = end
  candidates.score[c] = 0
  candidates.hit[c] = hit
  candidates.document[c] = -1
  candidates.from[c + 1] = candidates.from[c] as number
}

/** Adds a piece of evidence to the newest candidate. */
export function add(candidates: Candidates, id: number): void {
  const c = candidates.count - 1
  candidates.score[c] = (candidates.score[c] as number) + (candidates.weights[id] as number)
  if (candidates.recording) record(candidates, c, id)
}

function record(candidates: Candidates, c: number, id: number): void {
  const place = candidates.from[c + 1] as number
  if (place === candidates.evidence.length) candidates.evidence = grown(candidates.evidence, new Int32Array(place * 2))
  candidates.evidence[place] = id
  candidates.from[c + 1] = place + 1
}

/**
 * Adds what tokens of a profile are as members of a family, where that is already known.
 *
 * @returns Whether it is; otherwise the caller adds it piece by piece and then says `share`.
 */
export function addShared(candidates: Candidates, family: number, profile: number): boolean {
  if (candidates.recording) return false
  const sum = candidates.shared.sums[sharedCell(candidates, family, profile)] as number
  if (Number.isNaN(sum)) return false
  const c = candidates.count - 1
  candidates.score[c] = (candidates.score[c] as number) + sum
  return true
}

/** Keeps what the newest candidate gained since its score was `before` as what tokens of a profile give in a family. */
export function share(candidates: Candidates, family: number, profile: number, before: number): void {
  if (!candidates.recording) candidates.shared.sums[sharedCell(candidates, family, profile)] = scoreOfNewest(candidates) - before
}

/** The cell of a family in the row of a profile, which is emptied if it was another's. */
function sharedCell({ shared: { profiles, sums } }: Candidates, family: number, profile: number): number {
  const row = profile & (SHARED_ROWS - 1)
  if (profiles[row] !== profile) {
    profiles[row] = profile
    sums.fill(Number.NaN, row * summed, (row + 1) * summed)
  }
  return row * summed + (family >>> 20)
}

export function scoreOfNewest(candidates: Candidates): number {
  return candidates.score[candidates.count - 1] as number
}

/** Gives a candidate what the document says of it, in place of what it said before. */
export function addDocument(candidates: Candidates, c: number, id: number): void {
  const before = candidates.document[c] as number
  const weight = (candidates.weights[id] as number) - (before < 0 ? 0 : (candidates.weights[before] as number))
  candidates.document[c] = id
  candidates.score[c] = (candidates.score[c] as number) + weight
}

function growRows(candidates: Candidates): void {
  const size = candidates.type.length * 2
  candidates.type = grown(candidates.type, new Uint8Array(size))
  candidates.start = grown(candidates.start, new Uint32Array(size))
  candidates.end = grown(candidates.end, new Uint32Array(size))
  candidates.score = grown(candidates.score, new Float64Array(size))
  candidates.hit = grown(candidates.hit, new Int32Array(size))
  candidates.document = grown(candidates.document, new Int32Array(size))
  candidates.from = grown(candidates.from, new Uint32Array(size + 1))
}

export function clear(candidates: Candidates): void {
  candidates.count = 0
  candidates.from[0] = 0
}
