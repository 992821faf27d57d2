import { addShared, type Candidates, scoreOfNewest, share } from './candidates.js'
import { addLeft, addRight, type Contexts } from './context.js'
import { following } from './spans.js'
import type { Text } from './text.js'

/** Number under which the sum of two families is shared, by that of the first: no family has it. */
function ofTwo(base: number): number {
  return -1 - base
}

/** Adds the two tokens left of a candidate that begins at token `from`, each as a member of a family of its own. */
export function addTwoLeft(
  candidates: Candidates,
  base: number,
  base2: number,
  text: Text,
  contexts: Contexts,
  from: number,
  sentence: number,
): void {
  if (addShared(candidates, ofTwo(base), from)) return
  const before = scoreOfNewest(candidates)
  addLeft(candidates, base, text, contexts, from - 1, sentence)
  addLeft(candidates, base2, text, contexts, from - 2, sentence)
  share(candidates, ofTwo(base), from, before)
}

/** Adds the two tokens right of a candidate that ends before token `to`, an ending written apart passed over. */
export function addTwoRight(
  candidates: Candidates,
  base: number,
  base2: number,
  text: Text,
  contexts: Contexts,
  to: number,
  sentence: number,
): void {
  if (addShared(candidates, ofTwo(base), to)) return
  const before = scoreOfNewest(candidates)
  const after = following(text.tokens, to)
  addRight(candidates, base, text, contexts, after, sentence)
  addRight(candidates, base2, text, contexts, after + 1, sentence)
  share(candidates, ofTwo(base), to, before)
}
