/** How long the stretches of a chart over time are, on the Solar Hijri calendar that its readers use. */
export type Grain = 'day' | 'month' | 'year'

/** A stretch of time with what fell into it. */
export interface Bin<T> {
  /** Ascending, such as `1404-05`. */
  readonly key: string
  readonly label: string
  readonly items: T[]
}

export interface Binned<T> {
  readonly grain: Grain
  readonly bins: readonly Bin<T>[]
  /** How many lie too far from the rest, or are not as exact as the stretches. */
  readonly left: number
}

export interface Dated<T> {
  readonly day: number
  /** Days the date spans. */
  readonly days: number
  readonly item: T
}

const DAY = 86_400_000
const MONTHS = 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'.split(' ')
const SOLAR = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
})
const PLAIN = new Intl.NumberFormat('fa', { useGrouping: false })
/** Bins a chart can show. */
const MOST_BINS = 60

/** The days a value in ISO 8601 or EDTF begins and spans, counted from 1970; nothing where it has no year. */
export function daysOfValue(value: string): { day: number; days: number } | undefined {
  const [first = '', last = first] = value.replace(/[{}~?\s]/g, '').split(/\/|\.\.|,(?=[^,]*$)/)
  const start = rangeOf(first)
  const end = rangeOf(last)
  return start && end && end.to >= start.from ? { day: (start.from + end.to) >> 1, days: end.to - start.from + 1 } : undefined
}

function rangeOf(value: string): { from: number; to: number } | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(value) ?? []
  if (year === undefined || Number(month) > 12) return undefined
  const [y, m] = [Number(year), Number(month ?? 1) - 1]
  const from = Date.UTC(y, m, Number(day ?? 1)) / DAY
  const to = day ? from : (month ? Date.UTC(y, m + 1, 1) : Date.UTC(y + 1, 0, 1)) / DAY - 1
  return { from, to }
}

/** Puts dated things into stretches, without gaps; the grain follows from how far most of them lie apart. */
export function binByTime<T>(dated: readonly Dated<T>[]): Binned<T> {
  const days = dated.map(({ day }) => day).sort((a, b) => a - b)
  const cut = days.length >= 40 ? Math.floor(days.length * 0.025) : 0
  const from = days[cut] ?? 0
  const to = days[days.length - 1 - cut] ?? 0
  const grain: Grain = to - from < 45 ? 'day' : to - from < 365 * 4 ? 'month' : 'year'
  const longest = grain === 'day' ? 1 : grain === 'month' ? 31 : 366
  const bins = emptyBins<T>(grain, from, to)
  const byKey = new Map(bins.map(bin => [bin.key, bin]))
  let left = 0
  for (const { day, days: span, item } of dated) {
    const bin = span <= longest ? byKey.get(keyOf(day, grain)) : undefined
    if (bin) bin.items.push(item)
    else left++
  }
  return { grain, bins, left }
}

function emptyBins<T>(grain: Grain, from: number, to: number): Bin<T>[] {
  const keys: string[] = []
  const step = grain === 'day' ? 1 : grain === 'month' ? 15 : 180
  for (let day = from; day < to + step; day += step) {
    const key = keyOf(Math.min(day, to), grain)
    if (keys.at(-1) !== key) keys.push(key)
  }
  return keys.slice(-MOST_BINS).map(key => ({ key, label: labelOf(key), items: [] }))
}

function keyOf(day: number, grain: Grain): string {
  const parts = Object.fromEntries(SOLAR.formatToParts(day * DAY).map(({ type, value }) => [type, value]))
  const { year = '', month = '', day: date = '' } = parts
  const full = [year.padStart(4, '0'), month.padStart(2, '0'), date.padStart(2, '0')]
  return full.slice(0, grain === 'year' ? 1 : grain === 'month' ? 2 : 3).join('-')
}

function labelOf(key: string): string {
  const [year, month, day] = key.split('-').map(Number)
  const name = month === undefined ? undefined : MONTHS[month - 1]
  return [day === undefined ? undefined : PLAIN.format(day), name, PLAIN.format(year ?? 0)]
    .filter(part => part !== undefined)
    .join(' ')
}
