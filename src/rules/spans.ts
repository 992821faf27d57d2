import { is, isInside } from '../lexicon/automaton.js'
import { CLASS } from '../lexicon/classes.js'
import { hashesOf, holds } from '../text/hashes.js'
import { isComma, symbolsOf } from '../text/letters.js'
import { hashSymbols } from '../text/tokenize.js'
import { BY_LINE, BY_ZWNJ, PUNCT, type Tokens, WORD } from '../text/tokens.js'
import { AND, type Contexts, isKnownRun, keep, memo, THAT, UNSET } from './context.js'
import type { Text } from './text.js'

/** Whether a span may begin at token `t`: not in the middle of a word that a ZWNJ parts. */
export function mayBegin(tokens: Tokens, t: number): boolean {
  return t === 0 || tokens.gap[t] !== BY_ZWNJ || tokens.kind[t - 1] === PUNCT
}

/** Endings that are written apart with a ZWNJ. */
const ENDING_HASHES = hashesOf(
  ['ها', 'های', 'هایی', 'هایش', 'ای', 'ام', 'ات', 'اش', 'اند', 'ایم', 'اید', 'ی', 'م', 'ت', 'ش', 'مان', 'تان', 'شان', 'ست'].map(
    ending => hashSymbols(symbolsOf(ending) ?? []),
  ),
)

export function isEndingToken(tokens: Tokens, t: number): boolean {
  return holds(ENDING_HASHES, tokens.hash[t] as number)
}

/** The token that follows a span which ends before `next`, an ending written apart passed over: «ایران‌ها [در]». */
export function following(tokens: Tokens, next: number): number {
  return next < tokens.count && tokens.gap[next] === BY_ZWNJ && isEndingToken(tokens, next) ? next + 1 : next
}

/** Classes above 31 that end a chain of words: a mask of words of the closed classes and verbs. */
export const CLOSED_CLASSES =
  (1 << (CLASS.preposition - 32)) |
  (1 << (CLASS.conjunction - 32)) |
  (1 << (CLASS.pronoun - 32)) |
  (1 << (CLASS.determiner - 32)) |
  (1 << (CLASS.verb - 32)) |
  (1 << (CLASS.marker - 32)) |
  (1 << (CLASS.question - 32))

const AFTER_NAME = (1 << CLASS.after) | (1 << CLASS.address)

/** Whether a span may end before token `next`: no ZWNJ goes on with the word there, unless with an ending or an honorific («ایران‌خانم»). */
export function mayEnd(text: Text, next: number): boolean {
  const { tokens, names } = text
  if (next >= tokens.count || tokens.gap[next] !== BY_ZWNJ || isEndingToken(tokens, next) || tokens.kind[next] === PUNCT)
    return true
  return ((names.low[next] as number) & AFTER_NAME) !== 0
}

/** Whether the tokens `t - 1` and `t` may be parts of one name: no punctuation and no line between. */
export function goesOn(tokens: Tokens, t: number): boolean {
  return (
    t < tokens.count &&
    tokens.gap[t] !== BY_LINE &&
    (tokens.kind[t] as number) < PUNCT &&
    tokens.sentence[t] === tokens.sentence[t - 1]
  )
}

/** Titles and roles: a mask of classes below 32. */
export const TITLES =
  (1 << CLASS.address) |
  (1 << CLASS.academic) |
  (1 << CLASS.cleric) |
  (1 << CLASS.rank) |
  (1 << CLASS.martyr) |
  (1 << CLASS.noble) |
  (1 << CLASS.role)

/** Whether a title or role stands at token `t`, by itself or as the end of a longer one. */
export function isTitle(text: Text, t: number): boolean {
  return t >= 0 && (((text.names.low[t] as number) | (text.names.endLow[t] as number)) & TITLES) !== 0
}
/** How far back a role phrase is looked for, «معاون اجرایی رئیس‌جمهور ونزوئلا» and a little more. */
const FARTHEST_ROLE = 8
const ROLE_BEFORE = memo('role-before')

/**
 * Whether a role phrase ends right before token `t`: 0 no, 1 directly («وزیر خارجه روسیه X»), 2 with a comma between
 * («سفیر پاکستان، X»).
 */
export function rolePhraseBefore(text: Text, contexts: Contexts, t: number): number {
  const known = contexts.memos[ROLE_BEFORE] as Uint8Array
  const found = known[t] as number
  if (found !== UNSET) return found
  return keep(known, t, findRolePhrase(text, contexts, t))
}

function findRolePhrase(text: Text, contexts: Contexts, t: number): number {
  const { tokens, names } = text
  let at = t - 1
  let comma = 1
  if (at >= 0 && tokens.kind[at] === PUNCT && isComma(tokens.hash[at] as number)) {
    comma = 2
    at--
  }
  for (let step = 0; step < FARTHEST_ROLE && at >= 0; step++, at--) {
    if (tokens.sentence[at] !== tokens.sentence[t] || tokens.kind[at] !== WORD) return 0
    if (is(names, at, CLASS.role) || isInside(names, at, CLASS.role)) return comma
    const own = contexts.own[at] as number
    if (own === THAT || is(names, at, CLASS.verb) || is(names, at, CLASS.said)) return 0
    if (is(names, at, CLASS.preposition) && own !== AND) return 0
  }
  return 0
}

/** Whether «، role …» begins at token `t`: an apposition to the name before it. */
export function roleAfterComma(text: Text, t: number): boolean {
  const { tokens, names } = text
  if (t + 1 >= tokens.count || tokens.kind[t] !== PUNCT || !isComma(tokens.hash[t] as number)) return false
  return is(names, t + 1, CLASS.role) || (((names.startLow[t + 1] as number) >>> CLASS.role) & 1) === 1
}

export const ALL = -1
/** All of the first 32 classes but roles. */
export const NO_ROLES = ~((1 << CLASS.role) | (1 << CLASS.roles))
/** Classes of persons: a country inside a body's or place's name is a country all the same. */
export const PERSONS_LOW = (1 << CLASS.given) | (1 << CLASS.surname) | (1 << CLASS.figure)

/**
 * Whether a longer name of the lexicon covers both token `t - 1` and token `t`.
 *
 * @param low Mask of those of the first 32 classes that count.
 * @param high The same of the others; none where only some of the first count.
 */
export function crossed(text: Text, t: number, low = ALL, high = low === ALL ? ALL : 0): boolean {
  const { names, tokens } = text
  if (t >= tokens.count || t === 0) return false
  if (((names.insideLow[t - 1] as number) & (names.insideLow[t] as number) & ~(names.startLow[t] as number) & low) !== 0)
    return true
  return ((names.insideHigh[t - 1] as number) & (names.insideHigh[t] as number) & ~(names.startHigh[t] as number) & high) !== 0
}

/** Whether a Latin token begins with a capital letter. */
export function isCapital(tokens: Tokens, t: number): boolean {
  const unit = tokens.units[tokens.start[t] as number] as number
  return unit >= 0x41 && unit <= 0x5a
}

/** Whether an honorific is fused to the word before it: «ایران‌خانم» is no country. */
export function fusedHonorific(text: Text, next: number): boolean {
  const { tokens, names } = text
  return next < tokens.count && tokens.gap[next] === BY_ZWNJ && ((names.low[next] as number) & AFTER_NAME) !== 0
}

/** Whether a ZWNJ joins another word to token `t`: in «گفت‌وگو» a verb is none by itself. */
export function beginsCompound(tokens: Tokens, t: number): boolean {
  return t + 1 < tokens.count && tokens.gap[t + 1] === BY_ZWNJ && tokens.kind[t + 1] === WORD && !isEndingToken(tokens, t + 1)
}

/** The token after the words that ZWNJs join to token `t`, «کلات‌نشین», endings left out. */
export function compoundEnd(tokens: Tokens, t: number): number {
  let end = t + 1
  while (end < tokens.count && tokens.gap[end] === BY_ZWNJ && tokens.kind[end] === WORD && !isEndingToken(tokens, end)) end++
  return end
}

/** Whether a head that ends before token `end` is only part of a word of the vocabulary: «روزنامه‌نگار» is no newspaper. */
export function isPartOfWord(text: Text, from: number, end: number): boolean {
  const { tokens } = text
  if (end >= tokens.count || tokens.gap[end] !== BY_ZWNJ || isEndingToken(tokens, end)) return false
  return isKnownRun(text, from, compoundEnd(tokens, end - 1))
}

const SETTLED = symbolsOf('آباد') ?? []
const SETTLED_HASH = hashSymbols(SETTLED)
const FEWEST_LETTERS_BEFORE = 2

/** The end of a settlement's name that begins at token `t`, told by its «آباد»: «رقیه‌آباد», «رقیه آباد», «رقیهآباد»; 0 where none does. */
export function settlementEnd(tokens: Tokens, t: number): number {
  if (tokens.kind[t] !== WORD) return 0
  const end = compoundEnd(tokens, t)
  if (end < tokens.count && tokens.hash[end] === SETTLED_HASH && goesOn(tokens, end)) return end + 1
  const from = (tokens.letters[end] as number) - SETTLED.length
  if (from - (tokens.letters[t] as number) < FEWEST_LETTERS_BEFORE) return 0
  for (let i = 0; i < SETTLED.length; i++) if (tokens.symbols[from + i] !== SETTLED[i]) return 0
  return end
}

/** Words of the longest names of bodies that are looked at. */
export const LONGEST_NAME = 9

const HOLDERS = (1 << CLASS.organization) | (1 << CLASS.country)

/**
 * Whether a sure name of a body or country in the lexicon holds the tokens `from` up to `to` and more: «تهران» in «بورس تهران» is no
 * place, «مارتین» in «سنت مارتین» no person.
 *
 * @param latest The last token that it may begin with.
 */
export function isInsideName({ names }: Text, from: number, to: number, latest = from): boolean {
  const held = (names.insideLow[from] as number) | (latest < from ? 0 : (names.startLow[from] as number))
  if ((held & HOLDERS) === 0) return false
  for (let t = Math.max(0, from - LONGEST_NAME); t <= latest; t++) {
    for (let h = names.first[t] as number; h < (names.first[t + 1] as number); h++) {
      const end = names.end[h] as number
      if (end < to || end - t <= to - from) continue
      if (names.named[h] === CLASS.organization || names.named[h] === CLASS.country) return true
    }
  }
  return false
}
