import type { Result } from '../types.js'
import { flatRows, type Row } from './mentions.js'
import { type Answered, isFailed, type Writer } from './writer.js'

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'

/**
 * TimeML with dates and times as inline TIMEX3. Offsets of the result are UTF-16 code units.
 *
 * @param many Puts the documents under one root.
 */
export function timexWriter(many: boolean): Writer {
  const head = many ? `${DECLARATION}<documents>\n` : DECLARATION
  const tail = many ? '</documents>\n' : ''
  return { extension: 'xml', head, between: '', tail, write: answer => (isFailed(answer) ? undefined : timeMl(answer)) }
}

function timeMl({ result, text }: Answered): string {
  const { source = '', id, title, date } = result
  const known = date === null ? '' : created(date)
  const heading = title === undefined ? '' : `<TITLE>${escapeXml(title)}</TITLE>\n`
  return `<TimeML>\n<DOCID>${escapeXml(docId(source, id))}</DOCID>\n${known}${heading}<TEXT>${marked(result, text)}</TEXT>\n</TimeML>\n`
}

function docId(source: string, id: unknown): string {
  if (id === undefined) return source
  return typeof id === 'string' ? id : JSON.stringify(id)
}

function created(date: string): string {
  const day = attributes({ tid: 't0', type: 'DATE', value: date, functionInDocument: 'CREATION_TIME' })
  return `<DCT><TIMEX3${day}>${escapeXml(date)}</TIMEX3></DCT>\n`
}

function marked(result: Result, text: string): string {
  const rows = flatRows({ date: null, dates: result.dates ?? [], times: result.times ?? [] })
  const parts: string[] = []
  let from = 0
  rows.forEach((row, i) => {
    const { start, end } = row.mention
    parts.push(
      escapeXml(text.slice(from, start)),
      `<TIMEX3${timexOf(row, i + 1, result.date)}>${escapeXml(text.slice(start, end))}</TIMEX3>`,
    )
    from = end
  })
  return [...parts, escapeXml(text.slice(from))].join('')
}

function timexOf(row: Row, number: number, date: string | null): string {
  if (row.type === 'time') return attributes({ tid: `t${number}`, type: 'TIME', value: timeValue(row.value, date) })
  const type = row.kind === 'set' ? 'SET' : row.kind === 'range' ? 'DURATION' : 'DATE'
  return attributes({ tid: `t${number}`, type, value: timexValue(row.value), ...approximation(row.value) })
}

/** TIMEX3 has no open values: what a text does not fix is X. */
function timeValue(value: string, date: string | null): string {
  return `${date ?? 'XXXX-XX-XX'}T${value.startsWith('T') ? value.slice(1) : value || 'XX:XX'}`
}

const SEASONS: Readonly<Record<string, string>> = {
  21: 'SP',
  22: 'SU',
  23: 'FA',
  24: 'WI',
  33: 'Q1',
  34: 'Q2',
  35: 'Q3',
  36: 'Q4',
}

/** EDTF to TIMEX3: seasons and quarters by letters, decades and centuries cut off, no marks of approximation. */
function timexValue(edtf: string): string {
  if (edtf === '') return 'XXXX-XX-XX'
  return edtf
    .replaceAll('~', '')
    .replace(/(\d{4})-(2[1-4]|3[3-6])(?!\d)/g, (_, year: string, part: string) => `${year}-${SEASONS[part]}`)
    .replace(/(?<![\dX-])(\d\dX|\d\d\dX|\d\dXX)(?![\dX-])/g, found => found.replaceAll('X', ''))
}

function approximation(edtf: string): { mod?: string } {
  return edtf.includes('~') ? { mod: 'APPROX' } : {}
}

function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('')
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' }

/** Characters that XML cannot hold become U+FFFD, one for one. */
function escapeXml(text: string): string {
  return text.replace(/[&<>"\r]/g, found => ENTITIES[found] as string).replace(FORBIDDEN, '\ufffd')
}

const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu
