/** What is counted of one type. */
export interface Count {
  /** In the gold, and found with the same bounds. */
  hit: number
  missed: number
  false: number
  /** Found and gold spans that touch one of the same type on the other side. */
  foundTouching: number
  goldTouching: number
  /** Of the hits that have a value or code in the gold: all, and those that got it right. */
  valued: number
  valueRight: number
}

/** Counts by type, and of all under `ALL`. */
export type Counts = Map<string, Count>

export const ALL = 'ALL'

export function countOf(counts: Counts, label: string): Count {
  const known = counts.get(label)
  if (known) return known
  const fresh = { hit: 0, missed: 0, false: 0, foundTouching: 0, goldTouching: 0, valued: 0, valueRight: 0 }
  counts.set(label, fresh)
  return fresh
}

export function add(counts: Counts, label: string, what: keyof Count): void {
  countOf(counts, label)[what]++
  countOf(counts, ALL)[what]++
}

interface Labelled {
  readonly label: string
  readonly start: number
  readonly end: number
}

export interface Compared<G, F> {
  readonly hits: readonly (readonly [G, F])[]
  readonly missed: readonly G[]
  readonly false: readonly F[]
}

/** Counts the spans of one document, strictly and by overlap. */
export function compareSpans<G extends Labelled, F extends Labelled>(
  counts: Counts,
  gold: readonly G[],
  found: readonly F[],
): Compared<G, F> {
  const wanted = new Map(gold.map(span => [keyOf(span), span]))
  const given = new Map(found.map(span => [keyOf(span), span]))
  const hits: (readonly [G, F])[] = []
  const missed: G[] = []
  for (const span of wanted.values()) {
    const same = given.get(keyOf(span))
    if (same) hits.push([span, same])
    else missed.push(span)
    add(counts, span.label, same ? 'hit' : 'missed')
  }
  const wrong = [...given.values()].filter(span => !wanted.has(keyOf(span)))
  for (const { label } of wrong) add(counts, label, 'false')
  for (const { label } of touching([...wanted.values()], [...given.values()])) add(counts, label, 'goldTouching')
  for (const { label } of touching([...given.values()], [...wanted.values()])) add(counts, label, 'foundTouching')
  return { hits, missed, false: wrong }
}

function keyOf({ label, start, end }: Labelled): string {
  return `${label}:${start}-${end}`
}

/** Those that overlap one of the others of the same label. */
function touching<T extends Labelled>(spans: readonly T[], others: readonly Labelled[]): T[] {
  const byStart = [...others].sort((a, b) => a.start - b.start)
  const longest = byStart.reduce((most, { start, end }) => Math.max(most, end - start), 0)
  return spans.filter(span => {
    let i = firstFrom(byStart, span.start - longest)
    for (let other = byStart[i]; other && other.start < span.end; other = byStart[++i]) {
      if (other.label === span.label && other.end > span.start) return true
    }
    return false
  })
}

function firstFrom(sorted: readonly Labelled[], start: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as Labelled).start < start) low = middle + 1
    else high = middle
  }
  return low
}

/** Shares in percent, to the tenth. */
export interface Score {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly overlap: { readonly precision: number; readonly recall: number; readonly f1: number }
  readonly gold: number
  readonly found: number
  /** Of the hits with a value or code, how many got it right. */
  readonly value?: number
}

export function scoreOf({ hit, missed, false: wrong, foundTouching, goldTouching, valued, valueRight }: Count): Score {
  const found = hit + wrong
  const gold = hit + missed
  return {
    ...shares(hit / found || 0, hit / gold || 0),
    overlap: shares(foundTouching / found || 0, goldTouching / gold || 0),
    gold,
    found,
    ...(valued > 0 && { value: percent(valueRight / valued) }),
  }
}

function shares(precision: number, recall: number) {
  const f1 = (2 * precision * recall) / (precision + recall) || 0
  return { precision: percent(precision), recall: percent(recall), f1: percent(f1) }
}

function percent(share: number): number {
  return Number((100 * share).toFixed(1))
}
