import { describe, expect, test } from 'vitest'
import { formatDay } from '../../src/calendar/edtf.js'
import { findHeaderDate, parseDate } from '../../src/calendar/header-date.js'

const DATES: readonly (readonly [string, string | undefined])[] = [
  ['2025-08-23', '2025-08-23'],
  ['2025-08-23T10:11:12+03:30', '2025-08-23'],
  ['20250823', '2025-08-23'],
  ['article-2025-08-23.txt', '2025-08-23'],
  ['Sat, 23 Aug 2025 10:00:00 GMT', '2025-08-23'],
  ['23 August 2025', '2025-08-23'],
  ['August 23, 2025', '2025-08-23'],
  ['۱۴۰۴/۰۶/۰۱', '2025-08-23'],
  ['١٤٠٤/٠٦/٠١', '2025-08-23'],
  ['1404-6-1', '2025-08-23'],
  ['۱ شهریور ۱۴۰۴', '2025-08-23'],
  ['شنبه ۱ شهریور ۱۴۰۴ - ۱۰:۲۰', '2025-08-23'],
  ['شنبه، اول شهریور ماه ۱۴۰۴', '2025-08-23'],
  ['بیست و چهارم اسفند هزار و سیصد و پنجاه و هشت', '1980-03-14'],
  ['۱۵ ميزان ١٤٠٢', '2023-10-07'],
  ['۲۳ آگوست ۲۰۲۵', '2025-08-23'],
  ['23/08/2025', '2025-08-23'],
  ['2025-13-40', undefined],
  ['2025-02-30', undefined],
  ['۳۱ مهر ۱۴۰۳', undefined],
  ['خبر', undefined],
  ['', undefined],
  ['12345', undefined],
]

test.each(DATES)('parseDate %s', (text, day) => {
  const date = parseDate(text)
  expect(date === undefined ? undefined : formatDay(date)).toBe(day)
})

describe('findHeaderDate', () => {
  test.each([
    [' date 2025-08-23 وزیر امور', 'وزیر امور'],
    ['date: 2025-08-23\nوزیر', '\nوزیر'],
    ['تاریخ: ۱۴۰۴/۰۶/۰۱ متن', 'متن'],
    ['تاریخ انتشار: ۱ شهریور ۱۴۰۴\nمتن', '\nمتن'],
    ['شنبه ۱ شهریور ۱۴۰۴\nمتن خبر', '\nمتن خبر'],
    ['۱۴۰۴/۰۶/۰۱ ۱۰:۲۰\nمتن', '\nمتن'],
    ['2025-08-23\n\nمتن', '\n\nمتن'],
  ])('%j', (text, rest) => {
    const header = findHeaderDate(text)
    expect(header && formatDay(header.date)).toBe('2025-08-23')
    expect(header && text.slice(header.end)).toBe(rest)
  })

  test.each(['وزیر ۱ شهریور ۱۴۰۴ آمد.', '۱ شهریور ۱۴۰۴ وزیر آمد.', 'متن بی‌تاریخ', '', 'date palm 2025'])('none in %j', text => {
    expect(findHeaderDate(text)).toBeUndefined()
  })
})
