import { is, isInside } from '../../lexicon/automaton.js'
import { CLASS } from '../../lexicon/classes.js'
import { hashesOf, holds } from '../../text/hashes.js'
import { SYMBOL_TEXT, symbolsOf } from '../../text/letters.js'
import { hashSymbols } from '../../text/tokenize.js'
import { BY_LINE, BY_ZWNJ, LATIN, NUMBER, PUNCT, WORD } from '../../text/tokens.js'
import { add, baseOfSummed, type Candidates, PERSON, propose } from '../candidates.js'
import {
  addInside,
  addOwn,
  CONTEXTS,
  type Contexts,
  contextFamily,
  contextName,
  FOREMOSTS,
  foremost,
  foremostName,
  isKnownRun,
  KNOWN,
  keep,
  memo,
  QUOTE,
  SURNAME_ENDING_COUNT,
  surnameEnding,
  UNKNOWN,
  UNSET,
} from '../context.js'
import { evidence, family } from '../evidence.js'
import { addTwoLeft, addTwoRight, foremostAfter, foremostBefore } from '../neighbours.js'
import {
  beginsCompound,
  CLOSED_CLASSES,
  compoundEnd,
  following,
  fusedHonorific,
  goesOn,
  isCapital,
  isInsideName,
  isTitle,
  mayBegin,
  mayEnd,
  roleAfterComma,
  rolePhraseBefore,
  settlementEnd,
  TITLES,
} from '../spans.js'
import { classOfHit, needsCue, type Text } from '../text.js'
import { POSSESSIONS, possessedAfter, possessedBefore } from './possessed.js'
import { addTitled, isNameAndTitle } from './titled.js'

/** What a token can be in a person's name. */
const NEVER = 0
const MAYBE = 1
const LIKELY = 2

const NAME_CLASSES = (1 << CLASS.given) | (1 << CLASS.surname) | (1 << CLASS.figure) | (1 << CLASS.particle) | (1 << CLASS.part)

const LIKELIHOOD = memo('likelihood')

function likelihood(text: Text, contexts: Contexts, t: number): number {
  const known = contexts.memos[LIKELIHOOD] as Uint8Array
  const found = known[t] as number
  if (found !== UNSET) return found
  return keep(known, t, findLikelihood(text, contexts, t))
}

function findLikelihood(text: Text, contexts: Contexts, t: number): number {
  const { tokens, names } = text
  const kind = tokens.kind[t] as number
  if (kind === LATIN) return LIKELY
  if (kind !== WORD) return NEVER
  const settled = settlementEnd(tokens, t)
  if (settled > t + 1) return NEVER
  if ((((names.low[t] as number) | (names.insideLow[t] as number)) & NAME_CLASSES) !== 0) return LIKELY
  if (settled > 0) return NEVER
  const compound = compoundEnd(tokens, t)
  if (compound > t + 1 && !isVerbOnly(text, t) && !isKnownRun(text, t, compound)) return LIKELY
  const own = contexts.own[t] as number
  // The classes cover nearly all common words; a word without one may be a name though the dictionary has it.
  if (own === UNKNOWN || own === KNOWN) return LIKELY
  if (own > KNOWN + 1) return NEVER
  return ((names.high[t] as number) & (CLOSED_CLASSES | INFINITIVE)) !== 0 ? NEVER : MAYBE
}

/** «می‌گردد»; «کشتی‌افکن» begins with a noun that is a verb's form too. */
function isVerbOnly({ names }: Text, t: number): boolean {
  return ((names.high[t] as number) & (VERB | NOUN)) === VERB
}

const VERB = 1 << (CLASS.verb - 32)
const NOUN = 1 << (CLASS.noun - 32)
const INFINITIVE = 1 << (CLASS.infinitive - 32)

const LONGEST = 6

/** For each class its place in a list, or -1. */
function placesOf(classes: readonly number[]): Int8Array {
  return Int8Array.from({ length: 64 }, (_, named) => classes.indexOf(named))
}

/** Units of a name's shape: given, surname, both, unknown word, other known word, particle, Latin, Latin with a capital. */
const UNITS = 'gsbukplc'
const SHAPE_BASE = UNITS.length + 1
const SHAPE_COUNT = SHAPE_BASE ** 4

function shapeName(shape: number): string {
  let name = ''
  for (let rest = shape; rest > 0; rest = Math.floor(rest / SHAPE_BASE)) name = (UNITS[(rest % SHAPE_BASE) - 1] ?? '+') + name
  return name || 'long'
}

const SPAN_USES = 12
const SPAN_CLASSES = [CLASS.given, CLASS.surname, CLASS.figure, CLASS.country, CLASS.place, CLASS.organization] as const
/** Place of each class among them, or -1. */
const SPAN_MEMBERS = placesOf(SPAN_CLASSES)
const SPAN_MASK = SPAN_CLASSES.reduce<number>((mask, named) => mask | (1 << named), 0)
const SPAN_NAMES = SPAN_CLASSES.flatMap(named => [`${contextName(named)}-sure`, `${contextName(named)}-cue`])

const BIAS = evidence('person/bias')
const LEFT_ONE = contextFamily('person/one/left')
const LEFT_MORE = contextFamily('person/more/left')
const LEFT2 = contextFamily('person/left2')
const RIGHT_ONE = contextFamily('person/one/right')
const RIGHT_MORE = contextFamily('person/more/right')
const RIGHT2 = contextFamily('person/right2')
const ONLY = contextFamily('person/only')
const FIRST = contextFamily('person/first')
const MIDDLE = contextFamily('person/middle')
const LAST = contextFamily('person/last')
const INSIDE = family('person/inside', CONTEXTS, contextName)
const SHAPE = family('person/shape', SHAPE_COUNT, shapeName)
const SPAN = family('person/span', SPAN_USES, i => SPAN_NAMES[i] ?? '')
const START = family('person/start', SPAN_USES, i => SPAN_NAMES[i] ?? '')
const END = family('person/end', SPAN_USES, i => SPAN_NAMES[i] ?? '')
const ENDED = evidence('person/joined-ending')
const ROLE_BEFORE = family(
  'person/role-before',
  6,
  i => ['one-none', 'one-direct', 'one-comma', 'more-none', 'more-direct', 'more-comma'][i] ?? '',
)
const APPOSITION = family('person/apposition', 2, i => ['one', 'more'][i] ?? '')
const HONORIFIC = evidence('person/fused-honorific')
const BLOCKS = [CLASS.blockPlace, CLASS.blockBody, CLASS.blockPrize, CLASS.blockWork, CLASS.blockPeople, CLASS.blockThing]
const BLOCK_MASK = BLOCKS.reduce((mask, named) => mask | (1 << named), 0)
const BLOCK_MEMBERS = placesOf(BLOCKS)
/** «ناو جرالد فورد», «لشکر ۱۷ علی بن ابی‌طالب», «ناو شهید سلیمانی»: a word that makes the name one of a thing. */
const BLOCKED = family(
  'person/blocked',
  BLOCKS.length * 2,
  i => `${contextName(BLOCKS[i >> 1] as number)}-${i & 1 ? 'sure' : 'cue'}`,
)
const QUOTED = evidence('person/quoted')
const SURNAME_ENDING = family('person/surname-ending', SURNAME_ENDING_COUNT * 2, i => `${i >> 1}-${i & 1 ? 'more' : 'one'}`)
/** How much a name one unit is: what the lexicon has it as, the surest first. */
const STRENGTHS = [
  'figure',
  'surname',
  'given',
  'figure-cue',
  'surname-cue',
  'given-cue',
  'unknown',
  'word',
  'capital',
  'place',
  'adjective',
  'noun',
  'other',
] as const
const strengthName = (i: number): string => STRENGTHS[i] ?? ''
const pairName = (i: number): string => `${strengthName(Math.floor(i / STRENGTHS.length))}+${strengthName(i % STRENGTHS.length)}`
const PAIRS = STRENGTHS.length ** 2
/** What the first unit is as a given name after somebody's kin or companion, «دخترش شادی». */
const possessedName = (i: number): string =>
  `${POSSESSIONS[Math.floor(i / STRENGTHS.length)]}-${strengthName(i % STRENGTHS.length)}`
const POSSESSED = family('person/possessed-before', POSSESSIONS.length * STRENGTHS.length, possessedName)
/** The same before them, «مهتاب، دخترم». */
const POSSESSED_AFTER = family('person/possessed-after', POSSESSIONS.length * STRENGTHS.length, possessedName)
const withForemost =
  (name: (i: number) => string) =>
  (i: number): string =>
    `${name(Math.floor(i / FOREMOSTS))}&${foremostName(i % FOREMOSTS)}`
const ONE_LEFT = family('person/one-left', STRENGTHS.length * FOREMOSTS, withForemost(strengthName))
const ONE_RIGHT = family('person/one-right', STRENGTHS.length * FOREMOSTS, withForemost(strengthName))
const ONE_BOTH = family('person/one-both', FOREMOSTS * FOREMOSTS, withForemost(foremostName))
const PAIR = family('person/pair', PAIRS, pairName)
const PAIR_LEFT = family('person/pair-left', STRENGTHS.length * FOREMOSTS, withForemost(strengthName))
const PAIR_RIGHT = family('person/pair-right', PAIRS * FOREMOSTS, withForemost(pairName))
/** A weak name says little by itself: what stands on both of its sides together, and two tokens on each. */
const pairOfForemosts = (i: number): string => `${foremostName(Math.floor(i / FOREMOSTS))}&${foremostName(i % FOREMOSTS)}`
const FOREMOST_PAIRS = FOREMOSTS * FOREMOSTS
const STRANGE_BOTH = family('person/strange/both', FOREMOST_PAIRS, pairOfForemosts)
const WEAK_BOTH = family('person/weak/both', FOREMOST_PAIRS, pairOfForemosts)
const LEFT_TWO = [
  family('person/one/left-two', FOREMOST_PAIRS, pairOfForemosts),
  family('person/more/left-two', FOREMOST_PAIRS, pairOfForemosts),
] as const
const RIGHT_TWO = [
  family('person/one/right-two', FOREMOST_PAIRS, pairOfForemosts),
  family('person/more/right-two', FOREMOST_PAIRS, pairOfForemosts),
] as const
const CLAUSES = ['none', 'verb', 'acted', 'said'] as const
const CLAUSE = family(
  'person/clause',
  CLAUSES.length * 4,
  i => `${['one', 'one-first', 'more', 'more-first'][i >> 2] ?? ''}&${CLAUSES[i & 3] ?? ''}`,
)
/** The first and the last two letters of a word that is in no lexicon. */
const LETTER_PAIRS = 64 * 64
const lettersName = (i: number): string => `${SYMBOL_TEXT[i >> 6] ?? ''}${SYMBOL_TEXT[i & 63] ?? ''}`
const STRANGE_HEAD = family('person/strange-head', LETTER_PAIRS, lettersName)
const STRANGE_TAIL = family('person/strange-tail', LETTER_PAIRS, lettersName)
const STRANGE_ONLY_TAIL = family('person/strange-only-tail', LETTER_PAIRS, lettersName)
const GIVEN_BEFORE = family(
  'person/given-before',
  2 * FOREMOSTS,
  i => `${i < FOREMOSTS ? 'sure' : 'cue'}&${foremostName(i % FOREMOSTS)}`,
)
const WHOLE = family('person/whole-figure', 2, i => (i === 0 ? 'sure' : 'cue'))
const LETTERS = family('person/letters', 12, i => `${i}`)

/** Persons from construction and lexicon: every likely run of words, each part of it a candidate of its own. */
export function proposePersons(text: Text, contexts: Contexts, out: Candidates): void {
  const { tokens } = text
  for (let t = 0, namesake = 0; t < tokens.count; t++) {
    if (t < namesake || !mayBegin(tokens, t)) continue
    const first = likelihood(text, contexts, t)
    if (first === NEVER || followsPart(text, t)) continue
    namesake = namesakeEnd(text, contexts, t)
    if (namesake === t && mayBeName(text, contexts, t, first)) proposeFrom(text, contexts, t, first, out)
  }
}

/** Whether a word that says nothing of a name may begin one all the same: by a title, a «بن» or a likely word, «پیوند برف‌انبار». */
function mayBeName(text: Text, contexts: Contexts, t: number, first: number): boolean {
  if (first === LIKELY || isTitle(text, t - 1) || isParticle(text, t + 1)) return true
  const end = stepOver(text, t)
  const next = isInitial(text, end) ? end + 1 : end
  return goesOn(text.tokens, next) && likelihood(text, contexts, next) === LIKELY
}

const PARTICLES = hashesOf(['بن', 'ابن', 'بنت'].map(particle => hashSymbols(symbolsOf(particle) ?? [])))

/** Whether token `t` is «بن»: then also an ordinary word before it is a name, «مساعد بن محمد». */
function isParticle(text: Text, t: number): boolean {
  return t < text.tokens.count && holds(PARTICLES, text.tokens.hash[t] as number)
}

/**
 * «سید», «میرزا» and «ملا» before a name are in it: no name begins right after them, nor after «بن», nor with the «بن» after a
 * word of its own, «مساعد [بن محمد]». «آل خلیفه» is a family, and so is «خلیفه» in it.
 */
function followsPart(text: Text, t: number): boolean {
  const { tokens, names } = text
  if (t === 0 || tokens.sentence[t - 1] !== tokens.sentence[t] || tokens.gap[t] === BY_LINE) return false
  const before = tokens.hash[t - 1] as number
  if (holds(PARTS, before) || holds(PARTICLES, before) || before === HOUSE) return true
  if (!isParticle(text, t) || tokens.kind[t - 1] !== WORD || isTitle(text, t - 1)) return false
  return ((names.high[t - 1] as number) & CLOSED_CLASSES) === 0
}

const HOUSE = hashSymbols(symbolsOf('آل') ?? [])
const PARTS = hashesOf(['سید', 'سیده', 'میرزا', 'ملا'].map(part => hashSymbols(symbolsOf(part) ?? [])))

function proposeFrom(text: Text, contexts: Contexts, from: number, first: number, out: Candidates): void {
  const { tokens } = text
  const titled = isTitle(text, from - 1)
  let likely = first === LIKELY
  let maybes = first === MAYBE ? 1 : 0
  for (let next = stepOver(text, from); next <= from + LONGEST; ) {
    if ((likely || titled) && mayEnd(text, next) && !isPlural(text, next) && !isInsideName(text, from, next))
      proposePerson(text, contexts, from, next, out)
    if (isInitial(text, next)) next++
    if (!goesOn(tokens, next)) return
    const more = likelihood(text, contexts, next)
    if (more === NEVER && tokens.gap[next] !== BY_ZWNJ) return
    if (more === LIKELY) likely = true
    else if (++maybes > 2) return
    next = stepOver(text, next)
  }
}

const PLURALS = hashesOf(['ها', 'های', 'هایی', 'هایش', 'هایشان', 'ای'].map(ending => hashSymbols(symbolsOf(ending) ?? [])))

/** «تهرانی‌ها» are a group, «پروانه‌ای» is one of many. */
function isPlural({ tokens }: Text, next: number): boolean {
  return next < tokens.count && tokens.gap[next] === BY_ZWNJ && holds(PLURALS, tokens.hash[next] as number)
}

/** The token after the word at `t`: no name ends inside a compound, «آهک‌چی», but before an honorific. */
function stepOver(text: Text, t: number): number {
  const { tokens } = text
  if (!beginsCompound(tokens, t)) return t + 1
  const end = compoundEnd(tokens, t)
  for (let inside = t; inside < end; inside++) {
    if (mayEnd(text, inside + 1)) return inside + 1
  }
  return end
}

const FULL_STOP = 0x2e

/** Whether token `t` is the full stop of an initial, as in «ج. د. ونس». */
function isInitial(text: Text, t: number): boolean {
  const { tokens } = text
  if (t + 1 >= tokens.count || tokens.kind[t] !== PUNCT || tokens.hash[t] !== FULL_STOP) return false
  return (tokens.letters[t] as number) - (tokens.letters[t - 1] as number) === 1 && tokens.sentence[t + 1] === tokens.sentence[t]
}

/** Proposes the tokens `from` up to `to` as a person. */
export function proposePerson(text: Text, contexts: Contexts, from: number, to: number, out: Candidates): void {
  const { tokens } = text
  const sentence = tokens.sentence[from] as number
  const figure = fullHit(text, from, to)
  propose(out, PERSON, from, to, figure)
  add(out, BIAS)
  // Of a public figure's full name it says nothing what its words are by themselves.
  const known = figure >= 0 && to > from + 1
  const units = readUnits(text, contexts, from, to)
  if (known) add(out, WHOLE + (needsCue(text, figure) ? 1 : 0))
  else add(out, SHAPE + shapeOf(units))
  const more = known || units > 1 ? 1 : 0
  const honorific = fusedHonorific(text, to)
  addTwoLeft(out, more ? LEFT_MORE : LEFT_ONE, LEFT2, text, contexts, from, sentence)
  addTwoRight(out, more ? RIGHT_MORE : RIGHT_ONE, RIGHT2, text, contexts, to, sentence)
  if (!known) {
    addUnits(text, contexts, from, to, units, honorific, out)
    addInside(out, INSIDE, text, from)
    if (to > from + 1) addInside(out, INSIDE, text, to - 1)
  }
  addHits(text, from, to, honorific, out)
  if (!known) addStrengths(text, contexts, from, to, units, out)
  if (!known && units > 1 && isNameAndTitle(text, from)) addTitled(text, contexts, from, out)
  add(out, ROLE_BEFORE + rolePhraseBefore(text, contexts, from) + 3 * more)
  if (followsBlock(text, from)) addBlocked(text, from, out)
  if (honorific) add(out, HONORIFIC)
  if (roleAfterComma(text, to)) add(out, APPOSITION + more)
  if (from > 0 && contexts.own[from - 1] === QUOTE && to < tokens.count && contexts.own[to] === QUOTE) add(out, QUOTED)
  const last = startOfUnit(units - 1)
  // «خانه‌نشین» is a word, whatever surnames end in «‌نشین».
  const ending = to > last + 1 && isKnownRun(text, last, to) ? 0 : surnameEnding(tokens, contexts, last, to)
  if (ending > 0) add(out, SURNAME_ENDING + (ending << 1) + more)
  add(out, LETTERS + Math.min(11, (tokens.letters[to] as number) - (tokens.letters[from] as number)))
}

function addStrengths(text: Text, contexts: Contexts, from: number, to: number, units: number, out: Candidates): void {
  const left = foremostBefore(text, contexts, from)
  const right = foremostAfter(text, contexts, to)
  addGivenBefore(text, contexts, from, out)
  const before = possessedBefore(text, from)
  const after = possessedAfter(text, to)
  if (before >= 0 || after >= 0) {
    const strength = strengthOf(text, contexts, from, endOfUnit(0), AS_FIRST)
    if (before >= 0) add(out, POSSESSED + before * STRENGTHS.length + strength)
    if (after >= 0) add(out, POSSESSED_AFTER + after * STRENGTHS.length + strength)
  }
  if (units === 1) {
    const strength = strengthOf(text, contexts, from, to, ALONE)
    if (strength >= UNKNOWN_UNIT) addSurroundings(text, contexts, from, to, 0, out)
    add(out, ONE_LEFT + strength * FOREMOSTS + left)
    add(out, ONE_RIGHT + strength * FOREMOSTS + right)
    add(out, ONE_BOTH + left * FOREMOSTS + right)
    return
  }
  const first = strengthOf(text, contexts, from, endOfUnit(0), AS_FIRST)
  const second = strengthOf(text, contexts, startOfUnit(units - 1), to, AS_LAST)
  const pair = first * STRENGTHS.length + second
  if (Math.max(first, second) >= UNKNOWN_UNIT) {
    add(out, (Math.min(first, second) < UNKNOWN_UNIT ? WEAK_BOTH : STRANGE_BOTH) + left * FOREMOSTS + right)
    addSurroundings(text, contexts, from, to, 1, out)
  }
  add(out, PAIR + pair)
  add(out, PAIR_LEFT + first * FOREMOSTS + left)
  add(out, PAIR_RIGHT + pair * FOREMOSTS + right)
}

/** Adds what each unit of a name is by itself; a compound that is no name of the lexicon is one unknown word. */
function addUnits(
  text: Text,
  contexts: Contexts,
  from: number,
  to: number,
  units: number,
  honorific: boolean,
  out: Candidates,
): void {
  for (let i = 0, t = from; i < units; i++) {
    const unit = unitsRead[i] as number
    const next = unit >> 3
    const base = t === from ? (next === to ? ONLY : FIRST) : next === to ? LAST : MIDDLE
    if ((unit & 7) === STRANGE) addLetters(text, t, next, base === ONLY, out)
    if (next === t + 1 && !(honorific && is(text.names, t, CLASS.country))) addOwn(out, base, text, contexts, t)
    else add(out, baseOfSummed(base) + (UNIT_CONTEXTS[unit & 7] as number))
    t = next
  }
}

function addLetters(text: Text, from: number, to: number, only: boolean, out: Candidates): void {
  const { letters, symbols } = text.tokens
  const first = letters[from] as number
  const last = letters[to] as number
  if (last - first < 2) return
  add(out, STRANGE_HEAD + ((symbols[first] as number) << 6) + (symbols[first + 1] as number))
  add(out, (only ? STRANGE_ONLY_TAIL : STRANGE_TAIL) + ((symbols[last - 2] as number) << 6) + (symbols[last - 1] as number))
}

/** Adds the words of blocks that end before the name, titles and numbers between passed over. */
function addBlocked(text: Text, from: number, out: Candidates): void {
  forBlocks(text, from, TITLES, (block, sure) => add(out, BLOCKED + block * 2 + (sure ? 1 : 0)))
}

/** Tells of the words of blocks that end before a name, words of the classes `over` and numbers between passed over. */
function forBlocks(text: Text, from: number, over: number, tell: (block: number, sure: boolean) => void): void {
  const { tokens, names } = text
  const sentence = tokens.sentence[from]
  const least = Math.max(0, from - MOST_TITLES)
  let end = from
  while (end > least && tokens.sentence[end - 1] === sentence && isPassed(text, end - 1, over)) end--
  for (let t = Math.max(0, end - LONGEST_BLOCK); t < end; t++) {
    for (let h = names.first[t] as number; h < (names.first[t + 1] as number); h++) {
      const block = BLOCK_MEMBERS[classOfHit(text, h)] as number
      const reach = names.end[h] as number
      if (block >= 0 && tokens.sentence[t] === sentence && (reach === end || reach === from)) tell(block, !needsCue(text, h))
    }
  }
}

const LONGEST_BLOCK = 3
/** Titles passed over before a name; nobody has as many. */
const MOST_TITLES = 12

function isPassed({ names, tokens }: Text, t: number, over: number): boolean {
  return tokens.kind[t] === NUMBER || (((names.low[t] as number) | (names.insideLow[t] as number)) & over) !== 0
}

/** Whether what stands before token `from` may be a block or passed over. */
function followsBlock({ names, tokens }: Text, from: number): boolean {
  if (from === 0) return false
  const before = (names.low[from - 1] as number) | (names.insideLow[from - 1] as number)
  return (before & (BLOCK_MASK | TITLES)) !== 0 || tokens.kind[from - 1] === NUMBER
}

/** «ناو شهید سلیمانی»: of these titles, and none that one speaks to somebody with, «بیمارستان آقای احمدی را …». */
const NAMESAKE_TITLES = (1 << CLASS.academic) | (1 << CLASS.cleric) | (1 << CLASS.rank) | (1 << CLASS.martyr) | (1 << CLASS.noble)
/** Members of `BLOCKS`. */
const NAMESAKES = [CLASS.blockPlace, CLASS.blockBody, CLASS.blockPrize].map(named => BLOCK_MEMBERS[named] as number)

/**
 * Where a thing is named after a person, «ناو جرالد فورد», «جایزه جلال آل‌احمد»: the token after the name that begins at
 * token `t`, otherwise `t`. After a role the name may be of who has it, «دادستان مرکز استان علی احمدی».
 */
function namesakeEnd(text: Text, contexts: Contexts, t: number): number {
  if (!followsBlock(text, t) || rolePhraseBefore(text, contexts, t) > 0) return t
  let end = t
  forBlocks(text, t, NAMESAKE_TITLES, (block, sure) => {
    if (sure && NAMESAKES.includes(block)) end = t + 1
  })
  if (end === t) return t
  const { names, tokens } = text
  while (goesOn(tokens, end) && (((names.low[end] as number) | (names.insideLow[end] as number)) & NAME_CLASSES) !== 0) end++
  return end
}

/** Adds two tokens on each side of a name of which the lexicon has a part at most, and the verb. */
function addSurroundings(text: Text, contexts: Contexts, from: number, to: number, more: 0 | 1, out: Candidates): void {
  const { tokens } = text
  const sentence = tokens.sentence[from] as number
  const left = foremost(text, contexts, from - 2, sentence, -1)
  const right = foremost(text, contexts, following(tokens, to) + 1, sentence, 1)
  add(out, LEFT_TWO[more] + left * FOREMOSTS + foremostBefore(text, contexts, from))
  add(out, RIGHT_TWO[more] + foremostAfter(text, contexts, to) * FOREMOSTS + right)
  const first = from === 0 || tokens.sentence[from - 1] !== sentence
  add(out, CLAUSE + more * 8 + (first ? 4 : 0) + firstVerb(text, contexts, to, sentence))
}

const FARTHEST_VERB = 24
const VERB_AFTER = memo('verb-after')

/** What the first verb from token `from` on says of its subject, a member of `CLAUSES`. */
function firstVerb(text: Text, contexts: Contexts, from: number, sentence: number): number {
  if (from >= text.tokens.count || text.tokens.sentence[from] !== sentence) return 0
  const known = contexts.memos[VERB_AFTER] as Uint8Array
  const found = known[from] as number
  if (found !== UNSET) return found
  return keep(known, from, findVerb(text, from, sentence))
}

function findVerb({ tokens, names }: Text, from: number, sentence: number): number {
  for (let t = from; t < tokens.count && tokens.sentence[t] === sentence && t < from + FARTHEST_VERB; t++) {
    const low = (names.low[t] as number) | (names.startLow[t] as number)
    if ((low & (1 << CLASS.said)) !== 0) return 3
    if ((low & (1 << CLASS.acted)) !== 0) return 2
    if (is(names, t, CLASS.verb)) return 1
  }
  return 0
}

/** What a unit of several tokens is to the families of single ones. */
const UNIT_CONTEXTS: readonly number[] = [
  CLASS.given,
  CLASS.surname,
  CLASS.given,
  UNKNOWN,
  KNOWN,
  CLASS.particle,
  UNKNOWN,
  UNKNOWN,
]

/** Adds that a given name stands right before the span, and what before that: «گفت. آزاده [کریمی]» is no adjective. */
function addGivenBefore(text: Text, contexts: Contexts, from: number, out: Candidates): void {
  const { names, tokens } = text
  const sentence = tokens.sentence[from] as number
  if (from === 0 || !is(names, from - 1, CLASS.given) || tokens.sentence[from - 1] !== sentence) return
  let cue = true
  for (let h = names.first[from - 1] as number; h < (names.first[from] as number); h++) {
    if (names.end[h] === from && classOfHit(text, h) === CLASS.given && !needsCue(text, h)) cue = false
  }
  add(out, GIVEN_BEFORE + (cue ? FOREMOSTS : 0) + foremost(text, contexts, from - 2, sentence, -1))
}

/** How much a name the unit of the tokens `from` up to `to` is in its role. */
function strengthOf(text: Text, contexts: Contexts, from: number, to: number, role: Strength): number {
  if (to > from + 1) return findStrength(text, contexts, from, to, role.classes)
  const known = contexts.memos[role.memo] as Uint8Array
  const found = known[from] as number
  if (found !== UNSET) return found
  return keep(known, from, findStrength(text, contexts, from, to, role.classes))
}

function findStrength(text: Text, contexts: Contexts, from: number, to: number, classes: Int8Array): number {
  const { names, tokens } = text
  let best = wordStrength(text, from)
  if (to > from + 1) best = isKnownRun(text, from, to) ? UNKNOWN_UNIT + 1 : UNKNOWN_UNIT
  else if (contexts.own[from] === UNKNOWN) best = UNKNOWN_UNIT
  else if (contexts.own[from] === KNOWN) best = UNKNOWN_UNIT + 1
  else if (tokens.kind[from] === LATIN && isCapital(tokens, from)) best = UNKNOWN_UNIT + 2
  for (let h = names.first[from] as number; h < (names.first[from + 1] as number); h++) {
    if (names.end[h] !== to) continue
    const kind = classes[classOfHit(text, h)] as number
    if (kind >= 0) best = Math.min(best, kind + (needsCue(text, h) ? 3 : 0))
  }
  return best
}

/** What a word that is in no list of names is: a town may be a surname, «شریف باجور», an adjective more than a noun. */
function wordStrength({ names }: Text, t: number): number {
  const low = names.low[t] as number
  const high = names.high[t] as number
  if ((high & NOUNS) !== 0) return STRENGTHS.indexOf('noun')
  if ((high & ADJECTIVES) !== 0) return STRENGTHS.indexOf('adjective')
  return (low & (1 << CLASS.place)) !== 0 ? STRENGTHS.indexOf('place') : STRENGTHS.length - 1
}

const NOUNS = (1 << (CLASS.noun - 32)) | (1 << (CLASS.verbal - 32)) | (1 << (CLASS.infinitive - 32))
const ADJECTIVES = (1 << (CLASS.quality - 32)) | (1 << (CLASS.trait - 32)) | (1 << (CLASS.relational - 32))
const UNKNOWN_UNIT = STRENGTHS.indexOf('unknown')
/** What counts in a role, as figure, surname and given name. */
interface Strength {
  readonly memo: number
  readonly classes: Int8Array
}
const ALONE: Strength = { memo: memo('strength'), classes: placesOf([CLASS.figure, CLASS.surname, CLASS.given]) }
/** The first unit of a full name is a given name before all, the last a surname; a public figure's short name is neither. */
const AS_FIRST: Strength = { memo: memo('strength-first'), classes: placesOf([-1, -1, CLASS.given]) }
const AS_LAST: Strength = { memo: memo('strength-last'), classes: placesOf([-1, CLASS.surname, CLASS.given]) }

/** The hit of a public figure that covers the span, otherwise -1. */
function fullHit(text: Text, from: number, to: number): number {
  const { names } = text
  const figures = to === from + 1 ? names.low : names.startLow
  if (((figures[from] as number) & (1 << CLASS.figure)) === 0) return -1
  for (let h = names.first[from] as number; h < (names.first[from + 1] as number); h++) {
    if (names.end[h] === to && classOfHit(text, h) === CLASS.figure) return h
  }
  return -1
}

/** Adds what names of the lexicon cover the span, begin it or end it. */
function addHits(text: Text, from: number, to: number, honorific: boolean, out: Candidates): void {
  const { low, startLow, endLow } = text.names
  // «ایران‌خانم» is no country, whatever else «ایران» is.
  if (honorific && to === from + 1 && is(text.names, from, CLASS.country)) return
  if ((((low[from] as number) | (startLow[from] as number)) & SPAN_MASK) !== 0) addHitsFrom(text, from, to, true, out)
  if (to === from + 1) return
  if (((endLow[to - 1] as number) & SPAN_MASK) !== 0) for (let t = from + 1; t < to - 1; t++) addHitsFrom(text, t, to, false, out)
  if (((low[to - 1] as number) & SPAN_MASK) !== 0) addHitsFrom(text, to - 1, to, false, out)
}

function addHitsFrom(text: Text, t: number, to: number, begins: boolean, out: Candidates): void {
  const { names } = text
  // Two figures of one name say no more than one.
  let added = 0
  for (let h = names.first[t] as number; h < (names.first[t + 1] as number); h++) {
    const end = names.end[h] as number
    if (end > to) return
    if (!begins && end < to) continue
    const member = SPAN_MEMBERS[classOfHit(text, h)] as number
    if (member < 0) continue
    const use = member * 2 + (needsCue(text, h) ? 1 : 0)
    const bit = 1 << (end < to ? use + SPAN_USES : use)
    if ((added & bit) !== 0) continue
    added |= bit
    if (end === to && names.ending[h] !== 0) add(out, ENDED)
    add(out, (begins ? (end < to ? START : SPAN) : END) + use)
  }
}

/** The units of the name that is weighed just now, as `unitAt` gives them, and the token that the first of them begins with. */
let unitsRead: Int32Array = new Int32Array(16)
let unitsFrom = 0

/** @returns How many units the tokens `from` up to `to` are: names of several tokens are one. */
function readUnits(text: Text, contexts: Contexts, from: number, to: number): number {
  if (unitsRead.length < to - from) unitsRead = new Int32Array(2 * (to - from))
  unitsFrom = from
  let units = 0
  for (let t = from; t < to; ) {
    const unit = unitAt(text, contexts, t, to)
    unitsRead[units++] = unit
    t = unit >> 3
  }
  return units
}

function startOfUnit(i: number): number {
  return i === 0 ? unitsFrom : endOfUnit(i - 1)
}

function endOfUnit(i: number): number {
  return (unitsRead[i] as number) >> 3
}

function shapeOf(units: number): number {
  if (units > 4) return 0
  let shape = 0
  for (let i = 0; i < units; i++) shape = shape * SHAPE_BASE + ((unitsRead[i] as number) & 7) + 1
  return shape
}

const GIVEN = 0
const SURNAME = 1
const EITHER = 2
const STRANGE = 3
const OTHER = 4
const PARTICLE = 5
const FOREIGN = 6
const CAPITAL = 7

/** For a token with which units of one token and of several may begin, or one that is another thing with more after it. */
const VARIES = 8
const UNIT = memo('unit')

/** The unit of a name's shape that begins at token `t`, and the token after it, as `next * 8 + unit`. */
export function unitAt(text: Text, contexts: Contexts, t: number, to: number): number {
  const known = contexts.memos[UNIT] as Uint8Array
  let found = known[t] as number
  if (found === UNSET) found = keep(known, t, varies(text, t) ? VARIES : findUnit(text, contexts, t, t + 1) & 7)
  return found === VARIES ? findUnit(text, contexts, t, to) : (t + 1) * 8 + found
}

const GIVEN_OR_SURNAME = (1 << CLASS.given) | (1 << CLASS.surname)

function varies({ names, tokens }: Text, t: number): boolean {
  if (beginsCompound(tokens, t) || holds(PARTS, tokens.hash[t] as number)) return true
  return ((names.startLow[t] as number) & GIVEN_OR_SURNAME) !== 0
}

function findUnit(text: Text, contexts: Contexts, t: number, to: number): number {
  const { names, tokens } = text
  if (holds(PARTS, tokens.hash[t] as number) && t + 1 < to) return (t + 1) * 8 + PARTICLE
  let given = 0
  let surname = 0
  for (let h = names.first[t] as number; h < (names.first[t + 1] as number); h++) {
    const end = names.end[h] as number
    if (end > to) continue
    const kind = classOfHit(text, h)
    if (kind === CLASS.given && end > given) given = end
    else if (kind === CLASS.surname && end > surname) surname = end
  }
  // «کلات‌نشین» and «میخک‌کار» are one word, known as a whole or not; their parts tell nothing.
  const compound = Math.min(compoundEnd(tokens, t), to)
  const named = Math.max(given, surname)
  if (named >= compound || (named > 0 && areNames(text, named, compound)))
    return named * 8 + (given < named ? SURNAME : surname < named ? GIVEN : EITHER)
  if (compound > t + 1) return compound * 8 + (isKnownRun(text, t, compound) ? OTHER : STRANGE)
  const next = (t + 1) * 8
  if (tokens.kind[t] === LATIN) return next + (isCapital(tokens, t) ? CAPITAL : FOREIGN)
  if (is(names, t, CLASS.particle) || is(names, t, CLASS.part) || isInside(names, t, CLASS.part)) return next + PARTICLE
  return next + (contexts.own[t] === UNKNOWN ? STRANGE : OTHER)
}

/** Whether each of the tokens `from` up to `to` is a given name or a surname by itself: «حشمت‌گل» is two names. */
function areNames({ names }: Text, from: number, to: number): boolean {
  for (let t = from; t < to; t++) if (((names.low[t] as number) & GIVEN_OR_SURNAME) === 0) return false
  return true
}

/** The token after the unit that begins at token `t`. */
export function unitEnd(text: Text, contexts: Contexts, t: number, to: number): number {
  return unitAt(text, contexts, t, to) >> 3
}
