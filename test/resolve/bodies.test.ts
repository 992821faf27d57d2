import { expect, test } from 'vitest'
import { createExtractor } from '../../src/pipeline.js'
import { lexicon } from '../support/extractor.js'

const extract = createExtractor(lexicon, { types: ['organization'] })

const bodies = (text: string): string[] =>
  (extract(text).organizations ?? []).map(({ name, mentions }) => `${name}: ${mentions.map(({ text }) => text).join(' | ')}`)

test('a short form and the full name are one body', () => {
  expect(bodies('سازمان ملل متحد هشدار داد. سازمان ملل خواستار آتش‌بس شد.')).toEqual([
    'سازمان ملل متحد: سازمان ملل متحد | سازمان ملل',
  ])
})

test('an acronym in brackets is the body before it', () => {
  expect(bodies('سازمان انرژی اتمی ایران (AEOI) این خبر را رد کرد.')).toEqual([
    'سازمان انرژی اتمی ایران: سازمان انرژی اتمی ایران | AEOI',
  ])
})

test('bodies of different owners stay apart', () => {
  expect(bodies('وزارت خارجه روسیه و وزارت خارجه چین بیانیه دادند.')).toEqual([
    'وزارت خارجه روسیه: وزارت خارجه روسیه',
    'وزارت خارجه چین: وزارت خارجه چین',
  ])
})

test('the country named in a body goes before that of the lexicon', () => {
  const countryOf = (text: string) => extract(text).organizations?.map(({ name, country }) => `${name}: ${country}`)
  expect(countryOf('مجلس نمایندگان عراق رأی داد.')).toEqual(['مجلس نمایندگان عراق: IQ'])
  expect(countryOf('مجلس نمایندگان آمریکا رأی داد.')).toEqual(['مجلس نمایندگان آمریکا: US'])
})

test('a body of more mentions than a call takes arguments is merged with its full name', () => {
  const found = extract(`${'یونسکو گفت. '.repeat(130_000)}سازمان علمی فرهنگی ملل (یونسکو) گفت.`).organizations ?? []
  expect(found.map(({ mentions }) => mentions.length)).toEqual([130_002])
})
