import type { AmountExpression } from '../rules/amount/index.js'
import type { DateValue } from './dates.js'

/** An accepted candidate: tokens `start` up to `end`. */
export interface Mention {
  readonly type: number
  readonly start: number
  readonly end: number
  /** 0 to 1: of the mentions given 0.9, nine in ten are right. */
  readonly confidence: number
  /** The hit of the lexicon that gives its record, or -1. */
  readonly hit: number
  /** Its number among the candidates. */
  readonly candidate: number
  /** The rule that read it, of a date or an amount. */
  readonly rule?: string
  /** Of a date. */
  readonly value?: DateValue
  /** Of a time, a sum of money or a percentage. */
  readonly amount?: AmountExpression
}

/** Mentions of one thing, in the order of the text. */
export interface Entity {
  readonly type: number
  readonly mentions: Mention[]
}

/** Mentions by the tokens where they begin and end, so that looking at a place costs the same in every text. */
export interface MentionIndex {
  readonly starting: ReadonlyMap<number, readonly Mention[]>
  readonly ending: ReadonlyMap<number, readonly Mention[]>
}

export function indexMentions(mentions: readonly Mention[]): MentionIndex {
  return { starting: groupBy(mentions, ({ start }) => start), ending: groupBy(mentions, ({ end }) => end) }
}

/** Items by a key, in their order. */
export function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

/** The first mention of a type inside the tokens `start` up to `end`. */
export function mentionWithin(index: MentionIndex, start: number, end: number, type: number): Mention | undefined {
  for (let t = start; t < end; t++) {
    const found = index.starting.get(t)?.find(mention => mention.type === type && mention.end <= end)
    if (found) return found
  }
  return undefined
}
