import { placeOfKind } from '../text.js'

/** Kinds of bodies: the keys of `organization/heads` and the column `kind` of the names. */
export const KINDS = [
  'airline',
  'armed-group',
  'association',
  'bank',
  'charity',
  'club',
  'committee',
  'company',
  'court',
  'embassy',
  'exchange',
  'federation',
  'foundation',
  'government',
  'hospital',
  'house',
  'insurer',
  'intelligence',
  'international',
  'library',
  'media',
  'military',
  'ministry',
  'museum',
  'parliament',
  'party',
  'police',
  'religious',
  'research',
  'school',
  'union',
  'university',
] as const

/** Place of the kind of a hit's body in the list, or the list's length. */
export const kindOf = placeOfKind(KINDS)

export const MEDIA = KINDS.indexOf('media')
const TRADING: readonly (typeof KINDS)[number][] = ['airline', 'bank', 'company', 'exchange', 'insurer']
const TRADES: readonly boolean[] = KINDS.map(kind => TRADING.includes(kind))

/** Whether bodies of the kind, a place in the list, trade or are traded. */
export function isTrading(kind: number): boolean {
  return TRADES[kind] === true
}
