import { utf16Of } from './decode.js'
import type { InputFormat, ReadOptions } from './document.js'

export interface Detected {
  readonly format: InputFormat
  /** Whether the input holds documents, one or more, and is not one itself. */
  readonly many: boolean
}

const BY_EXTENSION: ReadonlyMap<string, InputFormat> = new Map<string, InputFormat>([
  ['xml', 'xml'],
  ['rss', 'xml'],
  ['atom', 'xml'],
  ['rdf', 'xml'],
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
  ['json', 'ndjson'],
  ['ndjson', 'ndjson'],
  ['jsonl', 'ndjson'],
  ['csv', 'csv'],
  ['tsv', 'csv'],
])

/** Root elements that hold documents. */
const FEEDS: ReadonlySet<string> = new Set(['rss', 'feed', 'rdf', 'hamshahri', 'hamshahri2', 'doc'])
const HTML_START = /^<(?:!doctype html|(?:html|head|body|div|p|article|section|main|span|h[1-6]|ul|ol|table|a|b|i|br|img)[\s/>])/i

/**
 * Tells a format from the file's name and the first bytes; what is said with `--input-format` stands.
 *
 * @param head The first bytes, at least the first line or 4 KB where there are as many.
 */
export function detect(head: Uint8Array, name: string, options: ReadOptions): Detected {
  const start = startOf(head)
  const format = options.format ?? BY_EXTENSION.get(extensionOf(name)) ?? formatOf(start, options.field, isPlain(name))
  if (format === 'xml') return { format, many: options.xml.document !== undefined || FEEDS.has(rootOf(start)) }
  return { format, many: format === 'csv' || (format === 'ndjson' && !isPrettyObject(start)) }
}

/** A JSON document spread over lines is one document. */
export function isPrettyObject(start: string): boolean {
  return /^\{\s*$/.test(firstLine(start))
}

function extensionOf(name: string): string {
  return /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
}

/** Files whose names say that they are text are believed, unless they are markup beyond doubt. */
function isPlain(name: string): boolean {
  return ['txt', 'text', 'md'].includes(extensionOf(name))
}

/** The first characters, one per byte, without byte-order mark and leading space. */
export function startOf(head: Uint8Array): string {
  const utf16 = utf16Of(head)
  const text = utf16
    ? new TextDecoder(utf16).decode(head)
    : Buffer.from(head.buffer, head.byteOffset, head.length).toString('latin1')
  return text.replace(/^(?:\u00ef\u00bb\u00bf|\ufeff)/, '').trimStart()
}

function formatOf(start: string, field: string, plain: boolean): InputFormat {
  if (start.startsWith('<')) return markupOf(start, plain)
  if (plain) return 'text'
  if (/^\{\s*(?:"|$)/.test(firstLine(start)) || /^\[\s*\{\s*"/.test(start)) return 'ndjson'
  return hasColumn(firstLine(start), field) ? 'csv' : 'text'
}

function markupOf(start: string, plain: boolean): InputFormat {
  if (/^<(?:!doctype html|html[\s>])/i.test(start)) return 'html'
  if (/^<\?xml\s/.test(start)) return rootOf(start) === 'html' ? 'html' : 'xml'
  if (FEEDS.has(rootOf(start))) return 'xml'
  if (plain || !/^<[a-z!?]/i.test(start)) return 'text'
  return HTML_START.test(start) || start.startsWith('<!--') ? 'html' : 'xml'
}

/** The local name of the first element, in lower case. */
function rootOf(start: string): string {
  return /<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)/.exec(withoutComments(start))?.[1]?.toLowerCase() ?? ''
}

/** A comment that stays open is none. */
function withoutComments(start: string): string {
  const parts: string[] = []
  let from = 0
  for (let open = start.indexOf('<!--'); open >= 0; open = start.indexOf('<!--', from)) {
    const close = start.indexOf('-->', open + 4)
    if (close < 0) break
    parts.push(start.slice(from, open))
    from = close + 3
  }
  return parts.join('') + start.slice(from)
}

function firstLine(start: string): string {
  const end = start.indexOf('\n')
  return (end < 0 ? start : start.slice(0, end)).trimEnd()
}

function hasColumn(line: string, field: string): boolean {
  const name = Buffer.from(field).toString('latin1')
  const columns = line.split(/[,;\t]/).map(column => column.trim().replace(/^"(.*)"$/, '$1'))
  return columns.length > 1 && columns.includes(name)
}
