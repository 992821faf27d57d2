import { describe, expect, test } from 'vitest'
import { findAmounts } from '../../src/rules/amount/index.js'
import { SPELLINGS, textOf } from '../support/date-lexicon.js'

/** The amounts of a text as «slice = value». */
function shown(source: string): string[] {
  const text = textOf(source)
  return findAmounts(text)
    .filter(({ confidence }) => confidence >= 0.5)
    .map(amount => {
      const slice = source.slice(text.tokens.start[amount.start], text.tokens.end[amount.end - 1])
      const value =
        amount.type === 'money' ? `${amount.amount} ${amount.currency}${amount.unit ? ` ${amount.unit}` : ''}` : amount.value
      return `${slice} = ${value}`
    })
}

const ROWS: readonly (readonly [string, ...string[]])[] = [
  ['نشست ساعت ۱۴:۳۰ آغاز شد.', 'ساعت ۱۴:۳۰ = 14:30'],
  ['ساعت ۸ صبح رسید.', 'ساعت ۸ صبح = 08:00'],
  ['ساعت ۳ بعدازظهر رفت.', 'ساعت ۳ بعدازظهر = 15:00'],
  ['ساعت ده و نیم شب خوابید.', 'ساعت ده و نیم شب = 22:30'],
  ['ساعت ۱۷ و ۳۰ دقیقه بازی شد.', 'ساعت ۱۷ و ۳۰ دقیقه = 17:30'],
  ['ساعت دوازده شب برق رفت.', 'ساعت دوازده شب = 00:00'],
  ['در ۱۹:۳۷ زمین لرزید.', '۱۹:۳۷ = 19:37'],
  ['در ۲۴ ساعت گذشته باران بارید.', '۲۴ ساعت گذشته = null'],
  ['صبح امروز باران بارید.', 'صبح امروز = TMO'],
  ['جمعه شب بازی داشتند.', 'جمعه شب = TNI'],
  ['بیست میلیارد تومان پرداخت.', 'بیست میلیارد تومان = 200000000000 IRR toman'],
  ['۱۶ هزار میلیارد تومان بدهی دارد.', '۱۶ هزار میلیارد تومان = 160000000000000 IRR toman'],
  ['۲۱ میلیون و ۲۰۰ هزار ریال است.', '۲۱ میلیون و ۲۰۰ هزار ریال = 21200000 IRR'],
  ['دو هزار و ۴۰۵ میلیارد ریال بود.', 'دو هزار و ۴۰۵ میلیارد ریال = 2405000000000 IRR'],
  ['۳.۵ میلیون دلار دزدید.', '۳.۵ میلیون دلار = 3500000 USD'],
  ['چهار و نیم میلیارد یورو خرج شد.', 'چهار و نیم میلیارد یورو = 4500000000 EUR'],
  ['نفت ۵۰ دلار و ۸۲ سنت شد.', '۵۰ دلار و ۸۲ سنت = 50.82 USD'],
  ['جریمه $500 بود.', '$500 = 500 USD'],
  ['10,000 تومان داد.', '10,000 تومان = 100000 IRR toman'],
  ['قرارداد ۱۵ تا ۴۰ میلیون پوندی بست.', '۱۵ تا ۴۰ میلیون پوندی = null GBP'],
  ['پنج هزار افغانی کمک شد.', 'پنج هزار افغانی = 5000 AFN'],
  ['تورم ۴۲ درصد شد.', '۴۲ درصد = 42'],
  ['رشد سه و نیم درصدی داشت.', 'سه و نیم درصدی = 3.5'],
  ['بین ۵ تا ۱۰ درصد کم شد.', '۵ تا ۱۰ درصد = null'],
  ['رشد منفی ۱.۲ درصد بود.', 'منفی ۱.۲ درصد = -1.2'],
  ['۱۲٪ سود داد.', '۱۲٪ = 12'],
  ['۲۴ ساعت بیدار ماند.'],
  ['سه افغانی مهاجر آمدند.'],
  ['ساعت مچی خرید.'],
  ['۲۰ نفر آمدند.'],
  ['نتیجه ۳ بر ۲ شد.'],
]

describe.each(Object.entries(SPELLINGS))('%s', (_name, spell) => {
  test.each(ROWS)('%s', (sentence, ...amounts) => {
    expect(shown(spell(sentence))).toEqual(
      amounts.map(amount => spell(amount).replace(/(?<==).*/, () => amount.slice(amount.indexOf('=') + 1))),
    )
  })
})
