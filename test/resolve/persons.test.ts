import { expect, test } from 'vitest'
import { extract } from '../support/extractor.js'

const people = (text: string): string[] =>
  (extract(text, { types: ['person'] }).people ?? []).map(
    ({ name, mentions }) => `${name}: ${mentions.map(({ text }) => text).join(' | ')}`,
  )

test('a surname belongs to the person named in full', () => {
  expect(people('سرگئی لاوروف، وزیر امور خارجه روسیه، به مسکو بازگشت. لاوروف گفت که مذاکرات ادامه دارد.')).toEqual([
    'سرگئی لاوروف: سرگئی لاوروف | لاوروف',
  ])
})

test('people of one surname stay apart by given name', () => {
  expect(people('علی لاریجانی با صادق لاریجانی دیدار کرد.')).toEqual([
    'علی لاریجانی: علی لاریجانی',
    'صادق لاریجانی: صادق لاریجانی',
  ])
})

test('«خانم» and «آقای» choose among people of one surname', () => {
  expect(people('مریم رضایی و حسن رضایی در نشست بودند. خانم رضایی گفت که راضی است. آقای رضایی پاسخ داد.')).toEqual([
    'مریم رضایی: مریم رضایی | رضایی',
    'حسن رضایی: حسن رضایی | رضایی',
  ])
})

test('a name is spelt as the lexicon spells it where the text lost its ZWNJ', () => {
  expect(people('محمود احمدینژاد گفت که نامزد نمیشود.')).toEqual(['محمود احمدی‌نژاد: محمود احمدینژاد'])
})
