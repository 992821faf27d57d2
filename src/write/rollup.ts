import { foldWord } from '../text/letters.js'
import type { EntityType, MentionResult, PersonResult, Result } from '../types.js'

/** One document of a batch. */
export interface BatchDocument {
  readonly number: number
  readonly source: string
  readonly id?: unknown
  readonly title?: string | undefined
  readonly date: string | null
  /** How often each type is mentioned. */
  readonly counts: ReadonlyMap<EntityType, number>
}

export interface BatchFailure {
  readonly source: string
  readonly code: string
  readonly message: string
}

/** One person, country, body, place or date of the whole batch. */
export interface Merged {
  readonly type: EntityType
  readonly name: string
  /** ISO code of a country; of a body or place the country it is of. */
  readonly country: string
  readonly kind: string
  /** Of a date. */
  readonly value: string
  readonly mentions: number
  /** Mentions in each document, by its number. */
  readonly documents: ReadonlyMap<number, number>
  /** How it is written, the most frequent first. */
  readonly variants: readonly (readonly [string, number])[]
  readonly roles: readonly string[]
  /** A few words around its first mention, in some of the documents. */
  readonly snippets: ReadonlyMap<number, Snippet>
}

export interface Snippet {
  readonly before: string
  readonly text: string
  readonly after: string
}

export interface Rollup {
  readonly documents: readonly BatchDocument[]
  readonly failures: readonly BatchFailure[]
  /** Of each type, those in the most documents first. */
  readonly entities: ReadonlyMap<EntityType, readonly Merged[]>
}

export interface Collector {
  readonly add: (result: Result) => void
  readonly fail: (failure: BatchFailure) => void
  readonly finish: () => Rollup
}

/** Snippets kept of one entity. */
const SNIPPETS = 12
/** UTF-16 units on each side of a snippet. */
const AROUND = 40

interface Growing {
  readonly type: EntityType
  names: Map<string, number>
  country: string
  kind: string
  value: string
  mentions: number
  readonly documents: Map<number, number>
  readonly variants: Map<string, number>
  readonly roles: Map<string, number>
  readonly snippets: Map<number, Snippet>
}

/** Gathers the results of a batch; their offsets are UTF-16 code units. */
export function createCollector(): Collector {
  const documents: BatchDocument[] = []
  const failures: BatchFailure[] = []
  const growing = new Map<string, Growing>()
  const add = (result: Result): void => {
    const number = documents.length
    const counts = new Map<EntityType, number>()
    for (const one of entitiesOf(result)) {
      const { type, mentions } = one
      counts.set(type, (counts.get(type) ?? 0) + mentions.length)
      const id = `${type}\t${one.key}`
      const entity = growing.get(id) ?? create(one)
      growing.set(id, entity)
      grow(entity, one, number, result.text)
    }
    const { source = '', id, title, date } = result
    documents.push({ number, source, ...(id !== undefined && { id }), title, date, counts })
  }
  const finish = (): Rollup => ({ documents, failures, entities: arrange([...growing.values()]) })
  return { add, fail: failure => failures.push(failure), finish }
}

interface One {
  readonly type: EntityType
  /** What is the same in all documents. */
  readonly key: string
  readonly name: string
  readonly country?: string | undefined
  readonly kind?: string | undefined
  readonly value?: string | undefined
  readonly roles?: PersonResult['roles']
  readonly mentions: readonly MentionResult[]
}

function entitiesOf(result: Result): One[] {
  const { people = [], countries = [], organizations = [], places = [], dates = [] } = result
  return [
    ...people.map(one => ({ ...one, type: 'person' as const, key: personKey(one.name) })),
    ...countries.map(one => ({ ...one, type: 'country' as const, key: one.code ?? one.name, country: one.code ?? '' })),
    ...organizations.map(one => ({ ...one, type: 'organization' as const, key: foldName(one.name) })),
    ...places.map(one => ({ ...one, type: 'place' as const, key: foldName(one.name) })),
    ...dates.flatMap(({ value, ...one }) =>
      value === null ? [] : [{ ...one, type: 'date' as const, key: value, name: value, value }],
    ),
  ]
}

function foldName(name: string): string {
  return name
    .split(/[\s\u200c]+/)
    .map(foldWord)
    .join('')
}

/** «سید عباس عراقچی» is «عباس عراقچی». */
function personKey(name: string): string {
  const words = name.split(' ')
  return foldName(words.length > 2 && words[0] === 'سید' ? words.slice(1).join(' ') : name)
}

function create({ type, country = '', kind = '', value = '' }: One): Growing {
  const [names, variants, roles] = [new Map(), new Map(), new Map()]
  return { type, names, country, kind, value, mentions: 0, documents: new Map(), variants, roles, snippets: new Map() }
}

function grow(entity: Growing, one: One, number: number, text: string | undefined): void {
  const { mentions, name, roles = [] } = one
  count(entity.names, name, mentions.length)
  entity.mentions += mentions.length
  count(entity.documents, number, mentions.length)
  for (const mention of mentions) count(entity.variants, mention.text, 1)
  for (const role of roles) count(entity.roles, role.text, 1)
  entity.country ||= one.country ?? ''
  entity.kind ||= one.kind ?? ''
  const [first] = mentions
  if (first && text !== undefined && entity.snippets.size < SNIPPETS) entity.snippets.set(number, snippetOf(text, first))
}

function count<K>(counts: Map<K, number>, key: K, more: number): void {
  counts.set(key, (counts.get(key) ?? 0) + more)
}

function snippetOf(text: string, { start, end }: MentionResult): Snippet {
  const before = text.slice(Math.max(0, start - AROUND), start).replace(/^.*[\n\r]|^\S*\s/s, '')
  const after = text.slice(end, end + AROUND).replace(/[\n\r].*$|\s\S*$/s, '')
  return { before, text: text.slice(start, end), after }
}

function arrange(all: readonly Growing[]): Map<EntityType, Merged[]> {
  const byType = new Map<EntityType, Growing[]>()
  for (const entity of all) byType.set(entity.type, [...(byType.get(entity.type) ?? []), entity])
  byType.set('person', joinSurnames(byType.get('person') ?? []))
  byType.set('organization', joinShortNames(byType.get('organization') ?? []))
  return new Map([...byType].map(([type, entities]) => [type, entities.map(merged).sort(byWeight)]))
}

function byWeight(a: Merged, b: Merged): number {
  return b.documents.size - a.documents.size || b.mentions - a.mentions || (a.name < b.name ? -1 : 1)
}

/** A surname that stands alone in a document belongs to the only person of the batch who has it. */
function joinSurnames(people: readonly Growing[]): Growing[] {
  const bySurname = new Map<string, Growing[]>()
  for (const person of people) {
    const words = nameOf(person).split(' ')
    if (words.length < 2) continue
    const surname = foldName(words.at(-1) as string)
    bySurname.set(surname, [...(bySurname.get(surname) ?? []), person])
  }
  return people.filter(person => {
    const name = nameOf(person)
    const [only, other] = name.includes(' ') ? [] : (bySurname.get(foldName(name)) ?? [])
    if (!only || other) return true
    absorb(only, person)
    return false
  })
}

/** A body's short name is that of the only body of the batch which is called so elsewhere: «سازمان ملل», «سازمان ملل متحد». */
function joinShortNames(bodies: readonly Growing[]): Growing[] {
  const byVariant = new Map<string, Set<Growing>>()
  for (const body of bodies) {
    for (const variant of body.variants.keys()) {
      const key = foldName(variant)
      byVariant.set(key, (byVariant.get(key) ?? new Set()).add(body))
    }
  }
  return bodies.filter(body => {
    const name = nameOf(body)
    const others = [...(byVariant.get(foldName(name)) ?? [])].filter(other => other !== body)
    const [only] = others
    if (!only || others.length > 1 || nameOf(only).length <= name.length || only.country !== body.country) return true
    absorb(only, body)
    return false
  })
}

function absorb(into: Growing, other: Growing): void {
  into.mentions += other.mentions
  for (const [document, mentions] of other.documents) count(into.documents, document, mentions)
  for (const [variant, times] of other.variants) count(into.variants, variant, times)
  for (const [role, times] of other.roles) count(into.roles, role, times)
  for (const [document, snippet] of other.snippets) if (into.snippets.size < SNIPPETS) into.snippets.set(document, snippet)
}

function nameOf({ names }: Growing): string {
  return ranked(names)[0]?.[0] ?? ''
}

function ranked(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort((a, b) => b[1] - a[1])
}

function merged(entity: Growing): Merged {
  const { names, variants, roles, ...rest } = entity
  return { ...rest, name: nameOf(entity), variants: ranked(variants), roles: ranked(roles).map(([role]) => role) }
}

/** One line of JSON for each merged entity: its counts, variants and documents. */
export function* rollupLines({ entities, documents }: Rollup): Generator<string> {
  for (const type of ['person', 'country', 'organization', 'place', 'date'] as const) {
    for (const entity of entities.get(type) ?? []) yield `${JSON.stringify(lineOf(entity, documents))}\n`
  }
}

function lineOf(entity: Merged, documents: readonly BatchDocument[]): object {
  const { type, name, country, kind, value, mentions, variants, roles } = entity
  return {
    type,
    name,
    ...(type === 'country' && { code: country === '' ? null : country }),
    ...(type !== 'country' && country !== '' && { country }),
    ...(kind !== '' && { kind }),
    ...(value !== '' && { value }),
    mentions,
    documents: entity.documents.size,
    variants: variants.map(([text, times]) => ({ text, mentions: times })),
    ...(type === 'person' && { roles }),
    in: [...entity.documents].map(([number, times]) => {
      const { source, id } = documents[number] as BatchDocument
      return { source, ...(id !== undefined && { id }), mentions: times }
    }),
  }
}
