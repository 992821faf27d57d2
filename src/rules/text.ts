import type { Names } from '../lexicon/automaton.js'
import { type EntryRecord, type Lexicon, recordOf } from '../lexicon/lexicon.js'
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

/** Class of the lexicon line that hit `h` matched. */
export function classOfHit(text: Text, h: number): number {
  return (text.lexicon.itemClass[text.names.item[h] as number] as number) & 63
}

/** Whether the line of hit `h` says that the name needs a cue. */
export function needsCue(text: Text, h: number): boolean {
  return (text.lexicon.itemClass[text.names.item[h] as number] as number) >> 6 === 1
}

/** Whether the head that hit `h` matched is a mention with nothing after it: «مجلس». */
export function standsBare(text: Text, h: number): boolean {
  return (text.lexicon.itemClass[text.names.item[h] as number] as number) >> 6 === 3
}

export function recordOfHit(text: Text, h: number): EntryRecord {
  return recordOf(text.lexicon, text.names.item[h] as number)
}
