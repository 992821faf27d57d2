import type { Result } from '../types.js'
import { type Row, rowsOf } from './mentions.js'
import { type Answer, isFailed, type Writer } from './writer.js'

type Cell = string | number

const COLUMNS: Readonly<Record<string, (row: Row, result: Result) => Cell>> = {
  source: (_row, result) => result.source ?? '',
  id: (_row, { id }) => idCell(id),
  document_date: (_row, result) => result.date ?? '',
  type: row => row.type,
  text: row => row.mention.text,
  start: row => row.mention.start,
  end: row => row.mention.end,
  entity: row => row.entity,
  name: row => row.name,
  value: row => row.value,
  kind: row => row.kind,
  country: row => row.country,
  unit: row => row.unit,
  roles: row => row.roles,
  confidence: row => row.confidence,
}

/** What a spreadsheet would take for a formula, also behind spaces and in full-width forms. */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r\n]/

/** RFC 4180 with line feeds, one mention a row. */
export const csvWriter = tableWriter('csv', ',', quote)
/** Cells have no quotes; tabs and line ends in them are spaces. */
export const tsvWriter = tableWriter('tsv', '\t', text => text.replace(/[\t\r\n]/g, ' '))

function tableWriter(extension: string, separator: string, safe: (text: string) => string): Writer {
  const line = (cells: readonly Cell[]): string => `${cells.map(cell => safe(inert(cell))).join(separator)}\n`
  const columns = Object.values(COLUMNS)
  const write = (answer: Answer): string | undefined => {
    if (isFailed(answer)) return undefined
    const { result } = answer
    return rowsOf(result)
      .map(row => line(columns.map(column => column(row, result))))
      .join('')
  }
  return { extension, head: line(Object.keys(COLUMNS)), between: '', tail: '', write }
}

/** An apostrophe makes a spreadsheet show a formula as text. */
function inert(cell: Cell): string {
  return typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : String(cell)
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function idCell(id: unknown): Cell {
  if (id === undefined) return ''
  return typeof id === 'string' || typeof id === 'number' ? id : JSON.stringify(id)
}
