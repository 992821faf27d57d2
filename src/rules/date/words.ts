import { CLASS } from '../../lexicon/classes.js'
import { type Lexicon, recordOf } from '../../lexicon/lexicon.js'
import { BY_LINE } from '../../text/tokens.js'
import { needsCue, type Text } from '../text.js'

/** Kinds of date and amount words: the first part of their keys in lexicons/date and lexicons/amount. */
const KINDS = [
  'none',
  'solar-month',
  'zodiac-month',
  'gregorian-month',
  'syriac-month',
  'lunar-month',
  'weekday',
  'season',
  'day-word',
  'year-word',
  'number',
  'ordinal',
  'unit',
  'units',
  'span',
  'span-unit',
  'part',
  'modifier',
  'edge',
  'final',
  'this',
  'that',
  'some',
  'half',
  'era',
  'morrow',
  'holiday',
  // Of lexicons/amount.
  'currency',
  'coin',
  'multiplier',
  'multiplier-and',
  'percent',
  'minus',
  'plus',
  'clock',
  'minute',
  'quarter',
  'half-day',
] as const
export type Kind = (typeof KINDS)[number]

/** Code of a kind, as the columns of `DateWords` carry it. */
export const KIND = Object.fromEntries(KINDS.map((kind, i) => [kind, i])) as Readonly<Record<Kind, number>>

/** The date and amount words of a lexicon as columns over its items; of a word that no text had yet, all is 0. */
export interface DateWords {
  readonly kind: Uint8Array
  /** The rest of the key: a number, or an index into `names`. */
  readonly value: Int32Array
  readonly names: string[]
  readonly days: Uint8Array
  /** Columns that one scope after another is given. */
  kindsLow: Int32Array
  kindsHigh: Int32Array
}

const OF_LEXICON = new WeakMap<Lexicon, DateWords>()

function dateWordsOf(lexicon: Lexicon): DateWords {
  const known = OF_LEXICON.get(lexicon)
  if (known) return known
  const items = lexicon.itemClass.length
  const none = new Int32Array(0)
  const words: DateWords = {
    kind: new Uint8Array(items),
    value: new Int32Array(items),
    names: [],
    days: new Uint8Array(items),
    kindsLow: none,
    kindsHigh: none,
  }
  OF_LEXICON.set(lexicon, words)
  return words
}

/** Reads the key of a date word, when a text has it for the first time: all of them would cost a sixth of the start. */
function readKind(words: DateWords, lexicon: Lexicon, item: number): number {
  const { key, facts } = recordOf(lexicon, item)
  const slash = key.indexOf('/')
  const name = key.slice(slash + 1)
  const kind = KIND[key.slice(0, slash) as Kind] ?? 0
  words.kind[item] = kind
  words.value[item] = name !== '' && Number.isInteger(Number(name)) ? Number(name) : idOf(name, words.names)
  words.days[item] = Number(facts.days ?? 1)
  return kind
}

function idOf(name: string, names: string[]): number {
  const known = names.indexOf(name)
  return known < 0 ? names.push(name) - 1 : known
}

/** What the rules read: a text and the date words of its lexicon. */
export interface Scope extends Text {
  readonly words: DateWords
  /** Kinds of the words that begin at each token, a bit a kind: below 32 in the first, the others in the second. */
  readonly kindsLow: Int32Array
  readonly kindsHigh: Int32Array
}

/** The classes of date and amount words, in the second mask of names. */
const WORDS = (1 << (CLASS.date - 32)) | (1 << (CLASS.amount - 32))

/** Reads a text's hits once, so that most questions about a token are one look at its bits. It holds until the next text has its own. */
export function scopeOf({ tokens, names, lexicon }: Text): Scope {
  const words = dateWordsOf(lexicon)
  prepare(words, tokens.count)
  const { kindsLow, kindsHigh } = words
  const scope: Scope = { tokens, names, lexicon, words, kindsLow, kindsHigh }
  for (let t = 0; t < tokens.count; t++) {
    if ((((names.high[t] as number) | (names.startHigh[t] as number)) & WORDS) !== 0) readKinds(scope, t)
  }
  return scope
}

function prepare(words: DateWords, tokens: number): void {
  if (words.kindsLow.length < tokens) {
    words.kindsLow = new Int32Array(2 * tokens)
    words.kindsHigh = new Int32Array(2 * tokens)
  } else {
    words.kindsLow.fill(0, 0, tokens)
    words.kindsHigh.fill(0, 0, tokens)
  }
}

function readKinds({ names, lexicon, words, kindsLow, kindsHigh }: Scope, t: number): void {
  for (let h = names.first[t] as number; h < (names.first[t + 1] as number); h++) {
    const item = names.item[h] as number
    const named = (names.named[h] as number) & 63
    if ((named !== CLASS.date && named !== CLASS.amount) || names.ending[h] !== 0) continue
    const kind = words.kind[item] || readKind(words, lexicon, item)
    if (kind < 32) kindsLow[t] = (kindsLow[t] as number) | (1 << kind)
    else kindsHigh[t] = (kindsHigh[t] as number) | (1 << (kind - 32))
  }
}

/** A power of two: so many tokens a reading looks at. */
const RECALLED = 8

/** A reader that gives an answer again where it was asked the same: many readings begin with the same words. */
export function recalling<Answer>(read: (scope: Scope, t: number) => Answer): (scope: Scope, t: number) => Answer {
  const places = new Int32Array(RECALLED)
  const answers: (Answer | undefined)[] = new Array(RECALLED).fill(undefined)
  let of: Scope | undefined
  return (scope, t) => {
    if (of !== scope) {
      places.fill(-1)
      of = scope
    }
    const slot = t & (RECALLED - 1)
    if (places[slot] !== t) {
      answers[slot] = read(scope, t)
      places[slot] = t
    }
    return answers[slot] as Answer
  }
}

/** Bits of kinds below 32. */
export function bitsOf(...kinds: readonly Kind[]): number {
  return kinds.reduce((bits, kind) => bits | (1 << KIND[kind]), 0)
}

/** Whether token `t` goes on the line and sentence of the token before it. */
export function continues({ tokens }: Scope, t: number): boolean {
  return t > 0 && t < tokens.count && tokens.gap[t] !== BY_LINE && tokens.sentence[t] === tokens.sentence[t - 1]
}

/** The longest date word of a kind from token `t` on: a hit of `names`, or -1. */
export function wordHit(scope: Scope, t: number, kind: number): number {
  const { names, words } = scope
  if (t < 0 || t >= scope.tokens.count) return -1
  const bits = (kind < 32 ? scope.kindsLow[t] : scope.kindsHigh[t]) as number
  if (((bits >>> (kind & 31)) & 1) === 0) return -1
  for (let h = (names.first[t + 1] as number) - 1; h >= (names.first[t] as number); h--) {
    if (words.kind[names.item[h] as number] === kind && names.ending[h] === 0) return h
  }
  return -1
}

/** @returns The token after the longest word of the kind, or -1. */
export function skip(scope: Scope, t: number, kind: number): number {
  const hit = wordHit(scope, t, kind)
  return hit < 0 ? -1 : (scope.names.end[hit] as number)
}

export function valueAt(scope: Scope, hit: number): number {
  return scope.words.value[scope.names.item[hit] as number] as number
}

/** The rest of a key that is no number: «last» of `modifier/last`. */
export function nameOf(scope: Scope, hit: number): string {
  return scope.words.names[valueAt(scope, hit)] ?? ''
}

export function endOf(scope: Scope, hit: number): number {
  return scope.names.end[hit] as number
}

/** Whether the line of the hit is marked as needing a cue. */
export function isCue(scope: Scope, hit: number): boolean {
  return needsCue(scope, hit)
}
