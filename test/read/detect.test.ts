import { expect, test } from 'vitest'
import { detect } from '../../src/read/detect.js'
import type { ReadOptions } from '../../src/read/document.js'
import { dateOfName } from '../../src/read/name-date.js'
import { READ_DEFAULTS } from '../support/read.js'

test.each<[string, string, string, boolean]>([
  ['سلام', '-', 'text', false],
  ['', '-', 'text', false],
  ['{"text":"a"}\n{"text":"b"}', '-', 'ndjson', true],
  ['{\n  "text": "a"\n}', '-', 'ndjson', false],
  ['\ufeff {"text":"a"}', '-', 'ndjson', true],
  ['[{"text":"a"}]', '-', 'ndjson', true],
  ['[تهران] {متن}', '-', 'text', false],
  ['{متن}', '-', 'text', false],
  ['<?xml version="1.0"?>\n<!-- <a> --><rss version="2.0">', '-', 'xml', true],
  ['<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">', '-', 'xml', true],
  ['<?xml version="1.0"?><rdf:RDF xmlns:rdf="x">', '-', 'xml', true],
  ['<?xml version="1.0"?><archive>', '-', 'xml', false],
  ['<?xml version="1.0"?><!DOCTYPE html><html>', '-', 'html', false],
  ['<!DOCTYPE html><html>', '-', 'html', false],
  ['<p>سلام</p>', '-', 'html', false],
  ['<p>سلام</p>', 'a.txt', 'text', false],
  ['<HTML><body>', 'a.txt', 'html', false],
  ['< ۵ درصد', '-', 'text', false],
  ['id,text\n1,a', '-', 'csv', true],
  ['id\t"text"\n1\ta', '-', 'csv', true],
  ['سلام, دنیا', '-', 'text', false],
  ['id,text\n', 'a.txt', 'text', false],
  ['سلام', 'a.csv', 'csv', true],
  ['سلام', 'A.JSONL', 'ndjson', true],
])('%j in %s is %s', (start, name, format, many) => {
  expect(detect(Buffer.from(start), name, READ_DEFAULTS)).toEqual({ format, many })
})

test('believes what it is told', () => {
  const told = (options: Partial<ReadOptions>) => detect(Buffer.from('<a>'), 'a.csv', { ...READ_DEFAULTS, ...options })
  expect(told({ format: 'text' })).toEqual({ format: 'text', many: false })
  expect(told({ format: 'xml', xml: { document: 'b' } })).toEqual({ format: 'xml', many: true })
})

test.each([
  ['news-2025-08-23.txt', '2025-08-23'],
  ['in/20250823.html', '2025-08-23'],
  ['14040601.txt', '2025-08-23'],
  ['1404-06-01_خبر.txt', '2025-08-23'],
  ['2025-08-23/a.txt', undefined],
  ['120250823.txt', undefined],
  ['2025-0823.txt', undefined],
  ['20251323.txt', undefined],
  ['a.txt', undefined],
])('the date in the name %s is %s', (name, date) => {
  expect(dateOfName(name)).toBe(date)
})
