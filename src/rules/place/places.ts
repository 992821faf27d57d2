import { INDEFINITE, is } from '../../lexicon/automaton.js'
import { CLASS } from '../../lexicon/classes.js'
import { symbolsOf } from '../../text/letters.js'
import { hashSymbols } from '../../text/tokenize.js'
import { BY_ZWNJ, NUMBER, WORD } from '../../text/tokens.js'
import { add, type Candidates, COUNTRY, PLACE, propose } from '../candidates.js'
import {
  AND,
  addInside,
  addLeft,
  addOwn,
  addRight,
  CONTEXTS,
  type Contexts,
  contextName,
  FOREMOSTS,
  foremost,
  foremostName,
  KNOWN,
  THAT,
  UNKNOWN,
} from '../context.js'
import { evidence, family } from '../evidence.js'
import { crossed, goesOn, mayBegin, mayEnd } from '../spans.js'
import { classOfHit, needsCue, recordOfHit, type Text } from '../text.js'

/** Kinds of places: the keys of `place/heads` and the column `kind` of the names. */
const KINDS = [
  'airport',
  'area',
  'bridge',
  'building',
  'canal',
  'cemetery',
  'city',
  'continent',
  'country',
  'county',
  'dam',
  'desert',
  'district',
  'field',
  'gulf',
  'island',
  'lake',
  'landmark',
  'mountain',
  'mosque',
  'park',
  'plain',
  'port',
  'power-plant',
  'prison',
  'province',
  'region',
  'river',
  'road',
  'sea',
  'shrine',
  'square',
  'stadium',
  'strait',
  'street',
  'tower',
  'valley',
  'village',
] as const
const KIND_COUNT = KINDS.length + 1
const kindName = (kind: number): string => KINDS[kind] ?? 'other'

const NUCLEI = ['country', 'country-cue', 'name', 'name-cue', 'head', 'head-cue', 'head-name', 'unknown'] as const
const NAMED_COUNTRY = 0
const NAMED = 2
const HEAD = 4
const HEAD_NAME = 6
const STRANGE = 7

const nucleusName = (i: number): string => NUCLEI[i] ?? ''
const BIAS = family('place/nucleus', NUCLEI.length, nucleusName)
const KIND = NUCLEI.map(nucleus => family(`place/${nucleus}/kind`, KIND_COUNT, kindName))
const SIZE = NUCLEI.map(nucleus => family(`place/${nucleus}/size`, 6, String))
const LEFT = NUCLEI.map(nucleus => family(`place/${nucleus}/left`, CONTEXTS, contextName))
const RIGHT = NUCLEI.map(nucleus => family(`place/${nucleus}/right`, CONTEXTS, contextName))
const LEFT2 = family('place/left2', CONTEXTS, contextName)
const RIGHT2 = family('place/right2', CONTEXTS, contextName)
const OWN = NUCLEI.map(nucleus => family(`place/${nucleus}/own`, CONTEXTS, contextName))
const INSIDE = family('place/inside', CONTEXTS, contextName)
const FIRST = family('place/chain/first', CONTEXTS, contextName)
const LAST = family('place/chain/last', CONTEXTS, contextName)
const CROSSED = evidence('place/crossed')
const CROSSED_LEFT = evidence('place/crossed-left')
const COMPLETE = evidence('place/full-name')
const LONGER_NAME = evidence('place/longer-name')
const JOINED_ENDING = family('place/joined-ending', 3, i => ['country', 'place', 'country-indefinite'][i] ?? '')
const COMMON_WORD = evidence('place/common-word')

const BOTH = family(
  'place/both',
  NUCLEI.length * FOREMOSTS * FOREMOSTS,
  i =>
    `${nucleusName(Math.floor(i / FOREMOSTS / FOREMOSTS))}&${foremostName(Math.floor(i / FOREMOSTS) % FOREMOSTS)}&${foremostName(i % FOREMOSTS)}`,
)
const LAST_RIGHT = family(
  'place/last-right',
  FOREMOSTS * FOREMOSTS,
  i => `${foremostName(Math.floor(i / FOREMOSTS))}&${foremostName(i % FOREMOSTS)}`,
)

const KIND_FIRST = family('place/kind-first', KIND_COUNT * FOREMOSTS, i => `${kindName(Math.floor(i / FOREMOSTS))}&${foremostName(i % FOREMOSTS)}`)
const FIRST_SIZE = family('place/first-size', FOREMOSTS * 5, i => `${foremostName(Math.floor(i / 5))}-${i % 5}`)

const LONGEST_CHAIN = 4

/** Countries and places: names of the lexicon, names with a head before them, heads with the words after them. */
export function proposePlaces(text: Text, contexts: Contexts, out: Candidates): void {
  const { tokens, names } = text
  for (let t = 0; t < tokens.count; t++) {
    let head = -1
    for (let h = names.first[t] as number; h < (names.first[t + 1] as number); h++) {
      const named = classOfHit(text, h)
      if (named === CLASS.country) proposeCountry(text, contexts, h, out)
      else if (named === CLASS.place) proposeNamed(text, contexts, h, out)
      else if (named === CLASS.placeHead && (head < 0 || (names.end[h] as number) >= (names.end[head] as number))) head = h
    }
    if (head >= 0 && mayBegin(tokens, t)) proposeHeaded(text, contexts, head, out)
    else if (isStrangeAfterPreposition(text, contexts, t)) proposeStrange(text, contexts, t, out)
  }
}

function proposeCountry(text: Text, contexts: Contexts, h: number, out: Candidates): void {
  const { tokens, names } = text
  const from = names.start[h] as number
  const to = names.end[h] as number
  if (!mayBegin(tokens, from) || !mayEnd(text, contexts, to) || endsRole(text, from)) return
  if (isPartOfCountry(text, from, to)) return
  if (isAdjective(text, contexts, to)) return
  const nucleus = NAMED_COUNTRY + (needsCue(text, h) ? 1 : 0)
  proposePlace(text, contexts, COUNTRY, from, from, to, nucleus, KINDS.length, h, out)
}

/** «رئیس‌جمهوری ترکیه»: the first word of «جمهوری ترکیه» is the last of the role before it. */
function endsRole(text: Text, t: number): boolean {
  return (((text.names.endLow[t] as number) >>> CLASS.role) & 1) === 1
}

/** The longest name counts: «جمهوری اسلامی ایران», not «ایران» in it. */
function isPartOfCountry(text: Text, from: number, to: number): boolean {
  const { names } = text
  for (let t = Math.max(0, from - LONGEST_COUNTRY); t <= from; t++) {
    for (let h = names.first[t] as number; h < (names.first[t + 1] as number); h++) {
      const longer = (names.end[h] as number) - t > to - from
      if (longer && (names.end[h] as number) >= to && classOfHit(text, h) === CLASS.country && !endsRole(text, t)) return true
    }
  }
  return false
}

/** Words of the longest country names, less the last: «جمهوری دموکراتیک خلق کره». */
const LONGEST_COUNTRY = 6

function kindOf(text: Text, h: number): number {
  const record = recordOfHit(text, h)
  const index = KINDS.indexOf((record.facts['kind'] ?? record.key) as (typeof KINDS)[number])
  return index < 0 ? KINDS.length : index
}

function proposeNamed(text: Text, contexts: Contexts, h: number, out: Candidates): void {
  const { tokens, names } = text
  const from = names.start[h] as number
  const to = names.end[h] as number
  if (!mayBegin(tokens, from) || !mayEnd(text, contexts, to)) return
  const kind = kindOf(text, h)
  proposePlace(text, contexts, PLACE, from, from, to, NAMED + (needsCue(text, h) ? 1 : 0), kind, h, out)
  const head = headBefore(text, from)
  if (head >= 0) proposePlace(text, contexts, PLACE, head, from, to, HEAD_NAME, kind, h, out)
}

/** «شهر», «کشور» and «روستا» stay outside the mention. */
function staysOutside(text: Text, h: number): boolean {
  return needsCue(text, h) && ['city', 'country', 'village'].includes(recordOfHit(text, h).key)
}

/** Where a head that belongs to the mention begins before token `t`, or -1. */
function headBefore(text: Text, t: number): number {
  const { names, tokens } = text
  for (let back = 1; back <= 2 && t - back >= 0; back++) {
    const at = t - back
    if (tokens.sentence[at] !== tokens.sentence[t]) return -1
    for (let h = names.first[at] as number; h < (names.first[at + 1] as number); h++) {
      if (names.end[h] === t && classOfHit(text, h) === CLASS.placeHead && !staysOutside(text, h)) return at
    }
  }
  return -1
}

const STOPPERS =
  (1 << (CLASS.pronoun - 32)) |
  (1 << (CLASS.verb - 32)) |
  (1 << (CLASS.marker - 32)) |
  (1 << (CLASS.question - 32)) |
  (1 << (CLASS.determiner - 32)) |
  (1 << (CLASS.conjunction - 32)) |
  (1 << (CLASS.preposition - 32))

function chainGoesOn(text: Text, contexts: Contexts, t: number): boolean {
  const { tokens, names } = text
  if (!goesOn(tokens, t)) return false
  if (tokens.kind[t] === NUMBER) return true
  const own = contexts.own[t] as number
  if (own > KNOWN + 1) return false
  return (
    tokens.kind[t] !== WORD ||
    ((names.high[t] as number) & STOPPERS) === 0 ||
    is(names, t, CLASS.place) ||
    is(names, t, CLASS.given)
  )
}

function proposeHeaded(text: Text, contexts: Contexts, h: number, out: Candidates): void {
  const { names } = text
  const headEnd = names.end[h] as number
  const start = staysOutside(text, h) ? headEnd : (names.start[h] as number)
  const kind = kindOf(text, h)
  const nucleus = HEAD + (needsCue(text, h) ? 1 : 0)
  for (let next = headEnd; next - headEnd < LONGEST_CHAIN && chainGoesOn(text, contexts, next); ) {
    next++
    if (mayEnd(text, contexts, next)) proposePlace(text, contexts, PLACE, start, headEnd, next, nucleus, kind, h, out)
  }
}

/** Whether token `t` is a word that no vocabulary knows, after a preposition or in a list of places. */
function isStrangeAfterPreposition(text: Text, contexts: Contexts, t: number): boolean {
  const { tokens, names } = text
  if (contexts.own[t] !== UNKNOWN || t === 0 || tokens.sentence[t - 1] !== tokens.sentence[t] || !mayBegin(tokens, t))
    return false
  return is(names, t - 1, CLASS.preposition) || contexts.own[t - 1] === AND || is(names, t - 1, CLASS.placeHead)
}

function proposeStrange(text: Text, contexts: Contexts, t: number, out: Candidates): void {
  if (mayEnd(text, contexts, t + 1)) proposePlace(text, contexts, PLACE, t, t, t + 1, STRANGE, KINDS.length, -1, out)
}

function proposePlace(
  text: Text,
  contexts: Contexts,
  type: number,
  from: number,
  headEnd: number,
  to: number,
  nucleus: number,
  kind: number,
  h: number,
  out: Candidates,
): void {
  const { tokens, names } = text
  const sentence = tokens.sentence[from] as number
  propose(out, type, from, to, h)
  add(out, BIAS + nucleus)
  add(out, (KIND[nucleus] as number) + kind)
  add(out, (SIZE[nucleus] as number) + Math.min(5, to - headEnd))
  addLeft(out, LEFT[nucleus] as number, text, contexts, from - 1, sentence)
  addLeft(out, LEFT2, text, contexts, from - 2, sentence)
  addRight(out, RIGHT[nucleus] as number, text, contexts, to, sentence)
  addRight(out, RIGHT2, text, contexts, to + 1, sentence)
  if (crossed(text, to)) add(out, CROSSED)
  if (crossed(text, from)) add(out, CROSSED_LEFT)
  const right = foremost(text, contexts, to, sentence, 1)
  add(out, BOTH + (nucleus * FOREMOSTS + foremost(text, contexts, from - 1, sentence, -1)) * FOREMOSTS + right)
  if (nucleus === HEAD || nucleus === HEAD + 1) {
    const first = foremost(text, contexts, headEnd, sentence, 0)
    add(out, KIND_FIRST + kind * FOREMOSTS + first)
    add(out, FIRST_SIZE + first * 5 + Math.min(4, to - headEnd))
    add(out, LAST_RIGHT + foremost(text, contexts, to - 1, sentence, 0) * FOREMOSTS + right)
    addOwn(out, FIRST, text, contexts, headEnd)
    addOwn(out, LAST, text, contexts, to - 1)
    addWhole(text, from, headEnd, to, out)
    return
  }
  // Of a name of several words it says nothing what they are by themselves: «میدان هفت تیر».
  if (to === headEnd + 1) addOwn(out, OWN[nucleus] as number, text, contexts, headEnd)
  addInside(out, INSIDE, text, from)
  if (h >= 0 && names.ending[h] !== 0) add(out, JOINED_ENDING + (type === PLACE ? 1 : names.ending[h] === INDEFINITE ? 2 : 0))
  if (to === from + 1 && contexts.own[from] === KNOWN) add(out, COMMON_WORD)
  addWhole(text, from, headEnd, to, out)
}

/** Adds whether a place of the lexicon is the whole span or what stands after the head, or is longer. */
function addWhole(text: Text, from: number, headEnd: number, to: number, out: Candidates): void {
  const { names } = text
  for (const start of from === headEnd ? [from] : [from, headEnd]) {
    for (let h = names.first[start] as number; h < (names.first[start + 1] as number); h++) {
      const named = classOfHit(text, h)
      if (named !== CLASS.place && named !== CLASS.country) continue
      if (names.end[h] === to) add(out, COMPLETE)
      else if ((names.end[h] as number) > to) add(out, LONGER_NAME)
    }
  }
}

const INDEFINITES: ReadonlySet<number> = new Set(['ی', 'ای'].map(ending => hashSymbols(symbolsOf(ending) ?? [])))

/** «روسیه‌ای» is an adjective, and a country only before a relative clause: «روسیه‌ای که درگیر جنگ است». */
function isAdjective(text: Text, contexts: Contexts, next: number): boolean {
  const { tokens } = text
  return tokens.gap[next] === BY_ZWNJ && INDEFINITES.has(tokens.hash[next] as number) && contexts.own[next + 1] !== THAT
}
