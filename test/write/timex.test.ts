import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import type { DateKind } from '../../src/types.js'
import { timexWriter } from '../../src/write/timex.js'
import { ANSWER, TEXT } from '../support/results.js'

const PARSER = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  preserveOrder: false,
})

function write(many: boolean): string {
  const writer = timexWriter(many)
  return writer.head + writer.write(ANSWER) + writer.between + (many ? writer.write(ANSWER) : '') + writer.tail
}

test.each([true, false])('is well-formed, many documents: %s', many => {
  expect(XMLValidator.validate(write(many))).toBe(true)
})

test('keeps the text, but for characters that XML cannot hold', () => {
  const inner = /<TEXT>(.*)<\/TEXT>/s.exec(write(false))?.[1]?.replace(/<[^>]*>/g, '') ?? ''
  const decoded = inner.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&#13;', '\r').replaceAll('&amp;', '&')
  expect(decoded).toBe(TEXT.replace('\u0001', '\ufffd'))
})

test('marks dates and times, and says when the document is from', () => {
  const { TimeML } = PARSER.parse(write(false))
  expect(TimeML.DCT.TIMEX3).toMatchObject({ tid: 't0', type: 'DATE', value: '2025-08-23', functionInDocument: 'CREATION_TIME' })
  expect(TimeML.TITLE).toBe('عنوان <یک>')
  expect(TimeML.TEXT.TIMEX3).toMatchObject([
    { tid: 't1', type: 'DATE', value: '2025-08-14', '#text': '۲۳ مرداد' },
    { tid: 't2', type: 'TIME', value: '2025-08-23T08:00', '#text': 'ساعت ۸' },
  ])
})

test.each<[string | null, DateKind, string]>([
  ['2025-08', 'month', 'type="DATE" value="2025-08"'],
  ['2025-22', 'season', 'type="DATE" value="2025-SU"'],
  ['2025-33', 'quarter', 'type="DATE" value="2025-Q1"'],
  ['2025-W34', 'week', 'type="DATE" value="2025-W34"'],
  ['202X', 'decade', 'type="DATE" value="202"'],
  ['20XX', 'century', 'type="DATE" value="20"'],
  ['XXXX-08-24', 'day', 'type="DATE" value="XXXX-08-24"'],
  ['1990~', 'year', 'type="DATE" value="1990" mod="APPROX"'],
  ['2025-08-01/2025-08-05', 'range', 'type="DURATION" value="2025-08-01/2025-08-05"'],
  [null, 'unknown', 'type="DATE" value="XXXX-XX-XX"'],
])('the value %s of a %s is written %s', (value, kind, attributes) => {
  const mentions = [{ text: 'آن', start: 0, end: 2 }]
  const result = { date: null, dates: [{ value, kind, calendar: 'gregorian' as const, confidence: 1, mentions }] }
  expect(timexWriter(false).write({ result, text: 'آن روز' })).toContain(`<TIMEX3 tid="t1" ${attributes}>آن</TIMEX3>`)
})
