import { is, isInside } from '../../lexicon/automaton.js'
import { CLASS } from '../../lexicon/classes.js'
import { hashesOf, holds } from '../../text/hashes.js'
import { symbolsOf } from '../../text/letters.js'
import { hashSymbols } from '../../text/tokenize.js'
import { BY_ZWNJ, LATIN, NUMBER, PUNCT, type Tokens, WORD } from '../../text/tokens.js'
import { add, baseOfSummed, type Candidates, ORGANIZATION, propose } from '../candidates.js'
import {
  AND,
  addInside,
  addOwn,
  addRight,
  CLASSED,
  COMMA,
  CONTEXTS,
  type Contexts,
  contextFamily,
  contextName,
  FOREMOST_COUNTRY,
  FOREMOST_ORGANIZATION,
  FOREMOST_PLACE,
  FOREMOST_UNKNOWN,
  FOREMOSTS,
  foremost,
  foremostName,
  isKnownRun,
  isPreposition,
  keep,
  MARKET,
  memo,
  PLURAL_ENDING,
  PLURAL_ENDING_OF,
  PRESS,
  QUOTE,
  RESTS,
  restAfter,
  restName,
  SPORT,
  THAT,
  TOPIC_AROUND,
  topicAround,
  topicAroundName,
  UNKNOWN,
  UNSET,
} from '../context.js'
import { evidence, family } from '../evidence.js'
import { addTwoLeft, addTwoRight, foremostAfter, foremostBefore } from '../neighbours.js'
import {
  ALL,
  beginsCompound,
  CLOSED_CLASSES,
  compoundEnd,
  crossed,
  following,
  goesOn,
  isCapital,
  isInsideName,
  isPartOfWord,
  isTitle,
  LONGEST_NAME,
  mayBegin,
  mayEnd,
  NO_ROLES,
  roleAfterComma,
  rolePhraseBefore,
} from '../spans.js'
import { classOfHit, LOCATIONS, needsCue, recordOfHit, standsBare, type Text } from '../text.js'
import { likeBeside, pressVerb } from './beside.js'
import { isTrading, KINDS, kindOf, MEDIA } from './kinds.js'

const LONGEST_CHAIN = 9
const SIZES = LONGEST_CHAIN + 3

function kindName(kind: number): string {
  return KINDS[kind] ?? 'other'
}

const KIND_COUNT = KINDS.length + 1
const NUCLEI = [
  'head',
  'head-cue',
  'name',
  'name-cue',
  'quoted',
  'latin',
  'head-name',
  'plural-head',
  'quoted-name',
  'described',
  'cited',
  'tailed',
] as const
const HEAD = 0
const NAME = 2
const QUOTED = 4
const FOREIGN = 5
const HEAD_NAME = 6
const PLURAL = 7
const QUOTED_NAME = 8
/** A name after a head and an adjective: «شرکت دانمارکی مرسک». */
const DESCRIBED = 9
/** A name after «به گزارش», «به نقل از», «سهام». */
const CITED = 10
/** Words that a word of bodies ends: «لیپزیگ موتورز». */
const TAILED = 11

const nucleusName = (i: number): string => NUCLEI[i] ?? ''
const BIAS = family('organization/nucleus', NUCLEI.length, nucleusName)
const SIZE = NUCLEI.map(nucleus => family(`organization/${nucleus}/size`, SIZES, String))
const KIND = NUCLEI.map(nucleus => family(`organization/${nucleus}/kind`, KIND_COUNT, kindName))
const KIND_SIZE = family('organization/kind-size', KIND_COUNT * 6, i => `${kindName(Math.floor(i / 6))}-${i % 6}`)
const LEFT = NUCLEI.map(nucleus => contextFamily(`organization/${nucleus}/left`))
const RIGHT = NUCLEI.map(nucleus => contextFamily(`organization/${nucleus}/right`))
const LEFT2 = contextFamily('organization/left2')
const RIGHT2 = contextFamily('organization/right2')
const AFTER_AND = contextFamily('organization/after-and')
const FIRST = contextFamily('organization/chain/first')
const MIDDLE = contextFamily('organization/chain/middle')
const LAST = contextFamily('organization/chain/last')
const LAST_INSIDE = family('organization/chain/last-inside', CONTEXTS, contextName)
/** A number after «منطقه», «ناحیه», «شماره» or right after the head: «شهرداری منطقه ۹», «تیپ ۱۵۵ مکانیزه». */
const NUMBERED = family(
  'organization/chain/numbered',
  6,
  i => `${['first', 'middle', 'last'][i >> 1] ?? ''}-${i & 1 ? 'after-word' : 'alone'}`,
)
/** «مدرسه شهید سرپرست»: a head, a title, and more. */
const NAMED_AFTER = family('organization/named-after', KIND_COUNT, kindName)
/** «وزارت زراعت، آبیاری و مالداری»: a list with commas inside. */
const COMMAS = family('organization/chain/commas', KIND_COUNT * 2, i => `${kindName(i >> 1)}-${i & 1 ? 'more' : 'one'}`)
/** The body that a chain ends with, as the owner of its head: «دبیرخانه دائمی [اوپک]». */
const OF_BODY = family('organization/of-body', KIND_COUNT * 2, i => `${kindName(i >> 1)}-${i & 1 ? 'cue' : 'sure'}`)
const AFTER_INNER_AND = contextFamily('organization/chain/after-and')
const CROSSED = evidence('organization/crossed')
const CROSSED_LEFT = evidence('organization/crossed-left')
const INNER_ANDS = family('organization/chain/ands', 4, String)
const PREPOSITION = evidence('organization/chain/preposition')
const BARE = evidence('organization/bare')
const CAPITALS = family('organization/latin-capitals', 4, i => ['none', 'first', 'all', 'acronym'][i] ?? '')
const LATIN_ROLE = family('organization/latin-role', 4, i => ['none', 'before', 'before-comma', 'after-comma'][i] ?? '')
const JOINED_ENDING = evidence('organization/joined-ending')
const TAIL = contextFamily('organization/tail')
const OWNERS = ['country', 'place', 'other'] as const
/** Whose the named body is, by its kind and whether the name has a head: «بانک مرکزی [برزیل]», but «گوگل [ایران] را …». */
const OWNER = family(
  'organization/owner',
  KIND_COUNT * 2 * OWNERS.length,
  i =>
    `${Math.floor(i / OWNERS.length) % 2 ? 'headed' : 'bare'}-${kindName(Math.floor(i / OWNERS.length / 2))}&${OWNERS[i % OWNERS.length]}`,
)
const KIND_FIRST = family(
  'organization/kind-first',
  KIND_COUNT * FOREMOSTS,
  i => `${kindName(Math.floor(i / FOREMOSTS))}&${foremostName(i % FOREMOSTS)}`,
)
const INSIDE_NAME = family('organization/inside', CONTEXTS, contextName)
const WORDS = family('organization/name-words', 12, i => `${i % 2 ? 'cue' : 'sure'}-${Math.floor(i / 2)}`)
const COMPLETE = evidence('organization/full-name')
const LONGER_NAME = evidence('organization/longer-name')
const twoForemost = (i: number): string => `${foremostName(Math.floor(i / FOREMOSTS))}&${foremostName(i % FOREMOSTS)}`
const EDGE = family('organization/edge', FOREMOSTS * FOREMOSTS, twoForemost)
/** «… [گزارش داد]», «… [سود سپرده]»: whether the noun after the body goes with a verb or with more of the chain. */
const RIGHT_TWO = family('organization/right-two', FOREMOSTS * FOREMOSTS, twoForemost)
const HEAD_RIGHT_TWO = family('organization/head/right-two', FOREMOSTS * FOREMOSTS, twoForemost)
const LAST_TWO = family('organization/last-two', FOREMOSTS * FOREMOSTS, twoForemost)
/** The first and the last word of a chain with its length, its first two words, and the last with the kind of its head. */
const FIRST_SIZE = family('organization/first-size', FOREMOSTS * 6, i => `${foremostName(Math.floor(i / 6))}-${i % 6}`)
const LAST_SIZE = family('organization/last-size', FOREMOSTS * 6, i => `${foremostName(Math.floor(i / 6))}-${i % 6}`)
const FIRST_TWO = family('organization/first-two', FOREMOSTS * FOREMOSTS, twoForemost)
const KIND_LAST = family(
  'organization/kind-last',
  KIND_COUNT * FOREMOSTS,
  i => `${kindName(Math.floor(i / FOREMOSTS))}&${foremostName(i % FOREMOSTS)}`,
)
/** What the words of a chain are at their most telling, by kind and number of words. */
const SORT_NAMES = ['common', 'listed', 'strange'] as const
const SORT_COUNT = SORT_NAMES.length
const COMMON = 0
const LISTED = 1
const STRANGE = 2
const SORTS = family(
  'organization/sorts',
  KIND_COUNT * SORT_COUNT * 3,
  i => `${kindName(Math.floor(i / SORT_COUNT / 3))}-${SORT_NAMES[Math.floor(i / 3) % SORT_COUNT]}-${(i % 3) + 1}`,
)
/** What follows a phrase that is no body by itself, by its number of words: «شورای شهر [میان‌رود]». */
const PHRASE_REST = [...SORT_NAMES, 'place'] as const
const IN_PLACE = SORT_COUNT
const PHRASE = family('organization/phrase', PHRASE_REST.length * 2, i => `${PHRASE_REST[i >> 1]}-${i & 1 ? 'more' : 'one'}`)
const NEXT_SORT = family('organization/next-sort', SORT_COUNT, i => SORT_NAMES[i] ?? '')
/** How many words follow up to what ends the phrase, and what that is: «… [گزارش داد]», «… [گزارش سالانه خود]». */
const REST = family('organization/rest', RESTS * 2, i => `${i < RESTS ? 'chain' : 'name'}-${restName(i % RESTS)}`)
const KIND_RIGHT = family(
  'organization/kind-right',
  KIND_COUNT * FOREMOSTS,
  i => `${kindName(Math.floor(i / FOREMOSTS))}&${foremostName(i % FOREMOSTS)}`,
)
const NAME_LEFT = family(
  'organization/name-left',
  NUCLEI.length * FOREMOSTS * FOREMOSTS,
  i => `${nucleusName(Math.floor(i / FOREMOSTS / FOREMOSTS))}&${twoForemost(i % (FOREMOSTS * FOREMOSTS))}`,
)
const KIND_LEFT = family(
  'organization/kind-left',
  KIND_COUNT * FOREMOSTS * 2,
  i => `${i % 2 ? 'cue' : 'sure'}-${kindName(Math.floor(i / FOREMOSTS / 2))}&${foremostName(Math.floor(i / 2) % FOREMOSTS)}`,
)

/** A company's name after «سهام», «نماد», «مدیرعامل». */
const OWNED = family('organization/owned', KIND_COUNT * 2, i => `${i % 2 ? 'cue' : 'sure'}-${kindName(Math.floor(i / 2))}`)
/** A name of the lexicon with another of its kind across «و» or a comma: «کیهان و جوان», «سایپا و ایران‌خودرو». */
const BESIDE = family(
  'organization/beside',
  KIND_COUNT * 4,
  i => `${i & 2 ? 'cue' : 'sure'}-${kindName(i >> 2)}-${i & 1 ? 'cue' : 'sure'}`,
)
/** A name of the press before what the press does: «اعتماد … نوشت». */
const PRESS_ACTS = family('organization/press', 2, i => (i ? 'cue' : 'sure'))
const aroundName = (i: number): string =>
  `${Math.floor(i / TOPIC_AROUND) % 2 ? 'cue' : 'sure'}-${kindName(Math.floor(i / TOPIC_AROUND / 2))}-${topicAroundName(i % TOPIC_AROUND)}`
/** «شرق», «اعتماد» are newspapers where the talk is of the press, «پژو», «ملت» a company and a bank where it is of the market. */
const PRESS_AROUND = family('organization/press-around', KIND_COUNT * 2 * TOPIC_AROUND, aroundName)
const MARKET_AROUND = family('organization/market-around', KIND_COUNT * 2 * TOPIC_AROUND, aroundName)
/** What is around a name of the lexicon, by its kind: «استقلال», «نفت» are clubs where the talk is of sport. */
const SPORT_AROUND = family('organization/sport', KIND_COUNT * 2 * TOPIC_AROUND, aroundName)

/** Bodies: names of the lexicon, heads with the chain of words after them, quoted names after a head, Latin names. */
export function proposeOrganizations(text: Text, contexts: Contexts, out: Candidates): void {
  const { tokens, names } = text
  for (let t = 0; t < tokens.count; t++) {
    if (tokens.kind[t] === LATIN) proposeLatin(text, contexts, t, out)
    let headEnd = 0
    let head = -1
    for (let h = names.first[t] as number; h < (names.first[t + 1] as number); h++) {
      const named = classOfHit(text, h)
      if (named === CLASS.organization) proposeNamed(text, contexts, h, out)
      else if (named === CLASS.organizationTail) proposeTailed(text, contexts, h, out)
      else if ((named === CLASS.organizationHead || named === CLASS.pluralHead) && (names.end[h] as number) >= headEnd) {
        headEnd = names.end[h] as number
        head = h
      }
    }
    if (head >= 0 && mayBegin(tokens, t)) proposeHeaded(text, contexts, head, out)
    else if (isCited(text, contexts, t)) {
      const cited = { from: t, headEnd: t, nucleus: CITED, kind: KINDS.length, hit: -1 }
      proposeChain(text, contexts, cited, LONGEST_DESCRIBED, out)
    }
  }
}

const hashed = (word: string): number => hashSymbols(symbolsOf(word) ?? [])
const CITING: readonly (readonly [number, number])[] = [
  ['به', 'گزارش'],
  ['به', 'نوشته'],
  ['نقل', 'از'],
].map(([first = '', second = '']) => [hashed(first), hashed(second)])
const SHARES = hashed('سهام')
/** What a company has, where its name may follow. */
const OWNED_BY = hashesOf(
  [
    'سهام',
    'سهم',
    'نماد',
    'سهامداران',
    'سهامدار',
    'مدیرعامل',
    'مدیرعاملی',
    'سخنگوی',
    'محصولات',
    'کارخانه',
    'کارکنان',
    'مهندسان',
  ].map(hashed),
)

/** Whether what begins at token `t` may be the name of a source or of a company by the words before it. */
function isCited(text: Text, contexts: Contexts, t: number): boolean {
  const { tokens } = text
  if (t === 0 || !isCiting(tokens, t - 1)) return false
  return mayBegin(tokens, t) && goesOn(tokens, t) && sortOf(text, contexts, t) === STRANGE
}

/** Whether token `t` is the last of such words. */
function isCiting({ hash }: Tokens, t: number): boolean {
  const last = hash[t] as number
  if (last === SHARES) return true
  for (const [first, second] of CITING) if (last === second && t > 0 && hash[t - 1] === first) return true
  return false
}

/** A name of the lexicon, with a head before it and with the owner's country or city after it. */
function proposeNamed(text: Text, contexts: Contexts, h: number, out: Candidates): void {
  const { tokens, names } = text
  const from = names.start[h] as number
  const to = names.end[h] as number
  if (!mayBegin(tokens, from) || !mayEnd(text, to)) return
  const kind = kindOf(text, h)
  if (isPartOfName(text, from, to)) return
  if (!proposeNameInQuotes(text, contexts, h, kind, out)) proposeNameAsIs(text, contexts, h, kind, out)
}

/** The longest name counts: «سازمان ملل متحد» is part of «گروه دوستان در دفاع از منشور سازمان ملل متحد». */
function isPartOfName(text: Text, from: number, to: number): boolean {
  const { names } = text
  if (!isInside(names, from, CLASS.organization)) return false
  for (let t = Math.max(0, from - LONGEST_NAME); t <= from; t++) {
    for (let h = names.first[t] as number; h < (names.first[t + 1] as number); h++) {
      const end = names.end[h] as number
      if (end < to || end - t <= to - from || classOfHit(text, h) !== CLASS.organization) continue
      if (!needsCue(text, h) && (t < from || end - t > 2)) return true
    }
  }
  return false
}

/** «شبکه تلویزیونی "الجزیره"»: a name in quotes after a head has the neighbours of the whole. */
function proposeNameInQuotes(text: Text, contexts: Contexts, h: number, kind: number, out: Candidates): boolean {
  const { names } = text
  const from = names.start[h] as number
  const to = names.end[h] as number
  if (from === 0 || contexts.own[from - 1] !== QUOTE || contexts.own[to] !== QUOTE) return false
  for (let end = from - 1; end >= from - 3; end--) {
    if (headBefore(text, end) < 0) continue
    const body = { from, headEnd: to, to, nucleus: QUOTED_NAME, kind, hit: h }
    proposeBody(text, contexts, body, out)
    return true
  }
  return false
}

function proposeNameAsIs(text: Text, contexts: Contexts, h: number, kind: number, out: Candidates): void {
  const { tokens, names } = text
  const from = names.start[h] as number
  const to = names.end[h] as number
  const cue = needsCue(text, h) ? 1 : 0
  const starts = [from]
  // «وب‌سایت وزارت خارجه» is the ministry: a name that has its own head takes no other.
  const head = isHead(text, from) ? -1 : headBefore(text, from)
  if (head >= 0) starts.push(head)
  for (const start of starts) {
    const nucleus = start < from ? HEAD_NAME : NAME + cue
    let next = to
    for (let extra = 0; extra <= 3; extra++) {
      proposeBody(text, contexts, { from: start, headEnd: to, to: next, nucleus, kind, hit: h }, out)
      if (!goesOn(tokens, next) || !isTail(text, next)) break
      next++
      while (next < tokens.count && !mayEnd(text, next)) next++
    }
  }
}

const TAILS = LOCATIONS | (1 << CLASS.demonym)

/** Whether token `t` may follow a whole name as its owner or its kind: «وزارت خارجه روسیه», «حزب کمونیست چین». */
function isTail(text: Text, t: number): boolean {
  const { names } = text
  if ((((names.low[t] as number) | (names.insideLow[t] as number)) & TAILS) !== 0) return true
  return is(names, t, CLASS.relational) || is(names, t, CLASS.quality)
}

function isHead(text: Text, t: number): boolean {
  return (((text.names.low[t] as number) | (text.names.startLow[t] as number)) & (1 << CLASS.organizationHead)) !== 0
}

/** Where a head begins that ends right before token `t`, or -1. */
function headBefore(text: Text, t: number): number {
  const { names, tokens } = text
  for (let back = 1; back <= 3 && t - back >= 0; back++) {
    const at = t - back
    if (tokens.sentence[at] !== tokens.sentence[t]) return -1
    for (let h = names.first[at] as number; h < (names.first[at + 1] as number); h++) {
      if (names.end[h] === t && classOfHit(text, h) === CLASS.organizationHead) return at
    }
  }
  return -1
}

/** Nouns whose object follows with a preposition inside a name: «ستاد مبارزه با مواد مخدر». */
const WITH_PREPOSITION = hashesOf(
  [
    'مبارزه',
    'مقابله',
    'حمایت',
    'دفاع',
    'رسیدگی',
    'نظارت',
    'کمک',
    'مربوط',
    'صیانت',
    'حفاظت',
    'پیشگیری',
    'امور',
    'دولت',
    'مشورت',
    'گذار',
    'نهی',
    'امر',
    'اجرایی',
    'پاسخ',
    'پاسداری',
    'پشتیبانی',
    'همکاری',
    'دوستی',
    'کنترل',
    'جلوگیری',
    'خدمت',
    'رسیدگی‌کننده',
    'یاری',
    'آموزش',
    'مشاوره',
  ].map(word => hashSymbols(symbolsOf(word) ?? [])),
)

/** Whether token `t` is a noun whose object follows with a preposition: «مبارزه», «حمایت». */
export function takesPreposition(text: Text, t: number): boolean {
  return holds(WITH_PREPOSITION, text.tokens.hash[t] as number)
}

const NAMED =
  (1 << CLASS.country) |
  (1 << CLASS.place) |
  (1 << CLASS.given) |
  (1 << CLASS.surname) |
  (1 << CLASS.organization) |
  (1 << CLASS.figure)

/** Whether the chain after a head that ends before token `headEnd` goes on with token `t`. */
function chainGoesOn(text: Text, contexts: Contexts, headEnd: number, t: number): boolean {
  const { tokens, names } = text
  if (!goesOn(tokens, t)) return false
  const kind = tokens.kind[t] as number
  if (kind !== WORD) return kind === NUMBER || kind === LATIN
  const own = contexts.own[t] as number
  // «تالاب‌های», «نی‌بر» are one word, whatever its second part means alone.
  if (t > headEnd && (tokens.gap[t] === BY_ZWNJ || isPluralEnding(own))) return true
  if (beginsCompound(tokens, t)) return true
  if (own === THAT) return false
  if (own === AND) return goesOn(tokens, t + 1)
  if (isPreposition(own)) return holds(WITH_PREPOSITION, tokens.hash[t - 1] as number)
  if (((names.high[t] as number) & CLOSED_CLASSES) === 0) return true
  return (
    (((names.low[t] as number) | (names.insideLow[t] as number)) & NAMED) !== 0 ||
    is(names, t, CLASS.relational) ||
    is(names, t, CLASS.noun)
  )
}

function isPluralEnding(own: number): boolean {
  return own === PLURAL_ENDING || own === PLURAL_ENDING_OF
}

function proposeHeaded(text: Text, contexts: Contexts, h: number, out: Candidates): void {
  const { names } = text
  const from = names.start[h] as number
  const headEnd = names.end[h] as number
  const kind = kindOf(text, h)
  const plural = classOfHit(text, h) === CLASS.pluralHead
  if ((from > 0 && isInsideName(text, from, headEnd, from - 1)) || isPartOfWord(text, from, headEnd)) return
  const nucleus = plural ? PLURAL : HEAD + (needsCue(text, h) ? 1 : 0)
  if (standsBare(text, h) && mayEnd(text, headEnd)) {
    proposeBody(text, contexts, { from, headEnd, to: headEnd, nucleus, kind, hit: h }, out)
    add(out, BARE)
  }
  proposeQuoted(text, contexts, headEnd, kind, h, out)
  if (plural) proposeListed(text, contexts, headEnd, kind, h, out)
  else proposeDescribed(text, contexts, h, kind, out)
  proposeChain(text, contexts, { from: plural ? headEnd : from, headEnd, nucleus, kind, hit: h }, LONGEST_CHAIN, out)
}

/** Each end of the chain of words after a head is a candidate. */
function proposeChain(text: Text, contexts: Contexts, chain: Omit<Body, 'to'>, longest: number, out: Candidates): void {
  const { tokens } = text
  const { from, headEnd, nucleus, kind, hit } = chain
  let ands = 0
  let listed = false
  for (let next = headEnd; next - headEnd < (listed ? LONGEST_LIST : longest); ) {
    const own = contexts.own[next] as number
    if (own === COMMA && nucleus < NAME && next > from + 1 && listGoesOn(text, contexts, headEnd, next + 1)) {
      listed = true
      next++
      continue
    }
    if (!chainGoesOn(text, contexts, headEnd, next)) return
    if (own === AND && ++ands > 3) return
    const preposition = tokens.gap[next] !== BY_ZWNJ && isPreposition(own)
    next++
    // A list ends after its «و».
    if (listed && ands === 0) continue
    if (own === AND || preposition || !mayEnd(text, next) || holds(DAYS, tokens.hash[next - 1] as number)) continue
    if (next < tokens.count && isPluralEnding(contexts.own[next] as number)) continue
    proposeBody(text, contexts, { from, headEnd, to: next, nucleus, kind, hit }, out)
  }
}

/** No body ends with one: «شورای قانون اساسی [دوشنبه] رأی داد». */
const DAYS = hashesOf(
  ['شنبه', 'یکشنبه', 'دوشنبه', 'چهارشنبه', 'پنجشنبه', 'دیروز', 'پریروز', 'دیشب', 'امشب', 'امسال', 'پارسال'].map(hashed),
)

const LONGEST_ITEM = 4
/** Words of the longest list in a chain: «مؤسسه آب، محیط زیست و سلامت دانشگاه سازمان ملل». */
const LONGEST_LIST = 14

/** Whether what follows a comma inside a chain is one more item of a list, with a comma or «و» after it. */
function listGoesOn(text: Text, contexts: Contexts, headEnd: number, t: number): boolean {
  for (let next = t; next < Math.min(text.tokens.count, t + LONGEST_ITEM + 1); next++) {
    const own = contexts.own[next] as number
    if (next > t && (own === AND || own === COMMA)) return own === COMMA || chainGoesOn(text, contexts, headEnd, next)
    if (own === AND || isPreposition(own) || !chainGoesOn(text, contexts, headEnd, next)) return false
    if (is(text.names, next, CLASS.verb) && !is(text.names, next, CLASS.noun)) return false
  }
  return false
}

const LONGEST_DESCRIBED = 3
const MOST_ADJECTIVES = 2

/** «شرکت دانمارکی مرسک», «شبکه تلویزیونی الجزیره»: the words after a head and at most two adjectives. */
function proposeDescribed(text: Text, contexts: Contexts, h: number, kind: number, out: Candidates): void {
  const { names, tokens } = text
  const headEnd = names.end[h] as number
  let from = headEnd
  let adjectives = 0
  if (headEnd - (names.start[h] as number) > 1 && isAdjective(text, headEnd - 1)) adjectives++
  for (; adjectives <= MOST_ADJECTIVES && goesOn(tokens, from); adjectives++) {
    if (adjectives > 0)
      proposeChain(text, contexts, { from, headEnd: from, nucleus: DESCRIBED, kind, hit: h }, LONGEST_DESCRIBED, out)
    if (!isAdjective(text, from)) return
    from++
    while (from < tokens.count && !mayBegin(tokens, from)) from++
  }
}

const ADJECTIVES = (1 << (CLASS.relational - 32)) | (1 << (CLASS.quality - 32)) | (1 << (CLASS.trait - 32))

function isAdjective(text: Text, t: number): boolean {
  const { low, high } = text.names
  return ((high[t] as number) & ADJECTIVES) !== 0 || ((low[t] as number) & (1 << CLASS.demonym)) !== 0
}

const MOST_BEFORE_TAIL = 3

/** «هرات نیوز», «لیپزیگ موتورز»: one word to three before a word that names of bodies end with. */
function proposeTailed(text: Text, contexts: Contexts, h: number, out: Candidates): void {
  const { names, tokens } = text
  const tail = names.start[h] as number
  const to = names.end[h] as number
  if (!mayEnd(text, to)) return
  for (let from = tail - 1; from >= Math.max(0, tail - MOST_BEFORE_TAIL); from--) {
    if (tokens.sentence[from] !== tokens.sentence[tail] || !goesOn(tokens, from + 1)) return
    // «دنیای تکنولوژی»: a tail that is a word too follows words that are none.
    if (tokens.kind[from] !== LATIN && sortOf(text, contexts, from) < (needsCue(text, h) ? STRANGE : LISTED)) return
    if (mayBegin(tokens, from))
      proposeBody(text, contexts, { from, headEnd: from, to, nucleus: TAILED, kind: kindOf(text, h), hit: h }, out)
  }
}

const MOST_LISTED = 4

/** «شرکت‌های سایپا و مگاموتور»: each name after the first of a list that a plural head begins. */
function proposeListed(text: Text, contexts: Contexts, headEnd: number, kind: number, h: number, out: Candidates): void {
  const { tokens } = text
  const sentence = tokens.sentence[headEnd]
  for (let t = headEnd, listed = 1; t < headEnd + LONGEST_CHAIN && t < tokens.count && listed < MOST_LISTED; t++) {
    const own = contexts.own[t] as number
    if (tokens.sentence[t] !== sentence || (own !== AND && own !== COMMA && !chainGoesOn(text, contexts, headEnd, t))) return
    if ((own !== AND && own !== COMMA) || t + 1 >= tokens.count) continue
    proposeChain(text, contexts, { from: t + 1, headEnd: t + 1, nucleus: PLURAL, kind, hit: h }, LONGEST_DESCRIBED, out)
    listed++
  }
}

/** «شبکه تلویزیونی "الجزیره"»: the quoted words after a head and at most two adjectives. */
function proposeQuoted(text: Text, contexts: Contexts, headEnd: number, kind: number, h: number, out: Candidates): void {
  const { tokens } = text
  let open = headEnd
  while (
    open < headEnd + 2 &&
    open < tokens.count &&
    tokens.kind[open] === WORD &&
    tokens.sentence[open] === tokens.sentence[headEnd - 1]
  )
    open++
  if (open >= tokens.count || contexts.own[open] !== QUOTE || tokens.sentence[open] !== tokens.sentence[headEnd - 1]) return
  for (let close = open + 2; close < open + 6 && close < tokens.count; close++) {
    if (contexts.own[close] === QUOTE) {
      proposeBody(text, contexts, { from: open + 1, headEnd: open + 1, to: close, nucleus: QUOTED, kind, hit: h }, out)
      return
    }
    if ((tokens.kind[close] as number) >= PUNCT) return
  }
}

/** Runs of Latin words, each end of a run a candidate. */
function proposeLatin(text: Text, contexts: Contexts, from: number, out: Candidates): void {
  const { tokens } = text
  if (from > 0 && tokens.kind[from - 1] === LATIN && goesOn(tokens, from)) return
  for (let next = from + 1; next <= from + 5; next++) {
    proposeBody(text, contexts, { from, headEnd: from, to: next, nucleus: FOREIGN, kind: KINDS.length, hit: -1 }, out)
    if (!goesOn(tokens, next) || tokens.kind[next] !== LATIN) return
  }
}

/** One reading of a body's name: tokens `from` up to `to`, its head or its name in the lexicon up to `headEnd`. */
interface Body {
  readonly from: number
  readonly headEnd: number
  readonly to: number
  readonly nucleus: number
  readonly kind: number
  readonly hit: number
}

function proposeBody(text: Text, contexts: Contexts, body: Body, out: Candidates): void {
  const { tokens, names } = text
  const { from, headEnd, to, nucleus, kind, hit: h } = body
  if (isCountry(text, from, to)) return
  const sentence = tokens.sentence[from] as number
  propose(out, ORGANIZATION, from, to, h)
  add(out, BIAS + nucleus)
  const size = wordsBetween(text, contexts, headEnd, to)
  add(out, (SIZE[nucleus] as number) + Math.min(size, SIZES - 1))
  add(out, (KIND[nucleus] as number) + kind)
  if (nucleus === NAME || nucleus === NAME + 1) {
    add(out, WORDS + Math.min(5, headEnd - from) * 2 + nucleus - NAME)
    if (from > 0 && holds(OWNED_BY, tokens.hash[from - 1] as number)) add(out, OWNED + kind * 2 + nucleus - NAME)
    const named = (kind * 2 + nucleus - NAME) * TOPIC_AROUND
    add(out, SPORT_AROUND + named + topicAround(text, contexts, SPORT, from))
    if (kind === MEDIA) add(out, PRESS_AROUND + named + topicAround(text, contexts, PRESS, from))
    else if (isTrading(kind)) add(out, MARKET_AROUND + named + topicAround(text, contexts, MARKET, from))
    const other = likeBeside(text, contexts, from, to, kind)
    if (other >= 0 && (nucleus === NAME || !needsCue(text, other) || isTold(text, contexts, from, kind)))
      add(out, BESIDE + (kind * 2 + nucleus - NAME) * 2 + (needsCue(text, other) ? 1 : 0))
    if (kind === MEDIA && pressVerb(text, to) >= 0) add(out, PRESS_ACTS + nucleus - NAME)
  }
  if (nucleus === HEAD || nucleus === HEAD + 1) add(out, KIND_SIZE + kind * 6 + Math.min(size, 5))
  // The neighbours of a name in quotation marks are the marks.
  if (nucleus === QUOTED || nucleus === QUOTED_NAME) {
    if (size > 0) addChain(text, contexts, body, out)
    return
  }
  const after = following(tokens, to)
  addTwoLeft(out, LEFT[nucleus] as number, LEFT2, text, contexts, from, sentence)
  addTwoRight(out, RIGHT[nucleus] as number, RIGHT2, text, contexts, to, sentence)
  // Of a name that is also a word it says nothing, «فولاد و مس گران شد»; `BESIDE` does.
  if (nucleus !== NAME + 1 && after + 1 < tokens.count && contexts.own[after] === AND)
    addRight(out, AFTER_AND, text, contexts, after + 1, sentence)
  if (nucleus === FOREIGN) {
    add(out, CAPITALS + capitals(text, from, to))
    // «Jack Dorsey، بنیانگذار …» is a person.
    add(out, LATIN_ROLE + (roleAfterComma(text, to) ? 3 : rolePhraseBefore(text, contexts, from)))
  }
  if (crossed(text, to)) add(out, CROSSED)
  // «رئیس مرکز» is a role, and the centre has a name all the same.
  if (crossed(text, from, NO_ROLES, ALL)) add(out, CROSSED_LEFT)
  if (h >= 0 && nucleus >= NAME && names.ending[h] !== 0 && names.end[h] === to) add(out, JOINED_ENDING)
  if (size > 0) {
    addChain(text, contexts, body, out)
    if (nucleus < NAME || nucleus >= PLURAL)
      add(out, SORTS + (kind * SORT_COUNT + foremostSort(text, contexts, headEnd, to)) * 3 + Math.min(size, 3) - 1)
    add(out, NEXT_SORT + sortOf(text, contexts, after))
    if (nucleus === HEAD || nucleus === HEAD + 1) {
      addPhrase(text, contexts, from, to, out)
      if (size > 1 && isTitle(text, headEnd)) add(out, NAMED_AFTER + kind)
      const owner = lastBody(text, headEnd, to)
      if (owner >= 0) add(out, OF_BODY + kind * 2 + (needsCue(text, owner) ? 1 : 0))
    }
  } else addInside(out, INSIDE_NAME, text, from)
  if ((nucleus === NAME || nucleus === NAME + 1) && to > headEnd) {
    const owner = is(names, headEnd, CLASS.country) ? 0 : is(names, headEnd, CLASS.place) ? 1 : 2
    add(out, OWNER + (kind * 2 + (isHead(text, from) ? 1 : 0)) * OWNERS.length + owner)
  }
  addWhole(text, from, to, out)
  addForemost(text, contexts, body, size, out)
}

/** Whether words of what bodies of the kind do are around: without them «فولاد و مس», «مهر و اعتماد» are words. */
function isTold(text: Text, contexts: Contexts, t: number, kind: number): boolean {
  return topicAround(text, contexts, kind === MEDIA ? PRESS : isTrading(kind) ? MARKET : SPORT, t) > 0
}

/** Whether the span is the name of a country, as «جمهوری اسلامی» + «ایران» is. */
function isCountry(text: Text, from: number, to: number): boolean {
  const { names } = text
  if (to - from < 2 || ((names.startLow[from] as number) & (1 << CLASS.country)) === 0) return false
  for (let h = names.first[from] as number; h < (names.first[from + 1] as number); h++) {
    if (names.end[h] === to && classOfHit(text, h) === CLASS.country) return true
  }
  return false
}

/** How a run of Latin words is written: 0 small, 1 the first word with a capital, 2 all, 3 one word all in capitals. */
function capitals(text: Text, from: number, to: number): number {
  const { tokens } = text
  let all = true
  for (let t = from; t < to; t++) if (!isCapital(tokens, t)) all = false
  if (!all) return isCapital(tokens, from) ? 1 : 0
  const second = tokens.units[(tokens.start[from] as number) + 1] as number
  return to === from + 1 && second >= 0x41 && second <= 0x5a ? 3 : 2
}

/** @param words Words of the chain after the head. */
function addForemost(text: Text, contexts: Contexts, body: Body, words: number, out: Candidates): void {
  const { from, headEnd, to, nucleus, kind } = body
  const sentence = text.tokens.sentence[from] as number
  const left = foremostBefore(text, contexts, from)
  const after = following(text.tokens, to)
  const right = foremostAfter(text, contexts, to)
  const right2 = foremost(text, contexts, after + 1, sentence, 1)
  const rest = restAfter(text, contexts, after, sentence)
  add(out, REST + (nucleus < NAME || nucleus >= PLURAL ? rest : RESTS + rest))
  add(out, KIND_RIGHT + kind * FOREMOSTS + right)
  add(out, (nucleus < NAME ? HEAD_RIGHT_TWO : RIGHT_TWO) + right * FOREMOSTS + right2)
  if (nucleus === NAME || nucleus === NAME + 1 || nucleus === FOREIGN) {
    add(out, NAME_LEFT + (nucleus * FOREMOSTS + left) * FOREMOSTS + right)
    if (nucleus !== FOREIGN) add(out, KIND_LEFT + (kind * FOREMOSTS + left) * 2 + (nucleus - NAME))
  }
  if (to === headEnd) return
  const longName = lastName(text, headEnd, to)
  const lastAt = longName < 0 ? stemOf(text, contexts, headEnd, to - 1) : (text.names.start[longName] as number)
  const last =
    longName < 0 ? foremostInside(text, contexts, lastAt, sentence) : (FOREMOST_OF_NAME[classOfHit(text, longName)] as number)
  if (nucleus === HEAD || nucleus === HEAD + 1) {
    const first = foremostInside(text, contexts, headEnd, sentence)
    const size = Math.min(5, words)
    add(out, KIND_FIRST + kind * FOREMOSTS + first)
    add(out, KIND_LAST + kind * FOREMOSTS + last)
    add(out, FIRST_SIZE + first * 6 + size)
    add(out, LAST_SIZE + last * 6 + size)
    if (size > 1) add(out, FIRST_TWO + first * FOREMOSTS + foremostInside(text, contexts, headEnd + 1, sentence))
  }
  add(out, EDGE + last * FOREMOSTS + right)
  add(out, LAST_TWO + foremostInside(text, contexts, stemOf(text, contexts, from, lastAt - 1), sentence) * FOREMOSTS + last)
}

function addChain(text: Text, contexts: Contexts, { headEnd, to, nucleus, kind }: Body, out: Candidates): void {
  if (nucleus === NAME || nucleus === NAME + 1 || nucleus === HEAD_NAME) {
    for (let t = headEnd; t < to; t++) addOwn(out, TAIL, text, contexts, t)
    return
  }
  const longName = lastName(text, headEnd, to)
  const last = longName < 0 ? stemOf(text, contexts, headEnd, to - 1) : (text.names.start[longName] as number)
  if (isNumbered(text, headEnd, headEnd)) addNumbered(out, text, headEnd, 0)
  else addWord(out, FIRST, text, contexts, headEnd)
  if (longName >= 0) addNamed(out, LAST, classOfHit(text, longName))
  else if (isNumbered(text, headEnd, last)) addNumbered(out, text, last, 2)
  else addWord(out, LAST, text, contexts, last)
  addInside(out, LAST_INSIDE, text, last)
  let ands = 0
  let commas = 0
  // What a name of several words holds is no part of the chain: «استان چهارمحال و بختیاری».
  const end = longName < 0 ? to : last + 1
  for (let t = headEnd + 1; t < end; t++) {
    if (isJoined(text, contexts, t)) continue
    if (t < last && isNumbered(text, headEnd, t)) addNumbered(out, text, t, 1)
    else if (t < last) addWord(out, MIDDLE, text, contexts, t)
    if (contexts.own[t - 1] === AND) addWord(out, AFTER_INNER_AND, text, contexts, t)
    if (contexts.own[t] === AND) ands++
    else if (contexts.own[t] === COMMA) commas++
    else if (isPreposition(contexts.own[t] as number)) add(out, PREPOSITION)
  }
  add(out, INNER_ANDS + ands)
  if (commas > 0) add(out, COMMAS + kind * 2 + (commas > 1 ? 1 : 0))
}

/** Adds a name of several words as what it is. */
function addNamed(out: Candidates, base: number, named: number): void {
  const summed = baseOfSummed(base)
  add(out, summed + named)
  add(out, summed + CLASSED)
}

const LONG_NAMES = LOCATIONS | (1 << CLASS.organization)
/** For each of these classes what it is foremost. */
const FOREMOST_OF_NAME: Readonly<Record<number, number>> = {
  [CLASS.country]: FOREMOST_COUNTRY,
  [CLASS.place]: FOREMOST_PLACE,
  [CLASS.organization]: FOREMOST_ORGANIZATION,
}

/** The hit of the longest name of several words that a chain from token `headEnd` on ends with, or -1. */
function lastName(text: Text, headEnd: number, to: number): number {
  const { names } = text
  if (((names.endLow[to - 1] as number) & LONG_NAMES) === 0) return -1
  for (let t = Math.max(headEnd, to - LONGEST_NAME); t < to - 1; t++) {
    for (let h = names.first[t] as number; h < (names.first[t + 1] as number); h++) {
      if (names.end[h] === to && classOfHit(text, h) in FOREMOST_OF_NAME) return h
    }
  }
  return -1
}

/** The hit of the body that a chain ends with after at least one other word, or -1. */
function lastBody(text: Text, headEnd: number, to: number): number {
  const { names } = text
  const last = to - 1
  if ((((names.low[last] as number) | (names.endLow[last] as number)) & (1 << CLASS.organization)) === 0) return -1
  for (let t = Math.max(headEnd + 1, to - LONGEST_NAME); t < to; t++) {
    for (let h = names.first[t] as number; h < (names.first[t + 1] as number); h++) {
      if (names.end[h] === to && classOfHit(text, h) === CLASS.organization) return h
    }
  }
  return -1
}

const BEFORE_NUMBERS = hashesOf(['منطقه', 'ناحیه', 'شماره', 'شعبه', 'حوزه', 'کلانتری', 'پایگاه', 'فاز', 'واحد', 'کد'].map(hashed))

/** Whether token `t` is a number that says which of several bodies it is. */
function isNumbered(text: Text, headEnd: number, t: number): boolean {
  return text.tokens.kind[t] === NUMBER && (t === headEnd || followsNumberWord(text, t))
}

function followsNumberWord({ tokens }: Text, t: number): boolean {
  return holds(BEFORE_NUMBERS, tokens.hash[t - 1] as number)
}

/** @param part 0 the first word of the chain, 1 between, 2 the last. */
function addNumbered(out: Candidates, text: Text, t: number, part: number): void {
  add(out, NUMBERED + part * 2 + (followsNumberWord(text, t) ? 1 : 0))
}

/** Whether token `t` is part of the word before it: «تالاب‌های», «نی‌بر». */
function isJoined(text: Text, contexts: Contexts, t: number): boolean {
  return text.tokens.gap[t] === BY_ZWNJ || isPluralEnding(contexts.own[t] as number)
}

/** The token from `from` on that the word begins with which token `t` is part of. */
function stemOf(text: Text, contexts: Contexts, from: number, t: number): number {
  let stem = t
  while (stem > from && isJoined(text, contexts, stem)) stem--
  return stem
}

function wordsBetween(text: Text, contexts: Contexts, from: number, to: number): number {
  let words = 0
  for (let t = from; t < to; t++) if (t === from || !isJoined(text, contexts, t)) words++
  return words
}

/** Whether a compound of no vocabulary begins at token `t`, «واژه‌سرا»: what its first part means alone, it does not mean there. */
function isStrangeCompound(text: Text, contexts: Contexts, t: number): boolean {
  const { tokens } = text
  if (!beginsCompound(tokens, t) || sortOf(text, contexts, t) !== STRANGE) return false
  return compoundEnd(tokens, t) > t + 1 && !crossed(text, t + 1)
}

/** Adds what a word of a chain is by itself. */
function addWord(out: Candidates, base: number, text: Text, contexts: Contexts, t: number): void {
  if (isStrangeCompound(text, contexts, t)) add(out, baseOfSummed(base) + UNKNOWN)
  else addOwn(out, base, text, contexts, t)
}

/** What a word of a chain is most of all. */
function foremostInside(text: Text, contexts: Contexts, t: number, sentence: number): number {
  return t >= 0 && isStrangeCompound(text, contexts, t) ? FOREMOST_UNKNOWN : foremost(text, contexts, t, sentence, 0)
}

function foremostSort(text: Text, contexts: Contexts, from: number, to: number): number {
  let sort: number = COMMON
  for (let t = from; t < to; t++) sort = Math.max(sort, sortOf(text, contexts, t))
  return sort
}

/** Whether the word that begins at token `t` is in no dictionary, a name of the lexicon, or another. */
function sortOf(text: Text, contexts: Contexts, t: number): number {
  const { tokens } = text
  if (t >= tokens.count || tokens.kind[t] !== WORD) return COMMON
  const known = contexts.memos[SORT] as Uint8Array
  const found = known[t] as number
  if (found !== UNSET) return found
  return keep(known, t, findSort(text, contexts, t))
}

const SORT = memo('sort')

/** «بی‌مجوز» describes, whatever stands after «بی». */
const WITHOUT = hashed('بی')

function findSort(text: Text, contexts: Contexts, t: number): number {
  const { tokens, names } = text
  if (contexts.own[t] === UNKNOWN) return STRANGE
  if (mayBegin(tokens, t) && tokens.hash[t] !== WITHOUT) {
    const end = compoundEnd(tokens, t)
    if (end > t + 1 && !isKnownRun(text, t, end)) return STRANGE
  }
  return ((names.low[t] as number) & NAMED) !== 0 ? LISTED : COMMON
}

/** Adds whether the chain begins with a phrase that is no body, and what else it has: «شبکه برق شهر», «شبکه برق گل‌بهار». */
function addPhrase(text: Text, contexts: Contexts, from: number, to: number, out: Candidates): void {
  const { names } = text
  for (let h = names.first[from] as number; h < (names.first[from + 1] as number); h++) {
    const end = names.end[h] as number
    if (end >= to || classOfHit(text, h) !== CLASS.block || recordOfHit(text, h).key !== 'organization') continue
    const rest = endsInPlace(text, to) ? IN_PLACE : foremostSort(text, contexts, end, to)
    add(out, PHRASE + rest * 2 + (wordsBetween(text, contexts, end, to) > 1 ? 1 : 0))
    return
  }
}

function endsInPlace({ names }: Text, to: number): boolean {
  return (((names.low[to - 1] as number) | (names.endLow[to - 1] as number)) & LOCATIONS) !== 0
}

/** Adds whether a name of the lexicon is the whole span, or begins with it and is longer. */
function addWhole(text: Text, from: number, to: number, out: Candidates): void {
  const { names } = text
  if ((((names.low[from] as number) | (names.startLow[from] as number)) & (1 << CLASS.organization)) === 0) return
  let whole = false
  let longer = false
  for (let h = names.first[from] as number; h < (names.first[from + 1] as number); h++) {
    if (classOfHit(text, h) !== CLASS.organization) continue
    if (names.end[h] === to) whole = true
    else if ((names.end[h] as number) > to) longer = true
  }
  if (whole) add(out, COMPLETE)
  if (longer) add(out, LONGER_NAME)
}
