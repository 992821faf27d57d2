import { expect, test } from 'vitest'
import { createExtractor } from '../../src/pipeline.js'
import { lexicon } from '../support/extractor.js'

const extract = createExtractor(lexicon, { types: ['person'] })

const roles = (text: string): Record<string, unknown> =>
  Object.fromEntries((extract(text).people ?? []).map(({ name, roles }) => [name, roles]))

test('after the name', () => {
  expect(roles('سرگئی لاوروف، وزیر امور خارجه روسیه، به تهران آمد.')).toEqual({
    'سرگئی لاوروف': [{ text: 'وزیر امور خارجه روسیه', country: 'RU' }],
  })
})

test('before the name, directly and with a comma', () => {
  expect(roles('رئیس‌جمهور ترامپ گفت که می‌آید.')).toEqual({ ترامپ: [{ text: 'رئیس‌جمهور' }] })
  expect(roles('سفیر پاکستان، محمد مدثر تیپو، به وزارت خارجه رفت.')).toEqual({
    'محمد مدثر تیپو': [{ text: 'سفیر پاکستان', country: 'PK' }],
  })
})

test('with the body in it', () => {
  expect(roles('کارولین لویت، سخنگوی کاخ سفید، این خبر را رد کرد.')).toEqual({
    'کارولین لویت': [{ text: 'سخنگوی کاخ سفید', organization: 'کاخ سفید' }],
  })
})

test('the ZWNJ of a role is restored', () => {
  expect(roles('نیکلاس مادورو، رئیسجمهور ونزوئلا، سخن گفت.')).toEqual({
    'نیکلاس مادورو': [{ text: 'رئیس‌جمهور ونزوئلا', country: 'VE' }],
  })
})
