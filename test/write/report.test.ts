import { expect, test } from 'vitest'
import { reportPage } from '../../src/write/report.js'
import { openReportSink } from '../../src/write/report-sink.js'
import { createCollector, rollupLines } from '../../src/write/rollup.js'
import { binByTime, daysOfValue } from '../../src/write/time-bins.js'
import { makeFolder, parseLines, readFolder, runProgram } from '../support/program.js'

const person = (name: string, ...texts: string[]) => ({
  name,
  roles: [],
  confidence: 0.9,
  mentions: (texts.length > 0 ? texts : [name]).map(text => ({ text, start: 0, end: text.length })),
})

test('people are merged across documents, surnames with the only one who has them', () => {
  const collector = createCollector()
  collector.add({ source: 'a', date: null, people: [person('سید عباس عراقچی', 'سید عباس عراقچی', 'عراقچی')] })
  collector.add({ source: 'b', date: null, people: [person('عباس عراقچي')] })
  collector.add({ source: 'c', date: null, people: [person('عراقچی'), person('حسن روحانی'), person('علی روحانی')] })
  collector.add({ source: 'd', date: null, people: [person('روحانی')] })
  const people = [...rollupLines(collector.finish())].map(
    line => JSON.parse(line) as { name: string; documents: number; mentions: number },
  )
  expect(people.map(({ name, documents, mentions }) => [name, documents, mentions])).toEqual([
    ['سید عباس عراقچی', 3, 4],
    ['حسن روحانی', 1, 1],
    ['روحانی', 1, 1],
    ['علی روحانی', 1, 1],
  ])
})

const body = (name: string, country: string, ...texts: string[]) => ({ ...person(name, ...texts), country })

test('bodies are merged with their short names where no other body is called so', () => {
  const collector = createCollector()
  const add = (source: string, ...organizations: ReturnType<typeof body>[]) =>
    collector.add({ source, date: null, organizations })
  add('a', body('سازمان ملل متحد', '', 'سازمان ملل متحد', 'سازمان ملل'))
  add('b', body('سازمان ملل', ''), body('وزارت خارجه', ''))
  add('c', body('وزارت خارجه ایران', 'IR', 'وزارت خارجه ایران', 'وزارت خارجه'), body('مجلس ملی فرانسه', 'FR', 'مجلس ملی'))
  add('d', body('مجلس ملی ترکیه', 'FR', 'مجلس ملی'), body('مجلس ملی', 'FR'))
  const names = [...rollupLines(collector.finish())].map(line => JSON.parse(line) as { name: string; documents: number })
  expect(names.map(({ name, documents }) => [name, documents])).toEqual([
    ['سازمان ملل متحد', 2],
    ['وزارت خارجه ایران', 1],
    ['مجلس ملی', 1],
    ['مجلس ملی ترکیه', 1],
    ['مجلس ملی فرانسه', 1],
    ['وزارت خارجه', 1],
  ])
})

test('who appears with whom: the closest pairs, whoever is in most documents', () => {
  const collector = createCollector()
  for (let i = 0; i < 40; i++)
    collector.add({ source: `a${i}`, date: null, people: [person(`نام${'ب'.repeat(1 + (i % 20))} تنها`)] })
  for (let i = 0; i < 2; i++) collector.add({ source: `b${i}`, date: null, people: [person('علی یک'), person('حسن دو')] })
  const page = reportPage(collector.finish())
  expect(page).toContain('حسن دو و علی یک: ۲ سند')
})

test('values as days', () => {
  expect(daysOfValue('1970-01-02')).toEqual({ day: 1, days: 1 })
  expect(daysOfValue('1970-01-01/1970-01-03')).toEqual({ day: 1, days: 3 })
  expect(daysOfValue('1971')?.days).toBe(365)
  expect(daysOfValue('XXXX-08-24')).toBeUndefined()
})

test('stretches of time have Solar Hijri names and no gaps', () => {
  const dated = ['2025-06-01', '2025-09-10'].map(value => ({ ...(daysOfValue(value) ?? { day: 0, days: 0 }), item: value }))
  expect(binByTime(dated).bins.map(({ label, items }) => [label, items.length])).toEqual([
    ['خرداد ۱۴۰۴', 1],
    ['تیر ۱۴۰۴', 0],
    ['مرداد ۱۴۰۴', 0],
    ['شهریور ۱۴۰۴', 1],
  ])
})

test('lines may come in pieces', () => {
  const sink = openReportSink()
  const bytes = new TextEncoder().encode(
    '{"source":"a","date":null,"people":[]}\n{"source":"b","error":{"code":"X","message":"<no>"}}',
  )
  for (let i = 0; i < bytes.length; i += 7) sink.write(bytes.subarray(i, i + 7))
  expect(sink.page()).toContain('&lt;no&gt;')
})

test('the program makes a page and a rollup', () => {
  const text = 'سرگئی لاوروف، وزیر امور خارجه روسیه، فردا به ایران می‌رود.'
  const folder = makeFolder({ 'in/a.txt': text, 'in/b.txt': text, 'in/bad.txt': '\0\0\0' })
  const { status } = runProgram(['in', '-f', 'report', '-o', 'out/', '--date', '2025-08-23', '-q'], { cwd: folder })
  expect(status).toBe(1)
  const files = readFolder(`${folder}/out`)
  expect(Object.keys(files)).toEqual(['report.html', 'rollup.ndjson'])
  expect(files['report.html']).toContain('گزارش ۲ سند')
  expect(files['report.html']).toContain('INPUT_NOT_TEXT')
  expect(files['report.html']).not.toMatch(/ style="|<style>[^<]*<\/style>[\s\S]*<style>/)
  const lines = parseLines(files['rollup.ndjson'] ?? '')
  expect(lines).toContainEqual(
    expect.objectContaining({
      type: 'country',
      code: 'RU',
      documents: 2,
      in: [
        { source: 'in/a.txt', mentions: 1 },
        { source: 'in/b.txt', mentions: 1 },
      ],
    }),
  )
})
