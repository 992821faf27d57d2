import type { Candidates } from './candidates.js'
import type { Contexts } from './context.js'
import { proposeOrganizations } from './organization/bodies.js'
import { proposePersons } from './person/names.js'
import { proposePlaces } from './place/places.js'
import type { Text } from './text.js'

/** All rules that propose names, in order; each only adds candidates and evidence. */
const RULES: readonly ((text: Text, contexts: Contexts, out: Candidates) => void)[] = [
  proposePersons,
  proposePlaces,
  proposeOrganizations,
]

export function proposeNames(text: Text, contexts: Contexts, out: Candidates): void {
  for (const rule of RULES) rule(text, contexts, out)
}
