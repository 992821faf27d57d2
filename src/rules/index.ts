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
  const reaches = blockedReaches(text)
  if (reaches.size === 0) return
  for (let c = 0; c < out.count; c++) {
    const start = out.start[c] as number
    const end = out.end[c] as number
    for (const type of [out.type[c] as number, ANY_TYPE]) {
      const reach = reaches.get(type)
      if (reach && (reach[start] as number) >= end) out.score[c] = Number.NEGATIVE_INFINITY
    }
  }
}

const ANY_TYPE = -1

/** By the type that is blocked: for each token, how far the longest phrase that covers it reaches. */
function blockedReaches(text: Text): Map<number, Uint32Array> {
  const { names, tokens } = text
  const reaches = new Map<number, Uint32Array>()
  for (let h = 0; h < names.count; h++) {
    if (classOfHit(text, h) !== CLASS.block) continue
    const type = TYPES.indexOf(recordOfHit(text, h).key as EntityType)
    const reach = reaches.get(type) ?? new Uint32Array(tokens.count)
    reaches.set(type, reach)
    const end = names.end[h] as number
    for (let t = names.start[h] as number; t < end; t++) reach[t] = Math.max(reach[t] as number, end)
  }
  return reaches
}
