import type { Candidates } from './candidates.js'
import { addLeft, addRight, type Contexts, foremost, keep, memo, UNSET } from './context.js'
import { following } from './spans.js'
import type { Text } from './text.js'

/** Adds the two tokens left of a candidate that begins at token `from`, each as a member of a family of its own. */
export function addTwoLeft(
  candidates: Candidates,
  family: number,
  family2: number,
  text: Text,
  contexts: Contexts,
  from: number,
  sentence: number,
): void {
  addLeft(candidates, family, text, contexts, from - 1, sentence)
  addLeft(candidates, family2, text, contexts, from - 2, sentence)
}

/** Adds the two tokens right of a candidate that ends before token `to`, an ending written apart passed over. */
export function addTwoRight(
  candidates: Candidates,
  family: number,
  family2: number,
  text: Text,
  contexts: Contexts,
  to: number,
  sentence: number,
): void {
  const after = following(text.tokens, to)
  addRight(candidates, family, text, contexts, after, sentence)
  addRight(candidates, family2, text, contexts, after + 1, sentence)
}

const BEFORE_SPAN = memo('before-span')
const AFTER_SPAN = memo('after-span')

/** What the token before a span that begins at token `from` is most of all. */
export function foremostBefore(text: Text, contexts: Contexts, from: number): number {
  const known = contexts.memos[BEFORE_SPAN] as Uint8Array
  const found = known[from] as number
  if (found !== UNSET) return found
  return keep(known, from, foremost(text, contexts, from - 1, text.tokens.sentence[from] as number, -1))
}

/** What the token after a span that ends before token `to` is most of all, an ending written apart passed over. */
export function foremostAfter(text: Text, contexts: Contexts, to: number): number {
  const known = contexts.memos[AFTER_SPAN] as Uint8Array
  const found = known[to] as number
  if (found !== UNSET) return found
  const { tokens } = text
  return keep(known, to, foremost(text, contexts, following(tokens, to), tokens.sentence[to - 1] as number, 1))
}
