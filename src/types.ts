/** Shapes that cross folders. CONTRACT of the output: keys stand in the order of these interfaces. */

export const TYPES = ['person', 'country', 'date', 'organization', 'place', 'time', 'money', 'percent'] as const
export type EntityType = (typeof TYPES)[number]
export const DEFAULT_TYPES: readonly EntityType[] = ['person', 'country', 'date', 'organization']

export type OffsetUnit = 'codepoint' | 'utf16' | 'byte'

/** Words of the text: `text` is the source's slice from `start` to `end`, in the unit asked for. */
export interface Cue {
  text: string
  start: number
  end: number
}

/** One place in the text. */
export interface MentionResult extends Cue {
  /** With `explain`: what the mention was accepted on, the weightiest first. */
  evidence?: Evidence[]
  /** With `explain`: what else its words were taken for, where there was anything. */
  lost?: Lost
}

/** One reason for or against a mention: the weights add up to its log-odds, before what else its words can be is weighed. */
export interface Evidence {
  rule: string
  weight: number
  /** The words it stands on; none where it looks at the whole mention or document. */
  cues?: Cue[]
}

/** The likeliest reading that shares words with a mention and was not taken. */
export interface Lost extends Cue {
  type: EntityType
  confidence: number
  /** The mention was better; its evidence is against it anyway; a phrase of a lexicon forbids it. */
  why: 'outscored' | 'unlikely' | 'blocked'
}

export interface Role {
  text: string
  country?: string
  organization?: string
}

export interface PersonResult {
  name: string
  roles: Role[]
  confidence: number
  mentions: MentionResult[]
}

export interface CountryResult {
  /** ISO 3166-1 alpha-2, ISO 3166-3 alpha-4 of a former state, or `null`. */
  code: string | null
  name: string
  nameEn: string
  /** ISO 3166-1 alpha-3; a state of history has none. */
  alpha3?: string
  confidence: number
  mentions: MentionResult[]
}

export type DateKind =
  | 'day'
  | 'week'
  | 'month'
  | 'season'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century'
  | 'range'
  | 'set'
  | 'unknown'
export type Calendar = 'gregorian' | 'solar-hijri' | 'lunar-hijri'

export interface DateResult {
  /** ISO 8601 / EDTF on the proleptic Gregorian calendar; `null` where the text fixes no value. */
  value: string | null
  kind: DateKind
  calendar: Calendar
  conflict?: 'weekday'
  confidence: number
  mentions: MentionResult[]
}

export interface OrganizationResult {
  name: string
  kind?: string
  country?: string
  confidence: number
  mentions: MentionResult[]
}

export interface PlaceResult {
  name: string
  kind?: string
  country?: string
  confidence: number
  mentions: MentionResult[]
}

export interface TimeResult {
  /** `14:30`, or a part of a day as in TIMEX3: `TMO`, `TAF`, `TEV`, `TNI`. */
  value: string | null
  confidence: number
  mentions: MentionResult[]
}

export interface MoneyResult {
  amount: number | null
  /** ISO 4217. */
  currency: string | null
  /** The unit the text names where it is not the currency's own: تومان, ten rials. */
  unit?: string
  confidence: number
  mentions: MentionResult[]
}

export interface PercentResult {
  value: number | null
  confidence: number
  mentions: MentionResult[]
}

/** What is found in one document; a list is there when its type was asked for. */
export interface Result {
  source?: string
  id?: unknown
  title?: string
  date: string | null
  people?: PersonResult[]
  countries?: CountryResult[]
  dates?: DateResult[]
  organizations?: OrganizationResult[]
  places?: PlaceResult[]
  times?: TimeResult[]
  money?: MoneyResult[]
  percents?: PercentResult[]
  text?: string
}

export interface ExtractOptions {
  /** Default: person, country, date, organization. */
  types?: readonly EntityType[]
  /** Reference date of relative expressions, `YYYY-MM-DD`; overrides what the text says. */
  date?: string
  /** Reference date where neither `date` nor the text gives one, as of a file's name, `YYYY-MM-DD`. */
  fallbackDate?: string
  /** Default in the library: `utf16`. */
  offsets?: OffsetUnit
  /** Leaves out what is less sure, 0 to 1. */
  minConfidence?: number
  explain?: boolean
  withText?: boolean
}
