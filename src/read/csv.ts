import { CsvError, type Parser, parse } from 'csv-parse'
import type { Problem } from '../errors.js'
import { decode, utf16Of } from './decode.js'
import type { Chunks, Item, ReadOptions } from './document.js'
import { documentOf } from './record.js'

const SEPARATORS = [',', '\t', ';']

/** One document a row, by the names in the first; holds one row at a time. */
export async function* readCsv(chunks: Chunks, head: Uint8Array, source: string, options: ReadOptions): AsyncGenerator<Item> {
  const encoding = options.encoding ?? utf16Of(head) ?? (isLegacy(head, source) ? 'windows-1256' : 'utf-8')
  const parser = parse({
    bom: true,
    columns: true,
    delimiter: separatorOf(head, encoding),
    info: true,
    max_record_size: Math.max(options.maxBytes, LARGEST_ROW),
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  })
  try {
    for await (const { record, info } of rowsOf(parser, decoded(chunks, encoding))) {
      const { lines: line } = info
      if (bytesOf(record) <= options.maxBytes) yield documentOf(record, line, source, options.field)
      else yield { source, problem: { code: 'RECORD_TOO_LARGE', input: source, line, limit: options.maxBytes } }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    yield { source, problem: brokenRow(error, source, options) }
  }
}

/** Bytes of a row up to which the rows after it are still read, whatever a document may have: a quote may never have closed. */
const LARGEST_ROW = 1 << 24

function bytesOf(record: object): number {
  return Object.values(record).reduce((sum: number, field) => sum + Buffer.byteLength(String(field)), 0)
}

interface CsvRow {
  readonly record: object
  readonly info: { readonly lines: number }
}

/** Rows as they come; iterating over the parser itself would lose those before a broken one. */
async function* rowsOf(parser: Parser, texts: AsyncIterable<string>): AsyncGenerator<CsvRow> {
  const failed = new Promise<never>((_, reject) => parser.on('error', reject))
  failed.catch(() => {})
  for await (const text of texts) {
    const written = new Promise<void>(resolve => parser.write(text, () => resolve()))
    // The parser calls back only when there is room for more rows.
    yield* waitingRows(parser)
    await Promise.race([failed, written])
  }
  const ended = new Promise<void>(resolve => parser.end(resolve))
  yield* waitingRows(parser)
  await Promise.race([failed, ended])
  yield* waitingRows(parser)
}

function* waitingRows(parser: Parser): Generator<CsvRow> {
  for (let row: CsvRow | null = parser.read(); row !== null; row = parser.read()) yield row
}

async function* decoded(chunks: Chunks, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

function isLegacy(head: Uint8Array, source: string): boolean {
  // A character that the end of the piece cuts in two is no sign of another encoding.
  const whole = head.subarray(0, head.lastIndexOf(10) + 1 || head.length)
  return decode(whole, source).text !== new TextDecoder('utf-8', { ignoreBOM: true }).decode(whole)
}

/** The separator that the first line has most of. */
function separatorOf(head: Uint8Array, encoding: string): string {
  const line = new TextDecoder(encoding).decode(head).split('\n')[0] as string
  const counts = SEPARATORS.map(separator => line.split(separator).length)
  return SEPARATORS[counts.indexOf(Math.max(...counts))] as string
}

function brokenRow(error: CsvError, source: string, { maxBytes }: ReadOptions): Problem {
  const line = Number(error.lines ?? 0)
  if (error.code === 'CSV_MAX_RECORD_SIZE') return { code: 'RECORD_TOO_LARGE', input: source, line, limit: maxBytes }
  return {
    code: 'RECORD_BROKEN',
    input: source,
    line,
    reason: error.code.replace(/^CSV_/, '').replaceAll('_', ' ').toLowerCase(),
  }
}
