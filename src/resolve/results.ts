import { CLASS } from '../lexicon/classes.js'
import { COUNTRY, DATE, MONEY, ORGANIZATION, PERCENT, PERSON, PLACE, TIME } from '../rules/candidates.js'
import type { Contexts } from '../rules/context.js'
import { classOfHit, needsCue, recordOfHit, type Text } from '../rules/text.js'
import type {
  CountryResult,
  Cue,
  DateResult,
  MentionResult,
  MoneyResult,
  OrganizationResult,
  PercentResult,
  PersonResult,
  PlaceResult,
  Role,
  TimeResult,
} from '../types.js'
import type { Explanation } from './explain.js'
import { type Entity, type Mention, type MentionIndex, mentionWithin } from './mentions.js'
import { rolesOf } from './roles.js'
import { standardSpelling } from './spelling.js'

/** What the results of one document are made from. */
export interface Findings {
  readonly text: Text
  readonly contexts: Contexts
  /** All accepted mentions. */
  readonly mentions: readonly Mention[]
  readonly index: MentionIndex
  /** The tokens `from` up to `to` in the source, in the unit asked for. */
  readonly slice: (from: number, to: number) => Cue
  /** Why a mention was accepted, where it is asked for. */
  readonly explain: ((mention: Mention) => Explanation) | undefined
}

/** The mentions' confidences are an entity's on the average: so a bin of entities is right as often as it says. */
export function confidenceOf(entity: Entity): number {
  let sum = 0
  for (const { confidence } of entity.mentions) sum += confidence
  return Math.round((100 * sum) / entity.mentions.length) / 100
}

function mentionsOf({ slice, explain }: Findings, entity: Entity): MentionResult[] {
  return entity.mentions.map(mention => {
    const cue = slice(mention.start, mention.end)
    return explain ? { ...cue, ...explain(mention) } : cue
  })
}

/** The mention with the most letters, the first of them. */
function fullest(text: Text, entity: Entity): Mention {
  const { letters } = text.tokens
  const size = (mention: Mention): number => (letters[mention.end] as number) - (letters[mention.start] as number)
  return entity.mentions.reduce((best, mention) => (size(mention) > size(best) ? mention : best))
}

function spell(text: Text, mention: Mention): string {
  return standardSpelling(text, mention.start, mention.end)
}

export function personResult(findings: Findings, entity: Entity): PersonResult {
  return {
    name: spell(findings.text, fullest(findings.text, entity)),
    roles: rolesResult(findings, entity),
    confidence: confidenceOf(entity),
    mentions: mentionsOf(findings, entity),
  }
}

function rolesResult(findings: Findings, entity: Entity): Role[] {
  const roles = new Map<string, Role>()
  for (const mention of entity.mentions) {
    for (const { start, end, country, organization } of rolesOf(findings.text, findings.contexts, mention, findings.index)) {
      const role: Role = { text: standardSpelling(findings.text, start, end) }
      const code = country ? codeOf(findings.text, country) : null
      if (code) role.country = code
      if (organization) role.organization = spell(findings.text, organization)
      if (!roles.has(role.text)) roles.set(role.text, role)
    }
  }
  return [...roles.values()]
}

/** `null` for a state of history that has no code. */
function codeOf(text: Text, mention: Mention): string | null {
  const { key } = recordOfHit(text, mention.hit)
  return key.startsWith('_') ? null : key
}

export function countryResult(findings: Findings, entity: Entity): CountryResult {
  const [first] = entity.mentions as [Mention]
  const { name, facts } = recordOfHit(findings.text, first.hit)
  const code = codeOf(findings.text, first)
  const nameEn = facts.nameEn ?? ''
  const confidence = confidenceOf(entity)
  const mentions = mentionsOf(findings, entity)
  const { alpha3 } = facts
  return alpha3 ? { code, name, nameEn, alpha3, confidence, mentions } : { code, name, nameEn, confidence, mentions }
}

export function dateResult(findings: Findings, entity: Entity): DateResult {
  const [first] = entity.mentions as [Mention]
  const { value = null, kind = 'unknown', calendar = 'gregorian' } = first.value ?? {}
  const conflict = entity.mentions.some(mention => mention.value?.conflict)
  const confidence = confidenceOf(entity)
  const mentions = mentionsOf(findings, entity)
  return conflict
    ? { value, kind, calendar, conflict: 'weekday', confidence, mentions }
    : { value, kind, calendar, confidence, mentions }
}

/** A body or a place: its fullest name, its kind, and the country it belongs to: the one named in it before the lexicon's, «مجلس نمایندگان عراق». */
function namedResult(findings: Findings, entity: Entity): OrganizationResult & PlaceResult {
  const kind = factOf(findings.text, entity, 'kind')
  const country =
    countryWithin(findings, entity) ?? factOf(findings.text, entity, 'country') ?? countryOfPlaceWithin(findings.text, entity)
  const name = spell(findings.text, fullest(findings.text, entity))
  const confidence = confidenceOf(entity)
  const mentions = mentionsOf(findings, entity)
  if (kind) return country ? { name, kind, country, confidence, mentions } : { name, kind, confidence, mentions }
  return country ? { name, country, confidence, mentions } : { name, confidence, mentions }
}

/**
 * The hit whose record a mention has: of a place the name that is all of it, «تنگه هرمز», though its own hit be a part, «هرمز».
 * «تهران» is a city and a province: of places of one name the city is meant.
 */
function mainHit(text: Text, { hit, type, start, end }: Mention): number {
  if (hit < 0 || type !== PLACE) return hit
  const { names } = text
  let main = hit
  for (let h = names.first[start] as number; h < (names.first[start + 1] as number); h++) {
    if (names.end[h] !== end || classOfHit(text, h) !== CLASS.place) continue
    if (recordOfHit(text, h).facts.kind === 'city') return h
    if (names.start[main] !== start) main = h
  }
  return main
}

const HEADS: readonly number[] = [CLASS.organizationHead, CLASS.pluralHead, CLASS.organizationTail, CLASS.placeHead]

/** A fact of the first mention's record that has it; a head's kind is its key. */
function factOf(text: Text, entity: Entity, title: 'kind' | 'country'): string | undefined {
  for (const mention of entity.mentions) {
    const hit = mainHit(text, mention)
    if (hit < 0) continue
    const head = headBefore(text, mention, hit)
    const told = title === 'kind' && head >= 0 ? head : hit
    const { facts, key } = recordOfHit(text, told)
    const fact = facts[title] ?? (title === 'kind' && HEADS.includes(classOfHit(text, told)) ? key : undefined)
    if (fact) return fact
  }
  return undefined
}

/** The head of a place that the lexicon has without it, «دریاچه کیوو», or -1. */
function headBefore(text: Text, { start, type }: Mention, hit: number): number {
  const { names } = text
  if (type !== PLACE || names.start[hit] === start) return -1
  for (let h = names.first[start] as number; h < (names.first[start + 1] as number); h++) {
    if (names.end[h] === names.start[hit] && classOfHit(text, h) === CLASS.placeHead) return h
  }
  return -1
}

/** The country named inside the entity's mentions: «وزارت خارجه روسیه». */
function countryWithin(findings: Findings, entity: Entity): string | undefined {
  for (const { start, end } of entity.mentions) {
    const country = mentionWithin(findings.index, start, end, COUNTRY)
    const code = country ? codeOf(findings.text, country) : null
    if (code) return code
  }
  return undefined
}

/** The country of a place named inside the entity's mentions: «دشت مغان», «شهرداری پاریس». */
function countryOfPlaceWithin(text: Text, entity: Entity): string | undefined {
  const { names } = text
  for (const { start, end } of entity.mentions) {
    for (let h = names.first[start] as number; h < (names.first[end] as number); h++) {
      if ((names.end[h] as number) > end || classOfHit(text, h) !== CLASS.place || needsCue(text, h)) continue
      const { country } = recordOfHit(text, h).facts
      if (country) return country
    }
  }
  return undefined
}

function timeResult(findings: Findings, entity: Entity): TimeResult {
  const amount = entity.mentions[0]?.amount
  const value = amount?.type === 'time' ? amount.value : null
  return { value, confidence: confidenceOf(entity), mentions: mentionsOf(findings, entity) }
}

function moneyResult(findings: Findings, entity: Entity): MoneyResult {
  const amount = entity.mentions[0]?.amount
  const sum = amount?.type === 'money' ? amount : undefined
  return {
    amount: sum?.amount ?? null,
    currency: sum?.currency ?? null,
    ...(sum?.unit ? { unit: sum.unit } : {}),
    confidence: confidenceOf(entity),
    mentions: mentionsOf(findings, entity),
  }
}

function percentResult(findings: Findings, entity: Entity): PercentResult {
  const amount = entity.mentions[0]?.amount
  const value = amount?.type === 'percent' ? amount.value : null
  return { value, confidence: confidenceOf(entity), mentions: mentionsOf(findings, entity) }
}

/** What makes the result of an entity, by its type. */
export const RESULT_OF = new Map<number, (findings: Findings, entity: Entity) => unknown>([
  [PERSON, personResult],
  [COUNTRY, countryResult],
  [DATE, dateResult],
  [ORGANIZATION, namedResult],
  [PLACE, namedResult],
  [TIME, timeResult],
  [MONEY, moneyResult],
  [PERCENT, percentResult],
])
