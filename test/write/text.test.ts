import { expect, test } from 'vitest'
import type { OffsetUnit, Result } from '../../src/types.js'
import { textWriter } from '../../src/write/text.js'
import { cellsOf } from '../../src/write/wrap.js'

const TEXT = 'وزارت خارجه روسیه فردا بیانیه می‌دهد.'
const RESULT: Result = {
  source: 'a.txt',
  date: '2025-08-23',
  people: [],
  countries: [{ code: 'RU', name: 'روسیه', nameEn: 'Russia', confidence: 1, mentions: [{ text: 'روسیه', start: 12, end: 17 }] }],
  dates: [
    {
      value: '2025-08-24',
      kind: 'day',
      calendar: 'gregorian',
      confidence: 0.97,
      mentions: [{ text: 'فردا', start: 18, end: 22 }],
    },
  ],
  organizations: [
    { name: 'وزارت خارجه روسیه', country: 'RU', confidence: 0.98, mentions: [{ text: 'وزارت خارجه روسیه', start: 0, end: 17 }] },
  ],
}

function show(text = TEXT, result = RESULT, options = { colour: false }): string {
  return textWriter(options).write({ text, result }) ?? ''
}

test('marks nest and are readable without colour', () => {
  expect(show()).toContain('[س وزارت خارجه [ک روسیه \u200eRU]] [ت فردا \u200e2025-08-24] بیانیه می‌دهد.')
})

test('then come a legend and the entities', () => {
  const shown = show()
  expect(shown).toContain('[ک کشور]  [ت تاریخ]  [س سازمان]')
  expect(shown).toContain('سازمان‌ها\n  وزارت خارجه روسیه  \u200eRU  ۹۸٪')
})

test('colours in the place of brackets', () => {
  const shown = show(TEXT, RESULT, { colour: true })
  expect(shown).toContain('\u001b[33m')
  expect(shown).not.toContain('[ک')
})

test('what could steer a terminal is an escape', () => {
  const shown = show('\u001b]0;x\u0007 \u202eروسیه\u2066 \u009b31m\ttab\r\n', { source: '\u001b[2J.txt', date: null })
  expect(shown).toContain('\\u001b]0;x\\u0007 \\u202eروسیه\\u2066 \\u009b31m  tab')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
})

test('lines are broken at spaces', () => {
  const shown = textWriter({ colour: false, width: 30 }).write({ text: `${TEXT} `.repeat(5), result: { date: null } }) ?? ''
  expect(Math.max(...shown.split('\n').map(cellsOf))).toBeLessThanOrEqual(30)
})

test('evidence where it is asked for: rule, weight, words, what lost', () => {
  const cues = [{ text: 'خارجه', start: 6, end: 11 }]
  const evidence = [{ rule: 'place/full-name', weight: -1.5, cues }, ...Array(9).fill({ rule: 'place/size', weight: 0.25 })]
  const lost = { type: 'country' as const, text: 'روسیه', start: 12, end: 17, confidence: 0.4, why: 'outscored' as const }
  const mentions = [{ text: 'روسیه', start: 12, end: 17, evidence, lost }]
  const shown = show(TEXT, { date: null, places: [{ name: 'روسیه', confidence: 0.5, mentions }] })
  expect(shown).toContain('    روسیه \u200e12–17\n      \u200e−1.50 place/full-name  «خارجه» \u200e6–11\n')
  expect(shown).toContain('      \u200e+0.50 ۲ دلیل سبک‌تر\n      به‌جای کشور «روسیه» \u200e12–17  ۴۰٪، ')
})

test('offsets are shown in the unit asked for', () => {
  const mentions = [{ text: 'روسیه', start: 15, end: 20, evidence: [] }]
  const result: Result = { date: null, places: [{ name: 'روسیه', confidence: 0.5, mentions }] }
  const written = (offsets: OffsetUnit): string =>
    textWriter({ colour: false, offsets }).write({ text: `😀 ${TEXT}`, result }) ?? ''
  expect(written('utf16')).toContain('روسیه \u200e15–20')
  expect(written('codepoint')).toContain('روسیه \u200e14–19')
  expect(written('byte')).toContain('روسیه \u200e27–37')
})
