import { CLASS } from '../lexicon/classes.js'
import { add, type Candidates, COUNTRY, ORGANIZATION, PERSON, PLACE, propose } from './candidates.js'

import { evidence } from './evidence.js'
import { mayBegin, mayEnd } from './spans.js'
import { classOfHit, needsCue, type Text } from './text.js'

/** What a `sure` name of the user's own lexicon weighs: more than all that could speak against it. */
export const USER_NAME = evidence('user/name')
export const USER_WEIGHT = 8
/** What each word of it adds, so that of two names the longer one wins. */
const PER_WORD = 0.5
/** Less than any evidence can make up for. */
const BLOCKED = -1e6

const TYPE_OF = new Map<number, number>([
  [CLASS.figure, PERSON],
  [CLASS.country, COUNTRY],
  [CLASS.organization, ORGANIZATION],
  [CLASS.place, PLACE],
])

/** The names of the user's lexicons stand against all others; a span that they block is never a mention. */
export function heedUser(text: Text, candidates: Candidates): void {
  const { names, lexicon } = text
  const { userFrom } = lexicon
  if (userFrom === undefined) return
  const blocked = new Set<string>()
  for (let h = 0; h < names.count; h++) {
    if ((names.item[h] as number) < userFrom) continue
    const named = classOfHit(text, h)
    if (named === CLASS.block) blocked.add(`${names.start[h]}-${names.end[h]}`)
    else if (!needsCue(text, h)) proposeUserName(text, candidates, h, TYPE_OF.get(named))
  }
  for (let c = 0; c < candidates.count && blocked.size > 0; c++) {
    if (blocked.has(`${candidates.start[c]}-${candidates.end[c]}`)) candidates.score[c] = BLOCKED
  }
}

function proposeUserName(text: Text, candidates: Candidates, h: number, type: number | undefined): void {
  const start = text.names.start[h] as number
  const end = text.names.end[h] as number
  if (type === undefined || !mayBegin(text.tokens, start) || !mayEnd(text, end)) return
  propose(candidates, type, start, end, h)
  add(candidates, USER_NAME)
  const c = candidates.count - 1
  candidates.score[c] = (candidates.score[c] as number) + PER_WORD * (end - start)
}
