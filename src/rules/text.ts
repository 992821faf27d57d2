import type { Names } from '../lexicon/automaton.js'
import { CLASS } from '../lexicon/classes.js'
import {
  BREAKS_HIGH,
  BREAKS_LOW,
  type EntryRecord,
  JOINTS_HIGH,
  JOINTS_LOW,
  type Lexicon,
  LOOK_SHAPE,
  recordOf,
} from '../lexicon/lexicon.js'
import { SYMBOL_TEXT } from '../text/letters.js'
import type { Tokens } from '../text/tokens.js'

/** A text as the rules see it: its tokens and the names of the lexicon in it. */
export interface Text {
  readonly tokens: Tokens
  readonly names: Names
  readonly lexicon: Lexicon
}

/** Folded spelling of token `t`: Persian letters without marks, ASCII digits, lower-case Latin. */
export function wordAt(text: Text, t: number): string {
  const { letters, symbols } = text.tokens
  let word = ''
  for (let i = letters[t] as number; i < (letters[t + 1] as number); i++) word += SYMBOL_TEXT[symbols[i] as number]
  return word
}

/** Countries and places: a mask of classes below 32. */
export const LOCATIONS = (1 << CLASS.country) | (1 << CLASS.place)

/** Class of the lexicon line that hit `h` matched. */
export function classOfHit({ names }: Text, h: number): number {
  return (names.named[h] as number) & 63
}

/** Whether the line of hit `h` says that the name needs a cue. */
export function needsCue({ names }: Text, h: number): boolean {
  return (names.named[h] as number) >> 6 === 1
}

/** Whether the head that hit `h` matched is a mention with nothing after it: «مجلس». */
export function standsBare({ names }: Text, h: number): boolean {
  return (names.named[h] as number) >> 6 === 3
}

export function recordOfHit(text: Text, h: number): EntryRecord {
  return recordOf(text.lexicon, text.names.item[h] as number)
}

export const ZWNJ = '\u200C'
/** Letters that a name's breaks are known of. */
export const MASKED_LETTERS = 64

/** What stands before a letter of the name of hit `h` in the lexicon: a space, a ZWNJ or nothing. */
export function breakBefore({ names, lexicon }: Text, h: number, letter: number): string {
  const shape = (lexicon.itemLook[names.item[h] as number] as number) >> LOOK_SHAPE
  const has = (low: number, high: number): boolean =>
    (((lexicon.shapes[shape + (letter < 32 ? low : high)] as number) >>> (letter & 31)) & 1) === 1
  if (!has(BREAKS_LOW, BREAKS_HIGH)) return ''
  return has(JOINTS_LOW, JOINTS_HIGH) ? ZWNJ : ' '
}

/**
 * Makes a function that tells of a hit the place of its kind in a list, or its length where the list lacks it. The kind is a
 * fact of the line, or its key; a record is read once for each line.
 */
export function placeOfKind(kinds: readonly string[]): (text: Text, h: number) => number {
  const places = new WeakMap<Lexicon, Uint8Array>()
  return (text, h) => {
    let known = places.get(text.lexicon)
    if (!known) {
      known = new Uint8Array(text.lexicon.itemClass.length)
      places.set(text.lexicon, known)
    }
    const item = text.names.item[h] as number
    if (known[item] === 0) known[item] = 1 + findKind(recordOfHit(text, h), kinds)
    return (known[item] as number) - 1
  }
}

function findKind({ key, facts }: EntryRecord, kinds: readonly string[]): number {
  const place = kinds.indexOf(facts.kind ?? key)
  return place < 0 ? kinds.length : place
}
