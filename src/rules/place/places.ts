import { INDEFINITE, is, type Names } from '../../lexicon/automaton.js'
import { CLASS } from '../../lexicon/classes.js'
import { hashesOf, holds } from '../../text/hashes.js'
import { symbolsOf } from '../../text/letters.js'
import { hashSymbols } from '../../text/tokenize.js'
import { BY_ZWNJ, NUMBER, WORD } from '../../text/tokens.js'
import { add, baseOfSummed, type Candidates, COUNTRY, PLACE, propose } from '../candidates.js'
import {
  AND,
  addInside,
  addOwn,
  CLASSED,
  COMMA,
  CONTEXTS,
  type Contexts,
  contextFamily,
  contextName,
  FOREMOSTS,
  foremost,
  foremostName,
  KNOWN,
  SPORT,
  THAT,
  TOPIC_AROUND,
  topicAround,
  topicAroundName,
  UNKNOWN,
} from '../context.js'
import { evidence, family } from '../evidence.js'
import { addTwoLeft, addTwoRight, foremostAfter, foremostBefore } from '../neighbours.js'
import {
  CLOSED_CLASSES,
  crossed,
  following,
  fusedHonorific,
  goesOn,
  isInsideName,
  isPartOfWord,
  isTitle,
  mayBegin,
  mayEnd,
  PERSONS_LOW,
  settlementEnd,
} from '../spans.js'
import { breakBefore, classOfHit, MASKED_LETTERS, needsCue, placeOfKind, recordOfHit, type Text, ZWNJ } from '../text.js'

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

const NUCLEI = [
  'country',
  'country-cue',
  'name',
  'name-cue',
  'head',
  'head-cue',
  'head-name',
  'head-name-cue',
  'head-cue-name',
  'head-cue-name-cue',
  'unknown',
  'settlement',
  'directed',
] as const
const NAMED_COUNTRY = 0
const NAMED = 2
const HEAD = 4
/** Then whether the name needs a cue, and whether the head does: «بازار مسکن» is a head and a name, and both are common words. */
const HEAD_NAME = 6
const CUE_HEAD = 2
const STRANGE = 10
const SETTLEMENT = 11
/** «سوماترای شمالی»: a name and the direction of a part of it. */
const DIRECTED = 12

const nucleusName = (i: number): string => NUCLEI[i] ?? ''
const BIAS = family('place/nucleus', NUCLEI.length, nucleusName)
const KIND = NUCLEI.map(nucleus => family(`place/${nucleus}/kind`, KIND_COUNT, kindName))
const SIZE = NUCLEI.map(nucleus => family(`place/${nucleus}/size`, 6, String))
const LEFT = NUCLEI.map(nucleus => contextFamily(`place/${nucleus}/left`))
const RIGHT = NUCLEI.map(nucleus => contextFamily(`place/${nucleus}/right`))
const LEFT2 = contextFamily('place/left2')
const RIGHT2 = contextFamily('place/right2')
const OWN = NUCLEI.map(nucleus => contextFamily(`place/${nucleus}/own`))
const INSIDE = family('place/inside', CONTEXTS, contextName)
const FIRST = contextFamily('place/chain/first')
const LAST = contextFamily('place/chain/last')
const CROSSED = evidence('place/crossed')
const CROSSED_LEFT = evidence('place/crossed-left')
const COMPLETE = family('place/full-name', 2, i => (i === 0 ? 'sure' : 'cue'))
const LONGER_NAME = evidence('place/longer-name')
const JOINED_ENDING = evidence('place/joined-ending')
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

const KIND_FIRST = family(
  'place/kind-first',
  KIND_COUNT * FOREMOSTS,
  i => `${kindName(Math.floor(i / FOREMOSTS))}&${foremostName(i % FOREMOSTS)}`,
)
const FIRST_SIZE = family('place/first-size', FOREMOSTS * 5, i => `${foremostName(Math.floor(i / 5))}-${i % 5}`)
const LAST_SIZE = family('place/last-size', FOREMOSTS * 5, i => `${foremostName(Math.floor(i / 5))}-${i % 5}`)
/** «میدان هفت تیر [تهران]»: the last of several words after a head as the place that it is in. */
const KIND_LAST = family(
  'place/kind-last',
  KIND_COUNT * FOREMOSTS * 2,
  i => `${kindName(Math.floor(i / FOREMOSTS / 2))}&${foremostName(Math.floor(i / 2) % FOREMOSTS)}-${i % 2 ? 'more' : 'one'}`,
)

/** «سالن دکتر رحم‌دل»: a head, a title, and more. */
const NAMED_AFTER = family('place/named-after', KIND_COUNT, kindName)
/** What is around a name that is also a body's: «بارسلونا» is none of a city where the talk is of sport. */
const ALSO_BODY = family(
  'place/also-body',
  HEAD * TOPIC_AROUND,
  i => `${nucleusName(Math.floor(i / TOPIC_AROUND))}-${topicAroundName(i % TOPIC_AROUND)}`,
)

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
    if (!mayBegin(tokens, t)) continue
    const settled = settlementEnd(tokens, t)
    if (settled > 0 && mayEnd(text, settled)) {
      proposePlace(text, contexts, PLACE, t, t, settled, SETTLEMENT, KINDS.length, -1, out)
    } else if (head >= 0) proposeHeaded(text, contexts, head, out)
    else if (isStrangeAfterPreposition(text, contexts, t)) proposeStrange(text, contexts, t, out)
  }
}

function proposeCountry(text: Text, contexts: Contexts, h: number, out: Candidates): void {
  const { tokens, names } = text
  const from = names.start[h] as number
  const to = names.end[h] as number
  if (!mayBegin(tokens, from) || !mayEnd(text, to) || endsRole(text, from)) return
  if (isPartOfCountry(text, from, to) || isAgain(text, h) || fusedHonorific(text, to)) return
  if (isAdjective(text, contexts, to) || isInBrand(text, from, to)) return
  const nucleus = NAMED_COUNTRY + (needsCue(text, h) && !hasCue(text, contexts, from, to) ? 1 : 0)
  proposePlace(text, contexts, COUNTRY, from, from, to, nucleus, KINDS.length, h, out)
}

const PRESIDENCIES = hashesOf(['رئیس', 'ریاست', 'روسای'].map(word => hashSymbols(symbolsOf(word) ?? [])))

/** «رئیس‌جمهوری ترکیه»: the first word of «جمهوری ترکیه» is the last of the role before it. */
function endsRole(text: Text, t: number): boolean {
  if (t > 0 && holds(PRESIDENCIES, text.tokens.hash[t - 1] as number)) return true
  return (((text.names.endLow[t] as number) >>> CLASS.role) & 1) === 1
}

/** Prepositions that no adjective follows: «از مالی» is of the country, «کمک مالی» not. */
const BEFORE_NOUNS = hashesOf(['از', 'به', 'در', 'با'].map(word => hashSymbols(symbolsOf(word) ?? [])))

/** Whether a country's cue is beside the name: «پایتخت مالی», «در مالی», «مالی، نیجر و …». */
function hasCue(text: Text, contexts: Contexts, from: number, to: number): boolean {
  const { tokens, names } = text
  const sentence = tokens.sentence[from] as number
  const inSentence = (t: number): boolean => t >= 0 && t < tokens.count && tokens.sentence[t] === sentence
  const left = from - 1
  if (inSentence(left)) {
    if (holds(BEFORE_NOUNS, tokens.hash[left] as number)) return true
    if (is(names, left, CLASS.ofCountry) || (((names.endHigh[left] as number) >>> (CLASS.ofCountry - 32)) & 1) === 1) return true
    if (isListMark(contexts, left) && inSentence(left - 1) && endsCountry(names, left - 1)) return true
  }
  return inSentence(to + 1) && isListMark(contexts, to) && startsCountry(names, to + 1)
}

function isListMark(contexts: Contexts, t: number): boolean {
  return contexts.own[t] === AND || contexts.own[t] === COMMA
}

function endsCountry(names: Names, t: number): boolean {
  return ((((names.low[t] as number) | (names.endLow[t] as number)) >>> CLASS.country) & 1) === 1
}

function startsCountry(names: Names, t: number): boolean {
  return ((((names.low[t] as number) | (names.startLow[t] as number)) >>> CLASS.country) & 1) === 1
}

/** A name of two countries («کنگو») is proposed as the first of them. */
function isAgain(text: Text, h: number): boolean {
  const { names } = text
  if (h === 0 || names.start[h - 1] !== names.start[h] || names.end[h - 1] !== names.end[h]) return false
  return classOfHit(text, h - 1) === classOfHit(text, h)
}

/** The longest name counts: «جمهوری اسلامی ایران», not «ایران» in it. */
function isPartOfCountry(text: Text, from: number, to: number): boolean {
  const { names } = text
  if ((((names.insideLow[from] as number) >>> CLASS.country) & 1) === 0) return false
  for (let t = Math.max(0, from - LONGEST_COUNTRY); t <= from; t++) {
    for (let h = names.first[t] as number; h < (names.first[t + 1] as number); h++) {
      const longer = (names.end[h] as number) - t > to - from
      if (longer && (names.end[h] as number) >= to && classOfHit(text, h) === CLASS.country && !endsRole(text, t)) return true
    }
  }
  return false
}

/** Whether the lexicon has a body's name that joins the country to its next word, «ایران‌خودرو», though the text may part them. */
function isInBrand(text: Text, from: number, to: number): boolean {
  const { names, tokens } = text
  if ((((names.insideLow[from] as number) >>> CLASS.organization) & 1) === 0) return false
  for (let t = Math.max(0, from - LONGEST_HEAD); t <= from; t++) {
    for (let h = names.first[t] as number; h < (names.first[t + 1] as number); h++) {
      if ((names.end[h] as number) <= to || classOfHit(text, h) !== CLASS.organization) continue
      const letter = (tokens.letters[to] as number) - (tokens.letters[t] as number)
      if (letter < MASKED_LETTERS && breakBefore(text, h, letter) === ZWNJ) return true
    }
  }
  return false
}

/** Words of the longest heads of brands. */
const LONGEST_HEAD = 2

/** Words of the longest country names, less the last: «جمهوری دموکراتیک خلق کره». */
const LONGEST_COUNTRY = 6

const kindOf = placeOfKind(KINDS)

function proposeNamed(text: Text, contexts: Contexts, h: number, out: Candidates): void {
  const { tokens, names } = text
  const from = names.start[h] as number
  const to = names.end[h] as number
  if (!mayBegin(tokens, from) || !mayEnd(text, to)) return
  if (isAgain(text, h) || isPartOfCountry(text, from, to) || cutsPlace(text, from, to) || isInsideName(text, from, to)) return
  const kind = kindOf(text, h)
  const cue = needsCue(text, h) ? 1 : 0
  proposePlace(text, contexts, PLACE, from, from, to, NAMED + cue, kind, h, out)
  if (
    goesOn(tokens, to) &&
    holds(DIRECTIONS, tokens.hash[to] as number) &&
    mayEnd(text, to + 1) &&
    !cutsPlace(text, from, to + 1)
  )
    proposePlace(text, contexts, PLACE, from, from, to + 1, DIRECTED, kind, h, out)
  // «گنبد مسجد سپهسالار» is the mosque: a name that has its own head takes no other.
  const head = isHead(text, from) ? -1 : headBefore(text, from)
  if (head < 0) return
  const start = names.start[head] as number
  const nucleus = HEAD_NAME + cue + (needsCue(text, head) ? CUE_HEAD : 0)
  if (!isCountry(text, start, to)) proposePlace(text, contexts, PLACE, start, from, to, nucleus, kind, h, out)
}

const DIRECTIONS = hashesOf(
  ['شمالی', 'جنوبی', 'شرقی', 'غربی', 'مرکزی', 'علیا', 'سفلی'].map(word => hashSymbols(symbolsOf(word) ?? [])),
)

/** Words of the shortest name that counts as a whole only, and of the longest ones, less the last. */
const WHOLE_PLACE = 3
const LONGEST_PLACE = 7

/** Whether the span begins or ends in the middle of a long sure name: «سیستان» in «سیستان و بلوچستان». */
function cutsPlace(text: Text, from: number, to: number): boolean {
  const { names } = text
  const last = to - 1
  if ((((names.insideLow[from] as number) | (names.insideLow[last] as number)) & (1 << CLASS.place)) === 0) return false
  for (let t = Math.max(0, from - LONGEST_PLACE); t < to; t++) {
    for (let h = names.first[t] as number; h < (names.first[t + 1] as number); h++) {
      const end = names.end[h] as number
      if (end - t < WHOLE_PLACE || end <= from || classOfHit(text, h) !== CLASS.place || needsCue(text, h)) continue
      if (t < from ? end >= to : end > to) return true
    }
  }
  return false
}

/** «ایالات متحده» begins with a head of places, and is a country. */
function isCountry(text: Text, from: number, to: number): boolean {
  const { names } = text
  const countries = to === from + 1 ? names.low : names.startLow
  if (((countries[from] as number) & (1 << CLASS.country)) === 0) return false
  for (let h = names.first[from] as number; h < (names.first[from + 1] as number); h++) {
    if (names.end[h] === to && classOfHit(text, h) === CLASS.country) return true
  }
  return false
}

function isHead(text: Text, t: number): boolean {
  return (((text.names.low[t] as number) | (text.names.startLow[t] as number)) & (1 << CLASS.placeHead)) !== 0
}

/** «شهر», «کشور» and «روستا» stay outside the mention. */
function staysOutside(text: Text, h: number): boolean {
  return needsCue(text, h) && ['city', 'country', 'village'].includes(recordOfHit(text, h).key)
}

/** The hit of a head that belongs to the mention and ends right before token `t`, or -1. */
function headBefore(text: Text, t: number): number {
  const { names, tokens } = text
  for (let back = 1; back <= 2 && t - back >= 0; back++) {
    const at = t - back
    if (tokens.sentence[at] !== tokens.sentence[t]) return -1
    for (let h = names.first[at] as number; h < (names.first[at + 1] as number); h++) {
      if (names.end[h] === t && classOfHit(text, h) === CLASS.placeHead && !staysOutside(text, h)) return h
    }
  }
  return -1
}

function chainGoesOn(text: Text, contexts: Contexts, t: number): boolean {
  const { tokens, names } = text
  if (!goesOn(tokens, t)) return false
  if (tokens.kind[t] === NUMBER) return true
  const own = contexts.own[t] as number
  if (own > KNOWN + 1) return false
  return (
    tokens.kind[t] !== WORD ||
    ((names.high[t] as number) & CLOSED_CLASSES) === 0 ||
    is(names, t, CLASS.place) ||
    is(names, t, CLASS.given)
  )
}

function proposeHeaded(text: Text, contexts: Contexts, h: number, out: Candidates): void {
  const { names } = text
  const headEnd = names.end[h] as number
  if (isPartOfWord(text, names.start[h] as number, headEnd)) return
  const start = staysOutside(text, h) ? headEnd : (names.start[h] as number)
  const kind = kindOf(text, h)
  const nucleus = HEAD + (needsCue(text, h) ? 1 : 0)
  for (let next = headEnd; next - headEnd < LONGEST_CHAIN && chainGoesOn(text, contexts, next); ) {
    next++
    if (mayEnd(text, next) && !isCountry(text, start, next) && !cutsPlace(text, start, next)) {
      proposePlace(text, contexts, PLACE, start, headEnd, next, nucleus, kind, h, out)
    }
  }
}

/** Whether token `t` is a word that no vocabulary knows, after a preposition or in a list of places. */
function isStrangeAfterPreposition(text: Text, contexts: Contexts, t: number): boolean {
  const { tokens, names } = text
  if (contexts.own[t] !== UNKNOWN || t === 0 || tokens.sentence[t - 1] !== tokens.sentence[t] || !mayBegin(tokens, t))
    return false
  return is(names, t - 1, CLASS.preposition) || isListMark(contexts, t - 1) || is(names, t - 1, CLASS.placeHead)
}

function proposeStrange(text: Text, contexts: Contexts, t: number, out: Candidates): void {
  if (mayEnd(text, t + 1)) proposePlace(text, contexts, PLACE, t, t, t + 1, STRANGE, KINDS.length, -1, out)
  // «باغانیس آیروم»
  if (goesOn(text.tokens, t + 1) && contexts.own[t + 1] === UNKNOWN && mayEnd(text, t + 2))
    proposePlace(text, contexts, PLACE, t, t, t + 2, STRANGE, KINDS.length, -1, out)
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
  addTwoLeft(out, LEFT[nucleus] as number, LEFT2, text, contexts, from, sentence)
  const after = following(tokens, to)
  const indefinite =
    h >= 0 && (names.ending[h] === INDEFINITE || (type === COUNTRY && after > to && contexts.own[after] === THAT))
  // «روسیه‌ای که …»: the relative clause is what makes it a country, not evidence against one.
  if (!indefinite) addTwoRight(out, RIGHT[nucleus] as number, RIGHT2, text, contexts, to, sentence)
  const classes = type === COUNTRY ? PERSONS_LOW : undefined
  if (crossed(text, to, classes)) add(out, CROSSED)
  if (crossed(text, from, classes)) add(out, CROSSED_LEFT)
  const right = foremostAfter(text, contexts, to)
  if (!indefinite) add(out, BOTH + (nucleus * FOREMOSTS + foremostBefore(text, contexts, from)) * FOREMOSTS + right)
  if (nucleus === HEAD || nucleus === HEAD + 1) {
    const first = foremost(text, contexts, headEnd, sentence, 0)
    const last = foremost(text, contexts, to - 1, sentence, 0)
    const size = Math.min(4, to - headEnd)
    add(out, KIND_FIRST + kind * FOREMOSTS + first)
    add(out, FIRST_SIZE + first * 5 + size)
    add(out, LAST_SIZE + last * 5 + size)
    add(out, KIND_LAST + (kind * FOREMOSTS + last) * 2 + (size > 1 ? 1 : 0))
    add(out, LAST_RIGHT + last * FOREMOSTS + right)
    if (size > 1 && isTitle(text, headEnd)) add(out, NAMED_AFTER + kind)
    addOwn(out, FIRST, text, contexts, headEnd)
    addOwn(out, LAST, text, contexts, to - 1)
    addWhole(text, from, headEnd, to, out)
    return
  }
  // Of a name of several words it says nothing what they are by themselves: «میدان هفت تیر».
  const cued = type === COUNTRY && nucleus === NAMED_COUNTRY && hasCue(text, contexts, from, to)
  // Beside a country's cue it does not count what else the word can be.
  if (cued || (h >= 0 && names.ending[h] === INDEFINITE)) {
    const own = baseOfSummed(OWN[nucleus] as number)
    add(out, own + CLASS.country)
    add(out, own + CLASSED)
  } else if (to === headEnd + 1) addOwn(out, OWN[nucleus] as number, text, contexts, headEnd)
  if (!indefinite) addInside(out, INSIDE, text, from)
  if (h >= 0 && names.ending[h] !== 0 && type === PLACE) add(out, JOINED_ENDING)
  if (to === from + 1 && !indefinite && contexts.own[from] === KNOWN) add(out, COMMON_WORD)
  if (nucleus < HEAD && is(names, from, CLASS.organization))
    add(out, ALSO_BODY + nucleus * TOPIC_AROUND + topicAround(text, contexts, SPORT, from))
  addWhole(text, from, headEnd, to, out)
}

/** Adds whether a place of the lexicon is the whole span or what stands after the head, or is longer. */
function addWhole(text: Text, from: number, headEnd: number, to: number, out: Candidates): void {
  const { names } = text
  for (const start of from === headEnd ? [from] : [from, headEnd]) {
    // «تهران» is a city and a province.
    let whole = -1
    for (let h = names.first[start] as number; h < (names.first[start + 1] as number); h++) {
      const named = classOfHit(text, h)
      if (named !== CLASS.place && named !== CLASS.country) continue
      if (names.end[h] === to) whole = whole === 0 || !needsCue(text, h) ? 0 : 1
      else if ((names.end[h] as number) > to) add(out, LONGER_NAME)
    }
    if (whole >= 0) add(out, COMPLETE + whole)
  }
}

const INDEFINITES = hashesOf(['ی', 'ای'].map(ending => hashSymbols(symbolsOf(ending) ?? [])))

/** «روسیه‌ای» is an adjective, and a country only before a relative clause: «روسیه‌ای که درگیر جنگ است». */
function isAdjective(text: Text, contexts: Contexts, next: number): boolean {
  const { tokens } = text
  return tokens.gap[next] === BY_ZWNJ && holds(INDEFINITES, tokens.hash[next] as number) && contexts.own[next + 1] !== THAT
}
