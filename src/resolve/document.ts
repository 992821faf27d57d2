import { addDocument, type Candidates, COUNTRY, ORGANIZATION, PERSON, PLACE } from '../rules/candidates.js'
import type { Contexts } from '../rules/context.js'
import { family } from '../rules/evidence.js'
import { proposePerson, unitEnd } from '../rules/person/names.js'
import { mayBegin, mayEnd } from '../rules/spans.js'
import type { Text } from '../rules/text.js'
import { hashSymbols } from '../text/tokenize.js'
import { WORD } from '../text/tokens.js'

/** What the first look at a document established: names by the hash of their letters, with their highest scores. */
interface Established {
  /** By type: hash of the whole name → how often it was taken and its highest score. */
  readonly whole: ReadonlyMap<number, Taken>[]
  /** Hash of the last unit of a person's full name → score. */
  readonly surnames: Map<number, number>
  readonly givens: Map<number, number>
}

interface Taken {
  times: number
  score: number
}

/** How sure the other place was: log-odds of 0.8 and 0.97. */
const SURE = 1.4
const VERY_SURE = 3.5
const grade = (score: number): number => (score >= VERY_SURE ? 2 : score >= SURE ? 1 : 0)
const GRADES = ['likely', 'sure', 'very-sure'] as const
const RELATIONS = ['same', 'surname', 'given', 'other-type', 'nothing', 'part'] as const

const TYPES_WITH_DOCUMENT: readonly number[] = [PERSON, COUNTRY, ORGANIZATION, PLACE]
const indexOf = (type: number): number => TYPES_WITH_DOCUMENT.indexOf(type)
const TYPE_NAMES: Readonly<Record<number, string>> = {
  [PERSON]: 'person',
  [COUNTRY]: 'country',
  [ORGANIZATION]: 'organization',
  [PLACE]: 'place',
}
/** How sure the candidate is by itself: bounds of its log-odds. */
const BOUNDS = [-4, -2.5, -1, 0.5, 2]
const BUCKETS = BOUNDS.length + 1
const bucket = (score: number): number => BOUNDS.filter(bound => score >= bound).length
const memberName = (i: number): string =>
  `${RELATIONS[Math.floor(i / 3 / BUCKETS)]}-${GRADES[Math.floor(i / BUCKETS) % 3]}&${i % BUCKETS}`
const BASE: Readonly<Record<number, number>> = Object.fromEntries(
  TYPES_WITH_DOCUMENT.map(type => [type, family(`document/${TYPE_NAMES[type]}`, RELATIONS.length * 3 * BUCKETS, memberName)]),
)
const SAME = 0
const SURNAME = 3
const GIVEN = 6
const OTHER_TYPE = 9
const NOTHING = 12
/** Inside a name that was taken. */
const PART = 15

/**
 * The second look: adds to every candidate what the document established about its words, and proposes as persons the words
 * that are surnames of people named in full elsewhere.
 */
export function addDocumentEvidence(text: Text, contexts: Contexts, candidates: Candidates, taken: readonly number[]): void {
  const established = establish(text, contexts, candidates, taken)
  proposeSurnames(text, contexts, candidates, established)
  const chosen = new Set(taken)
  const covered = coveredBy(text, candidates, taken)
  for (let c = 0; c < candidates.count; c++) {
    const inside = !chosen.has(c) && isCovered(candidates, c, covered)
    const relation = inside ? PART : relationOf(text, candidates, c, chosen.has(c), established)
    const base = BASE[candidates.type[c] as number]
    if (base === undefined || candidates.score[c] === Number.NEGATIVE_INFINITY) continue
    addDocument(candidates, c, base + relation * BUCKETS + bucket(candidates.score[c] as number))
  }
}

/** For each token the person that was taken there, or -1. */
function coveredBy(text: Text, candidates: Candidates, taken: readonly number[]): Int32Array {
  const covered = new Int32Array(text.tokens.count).fill(-1)
  for (const c of taken) {
    if (candidates.type[c] === PERSON) covered.fill(c, candidates.start[c], candidates.end[c])
  }
  return covered
}

function isCovered(candidates: Candidates, c: number, covered: Int32Array): boolean {
  const by = covered[candidates.start[c] as number] as number
  return by >= 0 && (candidates.end[c] as number) <= (candidates.end[by] as number)
}

function hashOf(text: Text, from: number, to: number): number {
  const { letters, symbols } = text.tokens
  return hashSymbols(symbols, letters[from], letters[to])
}

function establish(text: Text, contexts: Contexts, candidates: Candidates, taken: readonly number[]): Established {
  const whole = TYPES_WITH_DOCUMENT.map(() => new Map<number, Taken>())
  const surnames = new Map<number, number>()
  const givens = new Map<number, number>()
  for (const c of taken) {
    const from = candidates.start[c] as number
    const to = candidates.end[c] as number
    const score = candidates.score[c] as number
    const names = whole[indexOf(candidates.type[c] as number)]
    if (!names) continue
    const hash = hashOf(text, from, to)
    const known = names.get(hash)
    names.set(hash, { times: (known?.times ?? 0) + 1, score: Math.max(score, known?.score ?? 0) })
    if (candidates.type[c] === PERSON) addParts(text, contexts, from, to, score, surnames, givens)
  }
  return { whole, surnames, givens }
}

function addParts(
  text: Text,
  contexts: Contexts,
  from: number,
  to: number,
  score: number,
  surnames: Map<number, number>,
  givens: Map<number, number>,
): void {
  let first = 0
  for (let t = from; t < to; ) {
    const next = unitEnd(text, contexts, t, to)
    if (t === from) first = next
    else if (to < next + 1) raise(surnames, hashOf(text, t, to), score)
    t = next
  }
  if (first === to) return
  raise(givens, hashOf(text, from, first), score)
  raise(surnames, hashOf(text, first, to), score)
}

function raise(scores: Map<number, number>, hash: number, score: number): void {
  scores.set(hash, Math.max(score, scores.get(hash) ?? 0))
}

function proposeSurnames(text: Text, contexts: Contexts, candidates: Candidates, established: Established): void {
  const { tokens } = text
  if (established.surnames.size === 0) return
  const proposed = new Set<number>()
  for (let c = 0; c < candidates.count; c++) {
    const start = candidates.start[c] as number
    if (candidates.type[c] === PERSON && candidates.end[c] === start + 1) proposed.add(start)
  }
  for (let t = 0; t < tokens.count; t++) {
    if (tokens.kind[t] !== WORD || proposed.has(t) || !established.surnames.has(tokens.hash[t] as number)) continue
    if (mayBegin(tokens, t) && mayEnd(text, t + 1)) proposePerson(text, contexts, t, t + 1, candidates)
  }
}

function relationOf(text: Text, candidates: Candidates, c: number, isTaken: boolean, established: Established): number {
  const type = candidates.type[c] as number
  const hash = hashOf(text, candidates.start[c] as number, candidates.end[c] as number)
  const same = established.whole[indexOf(type)]?.get(hash)
  if (same && (!isTaken || same.times > 1)) return SAME + grade(same.score)
  if (type === PERSON) {
    const surname = established.surnames.get(hash)
    if (surname !== undefined) return SURNAME + grade(surname)
    const given = established.givens.get(hash)
    if (given !== undefined) return GIVEN + grade(given)
  }
  for (const other of established.whole) {
    const found = other.get(hash)
    if (found && found !== same) return OTHER_TYPE + grade(found.score)
  }
  return NOTHING
}
