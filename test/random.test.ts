import { expect, test } from 'vitest'
import type { OffsetUnit, Result } from '../src/types.js'
import { extract } from './support/extractor.js'

let seed = 20250823
function random(below: number): number {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
  return Math.floor((seed / 4294967296) * below)
}

const PIECES = [
  'سرگئی لاوروف',
  'وزیر',
  'امور خارجه',
  'روسیه',
  '،',
  '.',
  ' ',
  ' ',
  ' ',
  '\u200C',
  '\n',
  '۲۴',
  '۱۴۰۴',
  'آگوست',
  'در',
  'و',
  'گفت',
  '😀',
  '👨‍👩‍👧',
  'محمد',
  'رضایی',
  'تهران',
  'سازمان ملل',
  'سی‌و',
  'یکم',
  'ِ',
  'ّ',
  'ـ',
  '«',
  '»',
  '(',
  ')',
  'NATO',
  'a@b.ir',
  'https://x.ir/a',
  '#ایران_ما',
  '@user',
  '\uD800',
  '\uDC00',
  'ي',
  'ك',
  'ۀ',
  'е́',
  '𝔄',
  'شرکت',
  'دانشگاه',
  'شنبه',
  '/',
  '-',
  ':',
  '٪',
  '\t',
  '\u0000',
  '\u202E',
  'ﻻ',
  'é',
]

function noise(): string {
  return Array.from({ length: 1 + random(60) }, () => PIECES[random(PIECES.length)]).join('')
}

function mentionsOf(result: Result): { text: string; start: number; end: number }[] {
  return [result.people, result.countries, result.dates, result.organizations, result.places].flatMap(list =>
    (list ?? []).flatMap(entity => entity.mentions),
  )
}

const SLICE: Record<OffsetUnit, (text: string, start: number, end: number) => string> = {
  utf16: (text, start, end) => text.slice(start, end),
  codepoint: (text, start, end) => [...text].slice(start, end).join(''),
  byte: (text, start, end) => Buffer.from(text).subarray(start, end).toString(),
}

test.each(['utf16', 'codepoint', 'byte'] as const)('in %s, slicing the input at a mention gives its text', unit => {
  for (let i = 0; i < 1500; i++) {
    const text = noise()
    for (const { start, end, text: slice } of mentionsOf(extract(text, { offsets: unit, date: '2025-08-23' }))) {
      expect(SLICE[unit](text, start, end)).toBe(unit === 'byte' ? Buffer.from(slice).toString() : slice)
    }
  }
})

test('the same text gives the same result', () => {
  for (let i = 0; i < 100; i++) {
    const text = noise()
    expect(extract(text)).toEqual(extract(text))
  }
})
