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
