import { addDocument, type Candidates, COUNTRY, ORGANIZATION, PERSON, PLACE } from '../rules/candidates.js'
import type { Contexts } from '../rules/context.js'
import { family } from '../rules/evidence.js'
import { proposePerson, unitEnd } from '../rules/person/names.js'
import { isNameAndTitle } from '../rules/person/titled.js'
import { mayBegin, mayEnd } from '../rules/spans.js'
import type { Text } from '../rules/text.js'
import { hashOn, hashSymbols } from '../text/tokenize.js'
import { PUNCT, WORD } from '../text/tokens.js'
import { TYPES } from '../types.js'

/** What the first look at a document established of a name, the hash of its letters. */
interface Known {
  /** By type: how often the whole name was taken, and its highest score. */
  readonly times: number[]
  readonly scores: number[]
  /** Highest score of a full name of a person of which it is the surname, or a given name. */
  surname: number | undefined
  /** The same, of a name that does not begin with a word that is a title too, «احمد سیاری» but not «امیر سیاری». */
  untitled: number | undefined
  given: number | undefined
}

/** Names by hash; of most spans the filter tells without one that there is none. */
interface Established {
  readonly names: Map<number, Known>
  /** 1 for what `shapeOf` has of some name. */
  readonly filter: Uint8Array
  /** Whether one of them is a surname. */
  surnames: boolean
}

const SHAPE_BITS = 12

/** The number of letters of some tokens with the first letter and the last, mixed. */
function shapeOf({ tokens: { letters, symbols } }: Text, from: number, to: number): number {
  const first = letters[from] as number
  const last = letters[to] as number
  if (last === first) return 0
  return (((last - first) << 7) ^ ((symbols[first] as number) << 6) ^ (symbols[last - 1] as number)) & ((1 << SHAPE_BITS) - 1)
}

function knownOf(text: Text, from: number, to: number, { names, filter }: Established): Known | undefined {
  return filter[shapeOf(text, from, to)] === 0 ? undefined : names.get(hashOf(text, from, to))
}

function madeKnown(text: Text, from: number, to: number, { names, filter }: Established): Known {
  const hash = hashOf(text, from, to)
  const found = names.get(hash)
  if (found) return found
  const known = { times: [0, 0, 0, 0], scores: [0, 0, 0, 0], surname: undefined, untitled: undefined, given: undefined }
  names.set(hash, known)
  filter[shapeOf(text, from, to)] = 1
  return known
}

/** How sure the other place was: log-odds of 0.8 and 0.97. */
const SURE = 1.4
const VERY_SURE = 3.5
const grade = (score: number): number => (score >= VERY_SURE ? 2 : score >= SURE ? 1 : 0)
const GRADES = ['likely', 'sure', 'very-sure'] as const
const RELATIONS = ['same', 'surname', 'given', 'other-type', 'nothing', 'part', 'titled'] as const

const TYPES_WITH_DOCUMENT: readonly number[] = [PERSON, COUNTRY, ORGANIZATION, PLACE]
/** Number of each type among them, or -1. */
const INDEX_OF = TYPES.map((_, type) => TYPES_WITH_DOCUMENT.indexOf(type))
/** A country is one by itself, whatever else a document says: it is only told from names of the other types. */
const TYPE_NAMES: Readonly<Record<number, string>> = {
  [PERSON]: 'person',
  [ORGANIZATION]: 'organization',
  [PLACE]: 'place',
}
/** How sure the candidate is by itself: bounds of its log-odds. */
const BOUNDS = [-4, -2.5, -1, 0.5, 2, Number.POSITIVE_INFINITY]
const BUCKETS = BOUNDS.length
function bucket(score: number): number {
  let reached = 0
  while (score >= (BOUNDS[reached] as number)) reached++
  return reached
}
const memberName = (i: number): string =>
  `${RELATIONS[Math.floor(i / 3 / BUCKETS)]}-${GRADES[Math.floor(i / BUCKETS) % 3]}&${i % BUCKETS}`
/** First evidence of each type with document, or -1. */
const BASE: readonly number[] = TYPES_WITH_DOCUMENT.map(type =>
  type in TYPE_NAMES ? family(`document/${TYPE_NAMES[type]}`, RELATIONS.length * 3 * BUCKETS, memberName) : -1,
)
const SAME = 0
const SURNAME = 3
const GIVEN = 6
const OTHER_TYPE = 9
const NOTHING = 12
/** Inside a name that was taken. */
const PART = 15
/** A title and the surname of a person who has another given name, «امیر سیاری» beside «احمد سیاری». */
const TITLED = 18

/**
 * The second look: adds to every candidate what the document established about its words, and proposes as persons the words
 * that are surnames of people named in full elsewhere.
 */
export function addDocumentEvidence(text: Text, contexts: Contexts, candidates: Candidates, taken: readonly number[]): void {
  const established = establish(text, contexts, candidates, taken)
  if (established.surnames) proposeSurnames(text, contexts, candidates, established)
  chosen = emptied(chosen, candidates.count)
  for (const c of taken) chosen[c] = 1
  coverWithPersons(text, candidates, taken)
  for (let c = 0; c < candidates.count; c++) {
    const index = INDEX_OF[candidates.type[c] as number] as number
    const score = candidates.score[c] as number
    const base = BASE[index] ?? -1
    if (base < 0 || score === Number.NEGATIVE_INFINITY) continue
    const isTaken = chosen[c] === 1
    const relation = !isTaken && isCovered(candidates, c) ? PART : relationOf(text, candidates, c, index, isTaken, established)
    addDocument(candidates, c, base + relation * BUCKETS + bucket(score))
  }
}

/** 1 for each candidate that was taken, and for each token where a person of one token was proposed. */
let chosen: Uint8Array = new Uint8Array(0)
let proposed: Uint8Array = new Uint8Array(0)
/** For each token the end of the person that was taken there, or 0. They are used for one text after another. */
let covered = new Uint32Array(0)

function emptied(column: Uint8Array, size: number): Uint8Array {
  if (column.length < size) return new Uint8Array(2 * size)
  column.fill(0, 0, size)
  return column
}

function coverWithPersons({ tokens }: Text, { type, start, end }: Candidates, taken: readonly number[]): void {
  if (covered.length < tokens.count) covered = new Uint32Array(2 * tokens.count)
  else covered.fill(0, 0, tokens.count)
  for (const c of taken) if (type[c] === PERSON) covered.fill(end[c] as number, start[c], end[c])
}

function isCovered({ start, end }: Candidates, c: number): boolean {
  return (end[c] as number) <= (covered[start[c] as number] as number)
}

/** Hash of the letters of some tokens; a mark has none. */
function hashOf({ tokens }: Text, from: number, to: number): number {
  const { hash, kind, letters, symbols } = tokens
  if ((kind[from] as number) >= PUNCT) return hashSymbols(symbols, letters[from], letters[to])
  const first = hash[from] as number
  return to === from + 1 ? first : hashOn(first, symbols, letters[from + 1] as number, letters[to] as number)
}

/** Used for one text after another. */
const FILTER = new Uint8Array(1 << SHAPE_BITS)

function establish(text: Text, contexts: Contexts, candidates: Candidates, taken: readonly number[]): Established {
  const established = { names: new Map<number, Known>(), filter: FILTER.fill(0), surnames: false }
  for (const c of taken) {
    const index = INDEX_OF[candidates.type[c] as number] as number
    if (index < 0) continue
    const from = candidates.start[c] as number
    const to = candidates.end[c] as number
    const score = candidates.score[c] as number
    const { times, scores } = madeKnown(text, from, to, established)
    times[index] = (times[index] as number) + 1
    scores[index] = Math.max(score, scores[index] as number)
    if (candidates.type[c] === PERSON) addParts(text, contexts, from, to, score, established)
  }
  return established
}

function addParts(text: Text, contexts: Contexts, from: number, to: number, score: number, established: Established): void {
  let first = 0
  for (let t = from; t < to; ) {
    const next = unitEnd(text, contexts, t, to)
    if (t === from) first = next
    else if (to < next + 1) raiseSurname(text, t, to, score, established)
    t = next
  }
  if (first === to) return
  const known = madeKnown(text, from, first, established)
  known.given = Math.max(score, known.given ?? 0)
  raiseSurname(text, first, to, score, established)
  if (isNameAndTitle(text, from)) return
  const rest = madeKnown(text, first, to, established)
  rest.untitled = Math.max(score, rest.untitled ?? 0)
}

function raiseSurname(text: Text, from: number, to: number, score: number, established: Established): void {
  const known = madeKnown(text, from, to, established)
  known.surname = Math.max(score, known.surname ?? 0)
  established.surnames = true
}

function proposeSurnames(text: Text, contexts: Contexts, candidates: Candidates, established: Established): void {
  const { tokens } = text
  proposed = emptied(proposed, tokens.count)
  for (let c = 0; c < candidates.count; c++) {
    const start = candidates.start[c] as number
    if (candidates.type[c] === PERSON && candidates.end[c] === start + 1) proposed[start] = 1
  }
  for (let t = 0; t < tokens.count; t++) {
    if (tokens.kind[t] !== WORD || proposed[t] === 1) continue
    if (knownOf(text, t, t + 1, established)?.surname === undefined) continue
    if (mayBegin(tokens, t) && mayEnd(text, t + 1)) proposePerson(text, contexts, t, t + 1, candidates)
  }
}

function relationOf(
  text: Text,
  candidates: Candidates,
  c: number,
  index: number,
  isTaken: boolean,
  established: Established,
): number {
  const from = candidates.start[c] as number
  const to = candidates.end[c] as number
  if (candidates.type[c] === PERSON && to > from + 1 && isNameAndTitle(text, from)) {
    const untitled = knownOf(text, from + 1, to, established)?.untitled
    if (untitled !== undefined) return TITLED + grade(untitled)
  }
  const known = knownOf(text, from, to, established)
  if (!known) return NOTHING
  const { times, scores, surname, given } = known
  if ((times[index] as number) > (isTaken ? 1 : 0)) return SAME + grade(scores[index] as number)
  if (candidates.type[c] === PERSON) {
    if (surname !== undefined) return SURNAME + grade(surname)
    if (given !== undefined) return GIVEN + grade(given)
  }
  for (let other = 0; other < times.length; other++) {
    if (other !== index && (times[other] as number) > 0) return OTHER_TYPE + grade(scores[other] as number)
  }
  return NOTHING
}
