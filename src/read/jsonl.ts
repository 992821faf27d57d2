import { type Problem, problemOf } from '../errors.js'
import { gather, type Line, splitLines } from './chunks.js'
import { decode } from './decode.js'
import { isPrettyObject, startOf } from './detect.js'
import type { Chunks, Item, ReadOptions } from './document.js'
import { documentOf } from './record.js'

const NEWLINE = 0x0a
const QUOTE = 0x22
const COMMA = 0x2c
const OPEN_BRACKET = 0x5b
const BACKSLASH = 0x5c
const CLOSE_BRACKET = 0x5d
const OPEN_BRACE = 0x7b
const CLOSE_BRACE = 0x7d

/**
 * The documents of NDJSON, of a JSON array of objects or of one JSON object: one for each line that is not blank, or an
 * error in its place. Holds one line at a time.
 *
 * @param firstLine Its number, where the chunks are a part of an input.
 */
export async function* readJsonl(
  chunks: Chunks,
  head: Uint8Array,
  source: string,
  options: ReadOptions,
  firstLine = 1,
): AsyncGenerator<Item> {
  const start = startOf(head)
  if (start.startsWith('[')) yield* readArray(chunks, source, options)
  else if (isPrettyObject(start)) yield* readObject(chunks, source, options)
  else for await (const line of splitLines(chunks, options.maxBytes, firstLine)) yield* readLine(line, source, options)
}

function* readLine(line: Line, source: string, options: ReadOptions): Generator<Item> {
  const { number, bytes } = line
  const problem: Problem = { code: 'RECORD_TOO_LARGE', input: source, line: number, limit: options.maxBytes }
  if (!bytes) yield { source, problem }
  else if (!isBlank(bytes)) yield parseRecord(bytes, number, source, options)
}

function parseRecord(bytes: Uint8Array, line: number, source: string, options: ReadOptions): Item {
  try {
    const text = decode(bytes, source, options.encoding).text.replace(/^\ufeff/, '')
    return withWholeId(documentOf(JSON.parse(text), line, source, options.field), text)
  } catch (error) {
    const reason = reasonOf(error)
    return { source, problem: { code: 'RECORD_NOT_JSON', input: source, line, reason } }
  }
}

const LONG_ID = /"id"[ \t]?:[ \t]?(-?\d[\d.eE+-]*)/g

/** A number above 2^53 would come back as another, one above 10^308 as none: such an `id` is given back as a string of its digits. */
function withWholeId(item: Item, record: string): Item {
  if (!('text' in item) || typeof item.id !== 'number' || Math.abs(item.id) <= Number.MAX_SAFE_INTEGER) return item
  const written = [...record.matchAll(LONG_ID)].findLast(([, digits]) => Number(digits) === item.id)
  return written ? { ...item, id: written[1] } : item
}

/** V8 quotes the input in its messages; only what comes before is one line and safe to print. */
function reasonOf(error: unknown): string {
  const problem = problemOf(error)
  if (problem) return problem.code === 'INPUT_NOT_TEXT' ? `byte 0x${problem.byte.toString(16)}` : problem.code
  const message = error instanceof Error ? error.message : String(error)
  return /^(.*?)(?:, | in JSON| ")/s.exec(message)?.[1] ?? 'syntax'
}

async function* readObject(chunks: Chunks, source: string, options: ReadOptions): AsyncGenerator<Item> {
  const bytes = await gather(chunks, options.maxBytes)
  yield bytes
    ? parseRecord(bytes, 1, source, options)
    : { source, problem: { code: 'INPUT_TOO_LARGE', input: source, limit: options.maxBytes } }
}

/** Elements of an array are found by counting brackets outside of strings, so that it need not fit in memory. */
async function* readArray(chunks: Chunks, source: string, options: ReadOptions): AsyncGenerator<Item> {
  for await (const element of splitArray(chunks, options.maxBytes)) yield* readLine(element, source, options)
}

async function* splitArray(chunks: Chunks, limit: number): AsyncGenerator<Line> {
  const scan: Scan = { depth: 0, quoted: false, escaped: false, line: 1, start: 1 }
  let kept: Uint8Array[] = []
  let size = 0
  const close = (last: Uint8Array): Line => {
    const line =
      size + last.length > limit ? { number: scan.start } : { number: scan.start, bytes: Buffer.concat([...kept, last]) }
    kept = []
    size = 0
    return line
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let i = 0; i < chunk.length; i++) {
      const step = advance(scan, chunk[i] as number)
      if (step === 'inside') continue
      if (step !== 'begin') yield close(chunk.subarray(from, i))
      if (step === 'end') return
      from = i + 1
    }
    size += chunk.length - from
    // What is too long already is counted, not kept.
    if (size > limit) kept = []
    else kept.push(Uint8Array.from(chunk.subarray(from)))
  }
  if (size > 0) yield close(new Uint8Array(0))
}

/** Where in an array a byte stands. */
interface Scan {
  depth: number
  quoted: boolean
  escaped: boolean
  /** Counted from 1. */
  line: number
  /** Line in which the element begins. */
  start: number
}

/** Takes one byte: the array's first bracket, the comma after an element, its last bracket, or any other. */
function advance(scan: Scan, byte: number): 'begin' | 'next' | 'end' | 'inside' {
  if (byte === NEWLINE) scan.line++
  if (scan.quoted) {
    quote(scan, byte)
    return 'inside'
  }
  if (byte === QUOTE) scan.quoted = true
  else if (byte === OPEN_BRACKET || byte === OPEN_BRACE) {
    if (++scan.depth === 1) return 'begin'
    if (scan.depth === 2) scan.start = scan.line
  } else if (byte === CLOSE_BRACKET || byte === CLOSE_BRACE) {
    if (--scan.depth === 0) return 'end'
  } else if (byte === COMMA && scan.depth === 1) return 'next'
  return 'inside'
}

function quote(scan: Scan, byte: number): void {
  if (scan.escaped) scan.escaped = false
  else if (byte === BACKSLASH) scan.escaped = true
  else if (byte === QUOTE) scan.quoted = false
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every(byte => byte === 32 || (byte > 8 && byte < 14))
}
