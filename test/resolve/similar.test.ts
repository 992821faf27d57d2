import { expect, test } from 'vitest'
import { isSpellingOf, skeleton } from '../../src/resolve/similar.js'

test.each([
  ['گومس', 'گومز'],
  ['لوکاشنکا', 'لوکاشنکو'],
  ['زلنسکی', 'زلینسکی'],
  ['گوترش', 'گوتیرش'],
  ['پمپیو', 'پومپیو'],
  ['اردوغان', 'اردغان'],
  ['بلینکن', 'بلینکین'],
  ['رضا', 'رضا'],
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
  ['سامی', 'سام'],
  ['سام', 'سامی'],
])('%s and %s are two names', (a, b) => {
  expect(isSpellingOf(a, b)).toBe(false)
})

test.each([
  ['زلنسکی', 'زلنزک'],
  ['طالس', 'تلز'],
  ['هوایی', ''],
])('the consonants of %s are %s', (name, bones) => {
  expect(skeleton(name)).toBe(bones)
})
