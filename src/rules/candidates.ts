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
 * Sums of the weights that tokens of one profile give as members of one family, for all candidates of all texts: a
 * direct-mapped cache. Cell `2 * slot` says which profile and family it is, the next one has the sum.
 */
type SharedSums = Float64Array

const SHARED_BITS = 13
/** More than there are pieces of evidence. */
const MOST_EVIDENCE = 2 ** 20

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
    shared: new Float64Array(2 << SHARED_BITS).fill(-1),
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
 * Adds what tokens of a profile are as members of the family at `base`, where that is already known.
 *
 * @returns Whether it is; otherwise the caller adds it piece by piece and then says `share`.
 */
export function addShared(candidates: Candidates, base: number, profile: number): boolean {
  if (candidates.recording) return false
  const { shared } = candidates
  const cell = sharedCell(base, profile)
  if (shared[cell] !== profile * MOST_EVIDENCE + base) return false
  const c = candidates.count - 1
  candidates.score[c] = (candidates.score[c] as number) + (shared[cell + 1] as number)
  return true
}

/** Keeps what the newest candidate gained since its score was `before` as what tokens of a profile give in the family at `base`. */
export function share(candidates: Candidates, base: number, profile: number, before: number): void {
  if (candidates.recording) return
  const { shared } = candidates
  const cell = sharedCell(base, profile)
  shared[cell] = profile * MOST_EVIDENCE + base
  shared[cell + 1] = scoreOfNewest(candidates) - before
}

function sharedCell(base: number, profile: number): number {
  return ((Math.imul(base, 0x9e3779b1) + Math.imul(profile, 0x85ebca6b)) >>> (32 - SHARED_BITS)) << 1
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
