import { CLASS } from '../../lexicon/classes.js'
import { hashesOf, holds } from '../../text/hashes.js'
import { symbolsOf } from '../../text/letters.js'
import { hashSymbols } from '../../text/tokenize.js'
import { AND, COMMA, type Contexts } from '../context.js'
import { classOfHit, type Text } from '../text.js'
import { kindOf } from './kinds.js'

/** What stands beside the names of bodies and tells more of them than its class. */

/** A name of the same kind that ends before the «و» or comma left of a name, or begins after the one right of it: a hit, or -1. */
export function likeBeside(text: Text, { own }: Contexts, from: number, to: number, kind: number): number {
  const { tokens, names } = text
  const sentence = tokens.sentence[from]
  const isLike = (h: number): boolean => classOfHit(text, h) === CLASS.organization && kindOf(text, h) === kind
  const joins = (t: number): boolean => t >= 0 && t < tokens.count && (own[t] === AND || own[t] === COMMA)
  if (to + 1 < tokens.count && joins(to) && tokens.sentence[to + 1] === sentence) {
    for (let h = names.first[to + 1] as number; h < (names.first[to + 2] as number); h++) if (isLike(h)) return h
  }
  if (!joins(from - 1)) return -1
  for (let t = from - 2; t >= Math.max(0, from - 1 - LONGEST_BESIDE) && tokens.sentence[t] === sentence; t--) {
    for (let h = names.first[t] as number; h < (names.first[t + 1] as number); h++)
      if (names.end[h] === from - 1 && isLike(h)) return h
  }
  return -1
}

/** More tokens than such names have. */
const LONGEST_BESIDE = 4
const PRESS_REACH = 12

/** The first token after a name in its sentence that is what the press does, or -1. */
export function pressVerb({ tokens }: Text, to: number): number {
  for (let t = to; t < tokens.count && t < to + PRESS_REACH && tokens.sentence[t] === tokens.sentence[to - 1]; t++)
    if (holds(PRESS_VERBS, tokens.hash[t] as number)) return t
  return -1
}

const PRESS_VERBS = hashesOf(
  ['نوشت', 'نوشتند', 'نویسد', 'نویسند', 'مینویسد', 'مینویسند', 'تیتر', 'چاپ'].map(word => hashSymbols(symbolsOf(word) ?? [])),
)
