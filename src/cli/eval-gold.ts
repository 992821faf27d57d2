import { ProblemError } from '../errors.js'
import type { EntityType } from '../types.js'

/** A mark of an article, or what the program found; offsets are code points. */
export interface Span {
  readonly type: EntityType
  readonly start: number
  readonly end: number
  /** Of a date the value, of a country the code; nothing where the text fixes none. */
  readonly value?: string | undefined
}

/** A text with what is to be found in it. */
export interface GoldArticle {
  readonly file: string
  readonly text: string
  /** `YYYY-MM-DD`, as its header says. */
  readonly date?: string | undefined
  readonly spans: readonly Span[]
}

const TYPE_OF: Readonly<Record<string, EntityType>> = {
  p: 'person',
  c: 'country',
  o: 'organization',
  l: 'place',
  d: 'date',
}

const PIECE = /<(\/?)([pcold])((?:\s+\w+="[^"]*")*)\s*>|[^<]+|</g

interface Open {
  readonly tag: string
  readonly attributes: string
  readonly start: number
}

/**
 * Reads a marked article: `key: value` lines, an empty line, text with `<p>`, `<c iso="…">`, `<o>`, `<l>` and `<d v="…">`.
 *
 * @throws {ProblemError} `GOLD_MARKS` where marks cross, stay open or close nothing.
 */
export function parseGold(content: string, file: string): GoldArticle {
  const raw = content.replace(/\r/g, '').replace(/^\ufeff/, '')
  const cut = raw.indexOf('\n\n')
  const open: Open[] = []
  const spans: Span[] = []
  let text = ''
  let size = 0
  const fail = (): never => {
    const line = raw.slice(0, cut + 2).split('\n').length - 1 + text.split('\n').length
    throw new ProblemError({ code: 'GOLD_MARKS', file, line, near: text.slice(-20).replaceAll('\n', ' ') })
  }
  for (const [piece, closing, tag, attributes = ''] of raw.slice(cut + 2).matchAll(PIECE)) {
    if (tag === undefined) {
      text += piece
      size += lengthOf(piece)
    } else if (!closing) open.push({ tag, attributes, start: size })
    else {
      const last = open.pop()
      if (last?.tag !== tag) return fail()
      spans.push(spanOf(last, size))
    }
  }
  if (open.length > 0) fail()
  return { file, text, date: /^date:\s*(\S+)/m.exec(raw.slice(0, Math.max(cut, 0)))?.[1], spans }
}

function spanOf({ tag, attributes, start }: Open, end: number): Span {
  const type = TYPE_OF[tag] as EntityType
  const value = (type === 'country' ? /iso="([^"]*)"/ : /v="([^"]*)"/).exec(attributes)?.[1]
  return { type, start, end, value }
}

function lengthOf(text: string): number {
  let length = 0
  for (const _ of text) length++
  return length
}

/** Words of the Lunar Hijri calendar, whose days may differ by one between calendars that are all in use. */
const LUNAR = /محرم|صفر|ربیع|جمادی|رجب|شعبان|رمضان|شوال|قعده|حجه|عاشورا|تاسوعا|اربعین|فطر|قربان|غدیر|مبعث|قمری/
const SOLAR = /شمسی|خورشیدی/

/** Whether two values of a date are the same; of a lunar date also a day apart. */
export function isSameDate(gold: string | undefined, found: string | undefined, text: string): boolean {
  if (comparable(gold) === comparable(found)) return true
  if (!LUNAR.test(text) && !(text.includes('هجری') && !SOLAR.test(text))) return false
  const [a, b] = [daysOf(gold), daysOf(found)]
  return a.length === b.length && a.every((day, i) => Math.abs(day - (b[i] as number)) <= 1)
}

/** Without braces and marks of approximation; consecutive days, months or years as an interval. */
function comparable(value = ''): string {
  const bare = value
    .replace(/[\s{}~]/g, '')
    .replace(/\.\./g, '/')
    .replace(/\?$/, mark => (value === '?' ? mark : ''))
  const parts = bare.split(',')
  if (parts.length < 2 || bare.includes('/')) return bare
  const runs = parts.every((part, i) => i === 0 || (/^\d{4}(-\d\d){0,2}$/.test(part) && after(parts[i - 1] as string) === part))
  return runs ? `${parts[0]}/${parts.at(-1)}` : bare
}

function after(value: string): string {
  const [year = 0, month, day] = value.split('-').map(Number)
  if (day) return new Date(Date.UTC(year, (month as number) - 1, day + 1)).toISOString().slice(0, 10)
  return month ? new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 7) : String(year + 1)
}

function daysOf(value: string | undefined): number[] {
  return comparable(value)
    .split(/[/,]/)
    .map(day => Date.parse(day) / 864e5)
}

/** Whether two codes are the same; former states may have an alpha-4 code or none. */
export function isSameCode(gold: string | undefined, found: string | undefined): boolean {
  const wanted = gold ?? ''
  return (found ?? '') === wanted || ((wanted === '' || wanted.length === 4) && (!found || found.length === 4))
}
