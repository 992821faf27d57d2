import { is } from '../lexicon/automaton.js'
import { CLASS } from '../lexicon/classes.js'
import { COUNTRY, ORGANIZATION, PERSON } from '../rules/candidates.js'
import { AND, COMMA, type Contexts, THAT } from '../rules/context.js'
import type { Text } from '../rules/text.js'
import { PUNCT } from '../text/tokens.js'
import type { Mention } from './mentions.js'

/** A role phrase: tokens `start` up to `end`, and the country and organization in it. */
export interface RolePhrase {
  readonly start: number
  readonly end: number
  readonly country: Mention | undefined
  readonly organization: Mention | undefined
}

const LONGEST_ROLE = 14

/** Roles right before or after a mention of a person: «X، وزیر امور خارجه روسیه», «سفیر پاکستان، X», «رئیس‌جمهور X». */
export function rolesOf(text: Text, contexts: Contexts, mention: Mention, mentions: readonly Mention[]): RolePhrase[] {
  const roles: RolePhrase[] = []
  const before = roleBefore(text, contexts, mention, mentions)
  if (before) roles.push(before)
  let at = contexts.own[mention.end] === COMMA ? mention.end + 1 : mention.end
  for (let more = 0; more < 3 && startsRole(text, at) && sameSentence(text, at, mention.start); more++) {
    const end = phraseEnd(text, contexts, at, mentions)
    // «X، وزیر خارجه، …»: but «وزیر خارجه، Y» after another name is Y's.
    if (more === 0 && contexts.own[end] === COMMA && belongsToNext(text, end, mentions)) break
    roles.push(phrase(at, end, mentions))
    if (contexts.own[end] !== AND) break
    at = end + 1
  }
  return roles
}

function sameSentence(text: Text, a: number, b: number): boolean {
  return text.tokens.sentence[a] === text.tokens.sentence[b]
}

function startsRole(text: Text, t: number): boolean {
  if (t >= text.tokens.count) return false
  return is(text.names, t, CLASS.role) || (((text.names.startLow[t] as number) >>> CLASS.role) & 1) === 1
}

/** Whether a person follows right after the comma at `t` who has no comma after it: then the role before the comma is theirs. */
function belongsToNext(text: Text, t: number, mentions: readonly Mention[]): boolean {
  const next = mentions.find(mention => mention.type === PERSON && mention.start === t + 1)
  return next !== undefined && text.tokens.kind[next.end] === PUNCT
}

function phraseEnd(text: Text, contexts: Contexts, start: number, mentions: readonly Mention[]): number {
  const { tokens } = text
  let t = start + 1
  while (t < tokens.count && t - start < LONGEST_ROLE && sameSentence(text, t, start)) {
    const named = mentions.find(mention => mention.start === t && (mention.type === ORGANIZATION || mention.type === COUNTRY))
    if (named) t = named.end
    else if (endsPhrase(text, contexts, t, mentions)) break
    else t++
  }
  return t
}

function endsPhrase(text: Text, contexts: Contexts, t: number, mentions: readonly Mention[]): boolean {
  const { names, tokens } = text
  if ((tokens.kind[t] as number) >= PUNCT) return true
  const own = contexts.own[t] as number
  if (own === THAT || own === AND) return true
  if (mentions.some(mention => mention.start === t)) return true
  const stops = [CLASS.verb, CLASS.said, CLASS.preposition, CLASS.pronoun, CLASS.marker, CLASS.conjunction, CLASS.adverb]
  return stops.some(stop => is(names, t, stop)) && !is(names, t, CLASS.noun) && !is(names, t, CLASS.relational)
}

function phrase(start: number, end: number, mentions: readonly Mention[]): RolePhrase {
  const inside = (type: number): Mention | undefined =>
    mentions.find(mention => mention.type === type && mention.start >= start && mention.end <= end)
  return { start, end, country: inside(COUNTRY), organization: inside(ORGANIZATION) }
}

function roleBefore(text: Text, contexts: Contexts, mention: Mention, mentions: readonly Mention[]): RolePhrase | undefined {
  const { tokens } = text
  const end = contexts.own[mention.start - 1] === COMMA ? mention.start - 1 : mention.start
  let start = -1
  for (let t = end - 1; t >= 0 && end - t <= LONGEST_ROLE && tokens.sentence[t] === tokens.sentence[mention.start]; t--) {
    if (startsRole(text, t)) start = t
    const person = mentions.some(other => other.type === PERSON && other.end === t + 1)
    const inBody = mentions.some(other => other.type === ORGANIZATION && other.start <= t && t < other.end)
    if (person || (!inBody && endsPhrase(text, contexts, t, []))) break
  }
  if (start < 0) return undefined
  // With a comma between, «…، وزیر خارجه، X» may be the apposition of a person before it.
  if (end < mention.start && mentions.some(other => other.type === PERSON && (other.end === start || other.end === start - 1)))
    return undefined
  return phrase(start, end, mentions)
}
