import { expect, test } from 'vitest'
import { extract } from '../support/extractor.js'

test.each([
  ['رهبران پ.ک.ک دیدار کردند.', 'پ.ک.ک'],
  ['شرکت تسلیحاتی آلماز-آنتی تحریم شد.', 'آلماز-آنتی'],
  ['رئیس پیشین کا.گ.ب در مسکو بود.', 'کا.گ.ب'],
])('marks inside a name stay: %s', (sentence, name) => {
  expect(extract(sentence).organizations?.map(one => one.name)).toContain(name)
})
