import type { EntityType, MentionResult, Result } from '../types.js'

/** One mention with what its entity is known by. */
export interface Row {
  readonly type: EntityType
  readonly mention: MentionResult
  /** Entities of one document are numbered from 1, in the order of `Result`. */
  readonly entity: number
  readonly name: string
  /** The value of a date, time, amount or share; nothing for a name. */
  readonly value: string
  readonly kind: string
  /** ISO code of the country it is or belongs to. */
  readonly country: string
  /** Of an amount of money: the currency, and what the text counts in. */
  readonly unit: string
  readonly roles: string
  readonly confidence: number
}

type Entity = Omit<Row, 'type' | 'mention' | 'entity'> & { readonly mentions: readonly MentionResult[] }

const BARE = { name: '', value: '', kind: '', country: '', unit: '', roles: '' }

/** All mentions of a document by where they begin, the longer first. */
export function rowsOf(result: Result): Row[] {
  let number = 0
  const rows = entitiesOf(result).flatMap(([type, { mentions, ...entity }]) => {
    number++
    const at = number
    return mentions.map(mention => ({ ...entity, type, mention, entity: at }))
  })
  return rows.sort((a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end)
}

function entitiesOf(result: Result): [EntityType, Entity][] {
  const {
    people = [],
    countries = [],
    dates = [],
    organizations = [],
    places = [],
    times = [],
    money = [],
    percents = [],
  } = result
  return [
    ...people.map(one => entity('person', { ...one, roles: one.roles.map(role => role.text).join('; ') })),
    ...countries.map(one => entity('country', { ...one, country: one.code ?? '' })),
    ...dates.map(one => entity('date', { ...one, value: one.value ?? '' })),
    ...organizations.map(one => entity('organization', one)),
    ...places.map(one => entity('place', one)),
    ...times.map(one => entity('time', { ...one, value: one.value ?? '' })),
    ...money.map(one => entity('money', { ...one, value: String(one.amount ?? ''), unit: moneyUnit(one.currency, one.unit) })),
    ...percents.map(one => entity('percent', { ...one, value: String(one.value ?? '') })),
  ]
}

function entity(type: EntityType, given: Partial<Entity> & Pick<Entity, 'mentions' | 'confidence'>): [EntityType, Entity] {
  const { name = '', value = '', kind = '', country = '', unit = '', roles = '', mentions, confidence } = { ...BARE, ...given }
  return [type, { name, value, kind, country, unit, roles, mentions, confidence }]
}

function moneyUnit(currency: string | null, unit: string | undefined): string {
  return [currency, unit].filter(Boolean).join(' ')
}

/** Leaves out what lies in a longer mention, for formats in which nothing may nest. */
export function flatRows(result: Result): Row[] {
  let end = -1
  return rowsOf(result).filter(({ mention }) => {
    if (mention.start < end) return false
    end = mention.end
    return true
  })
}
