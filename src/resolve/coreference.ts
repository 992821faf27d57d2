import { CLASS } from '../lexicon/classes.js'
import { COUNTRY, ORGANIZATION, PERSON, PLACE } from '../rules/candidates.js'
import { CLOSE, type Contexts, OPEN } from '../rules/context.js'
import { classOfHit, recordOfHit, type Text } from '../rules/text.js'
import { SYMBOL_TEXT } from '../text/letters.js'
import type { Entity, Mention } from './mentions.js'
import { linkPersons } from './persons.js'

/** Mentions to entities, of every type by its own rule; entities in the order of their first mention. */
export function linkMentions(text: Text, contexts: Contexts, mentions: readonly Mention[]): Entity[] {
  const of = (type: number): Mention[] => mentions.filter(mention => mention.type === type)
  const others = mentions.filter(({ type }) => ![PERSON, COUNTRY, ORGANIZATION, PLACE].includes(type))
  return [
    ...linkPersons(text, contexts, of(PERSON)),
    ...linkBy(of(COUNTRY), mention => recordOfHit(text, mention.hit).key),
    ...linkBodies(text, contexts, of(ORGANIZATION)),
    ...linkBy(of(PLACE), mention => keyOf(text, mention) ?? lettersOf(text, mention)),
    ...linkBy(others, valueKey),
  ].sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0))
}

/** Dates and amounts of equal values are one; one without a value stands for itself. */
function valueKey({ type, start, value, amount }: Mention): string {
  if (value) return `${type} ${value.value ?? `at ${start}`} ${value.kind}`
  if (amount?.type === 'money') return `${type} ${amount.amount ?? `at ${start}`} ${amount.currency} ${amount.unit ?? ''}`
  return `${type} ${amount?.value ?? `at ${start}`}`
}

function linkBy(mentions: readonly Mention[], key: (mention: Mention) => string): Entity[] {
  const entities = new Map<string, Entity>()
  for (const mention of mentions) {
    const entity = entities.get(key(mention))
    if (entity) entity.mentions.push(mention)
    else entities.set(key(mention), { type: mention.type, mentions: [mention] })
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

/** A body in full, its short form («سازمان ملل» of «سازمان ملل متحد») and the acronym in brackets after it are one. */
function linkBodies(text: Text, contexts: Contexts, mentions: readonly Mention[]): Entity[] {
  const spelt = mentions.map(mention => ({ mention, key: keyOf(text, mention), letters: lettersOf(text, mention) }))
  const byLength = [...spelt].sort((a, b) => b.letters.length - a.letters.length)
  const entities: { entity: Entity; names: Set<string>; keys: Set<string> }[] = []
  for (const { mention, key, letters } of byLength) {
    const same = entities.find(({ names, keys }) => names.has(letters) || (key !== undefined && keys.has(key)))
    const longer = same
      ? [same]
      : entities.filter(({ names }) => mention.end - mention.start > 1 && [...names].some(name => name.startsWith(letters)))
    const [found] = longer
    if (found && longer.length === 1) {
      found.entity.mentions.push(mention)
      found.names.add(letters)
      if (key !== undefined) found.keys.add(key)
    } else
      entities.push({
        entity: { type: ORGANIZATION, mentions: [mention] },
        names: new Set([letters]),
        keys: new Set(key ? [key] : []),
      })
  }
  for (const { mention, letters } of spelt) {
    const after = mention.end
    const acronym = spelt.find(other => other.mention.start === after + 1)
    if (!acronym || contexts.own[after] !== OPEN || contexts.own[acronym.mention.end] !== CLOSE) continue
    merge(entities, letters, acronym.letters)
  }
  return entities.map(({ entity }) => ({ ...entity, mentions: entity.mentions.sort((a, b) => a.start - b.start) }))
}

function merge(entities: { entity: Entity; names: Set<string> }[], full: string, short: string): void {
  const into = entities.find(({ names }) => names.has(full))
  const from = entities.find(({ names }) => names.has(short))
  if (!into || !from || into === from) return
  into.entity.mentions.push(...from.entity.mentions)
  for (const name of from.names) into.names.add(name)
  entities.splice(entities.indexOf(from), 1)
}
