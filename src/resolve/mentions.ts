import type { AmountExpression } from '../rules/amount/index.js'
import { ORGANIZATION } from '../rules/candidates.js'
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
  readonly rule?: string | undefined
  /** Of a date. */
  readonly value?: DateValue | undefined
  /** Of a time, a sum of money or a percentage. */
  readonly amount?: AmountExpression | undefined
}

/** Mentions of one thing, in the order of the text. */
export interface Entity {
  readonly type: number
  readonly mentions: Mention[]
}

/** Mentions by the tokens where they begin and end, so that looking at a place costs the same in every text. */
export interface MentionIndex {
  readonly starting: readonly (readonly Mention[] | undefined)[]
  readonly ending: readonly (readonly Mention[] | undefined)[]
  /** 1 for each token in an organization, as far as its first `LONGEST_BODY` tokens. */
  readonly inBody: Uint8Array
}

const LONGEST_BODY = 16

/** @param tokens Number of tokens of the text. */
export function indexMentions(mentions: readonly Mention[], tokens: number): MentionIndex {
  const starting: (Mention[] | undefined)[] = new Array(tokens + 1)
  const ending: (Mention[] | undefined)[] = new Array(tokens + 1)
  const inBody = new Uint8Array(tokens)
  for (const mention of mentions) {
    const { type, start, end } = mention
    putAt(starting, start, mention)
    putAt(ending, end, mention)
    if (type === ORGANIZATION) inBody.fill(1, start, Math.min(end, start + LONGEST_BODY))
  }
  return { starting, ending, inBody }
}

function putAt(places: (Mention[] | undefined)[], t: number, mention: Mention): void {
  const known = places[t]
  if (known) known.push(mention)
  else places[t] = [mention]
}

/** The first mention of a type inside the tokens `start` up to `end`. */
export function mentionWithin(index: MentionIndex, start: number, end: number, type: number): Mention | undefined {
  for (let t = start; t < end; t++) {
    const found = index.starting[t]?.find(mention => mention.type === type && mention.end <= end)
    if (found) return found
  }
  return undefined
}
