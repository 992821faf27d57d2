import { formatDay } from '../calendar/edtf.js'
import { parseDate } from '../calendar/header-date.js'
import type { Item } from './document.js'

/** The document of an NDJSON object or a CSV row, whose `id`, `title` and `date` the result gives back. */
export function documentOf(record: unknown, line: number, source: string, field: string): Item {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) {
    return { source, problem: { code: 'RECORD_NOT_JSON', input: source, line, reason: `it is ${kindOf(record)}` } }
  }
  const text = own(record, field)
  if (typeof text !== 'string') return { source, problem: { code: 'RECORD_NO_TEXT', input: source, line, field } }
  const id = own(record, 'id')
  if (isDeeper(id, MAX_DEPTH)) {
    const reason = `an id nested deeper than ${MAX_DEPTH}`
    return { source, problem: { code: 'RECORD_NOT_JSON', input: source, line, reason } }
  }
  const title = own(record, 'title')
  const known = { ...(id !== undefined && { id }), ...(typeof title === 'string' && { title }) }
  return { source, text, ...known, ...datesOf(own(record, 'date')) }
}

/** As deep as XML may be; to write what is much deeper would fail. */
const MAX_DEPTH = 200

function isDeeper(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return depth === 0 || Object.values(value).some(inner => isDeeper(inner, depth - 1))
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'an array' : `a ${typeof value}`
}

/** A field of the record itself; `constructor` and `__proto__` are fields only where the record has them. */
function own(record: object, field: string): unknown {
  return Object.hasOwn(record, field) ? (record as Record<string, unknown>)[field] : undefined
}

function datesOf(date: unknown): { givenDate?: string; date?: string } {
  if (typeof date !== 'string' || date.trim() === '') return {}
  const day = parseDate(date)
  return { givenDate: date, ...(day !== undefined && { date: formatDay(day) }) }
}
