import { expect, test } from 'vitest'
import { isSpellingOf } from '../../src/resolve/similar.js'

test.each([
  ['گومس', 'گومز'],
  ['لوکاشنکا', 'لوکاشنکو'],
  ['زلنسکی', 'زلینسکی'],
  ['گوترش', 'گوتیرش'],
  ['پمپیو', 'پومپیو'],
  ['اردوغان', 'اردغان'],
  ['بلینکن', 'بلینکین'],
])('%s and %s are one name', (a, b) => {
  expect(isSpellingOf(a, b)).toBe(true)
})

test.each([
  ['رضایی', 'رضوی'],
  ['احمدی', 'حمیدی'],
  ['لاوروف', 'لاورنوف'],
  ['کریمی', 'کرمانی'],
  ['سلیمانی', 'سلمانی‌پور'],
  ['جان', 'ژان'],
])('%s and %s are two names', (a, b) => {
  expect(isSpellingOf(a, b)).toBe(false)
})
