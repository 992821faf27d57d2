import { CLASS } from '../lexicon/classes.js'
import { type EntityType, TYPES } from '../types.js'
import type { Candidates } from './candidates.js'
import type { Contexts } from './context.js'
import { proposeOrganizations } from './organization/bodies.js'
import { proposePersons } from './person/names.js'
import { proposePlaces } from './place/places.js'
import { classOfHit, recordOfHit, type Text } from './text.js'

/** All rules that propose names, in order; each only adds candidates and evidence. */
const RULES: readonly ((text: Text, contexts: Contexts, out: Candidates) => void)[] = [
  proposePersons,
  proposePlaces,
  proposeOrganizations,
]

export function proposeNames(text: Text, contexts: Contexts, out: Candidates): void {
  for (const rule of RULES) rule(text, contexts, out)
  dropBlocked(text, out)
}

/** Candidates inside a phrase of the lexicon that says they are none: «مالی» in «کمک مالی» is no country. */
function dropBlocked(text: Text, out: Candidates): void {
  const { names } = text
  for (let h = 0; h < names.count; h++) {
    if (classOfHit(text, h) !== CLASS.block) continue
    const type = TYPES.indexOf(recordOfHit(text, h).key as EntityType)
    for (let c = 0; c < out.count; c++) {
      if ((type >= 0 && out.type[c] !== type) || (out.start[c] as number) < (names.start[h] as number)) continue
      if ((out.end[c] as number) <= (names.end[h] as number)) out.score[c] = Number.NEGATIVE_INFINITY
    }
  }
}
