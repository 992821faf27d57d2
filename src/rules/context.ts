import { inBloom } from '../lexicon/bloom.js'
import { CLASS, type Class } from '../lexicon/classes.js'
import { isEnding } from '../text/endings.js'
import { symbolsOf } from '../text/letters.js'
import { hashSymbols } from '../text/tokenize.js'
import { ADDRESS, BY_ZWNJ, LATIN, NUMBER, PUNCT, SYMBOL, type Tokens, WORD } from '../text/tokens.js'
import { add, addShared, baseOfSummed, type Candidates, scoreOfNewest, share, summedFamily } from './candidates.js'
import { family } from './evidence.js'
import { classOfHit, needsCue, placeOfKind, type Text, wordAt } from './text.js'

/**
 * What a token is to its neighbours: the classes of the lexicon, and after them these. A token has any number of classes
 * and exactly one of these.
 */
const OTHERS = [
  'start',
  'end',
  'comma',
  'colon',
  'semicolon',
  'stop',
  'quote',
  'open',
  'close',
  'dash',
  'slash',
  'mark',
  'number',
  'latin',
  'address',
  'symbol',
  'unknown',
  'word',
  'classed',
  'و',
  'که',
  'را',
  'از',
  'به',
  'در',
  'با',
  'بر',
  'برای',
  'تا',
  'این',
  'آن',
  'خود',
  'هم',
  'نیز',
  'یک',
  'هر',
  'است',
  'بود',
  'شد',
  'کرد',
  'گفت',
  'داد',
  'دارد',
  'های',
  'ها',
] as const
type Other = (typeof OTHERS)[number]

/** Their values are their places. */
const CLASS_NAMES = Object.keys(CLASS)
const CLASSES = CLASS_NAMES.length
export const CONTEXTS = CLASSES + OTHERS.length

function other(name: Other): number {
  return CLASSES + OTHERS.indexOf(name)
}

export const AT_START = other('start')
export const AT_END = other('end')
export const COMMA = other('comma')
export const COLON = other('colon')
export const QUOTE = other('quote')
export const OPEN = other('open')
export const CLOSE = other('close')
export const UNKNOWN = other('unknown')
export const KNOWN = other('word')
export const AND = other('و')
export const THAT = other('که')
export const IS_LATIN = other('latin')
export const IS_NUMBER = other('number')
export const PLURAL_ENDING = other('ها')
export const PLURAL_ENDING_OF = other('های')
export const CLASSED = other('classed')

/** «از», «به», «در», «با», «بر», «برای». */
export function isPreposition(own: number): boolean {
  return own >= FIRST_PREPOSITION && own <= LAST_PREPOSITION
}

const FIRST_PREPOSITION = other('از')
const LAST_PREPOSITION = other('برای')

export function contextName(context: number): string {
  return CLASS_NAMES[context] ?? OTHERS[context - CLASSES] ?? ''
}

const MARKS: ReadonlyMap<number, number> = new Map([
  ...[...'،,'].map(mark => [mark.charCodeAt(0), COMMA] as const),
  ...[...':'].map(mark => [mark.charCodeAt(0), COLON] as const),
  ...[...'؛;'].map(mark => [mark.charCodeAt(0), other('semicolon')] as const),
  ...[...'.!?؟…۔'].map(mark => [mark.charCodeAt(0), other('stop')] as const),
  ...[...'"\'«»“”‘’‹›'].map(mark => [mark.charCodeAt(0), QUOTE] as const),
  ...[...'([{'].map(mark => [mark.charCodeAt(0), OPEN] as const),
  ...[...')]}'].map(mark => [mark.charCodeAt(0), CLOSE] as const),
  ...[...'-–—'].map(mark => [mark.charCodeAt(0), other('dash')] as const),
  ...[...'/|\\'].map(mark => [mark.charCodeAt(0), other('slash')] as const),
])

function hashOf(word: string): number {
  return hashSymbols(symbolsOf(word) ?? [])
}

/** Words of the closed classes that are a context of their own. */
const OWN_WORDS: ReadonlyMap<number, number> = new Map(OTHERS.slice(OTHERS.indexOf('و')).map(word => [hashOf(word), other(word)]))

const NONE: readonly number[] = []

/** For each last letter of endings, which of them have it, in their order: most words have none, and ask for no more. */
function byLast(endings: readonly (readonly number[])[]): readonly (readonly number[] | undefined)[] {
  const places: number[][] = []
  endings.forEach((ending, i) => {
    const last = ending.at(-1) as number
    places[last] = [...(places[last] ?? []), i]
  })
  return places
}

/** Endings that are taken off a word before the vocabulary is asked for it, the longest first. */
const INFLECTIONS: readonly (readonly number[])[] = [
  'هایشان',
  'هایمان',
  'هایتان',
  'هایی',
  'هایم',
  'هایت',
  'هایش',
  'های',
  'ترین',
  'شان',
  'مان',
  'تان',
  'ها',
  'یی',
  'ای',
  'ام',
  'ات',
  'اش',
  'ان',
  'تر',
  'ند',
  'یم',
  'ید',
  'ی',
  'م',
  'ت',
  'ش',
  'ه',
].map(ending => symbolsOf(ending) ?? [])
const INFLECTIONS_BY_LAST = byLast(INFLECTIONS)
/** Prefixes of verb forms: «می», «نمی», «ب», «ن». */
const PREFIXES: readonly (readonly number[])[] = ['نمی', 'می', 'ب', 'ن'].map(prefix => symbolsOf(prefix) ?? [])
const FEWEST_LETTERS = 2

/** What is asked of a token again and again: the columns of `Contexts.memos`. */
const MEMOS = [
  'before-span',
  'after-span',
  'unit',
  'strength',
  'strength-first',
  'strength-last',
  'likelihood',
  'role-before',
  'verb-after',
  'surname-ending',
  'rest-after',
  'sort',
  'sport',
  'press',
  'market',
  'army',
] as const

/** What each token of a text is by itself, one of the contexts after the classes. */
export interface Contexts {
  own: Uint8Array
  /** The number of what the token is by itself together with its classes: the same for tokens that are the same in both. */
  profile: Int32Array
  /** What the token is most of all. */
  foremost: Uint8Array
  readonly profiles: Profiles
  /** Answers of less than `UNSET` about each token and the end of the text, kept from the first time somebody asks. */
  readonly memos: Uint8Array[]
}

/** The profiles of the texts so far, by direct mapping: rows of `PROFILE` cells, and how many there have been. */
interface Profiles {
  readonly rows: Int32Array
  count: number
}

const PROFILE_BITS = 11
/** Cells of a row: what a token is by itself, its classes, the number, what it is most of all, and room to stay in one cache line. */
const PROFILE = 8

/** Nobody asked yet. */
export const UNSET = 255

/** @returns The number of a column of `Contexts.memos`. */
export function memo(name: (typeof MEMOS)[number]): number {
  return MEMOS.indexOf(name)
}

/** Keeps an answer about token `t` in a column of `Contexts.memos`, and gives it back. */
export function keep(column: Uint8Array, t: number, answer: number): number {
  column[t] = answer
  return answer
}

export function createContexts(): Contexts {
  return {
    own: new Uint8Array(0),
    profile: new Int32Array(0),
    foremost: new Uint8Array(0),
    profiles: { rows: new Int32Array(PROFILE << PROFILE_BITS).fill(-1), count: 0 },
    memos: MEMOS.map(() => new Uint8Array(0)),
  }
}

/** Finds what each token is by itself. */
export function markContexts(text: Text, contexts: Contexts): void {
  const { count } = text.tokens
  const { memos } = contexts
  if (contexts.own.length < count) contexts.own = new Uint8Array(count * 2)
  for (let i = 0; i < memos.length; i++) {
    const column = memos[i] as Uint8Array
    if (column.length <= count) memos[i] = new Uint8Array(count * 2 + 1).fill(UNSET)
    else column.fill(UNSET, 0, count + 1)
  }
  for (let t = 0; t < count; t++) contexts.own[t] = ownContext(text, t)
  markProfiles(text, contexts)
}

/** Numbers what the tokens are, after what they are by themselves is known. */
export function markProfiles({ tokens, names }: Text, contexts: Contexts): void {
  const { count } = tokens
  if (contexts.profile.length < count) {
    contexts.profile = new Int32Array(count * 2)
    contexts.foremost = new Uint8Array(count * 2)
  }
  const { own, profile, foremost, profiles } = contexts
  for (let t = 0; t < count; t++) {
    const row = rowOfProfile(profiles, own[t] as number, names.low[t] as number, names.high[t] as number)
    profile[t] = profiles.rows[row + 3] as number
    foremost[t] = profiles.rows[row + 4] as number
  }
}

function rowOfProfile(profiles: Profiles, own: number, low: number, high: number): number {
  const { rows } = profiles
  const mixed = Math.imul(Math.imul(own + 1, 0x9e3779b1) ^ low, 0x85ebca6b) ^ Math.imul(high, 0xc2b2ae35)
  const row = (Math.imul(mixed ^ (mixed >>> 15), 0x9e3779b1) >>> (32 - PROFILE_BITS)) * PROFILE
  if (rows[row] !== own || rows[row + 1] !== low || rows[row + 2] !== high) {
    rows[row] = own
    rows[row + 1] = low
    rows[row + 2] = high
    rows[row + 3] = profiles.count++
    rows[row + 4] = findForemost(own, low, high)
  }
  return row
}

function ownContext(text: Text, t: number): number {
  const { tokens, names } = text
  const kind = tokens.kind[t] as number
  if (kind === WORD) {
    const word = OWN_WORDS.get(tokens.hash[t] as number)
    if (word !== undefined && !(isVerb(word) && beginsCompound(text, t))) return word
    if (names.low[t] !== 0 || names.high[t] !== 0 || isSuperlative(tokens, t)) return CLASSED
    return isKnownWord(text, t) ? KNOWN : UNKNOWN
  }
  if (kind === NUMBER) return IS_NUMBER
  if (kind === LATIN) return IS_LATIN
  if (kind === PUNCT) return MARKS.get(tokens.hash[t] as number) ?? other('mark')
  return kind === ADDRESS ? other('address') : kind === SYMBOL ? other('symbol') : CLASSED
}

const SUPERLATIVE = symbolsOf('ترین') ?? []
/** Letters of the shortest superlative that cannot be a name; «کاترین» is one. */
const LEAST_SUPERLATIVE = 8

/** «امتیازآورترین» is an adjective, whether or not the vocabulary has «امتیازآور». */
function isSuperlative(tokens: Tokens, t: number): boolean {
  const to = tokens.letters[t + 1] as number
  return to - (tokens.letters[t] as number) >= LEAST_SUPERLATIVE && endsWith(tokens, to, SUPERLATIVE)
}

const FIRST_VERB = other('است')
const LAST_VERB = other('دارد')

function isVerb(own: number): boolean {
  return own >= FIRST_VERB && own <= LAST_VERB
}

/** «گفت‌وگو»: what the first part means alone, it does not mean there. */
function beginsCompound(text: Text, t: number): boolean {
  const { tokens } = text
  const next = t + 1
  if (next >= tokens.count || tokens.gap[next] !== BY_ZWNJ || tokens.kind[next] !== WORD) return false
  return !isEnding(wordAt(text, next))
}

/** Whether the vocabulary has the word, as it stands or without inflection. */
function isKnownWord(text: Text, t: number): boolean {
  const { tokens } = text
  if ((tokens.letters[t + 1] as number) - (tokens.letters[t] as number) <= FEWEST_LETTERS && isEnding(wordAt(text, t)))
    return true
  return isKnownRun(text, t, t + 1)
}

/** Whether the vocabulary has the letters of the tokens `from` up to `to` as one word, as they stand or without inflection. */
export function isKnownRun(text: Text, first: number, end: number): boolean {
  const { tokens, lexicon } = text
  const from = tokens.letters[first] as number
  const to = tokens.letters[end] as number
  if (inBloom(lexicon.bloom, hashSymbols(tokens.symbols, from, to))) return true
  if (to - from <= FEWEST_LETTERS) return false
  for (const i of INFLECTIONS_BY_LAST[tokens.symbols[to - 1] as number] ?? NONE) {
    const ending = INFLECTIONS[i] as readonly number[]
    if (to - from - ending.length < FEWEST_LETTERS || !endsWith(tokens, to, ending)) continue
    if (inBloom(lexicon.bloom, hashSymbols(tokens.symbols, from, to - ending.length))) return true
  }
  for (const prefix of PREFIXES) {
    if (to - from - prefix.length < FEWEST_LETTERS || !startsWith(tokens, from, prefix)) continue
    if (inBloom(lexicon.bloom, hashSymbols(tokens.symbols, from + prefix.length, to))) return true
  }
  return false
}

function endsWith(tokens: Tokens, to: number, ending: readonly number[]): boolean {
  for (let i = 0; i < ending.length; i++) if (tokens.symbols[to - ending.length + i] !== ending[i]) return false
  return true
}

function startsWith(tokens: Tokens, from: number, prefix: readonly number[]): boolean {
  for (let i = 0; i < prefix.length; i++) if (tokens.symbols[from + i] !== prefix[i]) return false
  return true
}

/** Endings of surnames that unknown words are looked at for. */
const SURNAME_ENDINGS: readonly (readonly number[])[] = [
  'زاده',
  'پور',
  'نژاد',
  'فر',
  'نیا',
  'یان',
  'وند',
  'لو',
  'چی',
  'اف',
  'وف',
  'یف',
  'اوا',
  'ویچ',
  'سکی',
  'سون',
  'برگ',
  'اوغلو',
  'ادزه',
  'شویلی',
  'دوست',
  'خواه',
  'منش',
  'راد',
  'مهر',
  'کیا',
  'پناه',
  'طلب',
  'زهی',
  'زی',
  'یار',
  'فرد',
  'الله',
  'الدین',
  'من',
  'تون',
  'یانی',
  'وردی',
  'قلی',
  'کار',
  'دوز',
  'باف',
  'فروش',
  'ساز',
  'چیان',
  'گر',
  'گران',
  'نشین',
  'شناس',
  'بند',
  'کش',
  'دار',
  'زن',
  'باز',
  'تراش',
  'پز',
  'بان',
  'مند',
  'نسب',
  'تبار',
  'ور',
  'وال',
  'خیل',
  'ینسکی',
  'مان',
  'ستین',
  'تی',
  'ینی',
  'اکیس',
  'ینگ',
  'انی',
].map(ending => symbolsOf(ending) ?? [])

/** For each two last letters, which of the endings have them. */
const SURNAME_ENDINGS_BY_TWO: (readonly number[] | undefined)[] = new Array(64 * 64)
SURNAME_ENDINGS.forEach((ending, i) => {
  const two = ((ending.at(-2) as number) << 6) | (ending.at(-1) as number)
  SURNAME_ENDINGS_BY_TWO[two] = [...(SURNAME_ENDINGS_BY_TWO[two] ?? NONE), i]
})
export const SURNAME_ENDING_COUNT = SURNAME_ENDINGS.length + 1

const SURNAME_ENDING = memo('surname-ending')

/** Which of the endings of surnames the letters of the tokens `from` up to `to` have together, from 1; 0 for none. */
export function surnameEnding(tokens: Tokens, contexts: Contexts, from: number, to: number): number {
  if (to > from + 1) return findSurnameEnding(tokens, from, to)
  const known = contexts.memos[SURNAME_ENDING] as Uint8Array
  const found = known[from] as number
  if (found !== UNSET) return found
  return keep(known, from, findSurnameEnding(tokens, from, to))
}

function findSurnameEnding(tokens: Tokens, from: number, to: number): number {
  const last = tokens.letters[to] as number
  const size = last - (tokens.letters[from] as number)
  if (size < 4) return 0
  const two = ((tokens.symbols[last - 2] as number) << 6) | (tokens.symbols[last - 1] as number)
  const endings = SURNAME_ENDINGS_BY_TWO[two]
  if (!endings) return 0
  for (const i of endings) {
    const ending = SURNAME_ENDINGS[i] as readonly number[]
    if (size >= ending.length + 2 && endsWith(tokens, last, ending)) return i + 1
  }
  return 0
}

/** A family with a member for each context. */
export function contextFamily(name: string): number {
  return summedFamily(family(name, CONTEXTS, contextName))
}

/** Adds a member of the family at `base` for every class of a mask. */
function addMask(candidates: Candidates, base: number, mask: number): void {
  for (let bits = mask; bits !== 0; bits &= bits - 1) add(candidates, base + 31 - Math.clz32(bits & -bits))
}

/** Adds what token `t` is: what it is by itself, its own classes, and the classes of `low` and `high` besides. */
function addToken(
  candidates: Candidates,
  family: number,
  text: Text,
  contexts: Contexts,
  t: number,
  low: number,
  high: number,
): void {
  const { names } = text
  const profile = (low | high) === 0 ? (contexts.profile[t] as number) : NO_PROFILE
  if (profile !== NO_PROFILE && addShared(candidates, family, profile)) return
  const before = scoreOfNewest(candidates)
  const base = baseOfSummed(family)
  add(candidates, base + (contexts.own[t] as number))
  addMask(candidates, base, (names.low[t] as number) | low)
  addMask(candidates, base + 32, (names.high[t] as number) | high)
  if (profile !== NO_PROFILE) share(candidates, family, profile, before)
}

const NO_PROFILE = -1

/** Adds what the token left of a candidate is, names that end there with it; beyond the sentence it is its start. */
export function addLeft(
  candidates: Candidates,
  family: number,
  text: Text,
  contexts: Contexts,
  t: number,
  sentence: number,
): void {
  const { names, tokens } = text
  if (t < 0 || tokens.sentence[t] !== sentence) add(candidates, baseOfSummed(family) + AT_START)
  else addToken(candidates, family, text, contexts, t, names.endLow[t] as number, names.endHigh[t] as number)
}

/** Adds what the token right of a candidate is, names that begin there with it; beyond the sentence it is its end. */
export function addRight(
  candidates: Candidates,
  family: number,
  text: Text,
  contexts: Contexts,
  t: number,
  sentence: number,
): void {
  const { names, tokens } = text
  if (t >= tokens.count || tokens.sentence[t] !== sentence) add(candidates, baseOfSummed(family) + AT_END)
  else addToken(candidates, family, text, contexts, t, names.startLow[t] as number, names.startHigh[t] as number)
}

/** Adds what a token of a candidate is by itself. */
export function addOwn(candidates: Candidates, family: number, text: Text, contexts: Contexts, t: number): void {
  addToken(candidates, family, text, contexts, t, 0, 0)
}

/** Adds the classes of the longer names of the lexicon that the token is a part of. */
export function addInside(candidates: Candidates, base: number, text: Text, t: number): void {
  addMask(candidates, base, text.names.insideLow[t] as number)
  addMask(candidates, base + 32, text.names.insideHigh[t] as number)
}

/**
 * The one thing that a token is most of all to its neighbours, of few enough kinds that two of them can be evidence together:
 * the first of these classes that it has, otherwise what it is by itself.
 */
const FOREMOST: readonly (readonly [number, string])[] = [
  [CLASS.said, 'said'],
  [CLASS.address, 'title'],
  [CLASS.academic, 'title'],
  [CLASS.rank, 'title'],
  [CLASS.cleric, 'title'],
  [CLASS.noble, 'title'],
  [CLASS.role, 'role'],
  [CLASS.roles, 'role'],
  [CLASS.martyr, 'martyr'],
  [CLASS.before, 'before'],
  [CLASS.byline, 'byline'],
  [CLASS.kin, 'kin'],
  [CLASS.after, 'after'],
  [CLASS.acted, 'acted'],
  [CLASS.date, 'date'],
  [CLASS.organizationHead, 'org-head'],
  [CLASS.pluralHead, 'org-head'],
  [CLASS.placeHead, 'place-head'],
  [CLASS.country, 'country'],
  [CLASS.place, 'place'],
  [CLASS.organization, 'organization'],
  [CLASS.figure, 'name'],
  [CLASS.given, 'name'],
  [CLASS.surname, 'name'],
  [CLASS.blockPlace, 'block'],
  [CLASS.blockBody, 'block'],
  [CLASS.blockPrize, 'block'],
  [CLASS.blockWork, 'block'],
  [CLASS.blockPeople, 'block'],
  [CLASS.blockThing, 'block'],
  [CLASS.verb, 'verb'],
  [CLASS.infinitive, 'infinitive'],
  [CLASS.preposition, 'preposition'],
  [CLASS.conjunction, 'conjunction'],
  [CLASS.pronoun, 'pronoun'],
  [CLASS.determiner, 'determiner'],
  [CLASS.marker, 'marker'],
  [CLASS.question, 'pronoun'],
  [CLASS.verbal, 'verbal'],
  [CLASS.demonym, 'relational'],
  [CLASS.relational, 'relational'],
  [CLASS.quality, 'quality'],
  [CLASS.trait, 'trait'],
  [CLASS.noun, 'noun'],
  [CLASS.adverb, 'adverb'],
  [CLASS.numberWord, 'number'],
]
/** Own words and marks that stay themselves. */
const THEMSELVES: readonly Other[] = [
  'start',
  'end',
  'comma',
  'colon',
  'stop',
  'quote',
  'open',
  'close',
  'dash',
  'number',
  'latin',
  'unknown',
  'word',
  'و',
  'که',
  'را',
  'از',
  'به',
  'در',
  'با',
]
/** A name that is also a common word: «سهام» of people, «نرخ» of places, «استقلال» of clubs. */
const EITHER = 'either'
const FOREMOST_NAMES: readonly string[] = [...new Set(FOREMOST.map(([, name]) => name)), EITHER, ...THEMSELVES, 'other']
export const FOREMOSTS = FOREMOST_NAMES.length
export const FOREMOST_UNKNOWN = FOREMOST_NAMES.indexOf('unknown')
export const FOREMOST_COUNTRY = FOREMOST_NAMES.indexOf('country')
export const FOREMOST_PLACE = FOREMOST_NAMES.indexOf('place')
export const FOREMOST_ORGANIZATION = FOREMOST_NAMES.indexOf('organization')

export function foremostName(foremost: number): string {
  return FOREMOST_NAMES[foremost] ?? ''
}

/** Whether tokens of a class are foremost what the name says. */
export function countsAs(named: number, foremost: string): boolean {
  return FOREMOST.some(([known, name]) => known === named && (name === foremost || (foremost === EITHER && NAMES.includes(name))))
}

const OWN_TO_FOREMOST: Uint8Array = Uint8Array.from({ length: CONTEXTS }, (_, context) => {
  const themselves = FOREMOST_NAMES.indexOf(contextName(context))
  return context >= CLASSES && themselves >= 0 && context !== CLASSED ? themselves : FOREMOSTS - 1
})
/** Place of each class among the foremost, the first of them first. */
const FOREMOST_RANKS = Uint8Array.from({ length: 64 }, (_, named) => {
  const rank = FOREMOST.findIndex(([known]) => known === named)
  return rank < 0 ? FOREMOST.length : rank
})
const FOREMOST_OF_RANK = Uint8Array.from([...FOREMOST.map(([, name]) => FOREMOST_NAMES.indexOf(name)), FOREMOSTS - 1])
const NAMES = ['name', 'place', 'organization']
const EITHER_OF: ReadonlySet<number> = new Set(NAMES.map(name => FOREMOST_NAMES.indexOf(name)))
const EITHER_ID = FOREMOST_NAMES.indexOf(EITHER)
const COMMON_WORDS =
  (1 << (CLASS.noun - 32)) |
  (1 << (CLASS.verbal - 32)) |
  (1 << (CLASS.quality - 32)) |
  (1 << (CLASS.trait - 32)) |
  (1 << (CLASS.relational - 32))

/** @param side -1 the token left of a candidate, 1 right of it, 0 inside. */
export function foremost(text: Text, contexts: Contexts, t: number, sentence: number, side: -1 | 0 | 1): number {
  const { tokens, names } = text
  if (t < 0 || t >= tokens.count || tokens.sentence[t] !== sentence)
    return OWN_TO_FOREMOST[side < 0 ? AT_START : AT_END] as number
  if (side === 0) return contexts.foremost[t] as number
  const low = (side < 0 ? names.endLow[t] : names.startLow[t]) as number
  const high = (side < 0 ? names.endHigh[t] : names.startHigh[t]) as number
  if ((low | high) === 0) return contexts.foremost[t] as number
  const own = contexts.own[t] as number
  // «الله» alone is a word of no class, «آیت‌الله» is a title.
  const known = own === UNKNOWN || own === KNOWN ? CLASSED : own
  return findForemost(known, (names.low[t] as number) | low, (names.high[t] as number) | high)
}

function findForemost(own: number, low: number, high: number): number {
  const byItself = OWN_TO_FOREMOST[own] as number
  if (byItself !== FOREMOSTS - 1) return byItself
  let rank = FOREMOST.length
  for (let bits = low; bits !== 0; bits &= bits - 1)
    rank = Math.min(rank, FOREMOST_RANKS[31 - Math.clz32(bits & -bits)] as number)
  for (let bits = high; bits !== 0; bits &= bits - 1)
    rank = Math.min(rank, FOREMOST_RANKS[63 - Math.clz32(bits & -bits)] as number)
  const id = FOREMOST_OF_RANK[rank] as number
  return (high & COMMON_WORDS) !== 0 && EITHER_OF.has(id) ? EITHER_ID : id
}

/** What ends a phrase: the foremost contexts that no phrase goes on with, and a phrase too long to be looked at. */
const REST_ENDS = [
  'verb',
  'said',
  'preposition',
  'conjunction',
  'pronoun',
  'determiner',
  'marker',
  'adverb',
  'end',
  'comma',
  'colon',
  'stop',
  'quote',
  'open',
  'close',
  'dash',
  'و',
  'که',
  'را',
  'از',
  'به',
  'در',
  'با',
  'long',
]
const LONGEST_REST = 4
/** Tokens that are looked at for it, where words are written in parts. */
const FARTHEST_REST = 12
export const RESTS = LONGEST_REST * REST_ENDS.length
const REST_OF_FOREMOST: readonly number[] = FOREMOST_NAMES.map(name => REST_ENDS.indexOf(name))

export function restName(rest: number): string {
  return `${Math.floor(rest / REST_ENDS.length)}-${REST_ENDS[rest % REST_ENDS.length]}`
}

const REST_AFTER = memo('rest-after')
const NO_REST = REST_ENDS.indexOf('end')

/** How many words follow from token `t` on up to what ends their phrase, and what ends it. */
export function restAfter(text: Text, contexts: Contexts, t: number, sentence: number): number {
  if (t >= text.tokens.count || text.tokens.sentence[t] !== sentence) return NO_REST
  const known = contexts.memos[REST_AFTER] as Uint8Array
  const found = known[t] as number
  if (found !== UNSET) return found
  return keep(known, t, findRest(text, contexts, t, sentence))
}

function findRest(text: Text, contexts: Contexts, t: number, sentence: number): number {
  let words = 0
  for (let at = t; words < LONGEST_REST && at < t + FARTHEST_REST; at++) {
    const ends = REST_OF_FOREMOST[foremost(text, contexts, at, sentence, 0)] as number
    if (ends >= 0) return words * REST_ENDS.length + ends
    if (at < text.tokens.count && text.tokens.gap[at] !== BY_ZWNJ) words++
  }
  return RESTS - 1
}

/** Tokens on each side that words of a topic are counted among. */
export const TOPIC_REACH = 32
/** None, one, two or three, more. */
const TOPIC_COUNTS = [0, 1, 2, 2, 3]
/** How many words of a topic may be around a name, and whether one is in its sentence. */
export const TOPIC_AROUND = 2 * 4

export function topicAroundName(around: number): string {
  return `${['none', 'one', 'few', 'many'][around >> 1]}-${around & 1 ? 'here' : 'near'}`
}

/** What a text may be about, where a name that is also a word is one of those. */
export interface Topic {
  readonly memo: number
  readonly words: Class
  /** Kinds of bodies whose sure names are words of the topic as well. */
  readonly indexOfKind: ReturnType<typeof placeOfKind>
}

export const SPORT: Topic = { memo: memo('sport'), words: CLASS.sport, indexOfKind: placeOfKind(['club']) }
export const PRESS: Topic = { memo: memo('press'), words: CLASS.press, indexOfKind: placeOfKind(['media']) }
export const MARKET: Topic = { memo: memo('market'), words: CLASS.market, indexOfKind: placeOfKind(['company']) }

/** How many words and bodies of a topic are around token `t`, and whether one is in its sentence. */
export function topicAround(text: Text, contexts: Contexts, topic: Topic, t: number): number {
  const known = contexts.memos[topic.memo] as Uint8Array
  const found = known[t] as number
  return found !== UNSET ? found : keep(known, t, countTopic(text, topic, t))
}

function countTopic(text: Text, topic: Topic, t: number): number {
  const { tokens, names } = text
  const last = Math.min(tokens.count, t + TOPIC_REACH)
  const bit = 1 << (topic.words - 32)
  let words = 0
  let here = 0
  for (let at = Math.max(0, t - TOPIC_REACH); at < last; at++) {
    if (at === t || (((names.high[at] as number) & bit) === 0 && !beginsBody(text, topic, at))) continue
    words++
    if (tokens.sentence[at] === tokens.sentence[t]) here = 1
  }
  return (TOPIC_COUNTS[Math.min(words, 4)] as number) * 2 + here
}

/** Whether a body of the topic that is nothing else begins at token `t`. */
function beginsBody(text: Text, { indexOfKind }: Topic, t: number): boolean {
  const { names } = text
  if ((((names.low[t] as number) | (names.startLow[t] as number)) & (1 << CLASS.organization)) === 0) return false
  for (let h = names.first[t] as number; h < (names.first[t + 1] as number); h++)
    if (classOfHit(text, h) === CLASS.organization && !needsCue(text, h) && indexOfKind(text, h) === 0) return true
  return false
}
