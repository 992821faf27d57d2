import type { EntityType, Evidence, Lost } from '../types.js'

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

/** Why a reading was not taken. */
export const WHY: Readonly<Record<Lost['why'], string>> = {
  outscored: 'محتمل بود، اما این بهتر است',
  unlikely: 'نامحتمل',
  blocked: 'عبارتی از واژه‌نامه آن را رد می‌کند',
}

/** A weight with its sign and two decimals. */
export function signed(weight: number): string {
  return `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(2)}`
}

/** Reasons for a mention that people are shown. */
const MOST_EVIDENCE = 8

/** The weightiest reasons, and what the others weigh together. */
export function foremostEvidence(evidence: readonly Evidence[]): { shown: readonly Evidence[]; others: number; rest: number } {
  const others = evidence.slice(MOST_EVIDENCE)
  return {
    shown: evidence.slice(0, MOST_EVIDENCE),
    others: others.length,
    rest: others.reduce((sum, { weight }) => sum + weight, 0),
  }
}
