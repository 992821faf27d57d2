import { readFileSync } from 'node:fs'
import { isFolder, listFiles } from '../batch/files.js'
import { ProblemError } from '../errors.js'
import type { Extractor } from '../pipeline.js'
import { type EntityType, type MentionResult, type Result, TYPES } from '../types.js'
import { safeText } from '../write/safe.js'
import {
  isTagged,
  parseTagged,
  spansOfTags,
  type TagDocument,
  type TagMap,
  type TagSpan,
  tagMapOf,
  tokenAt,
} from './eval-conll.js'
import { type GoldArticle, isSameCode, isSameDate, parseGold, type Span } from './eval-gold.js'
import { ALL, type Counts, compareSpans, countOf, type Score, scoreOf } from './eval-score.js'
import { DONE, SOME_FAILED } from './exit.js'

/** Options of `extract eval` as commander hands them over. */
export interface EvalGiven {
  readonly map?: string
  readonly types?: readonly EntityType[]
  readonly misses?: string
  readonly minF1?: string
  readonly json?: boolean
}

/** What a run of the evaluation has counted. */
export interface Evaluation {
  readonly documents: number
  readonly counts: Counts
  /** One line for everything that was missed, wrongly found or has a wrong value. */
  readonly misses: readonly string[]
}

/** Code points shown on each side of a miss. */
const CONTEXT = 15
const GOLD_TYPES: readonly EntityType[] = ['person', 'country', 'date', 'organization', 'place']

/**
 * Scores the program against marked articles and tagged tokens.
 *
 * @returns The exit status: 1 where the F1 of all types is below `--min-f1`.
 * @throws {ProblemError} `OPTION_VALUE`, `OPTION_PAIR`, `INPUT_NOT_FOUND`, `INPUT_UNREADABLE`, `GOLD_MARKS`.
 */
export function runEval(paths: readonly string[], given: EvalGiven, extract: Extractor, write: (text: string) => void): number {
  const least = leastOf(given.minF1)
  const shown = numberOf('--misses', given.misses ?? '0')
  const done = evaluate(paths, given, extract)
  const scores = new Map([...done.counts].map(([label, count]) => [label, scoreOf(count)]))
  write(given.json ? jsonOf(done, scores) : tableOf(done, scores))
  for (const miss of spread(done.misses, shown)) write(`${miss}\n`)
  return (scores.get(ALL)?.f1 ?? 0) < least ? SOME_FAILED : DONE
}

/** @throws {ProblemError} as `runEval`. */
export function evaluate(paths: readonly string[], { map, types = TYPES }: EvalGiven, extract: Extractor): Evaluation {
  const tags = map === undefined ? undefined : tagMap(map)
  const counts: Counts = new Map()
  const misses: string[] = []
  let documents = 0
  countOf(counts, ALL)
  for (const file of paths.flatMap(filesOf)) {
    const content = readGold(file)
    if (isTagged(content)) {
      const labels = labelsOf(tags, types)
      for (const document of parseTagged(content)) {
        documents++
        misses.push(...compareTagged(document, labels, extract, counts))
      }
    } else {
      documents++
      misses.push(...compareArticle(parseGold(content, file), types, extract, counts))
    }
  }
  return { documents, counts, misses }
}

function filesOf(path: string): string[] {
  return isFolder(path)
    ? listFiles(path)
        .filter(name => /^[^/]+\.(txt|conll|bio|iob)$/.test(name))
        .map(name => `${path}/${name}`)
    : [path]
}

function readGold(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new ProblemError(
      reason === 'ENOENT' ? { code: 'INPUT_NOT_FOUND', input: file } : { code: 'INPUT_UNREADABLE', input: file, reason },
    )
  }
}

function tagMap(found: string): TagMap {
  const map = tagMapOf(found)
  if (map) return map
  const want = 'peyma, arman, twiner, or pairs such as PER=person,LOC=country+place'
  throw new ProblemError({ code: 'OPTION_VALUE', option: '--map', found, want })
}

function leastOf(found: string | undefined): number {
  if (found === undefined) return 0
  const value = /^(?:\d+|\d*\.\d+)$/.test(found) ? Number(found) : Number.NaN
  if (!(value <= 100))
    throw new ProblemError({ code: 'OPTION_VALUE', option: '--min-f1', found, want: 'a share such as 0.85 or 85' })
  return value <= 1 ? value * 100 : value
}

function numberOf(option: string, found: string): number {
  if (/^\d{1,9}$/.test(found)) return Number(found)
  throw new ProblemError({ code: 'OPTION_VALUE', option, found, want: 'a number' })
}

/** A mention of a result with the type of its list. */
interface Found extends Span {
  readonly label: string
}

const LISTS: readonly (readonly [keyof Result, EntityType])[] = [
  ['people', 'person'],
  ['countries', 'country'],
  ['organizations', 'organization'],
  ['places', 'place'],
  ['dates', 'date'],
  ['times', 'time'],
  ['money', 'money'],
  ['percents', 'percent'],
]

interface AnyEntity {
  readonly mentions: readonly MentionResult[]
  readonly value?: unknown
  readonly code?: string | null
}

function foundIn(result: Result): Found[] {
  return LISTS.flatMap(([list, type]) =>
    ((result[list] ?? []) as readonly AnyEntity[]).flatMap(({ mentions, value, code }) =>
      mentions.map(({ start, end }) => ({
        label: type,
        type,
        start,
        end,
        value: type === 'country' ? (code ?? undefined) : typeof value === 'string' ? value : undefined,
      })),
    ),
  )
}

function compareArticle(article: GoldArticle, types: readonly EntityType[], extract: Extractor, counts: Counts): string[] {
  const { text, date, file, spans } = article
  const wanted = GOLD_TYPES.filter(type => types.includes(type))
  const result = extract(text, { types: TYPES, offsets: 'codepoint', ...(date && { date }) })
  const found = foundIn(result).filter(({ type }) => wanted.includes(type))
  const gold = spans.filter(({ type }) => wanted.includes(type)).map(span => ({ ...span, label: span.type }))
  const compared = compareSpans(counts, gold, found)
  const chars = [...text]
  const values = compared.hits.flatMap(([want, got]) => {
    const shown = chars.slice(want.start, want.end).join('')
    return wrongValue(want, got, shown, counts)
      ? [`VALUE ${file} [${shown}] gold ${want.value} found ${got.value ?? 'null'}`]
      : []
  })
  const at = (kind: string, { label, start, end }: Found): string => `${kind} ${label} ${file} ${contextOf(chars, start, end)}`
  return [...compared.missed.map(span => at('MISS', span)), ...compared.false.map(span => at('FALSE', span)), ...values].map(
    oneLine,
  )
}

/** Whether a date has another value, a country another code; counts those that have one in the gold. */
function wrongValue(gold: Span, found: Span, text: string, counts: Counts): boolean {
  if (gold.type !== 'country' && (gold.type !== 'date' || gold.value === '?')) return false
  const right = gold.type === 'country' ? isSameCode(gold.value, found.value) : isSameDate(gold.value, found.value, text)
  countOf(counts, gold.type).valued++
  if (right) countOf(counts, gold.type).valueRight++
  return !right
}

function contextOf(chars: readonly string[], start: number, end: number): string {
  const cut = (from: number, to: number): string => chars.slice(Math.max(0, from), to).join('')
  return `${cut(start - CONTEXT, start)}[${cut(start, end)}]${cut(end, end + CONTEXT)}`
}

function oneLine(text: string): string {
  return safeText(text).replace(/\s/g, ' ')
}

/** Which class a tag and which class each of our types is in. */
interface Labels {
  readonly ofTag: (tag: string) => string
  readonly ofType: ReadonlyMap<EntityType, string>
}

function labelsOf(map: TagMap | undefined, types: readonly EntityType[]): Labels {
  if (!map)
    throw new ProblemError({ code: 'OPTION_PAIR', option: 'a file of tagged tokens', needs: '--map, such as --map peyma' })
  const classes = new Map<string, string>()
  const ofTag = new Map<string, string>()
  const ofType = new Map<EntityType, string>()
  for (const [tag, named] of map) {
    const key = named.join('+')
    const label = classes.get(key) ?? tag
    classes.set(key, label)
    ofTag.set(tag, label)
    for (const type of named) if (types.includes(type) && !ofType.has(type)) ofType.set(type, label)
  }
  return { ofTag: tag => ofTag.get(tag) ?? tag, ofType }
}

function compareTagged({ text, tokens }: TagDocument, labels: Labels, extract: Extractor, counts: Counts): string[] {
  const scored = new Set(labels.ofType.values())
  const gold = spansOfTags(tokens, labels.ofTag).filter(({ label }) => scored.has(label))
  const result = extract(text, { types: TYPES, offsets: 'codepoint' })
  const found = outermost(foundIn(result)).flatMap(span => {
    const label = labels.ofType.get(span.type)
    const start = tokenAt(tokens, span.start)
    const last = tokenAt(tokens, span.end - 1)
    return label !== undefined && start >= 0 && last >= 0 ? [{ label, start, end: last + 1 }] : []
  })
  const compared = compareSpans(counts, gold, found)
  const words = (from: number, to: number): string =>
    tokens
      .slice(Math.max(0, from), to)
      .map(token => token.text)
      .join(' ')
  const at = (kind: string, { label, start, end }: TagSpan): string =>
    oneLine(`${kind} ${label} ${words(start - 4, start)} [${words(start, end)}] ${words(end, end + 4)}`)
  return [...compared.missed.map(span => at('MISS', span)), ...compared.false.map(span => at('FALSE', span))]
}

/** Tagged corpora mark nothing twice: a country or place inside another mention is left out. */
function outermost(found: readonly Found[]): Found[] {
  const isLocation = ({ type }: Found): boolean => type === 'country' || type === 'place'
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end || Number(isLocation(a)) - Number(isLocation(b)))
  const open: Found[] = []
  return sorted.filter(span => {
    while (open.length > 0 && (open.at(-1) as Found).end <= span.start) open.pop()
    const inside = open.some(
      other => other.end >= span.end && (!isLocation(other) || other.end - other.start > span.end - span.start),
    )
    open.push(span)
    return !(isLocation(span) && inside)
  })
}

/** As many of them as asked for, from all over. */
function spread(misses: readonly string[], count: number): string[] {
  if (misses.length <= count) return [...misses]
  return Array.from({ length: count }, (_, i) => misses[Math.floor((i * misses.length) / count)] as string)
}

function jsonOf({ documents }: Evaluation, scores: ReadonlyMap<string, Score>): string {
  const { [ALL]: all, ...types } = Object.fromEntries(scores)
  return `${JSON.stringify({ documents, types, all })}\n`
}

const COLUMNS: readonly (readonly [string, (score: Score) => string])[] = [
  ['gold', ({ gold }) => String(gold)],
  ['found', ({ found }) => String(found)],
  ['precision', ({ precision }) => precision.toFixed(1)],
  ['recall', ({ recall }) => recall.toFixed(1)],
  ['F1', ({ f1 }) => f1.toFixed(1)],
  ['overlap P', ({ overlap }) => overlap.precision.toFixed(1)],
  ['overlap R', ({ overlap }) => overlap.recall.toFixed(1)],
  ['overlap F1', ({ overlap }) => overlap.f1.toFixed(1)],
  ['value', ({ value }) => value?.toFixed(1) ?? ''],
]

function tableOf({ documents }: Evaluation, scores: ReadonlyMap<string, Score>): string {
  const sorted = [...scores].sort(([a], [b]) => Number(a === ALL) - Number(b === ALL))
  const wide = Math.max(...sorted.map(([label]) => label.length))
  const rows = [
    ['', COLUMNS.map(([title]) => title)] as const,
    ...sorted.map(([label, score]) => [label, COLUMNS.map(([, cell]) => cell(score))] as const),
  ]
  const lines = rows.map(
    ([label, cells]) =>
      `${label.padEnd(wide)}${cells.map((cell, i) => cell.padStart(Math.max(COLUMNS[i]?.[0].length ?? 0, 5) + 2)).join('')}`,
  )
  return `${documents} ${documents === 1 ? 'document' : 'documents'}\n${lines.map(line => line.trimEnd()).join('\n')}\n`
}
