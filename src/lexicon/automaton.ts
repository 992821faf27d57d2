import { endingAt, SPOKEN } from '../text/endings.js'
import { COMMA, FOLD, IGNORED, isComma, symbolsOf } from '../text/letters.js'
import { hashSymbols } from '../text/tokenize.js'
import { BY_LINE, JOINED, PUNCT, type Tokens } from '../text/tokens.js'
import { inBloom } from './bloom.js'
import { BARE, CLASS, type Class, LIKE_NAME, LIKE_NOUN } from './classes.js'
import { mayFollow } from './followers.js'
import {
  BREAKS_HIGH,
  BREAKS_LOW,
  JOINTS_HIGH,
  JOINTS_LOW,
  LAST,
  type Lexicon,
  LOOK_CLASS,
  LOOK_SHAPE,
  MADDAS,
} from './lexicon.js'
import { BREAKS, baseOf, ENDS, LABEL, type Trie, valueAfter } from './trie.js'
import {
  AFTER,
  AHEAD,
  BEFORE_THAT,
  BREAKABLE,
  FLAGS,
  fetchRows,
  HIGH,
  HITS,
  holdsWord,
  keepWord,
  LOW,
  MOST_HITS,
  MOST_LETTERS,
  rowOf,
  WORD_MADDAS,
} from './word-memo.js'

/**
 * Where the names of the lexicon stand in a text. Hit `h` covers the tokens `start[h]` up to `end[h]`; the hits that begin at
 * token `t` are `first[t]` up to `first[t + 1]`, the longest last. `low` and `high` have for each token the classes it has by
 * itself, a bit a class; `inside…` has the classes of longer names that it is a part of, `start…` and `end…` of those that begin
 * or end with it.
 */
export interface Names {
  count: number
  start: Uint32Array
  end: Uint32Array
  item: Int32Array
  /** Class and use of the line, as `Lexicon.itemClass` has them: asked for far more often than hits are found. */
  named: Uint8Array
  /** 0 as in the lexicon, otherwise an ending is joined to the last word: 1 a noun's, 2 a name's, 3 `INDEFINITE`. */
  ending: Uint8Array
  first: Uint32Array
  low: Int32Array
  high: Int32Array
  insideLow: Int32Array
  insideHigh: Int32Array
  startLow: Int32Array
  startHigh: Int32Array
  endLow: Int32Array
  endHigh: Int32Array
}

export function createNames(): Names {
  return {
    count: 0,
    start: new Uint32Array(256),
    end: new Uint32Array(256),
    item: new Int32Array(256),
    named: new Uint8Array(256),
    ending: new Uint8Array(256),
    first: new Uint32Array(1),
    low: new Int32Array(0),
    high: new Int32Array(0),
    insideLow: new Int32Array(0),
    insideHigh: new Int32Array(0),
    startLow: new Int32Array(0),
    startHigh: new Int32Array(0),
    endLow: new Int32Array(0),
    endHigh: new Int32Array(0),
  }
}

/** Whether token `t` by itself is of the class. */
export function is(names: Names, t: number, named: Class): boolean {
  return (((named < 32 ? (names.low[t] as number) >>> named : (names.high[t] as number) >>> (named - 32)) & 1) as number) === 1
}

/** Whether token `t` is part of a longer name of the class. */
export function isInside(names: Names, t: number, named: Class): boolean {
  return ((named < 32 ? (names.insideLow[t] as number) >>> named : (names.insideHigh[t] as number) >>> (named - 32)) & 1) === 1
}

const MASKS = ['low', 'high', 'insideLow', 'insideHigh', 'startLow', 'startHigh', 'endLow', 'endHigh'] as const

function prepare(names: Names, tokens: number): void {
  names.count = 0
  if (names.low.length >= tokens) {
    for (const mask of MASKS) names[mask].fill(0, 0, tokens)
    return
  }
  const size = Math.max(tokens, names.low.length * 2)
  names.first = new Uint32Array(size + 1)
  for (const mask of MASKS) names[mask] = new Int32Array(size)
}

function growHits(names: Names): void {
  const size = names.start.length * 2
  const wider = <T extends Uint32Array | Int32Array | Uint8Array>(old: T, fresh: T): T => {
    fresh.set(old)
    return fresh
  }
  names.start = wider(names.start, new Uint32Array(size))
  names.end = wider(names.end, new Uint32Array(size))
  names.item = wider(names.item, new Int32Array(size))
  names.named = wider(names.named, new Uint8Array(size))
  names.ending = wider(names.ending, new Uint8Array(size))
}

/** Text breaks inside a running match, as bits like those of the lexicon's names. */
let brokenLow = 0
let brokenHigh = 0

/**
 * Finds every name of the lexicon, the longest and all shorter ones from each token. A space, ZWNJ or underscore in the text
 * must be where the name may be broken; where the name may be broken, the text need not be.
 */
export function findNames(tokens: Tokens, lexicon: Lexicon, names: Names): void {
  const { count, kind } = tokens
  prepare(names, count)
  for (let t = 0; t < count; t++) {
    if (t % AHEAD === 0) fetchRows(lexicon.words, tokens.hash, t, Math.min(count, t + AHEAD))
    names.first[t] = names.count
    if ((kind[t] as number) >= PUNCT) continue
    findFrom(t, tokens, lexicon, names)
    if (lexicon.more) findMore(t, tokens, lexicon.more, names)
  }
  names.first[count] = names.count
}

/** Finds the user's names from token `t` too, and puts the longest last again. */
function findMore(t: number, tokens: Tokens, more: readonly Lexicon[], names: Names): void {
  const first = names.first[t] as number
  const own = names.count
  for (const lexicon of more) findFrom(t, tokens, lexicon, names)
  for (let h = own; h < names.count; h++) {
    for (let at = h; at > first && (names.end[at - 1] as number) > (names.end[at] as number); at--) swapHits(names, at - 1, at)
  }
}

function swapHits(names: Names, a: number, b: number): void {
  for (const column of [names.start, names.end, names.item, names.named, names.ending]) {
    const kept = column[a] as number
    column[a] = column[b] as number
    column[b] = kept
  }
}

/** No key goes on. */
const NOWHERE = -1
/** Where a walk through the trie stands: at a node, or, past the last fork of a key, in the tail (`inTail`), or `NOWHERE`. */
let state = 0
/** Whether a name that goes on from there may be broken there; in a tail it is not known, and soon seen. */
let breakable = false
/** Whether a name that the walk came by would be another one before «که». */
let beforeThat = false
/** Classes of the names that end with the word last walked over. */
let foundLow = 0
let foundHigh = 0

/** The state before a place of the tail, and the place of such a state. */
function inTail(place: number): number {
  return -2 - place
}

function findFrom(from: number, tokens: Tokens, lexicon: Lexicon, names: Names): void {
  const { letters, kind, gap, count } = tokens
  const origin = letters[from] as number
  let commas = 0
  brokenLow = brokenHigh = 0
  walkFirst(from, tokens, lexicon, names)
  for (let t = from; state !== NOWHERE; ) {
    const close = t + 1
    // Most walks end here: after their word no name has a break.
    if (!breakable && gap[close] !== JOINED && kind[close] !== PUNCT) return
    let next = nextPart(tokens, t)
    if (next < 0) return
    if (kind[next] === PUNCT) {
      step(COMMA, lexicon.trie)
      if (state === NOWHERE || ++next >= count || (kind[next] as number) >= PUNCT || gap[next] === BY_LINE) return
      commas++
    }
    if (gap[next] !== JOINED || next > close) {
      if (!breakable) return
      const letter = (letters[close] as number) - origin + commas
      if (letter < 64 && !mayGoOn(next, tokens, lexicon)) return
      if (letter < 32) brokenLow |= 1 << letter
      else if (letter < 64) brokenHigh |= 1 << (letter - 32)
    }
    t = next
    walkWord(from, t, tokens, lexicon, names)
    if ((foundLow | foundHigh) !== 0) markLonger(from, t, names)
  }
}

/** Whether token `t` behind a break may go on what the walk came by; most that do not are told without a walk. */
function mayGoOn(t: number, { letters, symbols }: Tokens, { followers }: Lexicon): boolean {
  const first = letters[t] as number
  const second = first + 1 < (letters[t + 1] as number) ? (symbols[first + 1] as number) : 0
  return state < 0 || mayFollow(followers, state, symbols[first] as number, second)
}

/** Takes one step of the walk. */
function step(symbol: number, { cells, tail }: Trie): void {
  if (state < 0) {
    const place = inTail(state)
    state = tail[place] === symbol ? inTail(place + 1) : NOWHERE
    breakable = true
    return
  }
  const next = baseOf(cells[state] as number) + symbol
  const cell = cells[next] as number
  state = (cell & LABEL) !== symbol + 1 ? NOWHERE : baseOf(cell) < 0 ? inTail(-1 - baseOf(cell)) : next
  breakable = (cell & BREAKS) !== 0
}

/** Walks over the first word of a name, or recalls what came of it before. */
function walkFirst(t: number, tokens: Tokens, lexicon: Lexicon, names: Names): void {
  const { words } = lexicon
  const { rows } = words
  const { letters, symbols } = tokens
  const hash = tokens.hash[t] as number
  const from = letters[t] as number
  const to = letters[t + 1] as number
  const row = rowOf(words, hash)
  const maddas = tokens.madda[t] === 1 ? maddasAt(tokens, t, t) : 0
  const isThat = tokens.hash[t + 1] === THAT && t + 1 < tokens.count
  if (
    holdsWord(words, row, hash, symbols, from, to) &&
    rows[row + WORD_MADDAS] === maddas &&
    !(isThat && ((rows[row + FLAGS] as number) & BEFORE_THAT) !== 0)
  ) {
    recall(t, rows, row, lexicon, names)
    return
  }
  const before = names.count
  state = 0
  beforeThat = false
  walkWord(t, t, tokens, lexicon, names)
  addBits(names.low, t, foundLow)
  addBits(names.high, t, foundHigh)
  if (to - from > MOST_LETTERS || names.count - before > MOST_HITS || (beforeThat && isThat)) return
  const kept = keepWord(words, hash, symbols, from, to)
  remember(words.rows, kept, maddas, names, before)
}

const NO_HIT = -1

function remember(rows: Int32Array, row: number, maddas: number, names: Names, before: number): void {
  rows[row + WORD_MADDAS] = maddas
  rows[row + FLAGS] = (beforeThat ? BEFORE_THAT : 0) | (breakable ? BREAKABLE : 0)
  rows[row + LOW] = foundLow
  rows[row + HIGH] = foundHigh
  rows[row + AFTER] = state
  for (let i = 0; i < MOST_HITS; i++) {
    const hit = before + i
    rows[row + HITS + i] = hit < names.count ? ((names.item[hit] as number) << 2) | (names.ending[hit] as number) : NO_HIT
  }
}

function recall(t: number, rows: Int32Array, row: number, lexicon: Lexicon, names: Names): void {
  addBits(names.low, t, rows[row + LOW] as number)
  addBits(names.high, t, rows[row + HIGH] as number)
  state = rows[row + AFTER] as number
  breakable = ((rows[row + FLAGS] as number) & BREAKABLE) !== 0
  for (let at = row + HITS, end = at + MOST_HITS; at < end && rows[at] !== NO_HIT; at++)
    addHit(names, t, t + 1, (rows[at] as number) >> 2, (rows[at] as number) & 3, lexicon)
}

/** Classes of nouns that end before an ending: «ی» and «ان», which names end in too, and any other. */
let mildLow = 0
let mildHigh = 0
let otherLow = 0
let otherHigh = 0
/** Which of those are none, as the whole word is surely a name: «هلند» is no «هل» with «اند», «سودان» not «سود» with «ان». */
const ALL_COUNT = 0
const MILD_COUNT = 1
const NONE_COUNT = 2
let counting = ALL_COUNT

/** Walks over the letters of token `t` and accepts every name that ends there. */
function walkWord(from: number, t: number, tokens: Tokens, lexicon: Lexicon, names: Names): void {
  const before = names.count
  foundLow = foundHigh = mildLow = mildHigh = otherLow = otherHigh = 0
  counting = ALL_COUNT
  walkLetters(from, t, tokens, lexicon, names)
  if (from < t) counting = ALL_COUNT
  if (counting !== ALL_COUNT && (mildLow | mildHigh | otherLow | otherHigh) !== 0) dropInflected(names, before, lexicon)
  if (counting < NONE_COUNT) {
    foundLow |= mildLow
    foundHigh |= mildHigh
  }
  if (counting === ALL_COUNT) {
    foundLow |= otherLow
    foundHigh |= otherHigh
  }
}

/** Forgets the hits from `first` on whose classes do not count. */
function dropInflected(names: Names, first: number, { classEndings }: Lexicon): void {
  let kept = first
  for (let h = first; h < names.count; h++) {
    const named = (names.named[h] as number) & LOOK_CLASS
    const isMild = (named < 32 ? mildLow >>> named : mildHigh >>> (named - 32)) & 1
    if (names.ending[h] !== 0 && classEndings[named] === LIKE_NOUN && !(counting === MILD_COUNT && isMild === 1)) continue
    if (kept !== h) {
      names.end[kept] = names.end[h] as number
      names.item[kept] = names.item[h] as number
      names.named[kept] = names.named[h] as number
      names.ending[kept] = names.ending[h] as number
    }
    kept++
  }
  names.count = kept
}

function walkLetters(from: number, t: number, tokens: Tokens, lexicon: Lexicon, names: Names): void {
  const { cells, tail } = lexicon.trie
  const { letters, symbols } = tokens
  const start = letters[t] as number
  const stop = letters[t + 1] as number
  let s = start
  let at = state
  while (at >= 0) {
    if (s === stop) {
      state = at
      breakable = ((cells[at] as number) & BREAKS) !== 0
      return
    }
    const symbol = symbols[s++] as number
    const next = baseOf(cells[at] as number) + symbol
    const cell = cells[next] as number
    if ((cell & LABEL) !== symbol + 1) {
      state = NOWHERE
      return
    }
    const base = baseOf(cell)
    at = base < 0 ? inTail(-1 - base) : next
    if (base >= 0 && (cell & ENDS) !== 0) accept(-1 - baseOf(cells[base] as number), from, t, s, stop, tokens, lexicon, names)
  }
  let place = inTail(at)
  while (s < stop && tail[place] === symbols[s]) {
    place++
    s++
  }
  const ended = tail[place] === 0
  state = ended || s < stop ? NOWHERE : inTail(place)
  breakable = true
  if (ended && s > start) accept(valueAfter(tail, place), from, t, s, stop, tokens, lexicon, names)
}

const FULL_STOP = 0x2e
/** Marks inside a word that the parts of a name may be joined by: hyphen, dash, ampersand, apostrophes. */
const JOINERS: ReadonlySet<number> = new Set([0x2d, 0x2013, 0x26, 0x27, 0x2019])

/**
 * The token where a name may go on after token `t`, or -1. A hyphen or its like inside a word and the full stop of an initial are passed
 * over; a comma is returned, for the name to have it too. No name goes over a line, a sentence or another mark.
 */
function nextPart(tokens: Tokens, t: number): number {
  const { count, kind, gap, hash, sentence } = tokens
  let next = t + 1
  if (next >= count) return -1
  if (kind[next] === PUNCT) {
    const mark = hash[next] as number
    if (isComma(mark)) return sentence[next] === sentence[t] ? next : -1
    if (gap[next] !== JOINED || (mark !== FULL_STOP && !JOINERS.has(mark))) return -1
    next++
    if (next >= count || (mark !== FULL_STOP && gap[next] !== JOINED)) return -1
  }
  if ((kind[next] as number) >= PUNCT || sentence[next] !== sentence[t]) return -1
  return next
}

function accept(
  value: number,
  from: number,
  t: number,
  s: number,
  stop: number,
  tokens: Tokens,
  lexicon: Lexicon,
  names: Names,
): void {
  let ending = 0
  if (s < stop) {
    if (s - (tokens.letters[from] as number) < 2) return
    ending = endingAt(tokens.symbols, s, stop)
    if (ending === 0) return
  }
  const { firstItem, itemLook, shapes, classEndings } = lexicon
  for (let item = firstItem + value, look = 0; (look & LAST) === 0; item++) {
    look = itemLook[item] as number
    const shape = look >> LOOK_SHAPE
    if ((brokenLow & ~(shapes[shape + BREAKS_LOW] as number)) !== 0) continue
    if (brokenHigh !== 0 && (brokenHigh & ~(shapes[shape + BREAKS_HIGH] as number)) !== 0) continue
    const named = look & LOOK_CLASS
    if (classEndings[named] === BARE && lacksSpace(shapes, shape) && s - (tokens.letters[from] as number) < LEAST_FUSED) continue
    if (spelledOtherwise(shapes[shape + MADDAS] as number, tokens, from, t)) continue
    const joined = ending === 1 || ending === SPOKEN ? endingOfName(tokens, lexicon, named, s, t) : ending
    // «قبرستان» is not «قبرس» with an ending, «پیروی» not «پیرو».
    if (ending > 0 && classEndings[named] === LIKE_NAME && inBloom(lexicon.bloom, tokens.hash[t] as number)) continue
    // «قیمت» is not «قیم» with a possessive.
    if (
      ending === 1 &&
      classEndings[named] === LIKE_NOUN &&
      isPossessive(tokens, s, stop) &&
      inBloom(lexicon.bloom, tokens.hash[t] as number)
    )
      continue
    if (ending === SPOKEN && classEndings[named] !== LIKE_NAME) continue
    if (joined > 0 && joined + (classEndings[named] as number) < 3) continue
    if (((named < 32 ? WITH_HITS_LOW >>> named : WITH_HITS_HIGH >>> (named - 32)) & 1) === 1)
      addHit(names, from, t + 1, item, joined, lexicon)
    if (ending > 0 && classEndings[named] === LIKE_NOUN) noteInflected(named, isMild(tokens, s, stop))
    else if (named < 32) foundLow |= 1 << named
    else foundHigh |= 1 << (named - 32)
    if (ending === 0 && counting < NONE_COUNT) counting = Math.max(counting, countingBeside(lexicon.itemClass[item] as number))
  }
}

function noteInflected(named: number, mild: boolean): void {
  const low = named < 32 ? 1 << named : 0
  const high = named < 32 ? 0 : 1 << (named - 32)
  mildLow |= mild ? low : 0
  mildHigh |= mild ? high : 0
  otherLow |= mild ? 0 : low
  otherHigh |= mild ? 0 : high
}

/** What of nouns with endings counts beside a name, by its class and use. */
function countingBeside(named: number): number {
  if (named === CLASS.country || named === CLASS.place) return NONE_COUNT
  const isName = named === CLASS.given || named === CLASS.surname || named === CLASS.figure || named === CLASS.organization
  return isName ? MILD_COUNT : ALL_COUNT
}

/** Whether the symbols are «ی» or «ان». */
function isMild({ symbols }: Tokens, from: number, to: number): boolean {
  if (to - from === 1) return symbols[from] === YEH
  return to - from === 2 && symbols[from] === ALEF_SYMBOL && symbols[from + 1] === NOON
}

const POSSESSIVES: ReadonlySet<number> = new Set(['م', 'ت', 'ش'].map(ending => (symbolsOf(ending) ?? [])[0] as number))

function isPossessive({ symbols }: Tokens, from: number, to: number): boolean {
  return to - from === 1 && POSSESSIVES.has(symbols[from] as number)
}

/**
 * What an ending of nouns is after a name: ezafe («آمریکای»), spoken copula or possessive («ایرانه», «تهرانم»), indefinite
 * («عربستانی که …»), else one that no name has.
 */
function endingOfName(tokens: Tokens, lexicon: Lexicon, named: number, s: number, t: number): number {
  const { letters, symbols } = tokens
  const stop = letters[t + 1] as number
  if (stop - s === 1 && (symbols[s] === HEH || symbols[s] === MEEM) && s - (letters[t] as number) >= LEAST_SPOKEN) {
    return inBloom(lexicon.bloom, tokens.hash[t] as number) ? 1 : 2
  }
  if (stop - s === 1 && symbols[s] === YEH && (symbols[s - 1] === ALEF_SYMBOL || symbols[s - 1] === WAW)) return 2
  return named === CLASS.country && isIndefinite(tokens, s, t) ? INDEFINITE : 1
}

/** Kind of ending of a country that is one of several sorts of it, «عربستانی که …»; not the adjective «عربستانی». */
export const INDEFINITE = 3
const YEH = (symbolsOf('ی') ?? [])[0]
const ALEF_SYMBOL = (symbolsOf('ا') ?? [])[0]
const HEH = (symbolsOf('ه') ?? [])[0]
const MEEM = (symbolsOf('م') ?? [])[0]
/** Letters of the shortest name that a spoken ending is taken off. */
const LEAST_SPOKEN = 4
const WAW = (symbolsOf('و') ?? [])[0]
const NOON = (symbolsOf('ن') ?? [])[0]
const THAT = hashSymbols(symbolsOf('که') ?? [])

/** Whether the rest of token `t` from symbol `s` is «ی» or «ای», and «که» follows. */
function isIndefinite(tokens: Tokens, s: number, t: number): boolean {
  const { letters, symbols, hash, count } = tokens
  const stop = letters[t + 1] as number
  if (symbols[stop - 1] !== YEH || stop - s > 2 || (stop - s === 2 && symbols[s] !== ALEF_SYMBOL)) return false
  beforeThat = true
  return t + 1 < count && hash[t + 1] === THAT
}

/** Classes whose every name is a hit that rules look at; of the others the masks tell enough. */
const WITH_HITS_LOW =
  (1 << CLASS.country) |
  (1 << CLASS.place) |
  (1 << CLASS.placeHead) |
  (1 << CLASS.organization) |
  (1 << CLASS.organizationHead) |
  (1 << CLASS.pluralHead) |
  (1 << CLASS.figure) |
  (1 << CLASS.given) |
  (1 << CLASS.surname) |
  (1 << CLASS.kin) |
  (1 << CLASS.role) |
  (1 << CLASS.blockPlace) |
  (1 << CLASS.blockBody) |
  (1 << CLASS.blockPrize) |
  (1 << CLASS.blockWork) |
  (1 << CLASS.blockPeople) |
  (1 << CLASS.blockThing)
const WITH_HITS_HIGH =
  (1 << (CLASS.date - 32)) | (1 << (CLASS.amount - 32)) | (1 << (CLASS.block - 32)) | (1 << (CLASS.organizationTail - 32))

function addHit(names: Names, start: number, end: number, item: number, ending: number, lexicon: Lexicon): void {
  if (names.count === names.start.length) growHits(names)
  const hit = names.count++
  names.start[hit] = start
  names.end[hit] = end
  names.item[hit] = item
  names.named[hit] = lexicon.itemClass[item] as number
  names.ending[hit] = ending
}

/** All bits of a mask of letters but the highest, which marks that there is one. */
const NO_MARK = 0x7fffffff
const ALEF_MADDA = 0x622
const ALEF = 0x627
const MADDA = 0x653

/** Whether the text has an «آ» where the name has none, or none where the name must have one. */
function spelledOtherwise(own: number, tokens: Tokens, from: number, last: number): boolean {
  let any = own < 0
  for (let t = from; t <= last && !any; t++) any = tokens.madda[t] === 1
  if (!any) return false
  const written = maddasAt(tokens, from, last)
  return own < 0 ? written !== (own & NO_MARK) : (written & ~own) !== 0
}

/** Which letters of the tokens `from` to `last` are «آ», as bits; also where it is written as an alef with a mark. */
function maddasAt(tokens: Tokens, from: number, last: number): number {
  const { start, end, units, kind, hash } = tokens
  let mask = 0
  let letter = 0
  for (let t = from; t <= last; t++) {
    // A comma inside a name is a letter of it: «کشاورزی، آب و منابع طبیعی».
    if (kind[t] === PUNCT && isComma(hash[t] as number)) letter++
    for (let i = start[t] as number; i < (end[t] as number) && letter < 31; i++) {
      const unit = units[i] as number
      if (unit === ALEF_MADDA || (unit === ALEF && units[i + 1] === MADDA)) mask |= 1 << letter
      if ((FOLD[unit] as number) < IGNORED) letter++
    }
  }
  return mask
}

/** Letters of the shortest phrase of the closed classes that may be written without its spaces: «درنتیجه» is one, «ونیز» not «و نیز». */
const LEAST_FUSED = 6

/** Whether the text lacks a space of the name. */
function lacksSpace(shapes: Int32Array, shape: number): boolean {
  const low = (shapes[shape + BREAKS_LOW] as number) & ~(shapes[shape + JOINTS_LOW] as number)
  const high = (shapes[shape + BREAKS_HIGH] as number) & ~(shapes[shape + JOINTS_HIGH] as number)
  return (low & ~brokenLow) !== 0 || (high & ~brokenHigh) !== 0
}

/** Marks the tokens `from` to `last` as parts of a name of the classes found. */
function markLonger(from: number, last: number, names: Names): void {
  addBits(names.startLow, from, foundLow)
  addBits(names.startHigh, from, foundHigh)
  addBits(names.endLow, last, foundLow)
  addBits(names.endHigh, last, foundHigh)
  for (let t = from; t <= last; t++) {
    addBits(names.insideLow, t, foundLow)
    addBits(names.insideHigh, t, foundHigh)
  }
}

function addBits(mask: Int32Array, t: number, bits: number): void {
  mask[t] = (mask[t] as number) | bits
}
