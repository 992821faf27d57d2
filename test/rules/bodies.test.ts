import { expect, test } from 'vitest'
import { compare } from '../support/tables.js'

const BODIES: readonly string[] = [
  // The plural ending belongs to the word before it, and the chain goes on after it.
  '<o>سازمان آب‌های ژرف</o> بودجه ندارد.',
  // «گفت» is no verb here.
  'رئیس <o>مرکز گفت‌وگوی ادیان</o> استعفا داد.',
  // The name alone after a head and an adjective.
  'شرکت نروژی <o>بیورنلاند</o> چاه تازه‌ای زد.',
  'شبکه تلویزیونی "<o>الجزیره</o>" به نقل از منابع آگاه گفت.',
  // Each name of a list after a plural head.
  'شرکت‌های <o>بهارتن</o> و <o>تک‌سرو</o> جریمه شدند.',
  // A source named after «به گزارش».
  'به گزارش <o>نبض‌نیوز</o>، سد پر شد.',
]

test.each(BODIES)('%s', marked => {
  const { missed, wrong } = compare(marked, 'organization')
  expect({ missed, wrong }).toEqual({ missed: [], wrong: [] })
})
