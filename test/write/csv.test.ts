import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { csvWriter, tsvWriter } from '../../src/write/csv.js'
import type { Writer } from '../../src/write/writer.js'
import { ANSWER, FAILED, RESULT, TEXT } from '../support/results.js'

type Row = Record<string, string>

function rowsOf(writer: Writer, delimiter: string): Row[] {
  return parse(writer.head + writer.write(ANSWER), { columns: true, delimiter }) as Row[]
}

test.each([
  ['csv', csvWriter, ','],
  ['tsv', tsvWriter, '\t'],
] as const)('%s has one mention a row, by where it begins', (_, writer, delimiter) => {
  const rows = rowsOf(writer, delimiter)
  expect(rows.map(row => row.type)).toEqual(['person', 'person', 'organization', 'country', 'date', 'time'])
  for (const row of rows) expect(TEXT.slice(Number(row.start), Number(row.end))).toBe(row.text)
  expect(rows.map(row => row.entity)).toEqual(['1', '1', '4', '2', '3', '5'])
  expect(rows[0]).toMatchObject({ name: 'علی علوی', roles: 'وزیر', confidence: '0.9', document_date: '2025-08-23' })
  expect(rows[3]).toMatchObject({ name: 'ایران', country: 'IR' })
  expect(rows[4]).toMatchObject({ value: '2025-08-14', kind: 'day' })
})

test('one that failed has no row', () => {
  expect(csvWriter.write(FAILED)).toBeUndefined()
})

test.each(['=1+1', '+1', '-1', '@a', '\t=1', ' =1', '\uff1d1', '\r=1'])('%j is no formula', start => {
  const result = { ...RESULT, id: start, source: start, title: start }
  const [row] = parse(csvWriter.head + csvWriter.write({ result, text: TEXT }), { columns: true }) as Row[]
  expect(row?.id).toBe(`'${start}`)
  expect(row?.source).toBe(`'${start}`)
})

test('quotes, commas and line ends survive', () => {
  const source = 'a "b", c\nd'
  const [row] = parse(csvWriter.head + csvWriter.write({ result: { ...RESULT, source }, text: TEXT }), { columns: true }) as Row[]
  expect(row?.source).toBe(source)
})
