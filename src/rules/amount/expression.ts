/** Times of day, sums of money and percentages, with their values; tokens `start` up to `end`. */
export type AmountExpression = TimeExpression | MoneyExpression | PercentExpression

interface Place {
  readonly start: number
  readonly end: number
  readonly rule: string
  readonly confidence: number
}

export interface TimeExpression extends Place {
  readonly type: 'time'
  /** `14:30`, or a part of a day as in TIMEX3: `TMO`, `TAF`, `TEV`, `TNI`. */
  readonly value: string | null
}

export interface MoneyExpression extends Place {
  readonly type: 'money'
  /** In units of `currency`, so ten times the tomans; `null` for a range. */
  readonly amount: number | null
  /** ISO 4217. */
  readonly currency: string | null
  /** The unit the text names where it is not the currency's own: تومان, ten rials. */
  readonly unit?: string
}

export interface PercentExpression extends Place {
  readonly type: 'percent'
  /** `null` for a range. */
  readonly value: number | null
}
