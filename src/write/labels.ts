import type { EntityType } from '../types.js'

/** What the types are called in pages and in the terminal. */
export interface Label {
  readonly one: string
  readonly many: string
  /** Stands for the type where there is no colour; a Persian letter, so that the line keeps its order. */
  readonly letter: string
}

export const LABELS: Readonly<Record<EntityType, Label>> = {
  person: { one: 'شخص', many: 'اشخاص', letter: 'ش' },
  country: { one: 'کشور', many: 'کشورها', letter: 'ک' },
  date: { one: 'تاریخ', many: 'تاریخ‌ها', letter: 'ت' },
  organization: { one: 'سازمان', many: 'سازمان‌ها', letter: 'س' },
  place: { one: 'مکان', many: 'مکان‌ها', letter: 'م' },
  time: { one: 'زمان', many: 'زمان‌ها', letter: 'ز' },
  money: { one: 'مبلغ', many: 'مبلغ‌ها', letter: 'پ' },
  percent: { one: 'درصد', many: 'درصدها', letter: 'د' },
}

const NUMBER = new Intl.NumberFormat('fa')

/** A number in Persian digits. */
export function persian(number: number): string {
  return NUMBER.format(number)
}
