import type { Names } from './lexicon/automaton.js'
import { CLASS } from './lexicon/classes.js'
import { type Contexts, KNOWN, UNKNOWN } from './rules/context.js'
import type { Text } from './rules/text.js'
import { type Tokens, WORD } from './text/tokens.js'

/**
 * Hides names of the lexicon from a text, so that weights are fitted on names that stand in no lexicon too: most of the true names
 * of the corpora stand in one, and what is fitted on them alone takes an unknown word for none.
 */

/** Classes whose names are hidden. Places and bodies too: or a word in no lexicon would always be a person. */
const HIDDEN = [CLASS.given, CLASS.surname, CLASS.figure, CLASS.place, CLASS.organization]
const HIDDEN_BITS = HIDDEN.reduce((bits, named) => bits | (1 << named), 0)

/** Whether a word is hidden in a document: the same word always or never. */
export type Hiding = (hash: number) => boolean

/** @param share Of the words, from 0 to 1. */
export function hiding(document: number, share: number): Hiding {
  return hash => {
    let mixed = Math.imul(hash ^ Math.imul(document + 1, 0x9e3779b1), 0x85ebca6b)
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 4294967296 < share
  }
}

/** Takes out the names that have a hidden word. @param named As `namedTokens` finds them. */
export function hideNames({ tokens, names }: Text, named: Uint8Array, hides: Hiding): void {
  const { low, insideLow, startLow, endLow } = names
  for (const mask of [low, insideLow, startLow, endLow]) {
    for (let t = 0; t < tokens.count; t++) mask[t] = (mask[t] as number) & ~HIDDEN_BITS
  }
  let kept = 0
  for (let t = 0, h = 0; t < tokens.count; t++) {
    const next = names.first[t + 1] as number
    names.first[t] = kept
    for (; h < next; h++) if (keeps(tokens, names, h, named, hides)) keep(names, h, kept++)
  }
  names.first[tokens.count] = kept
  names.count = kept
}

function keeps(tokens: Tokens, names: Names, h: number, named: Uint8Array, hides: Hiding): boolean {
  if (((HIDDEN_BITS >>> classOf(names, h)) & 1) === 0) return true
  for (let t = names.start[h] as number; t < (names.end[h] as number); t++)
    if (named[t] === 1 && hides(tokens.hash[t] as number)) return false
  return true
}

function classOf(names: Names, h: number): number {
  const named = (names.named[h] as number) & 63
  return named < 32 ? named : 31
}

/** Moves hit `h` to place `to`, and marks its tokens again. */
function keep(names: Names, h: number, to: number): void {
  for (const column of [names.start, names.end, names.item, names.named, names.ending]) column[to] = column[h] as number
  const bit = (1 << classOf(names, to)) & HIDDEN_BITS
  const first = names.start[to] as number
  const last = (names.end[to] as number) - 1
  if (first === last) names.low[first] = (names.low[first] as number) | bit
  else {
    names.startLow[first] = (names.startLow[first] as number) | bit
    names.endLow[last] = (names.endLow[last] as number) | bit
    for (let t = first; t <= last; t++) names.insideLow[t] = (names.insideLow[t] as number) | bit
  }
}

/** Lets hidden words of no other class look like words that no dictionary has; the rest stay words: names are that too. */
export function forgetWords(tokens: Tokens, contexts: Contexts, wereNames: Uint8Array, hides: Hiding): void {
  for (let t = 0; t < tokens.count; t++) {
    if (
      wereNames[t] === 1 &&
      contexts.own[t] === KNOWN &&
      tokens.kind[t] === WORD &&
      hides(tokens.hash[t] as number) &&
      hides(~(tokens.hash[t] as number))
    )
      contexts.own[t] = UNKNOWN
  }
}

/** For each token 1 where it is a name and no ordinary word: a hidden «امید» would make of every noun a likely name. */
export function namedTokens(tokens: Tokens, names: Names): Uint8Array {
  return Uint8Array.from({ length: tokens.count }, (_, t) => {
    const low = (names.low[t] as number) | (names.insideLow[t] as number)
    return (low & HIDDEN_BITS) !== 0 && ((names.low[t] as number) & ~HIDDEN_BITS) === 0 && names.high[t] === 0 ? 1 : 0
  })
}
