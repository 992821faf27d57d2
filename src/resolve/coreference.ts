import { CLASS } from '../lexicon/classes.js'
import { COUNTRY, ORGANIZATION, PERSON, PLACE } from '../rules/candidates.js'
import { CLOSE, type Contexts, OPEN } from '../rules/context.js'
import { classOfHit, recordOfHit, type Text } from '../rules/text.js'
import { SYMBOL_TEXT } from '../text/letters.js'
import type { Entity, Mention } from './mentions.js'
import { linkPersons } from './persons.js'

/** Mentions to entities, of every type by its own rule; entities in the order of their first mention. */
export function linkMentions(text: Text, contexts: Contexts, mentions: readonly Mention[]): Entity[] {
  const [people, countries, bodies, places, others] = [[], [], [], [], []] as [
    Mention[],
    Mention[],
    Mention[],
    Mention[],
    Mention[],
  ]
  for (const mention of mentions) {
    const { type } = mention
    const alike =
      type === PERSON ? people : type === COUNTRY ? countries : type === ORGANIZATION ? bodies : type === PLACE ? places : others
    alike.push(mention)
  }
  return [
    ...linkPersons(text, contexts, people),
    ...linkBy(countries, mention => recordOfHit(text, mention.hit).key),
    ...linkBodies(text, contexts, bodies),
    ...linkBy(places, mention => keyOf(text, mention) ?? lettersOf(text, mention)),
    ...linkBy(others, valueKey),
  ].sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0))
}

/** Dates and amounts of equal values are one; one without a value stands for itself. */
function valueKey({ type, start, value, amount }: Mention): string {
  if (value) return `${type} ${value.value ?? `at ${start}`} ${value.kind}`
  if (amount?.type === 'money') return `${type} ${amount.amount ?? `at ${start}`} ${amount.currency} ${amount.unit}`
  return `${type} ${amount?.value ?? `at ${start}`}`
}

function linkBy(mentions: readonly Mention[], key: (mention: Mention) => string): Entity[] {
  const entities = new Map<string, Entity>()
  for (const mention of mentions) {
    const own = key(mention)
    const entity = entities.get(own)
    if (entity) entity.mentions.push(mention)
    else entities.set(own, { type: mention.type, mentions: [mention] })
  }
  return [...entities.values()]
}

/** Folded letters of a mention without its breaks. */
function lettersOf(text: Text, mention: Mention): string {
  const { letters, symbols } = text.tokens
  let joined = ''
  for (let i = letters[mention.start] as number; i < (letters[mention.end] as number); i++)
    joined += SYMBOL_TEXT[symbols[i] as number]
  return joined
}

/** Key of the lexicon's record where a name of the lexicon is the whole mention, or all of it after a head. */
function keyOf(text: Text, mention: Mention): string | undefined {
  const h = mention.hit
  if (h < 0 || text.names.end[h] !== mention.end) return undefined
  const named = classOfHit(text, h)
  return named === CLASS.organization || named === CLASS.place ? recordOfHit(text, h).key : undefined
}

/** Bodies that are one so far: their names and the keys of the lexicon's records. */
interface Body {
  readonly mentions: Mention[]
  /** The body that this one was found to be, by an acronym. */
  into?: Body
}

interface Spelt {
  readonly mention: Mention
  readonly key: string | undefined
  readonly letters: string
}

/** A body in full, its short form («سازمان ملل» of «سازمان ملل متحد») and the acronym in brackets after it are one. */
function linkBodies(text: Text, contexts: Contexts, mentions: readonly Mention[]): Entity[] {
  if (mentions.length === 0) return []
  const spelt = mentions.map(mention => ({ mention, key: keyOf(text, mention), letters: lettersOf(text, mention) }))
  const byName = new Map<string, Body>()
  const sorted = [...new Set(spelt.map(({ letters }) => letters))].sort((a, b) => (a < b ? -1 : 1))
  const names: Names = { sorted, bodies: byName, ends: new Map() }
  const byKey = new Map<string, Body>()
  for (const { mention, key, letters } of [...spelt].sort((a, b) => b.letters.length - a.letters.length)) {
    const known = byName.get(letters) ?? (key === undefined ? undefined : byKey.get(key))
    const body = known ?? (mention.end - mention.start > 1 ? fullForm(letters, names) : undefined) ?? { mentions: [] }
    body.mentions.push(mention)
    byName.set(letters, body)
    if (key !== undefined) byKey.set(key, body)
  }
  mergeAcronyms(contexts, spelt, byName)
  const bodies = new Set([...byName.values(), ...byKey.values()].filter(body => !body.into))
  return [...bodies].map(body => ({ type: ORGANIZATION, mentions: body.mentions.sort((a, b) => a.start - b.start) }))
}

/** The names of all bodies, and what they were found to be so far: the longest first. */
interface Names {
  /** Sorted, so that a name stands right before those that begin with it. */
  readonly sorted: readonly string[]
  readonly bodies: Map<string, Body>
  /** For a name whose longer ones are all of its body, where they end: they need not be looked at again. */
  readonly ends: Map<number, number>
}

/** More than any letter of a name. */
const LAST_LETTER = '\uffff'

/** The one body whose names begin with the letters, if there is just one. */
function fullForm(letters: string, { sorted, bodies, ends }: Names): Body | undefined {
  const first = firstAfter(sorted, letters)
  const end = firstAfter(sorted, letters + LAST_LETTER)
  let found: Body | undefined
  for (let i = first; i < end; i = ends.get(i) ?? i + 1) {
    const body = bodies.get(sorted[i] as string)
    if (found && body !== found) return undefined
    found = body
  }
  if (found) ends.set(first - 1, end)
  return found
}

/** Index of the first of the sorted names that is greater than the letters. */
function firstAfter(names: readonly string[], letters: string): number {
  let low = 0
  let high = names.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((names[middle] as string) > letters) high = middle
    else low = middle + 1
  }
  return low
}

/** «سازمان انرژی اتمی ایران (AEOI)» */
function mergeAcronyms(contexts: Contexts, spelt: readonly Spelt[], byName: Map<string, Body>): void {
  const byStart = new Map(spelt.map(one => [one.mention.start, one]))
  for (const { mention, letters } of spelt) {
    const acronym = byStart.get(mention.end + 1)
    if (!acronym || contexts.own[mention.end] !== OPEN || contexts.own[acronym.mention.end] !== CLOSE) continue
    const body = standing(byName.get(letters))
    const short = standing(byName.get(acronym.letters))
    if (body && short && body !== short) merge(body, short)
  }
}

/** The one of fewer mentions goes into the other, so that a chain of bodies in brackets does not move all of them each time. */
function merge(a: Body, b: Body): void {
  const [into, from] = a.mentions.length < b.mentions.length ? [b, a] : [a, b]
  for (const mention of from.mentions) into.mentions.push(mention)
  from.into = into
}

/** The body that a body has become. */
function standing(body: Body | undefined): Body | undefined {
  let last = body
  while (last?.into) last = last.into
  return last
}
