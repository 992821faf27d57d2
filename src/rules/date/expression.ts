import type { Calendar } from '../../types.js'

/** What an expression says, before the document's date is known. Pure data. */

export type Unit = 'day' | 'week' | 'month' | 'season' | 'quarter' | 'year' | 'decade' | 'century'

/** From where a relative expression is counted: the document's date, or the last date named before. */
export type Anchor = 'published' | 'last'

/** Which year: a number («۱۴۰۴», two digits «۹۷»), one counted from the document's («سال گذشته») or the last named («همان سال»). */
export type YearRef =
  | { readonly of: 'number'; readonly year: number; readonly short: boolean; readonly calendar?: Calendar }
  | { readonly of: 'relative'; readonly years: number; readonly anchor: Anchor; readonly calendar?: Calendar }
  /** «سال جدید»: the year whose Nowruz is nearest. */
  | { readonly of: 'new'; readonly calendar?: Calendar }

/** Where a month, season or day without a year lies: «گذشته» before the document's date, «آینده» after it. */
export type Direction = -1 | 0 | 1

/** Calendar of a century: «هجری» alone is not told apart by the words. */
export type Expression =
  | DayExpression
  | {
      /** «پنجم ماه جاری» */
      readonly form: 'day-of-month'
      readonly day: number
      readonly months: number
      readonly anchor: Anchor
      readonly weekday?: number
      /** No month is said: it may be the one before or after. */
      readonly near?: true
      readonly calendar?: Calendar
    }
  | MonthExpression
  | { readonly form: 'year'; readonly year: YearRef }
  | { readonly form: 'decade'; readonly first: number; readonly calendar: Calendar; readonly before?: true }
  | { readonly form: 'century'; readonly century: number; readonly calendar: Calendar; readonly before?: true }
  /** @property season 0 spring to 3 winter. */
  | { readonly form: 'season'; readonly season: number; readonly year?: YearRef; readonly direction?: Direction }
  | WeekdayExpression
  /** The unit so many away: «سه روز پیش», «هفته آینده». */
  | {
      readonly form: 'relative'
      readonly unit: Unit
      readonly amount: number
      readonly anchor: Anchor
      readonly weekday?: number
      readonly calendar?: Calendar
    }
  /** The last or next so many units: «سه سال گذشته»; a negative amount goes back. */
  | { readonly form: 'span'; readonly unit: Unit; readonly amount: number; readonly anchor: Anchor }
  /** Months `from` to `to` of a year, counted from 1: «نیمه دوم سال». */
  | { readonly form: 'part-of-year'; readonly from: number; readonly to: number; readonly year: YearRef }
  /** Days of a month: «نیمه دوم مهر»; `to` 31 is its last. */
  | { readonly form: 'part-of-month'; readonly from: number; readonly to: number; readonly month: MonthExpression }
  | {
      readonly form: 'holiday'
      readonly holiday: string
      readonly days: number
      readonly year?: YearRef
      readonly direction?: Direction
    }
  | { readonly form: 'range'; readonly from: Expression; readonly to: Expression }
  | { readonly form: 'set'; readonly of: readonly Expression[] }
  /** «چند روز قبل» */
  | { readonly form: 'unknown' }

export interface DayExpression {
  readonly form: 'day'
  readonly calendar: Calendar
  readonly month: number
  readonly day: number
  readonly year?: YearRef
  /** 0 Saturday to 6 Friday. */
  readonly weekday?: number
  readonly direction?: Direction
}

export interface MonthExpression {
  readonly form: 'month'
  readonly calendar: Calendar
  readonly month: number
  readonly year?: YearRef
  readonly direction?: Direction
}

export interface WeekdayExpression {
  readonly form: 'weekday'
  readonly weekday: number
  /** `latest`: on or before the document's date; `past`, `next`: strictly before, after; `week`: of the week `weeks` away. */
  readonly which: 'latest' | 'past' | 'next' | 'week'
  readonly weeks?: number
  readonly anchor?: Anchor
}

/** What speaks about the direction of a date without a year. */
export type Tense = 'past' | 'present' | 'future'

/** A date in a text: tokens `start` up to `end`. */
export interface DateExpression {
  readonly start: number
  readonly end: number
  readonly rule: string
  readonly confidence: number
  readonly expression: Expression
  readonly sentence: number
  readonly tense?: Tense | undefined
  /** The same day in other words: in brackets after a date, after «برابر با». */
  readonly gloss?: boolean
  /** It ends what the date before it began: «از ۱۲ مهر تا ۳ آبان ۱۴۰۳». */
  readonly through?: boolean
}

/** What a rule read from a token on. */
export interface Reading {
  readonly end: number
  readonly rule: string
  readonly confidence: number
  readonly expression: Expression
}
