import type { BatchSettings, Settings } from '../batch/settings.js'
import type { Shard } from '../batch/shard.js'
import { formatDay } from '../calendar/edtf.js'
import { parseDate } from '../calendar/header-date.js'
import { type Problem, ProblemError } from '../errors.js'
import { INPUT_FORMATS, type InputFormat } from '../read/document.js'
import { DEFAULT_TYPES, type EntityType, type OffsetUnit, TYPES } from '../types.js'
import { FORMATS, type Format } from '../write/writer.js'

/** Options as commander hands them over. */
export interface Given {
  types?: string
  format?: string
  output?: string
  date?: string
  offsets?: string
  inputFormat?: string
  field?: string
  xmlDocument?: string
  xmlText?: string
  xmlDate?: string
  encoding?: string
  lexicon?: string[]
  minConfidence?: string
  maxBytes?: string
  explain?: boolean
  withText?: boolean
  jobs?: string
  shard?: string
  resume?: boolean
  failFast?: boolean
  quiet?: boolean
  color?: boolean
}

const OFFSET_UNITS: readonly OffsetUnit[] = ['codepoint', 'utf16', 'byte']
/** A larger document would not fit in memory with its tokens. */
const MAX_BYTES = 128 * 1024 * 1024
/** A string cannot hold more. */
const MOST_BYTES = 500_000_000

/** @throws {ProblemError} `OPTION_VALUE` for the first value that is none. */
export function settingsOf(given: Given): Settings {
  const format = given.format === undefined ? undefined : oneOf('--format', given.format, FORMATS)
  return { extract: extractOptions(given, format), read: readOptions(given), ...(format && { format }) }
}

/** @throws {ProblemError} `OPTION_VALUE`, `OPTION_PAIR`. */
export function batchSettingsOf(given: Given, colour: boolean): BatchSettings {
  const { output, resume = false, failFast = false, quiet = false } = given
  if (resume && output === undefined) wrong({ code: 'OPTION_PAIR', option: '--resume', needs: '--output with a folder' })
  return {
    ...(output !== undefined && { output }),
    ...(given.jobs !== undefined && { jobs: numberOf('--jobs', given.jobs, 256, 'a number of threads from 1 to 256') }),
    ...(given.shard !== undefined && { shard: shardOf(given.shard) }),
    resume,
    failFast,
    quiet,
    colour,
  }
}

function shardOf(found: string): Shard {
  const [, part = 0, parts = 0] = /^(\d{1,6})\/(\d{1,6})$/.exec(found)?.map(Number) ?? []
  return part >= 1 && part <= parts
    ? { part, parts }
    : wrong({ code: 'OPTION_VALUE', option: '--shard', found, want: 'i/n such as 3/16, i from 1 to n' })
}

/** Formats that count in a unit of their own, whatever `--offsets` says. */
const FORMAT_OFFSETS: Partial<Record<Format, OffsetUnit>> = {
  brat: 'codepoint',
  conll: 'utf16',
  timex: 'utf16',
  html: 'utf16',
  text: 'utf16',
  report: 'utf16',
}

function extractOptions(given: Given, format: Format | undefined): Settings['extract'] {
  const { explain, withText } = given
  return {
    types: typesOf(given.types),
    offsets: (format && FORMAT_OFFSETS[format]) ?? unitOf(given.offsets),
    ...(given.date !== undefined && { date: dateOf(given.date) }),
    ...(given.minConfidence !== undefined && { minConfidence: shareOf(given.minConfidence) }),
    // The page shows the evidence of each mention.
    ...((explain || format === 'html') && { explain: true }),
    ...((withText || format === 'report') && { withText: true }),
  }
}

function readOptions(given: Given): Settings['read'] {
  const name = given.inputFormat && oneOf('--input-format', given.inputFormat, ['auto', ...INPUT_FORMATS])
  const { xmlDocument: document, xmlText, xmlDate: date } = given
  const text = xmlText?.split(',').map(tag => tag.trim())
  return {
    ...(name && name !== 'auto' && { format: name as InputFormat }),
    ...(given.encoding && { encoding: encodingOf(given.encoding) }),
    field: given.field ?? 'text',
    maxBytes:
      given.maxBytes === undefined
        ? MAX_BYTES
        : numberOf('--max-bytes', given.maxBytes, MOST_BYTES, 'a number of bytes from 1 to 500000000'),
    xml: { ...(document && { document }), ...(text && { text }), ...(date && { date }) },
  }
}

/** @throws {ProblemError} `OPTION_VALUE`. */
export function unitOf(found = 'codepoint'): OffsetUnit {
  return oneOf('--offsets', found, OFFSET_UNITS)
}

export function typesOf(list: string | undefined): readonly EntityType[] {
  if (list === undefined) return DEFAULT_TYPES
  const names = list.split(',').map(name => name.trim())
  if (names.includes('all')) return TYPES
  const wanted = new Set(names.map(name => oneOf('--types', name, TYPES)))
  return TYPES.filter(type => wanted.has(type))
}

function oneOf<T extends string>(option: string, found: string, values: readonly T[]): T {
  const value = values.find(name => name === found)
  return value ?? wrong({ code: 'OPTION_VALUE', option, found, want: listed(values) })
}

function listed(values: readonly string[]): string {
  return `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`
}

function dateOf(found: string): string {
  const day = /^\d{4}-\d\d-\d\d$/.test(found) ? parseDate(found) : undefined
  if (day === undefined || formatDay(day) !== found) {
    return wrong({ code: 'OPTION_VALUE', option: '--date', found, want: 'a Gregorian day such as 2025-08-23' })
  }
  return found
}

function shareOf(found: string): number {
  const value = /^(?:\d+|\d*\.\d+)$/.test(found) ? Number(found) : Number.NaN
  return value >= 0 && value <= 1
    ? value
    : wrong({ code: 'OPTION_VALUE', option: '--min-confidence', found, want: 'a number from 0 to 1' })
}

function numberOf(option: string, found: string, most: number, want: string): number {
  const value = /^\d{1,15}$/.test(found) ? Number(found) : 0
  return value >= 1 && value <= most ? value : wrong({ code: 'OPTION_VALUE', option, found, want })
}

function encodingOf(found: string): string {
  try {
    return new TextDecoder(found).encoding
  } catch {
    return wrong({ code: 'OPTION_VALUE', option: '--encoding', found, want: 'a name such as utf-8, utf-16le or windows-1256' })
  }
}

function wrong(problem: Problem): never {
  throw new ProblemError(problem)
}
