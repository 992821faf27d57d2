import { describe, expect, test } from 'vitest'
import { standardSpelling } from '../../src/resolve/spelling.js'
import { extract } from '../support/extractor.js'
import { namesOf, readText, smallLexicon } from '../support/small-lexicon.js'

describe('words in standard spelling', () => {
  const LEXICON = smallLexicon([
    namesOf('surname', 'fa', ['محمدی‌فر', 'احمدی‌نژاد', 'احمدی‌نژاد‌تهرانی', 'محمدی', 'علی‌آباد', 'علی آباد']),
    namesOf('given', 'm-fa', ['امیرعلی', 'امیر', 'امیررضا', 'امیر رضا']),
    namesOf('country', 'IR', ['ایران']),
    namesOf('organization', 'pkk', ['پ.ک.ک', 'هواپیمایی ملی']),
    namesOf('organization', 'long', ['سازمان همکاری‌های کشورهای کرانه دریای کاسپین و آسیای‌میانه و قفقاز جنوبی و شمالی‌تر']),
  ])

  const spelt = (source: string): string => {
    const { text } = readText(LEXICON, source)
    return standardSpelling(text, 0, text.tokens.count)
  }

  // The first to be spelt, since what a character becomes is kept.
  test('characters of all kinds', () => {
    expect(spelt('علي مُحمــد أرئیس ٠١٢٣٤٥٦٧٨٩ ۰۹ 09 Tim é \ufef2 (–) Я \u{1f600} ب\u0621')).toBe(
      'علی محمد أرئیس ۰۱۲۳۴۵۶۷۸۹ ۰۹ 09 Tim é ی (–) Я \u{1f600} ب',
    )
  })

  test.each([
    ['Arabic letters', 'علي كريمي', 'علی کریمی'],
    ['letters of neighbours', 'ټولنه ۀ ة ى إسحاق', 'تولنه ه ه ی اسحاق'],
    ['letters that Persian has', 'آرش أحمد مؤمن رئیس', 'آرش أحمد مؤمن رئیس'],
    ['vowel marks and tatweel', 'مُحَمَّد محمــد', 'محمد محمد'],
    ['letters and their marks apart', 'ا\u0653رش ا\u0654حمد مو\u0654من ری\u0654یس ري\u0654یس', 'آرش أحمد مؤمن رئیس رئیس'],
    ['marks of other letters', 'ب\u0653 ب\u0654', 'ب ب'],
    ['presentation forms', '\ufecb\ufee0\ufef2 \ufee3\ufeea\ufeae\ufefb\ufee7', 'علی مهرلان'],
    ['digits of three kinds', '٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ 0123456789', '۰۱۲۳۴۵۶۷۸۹ ۰۱۲۳۴۵۶۷۸۹ 0123456789'],
    ['Latin letters', 'Tim COOK Ｔｉｍ é', 'Tim COOK Tim é'],
    ['marks', '«علی» (۱) – ?', '«علی» (۱) – ?'],
    ['letters of no alphabet of ours', 'Владимир', 'Владимир'],
    ['invisible characters', 'علی\u200f رضا\u200d', 'علی رضا'],
  ])('%s: %s', (_, source, expected) => {
    expect(spelt(source)).toBe(expected)
  })

  test.each([
    ['spaces', 'علی   رضا', 'علی رضا'],
    ['a line break', 'علی\nرضا', 'علی رضا'],
    ['an underscore', 'علی_رضا', 'علی رضا'],
    ['a ZWNJ', 'علی\u200cرضا', 'علی\u200cرضا'],
    ['nothing', 'علی،رضا', 'علی،رضا'],
  ])('%s between words', (_, source, expected) => {
    expect(spelt(source)).toBe(expected)
  })

  test.each([
    ['a name that lost its ZWNJ', 'محمدیفر', 'محمدی‌فر'],
    ['one that has a space for it', 'محمدی فر', 'محمدی‌فر'],
    ['one that has it', 'محمدی‌فر', 'محمدی‌فر'],
    ['one in Arabic letters', 'محمديفر', 'محمدی‌فر'],
    ['one before a mark', 'محمدیفر، محمدیفر', 'محمدی‌فر، محمدی‌فر'],
    ['the longest of two', 'احمدینژاد تهرانی', 'احمدی‌نژاد‌تهرانی'],
    ['the first of two of the same letters', 'علیآباد', 'علی‌آباد'],
    ['the one that may be broken of two of the same letters', 'امیررضا', 'امیر رضا'],
    ['names in a row', 'امیر محمدیفر احمدینژاد', 'امیر محمدی‌فر احمدی‌نژاد'],
    ['one of a space', 'هواپیماییملی', 'هواپیمایی ملی'],
    ['one of marks', 'پ.ک.ک', 'پ.ک.ک'],
    ['one of marks without them', 'پکک', 'پ ک ک'],
    ['one with an ending after it', 'احمدینژاد‌ها', 'احمدی‌نژاد‌ها'],
    ['one with an ending joined to it', 'احمدینژادها', 'احمدینژادها'],
    ['one that is not all of a word', 'محمدیفردا', 'محمدیفردا'],
    ['one without breaks', 'امیرعلی ایران', 'امیرعلی ایران'],
    [
      'one of more letters than a number has bits',
      'سازمانهمکاریهای کشورهای کرانه دریای کاسپین و آسیایمیانه و قفقاز جنوبی و شمالی‌تر',
      'سازمان همکاری‌های کشورهای کرانه دریای کاسپین و آسیای‌میانه و قفقاز جنوبی و شمالی‌تر',
    ],
  ])('%s: %s', (_, source, expected) => {
    expect(spelt(source)).toBe(expected)
  })

  test('no name that begins before the words or ends after them', () => {
    const { text } = readText(LEXICON, 'امیر محمدی فر')
    expect(standardSpelling(text, 0, 2)).toBe('امیر محمدی')
    expect(standardSpelling(text, 2, 3)).toBe('فر')
    expect(standardSpelling(text, 1, 3)).toBe('محمدی‌فر')
    expect(standardSpelling(text, 1, 1)).toBe('')
  })
})

test.each([
  ['رهبران پ.ک.ک دیدار کردند.', 'پ.ک.ک'],
  ['شرکت تسلیحاتی آلماز-آنتی تحریم شد.', 'آلماز-آنتی'],
  ['شرکت تسلیحاتی آلماز–آنتی تحریم شد.', 'آلماز–آنتی'],
  ['رئیس پیشین کا.گ.ب در مسکو بود.', 'کا.گ.ب'],
])('marks inside a name stay: %s', (sentence, name) => {
  expect(extract(sentence).organizations?.map(one => one.name)).toContain(name)
})
