import { describe, expect, test } from 'vitest'
import { extract } from '../support/extractor.js'
import { clustersOf, namesOf, smallLexicon } from '../support/small-lexicon.js'

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

describe('people of a text whose mentions are known', () => {
  const LEXICON = smallLexicon([
    // Names of two classes: the given name tells the gender.
    namesOf('surname', 'fa', ['رضا']),
    namesOf('given', 'm-fa', ['علی', 'حسن', 'محمد', 'محمود', 'رضا', 'سید‌جواد', 'اکبر']),
    namesOf('given', 'f-fa', ['مریم', 'زهرا', 'علی‌ناز']),
    namesOf('given', 'u-fa', ['نور']),
    namesOf('given', 'm-af', ['اشرف']),
    namesOf('given', 'm-ar', ['خالد']),
    namesOf('given', 'm-en', ['جان', 'مایکل']),
    namesOf('surname', 'fa', ['رضایی', 'محمدی', 'محمودی', 'احمدی‌نژاد', 'محمد']),
    namesOf('surname', 'sl', ['زلنسکی']),
    namesOf('figure', 'salman', ['محمد بن سلمان', 'ولیعهد جوان']),
    namesOf('figure', 'pele', ['پله', 'مروارید سیاه']),
    namesOf('part', '', ['سید', 'میر']),
    namesOf('place', 'farah', ['زلنسکی']),
    namesOf('address', '', ['خانم', 'بانو', 'سرکار', 'دوشیزه', 'ملکه', 'آقای', 'آقا', 'جناب', 'مستر', 'ښاغلی', 'شاغلی', 'دکتر']),
  ])
  const clusters = (marked: string): string[] => clustersOf(LEXICON, marked)

  test.each([
    ['a surname after the full name', '<p>علی رضایی</p> آمد. <p>رضایی</p> رفت.', ['علی رضایی: علی رضایی | رضایی']],
    ['a surname before the full name', '<p>رضایی</p> آمد. <p>علی رضایی</p> رفت.', ['علی رضایی: رضایی | علی رضایی']],
    ['a given name', '<p>مریم رضایی</p> آمد. <p>مریم</p> رفت.', ['مریم رضایی: مریم رضایی | مریم']],
    ['a middle name', '<p>جان مایکل گاور</p> آمد. <p>مایکل</p> رفت.', ['جان مایکل گاور: جان مایکل گاور | مایکل']],
    ['one name twice', '<p>گاور</p> آمد. <p>گاور</p> رفت.', ['گاور: گاور | گاور']],
    ['other names', '<p>گاور</p> آمد. <p>تاور</p> رفت.', ['گاور: گاور', 'تاور: تاور']],
    ['no single name of nobody', '<p>علی رضایی</p> با <p>محمدی</p> آمد.', ['علی رضایی: علی رضایی', 'محمدی: محمدی']],
    ['one surname, two given names', '<p>علی رضایی</p> و <p>حسن رضایی</p>', ['علی رضایی: علی رضایی', 'حسن رضایی: حسن رضایی']],
    ['one given name, two surnames', '<p>علی رضایی</p> و <p>علی محمدی</p>', ['علی رضایی: علی رضایی', 'علی محمدی: علی محمدی']],
    [
      'a surname in one word that the full name has in two',
      '<p>سارا مک کارتنی</p> آمد. <p>مککارتنی</p> رفت.',
      ['سارا مک کارتنی: سارا مک کارتنی | مککارتنی'],
    ],
  ])('%s: %s', (_, marked, expected) => {
    expect(clusters(marked)).toEqual(expected)
  })

  test.each([
    [
      '«سید» is no unit of a name',
      '<p>سید علی رضایی</p> آمد. <p>علی رضایی</p> رفت.',
      ['سید علی رضایی: سید علی رضایی | علی رضایی'],
    ],
    ['«سید» and a surname are no full name', '<p>سید رضایی</p> آمد. <p>علی رضایی</p> رفت.', ['سید رضایی: سید رضایی | علی رضایی']],
    ['«سید» by itself is a name', '<p>سید</p> آمد. <p>سید</p> رفت. <p>رضایی</p>', ['سید: سید | سید', 'رضایی: رضایی']],
    [
      'by the lexicon, one of many names',
      '<p>محمد بن سلمان</p> آمد. <p>ولیعهد جوان</p> رفت.',
      ['محمد بن سلمان: محمد بن سلمان | ولیعهد جوان'],
    ],
    [
      'by the lexicon, one of a single name',
      '<p>پله</p> آمد. <p>مروارید سیاه</p> رفت.',
      ['پله: پله', 'مروارید سیاه: مروارید سیاه'],
    ],
    [
      'a longer name of the same person',
      '<p>دلسی رودریگز</p> و <p>دلسی رودریگز گومس</p>',
      ['دلسی رودریگز گومس: دلسی رودریگز | دلسی رودریگز گومس'],
    ],
    [
      'a shorter name of the same person',
      '<p>دلسی رودریگز گومس</p> و <p>دلسی رودریگز</p>',
      ['دلسی رودریگز گومس: دلسی رودریگز گومس | دلسی رودریگز'],
    ],
    ['a name in the middle', '<p>دلسی گومس</p> و <p>دلسی رودریگز گومس</p>', ['دلسی رودریگز گومس: دلسی گومس | دلسی رودریگز گومس']],
    [
      'another first name before it',
      '<p>رودریگز گومس</p> و <p>دلسی رودریگز گومس</p>',
      ['رودریگز گومس: رودریگز گومس', 'دلسی رودریگز گومس: دلسی رودریگز گومس'],
    ],
    [
      'another last name',
      '<p>دلسی کارلا گومس</p> و <p>دلسی رودریگز</p>',
      ['دلسی کارلا گومس: دلسی کارلا گومس', 'دلسی رودریگز: دلسی رودریگز'],
    ],
    ['one word or two', '<p>مک گینس لور</p> و <p>مکگینس لور</p>', ['مک گینس لور: مک گینس لور', 'مکگینس لور: مکگینس لور']],
    [
      'a spelling of a foreign name',
      '<p>ولودیمیر زلنسکی</p> و <p>ولودیمیر زلینسکی</p>',
      ['ولودیمیر زلینسکی: ولودیمیر زلنسکی | ولودیمیر زلینسکی'],
    ],
    [
      'a spelling of a foreign given name',
      '<p>آنتونیو گوترش</p> و <p>آنتنیو گوتیرش</p>',
      ['آنتونیو گوترش: آنتونیو گوترش | آنتنیو گوتیرش'],
    ],
    ['a spelling of a foreign surname alone', '<p>آنتونیو گوترش</p> و <p>گوتیرش</p>', ['آنتونیو گوترش: آنتونیو گوترش | گوتیرش']],
    [
      'a spelling of a foreign given name alone',
      '<p>آنتونیو گوترش</p> و <p>آنتنیو</p>',
      ['آنتونیو گوترش: آنتونیو گوترش | آنتنیو'],
    ],
    [
      'another name of the same consonants',
      '<p>آنتونیو گوترش</p> و <p>گترشیویو</p>',
      ['آنتونیو گوترش: آنتونیو گوترش', 'گترشیویو: گترشیویو'],
    ],
    [
      'one letter makes another Persian surname',
      '<p>رضا محمدی</p> و <p>رضا محمودی</p>',
      ['رضا محمدی: رضا محمدی', 'رضا محمودی: رضا محمودی'],
    ],
    [
      'one letter makes another Persian name alone',
      '<p>لارا محمدی</p> و <p>محمودی</p>',
      ['لارا محمدی: لارا محمدی', 'محمودی: محمودی'],
    ],
    [
      'one letter makes another Afghan name',
      '<p>اشرف گوترش</p> و <p>اشرف گوتیرش</p>',
      ['اشرف گوترش: اشرف گوترش', 'اشرف گوتیرش: اشرف گوتیرش'],
    ],
    [
      'one letter makes another Arabic name',
      '<p>خالد گوترش</p> و <p>خالد گوتیرش</p>',
      ['خالد گوترش: خالد گوترش', 'خالد گوتیرش: خالد گوتیرش'],
    ],
    ['one letter makes no other English name', '<p>جان گوترش</p> و <p>جان گوتیرش</p>', ['جان گوتیرش: جان گوترش | جان گوتیرش']],
    [
      '«سید» in a given name of the lexicon',
      '<p>سید‌جواد رضایی</p> و <p>حسن رضایی</p>',
      ['سید‌جواد رضایی: سید‌جواد رضایی', 'حسن رضایی: حسن رضایی'],
    ],
    ['«سید» and «میر» alone', '<p>سید</p> آمد. <p>میر</p> رفت.', ['سید: سید', 'میر: میر']],
    [
      'by the lexicon, the first words of the text',
      '<p>ولیعهد جوان</p> آمد. <p>محمد بن سلمان</p> رفت.',
      ['محمد بن سلمان: ولیعهد جوان | محمد بن سلمان'],
    ],
    [
      'names that a longer one joins',
      '<p>دلسی رودریگز</p>، <p>دلسی رودریگز گومس</p>، <p>دلسی گومس</p>',
      ['دلسی رودریگز گومس: دلسی رودریگز | دلسی رودریگز گومس | دلسی گومس'],
    ],
    [
      'names that an earlier one joins',
      '<p>دلسی رودریگز گومس</p>، <p>دلسی رودریگز</p>، <p>دلسی گومس</p>',
      ['دلسی رودریگز گومس: دلسی رودریگز گومس | دلسی رودریگز | دلسی گومس'],
    ],
    [
      'another name in the middle',
      '<p>دلسی کارلا گومس</p> و <p>دلسی رودریگز گومس</p>',
      ['دلسی کارلا گومس: دلسی کارلا گومس', 'دلسی رودریگز گومس: دلسی رودریگز گومس'],
    ],
    [
      'other names in the middle of more',
      '<p>دلسی آنا گومس</p> و <p>دلسی رودریگز ماریا گومس</p>',
      ['دلسی رودریگز ماریا گومس: دلسی آنا گومس | دلسی رودریگز ماریا گومس'],
    ],
    ['a Persian name in the middle', '<p>علی رضایی</p> و <p>علی اکبر رضایی</p>', ['علی اکبر رضایی: علی رضایی | علی اکبر رضایی']],
    [
      'one letter makes another given name',
      '<p>محمود رضایی</p> و <p>محمد علی رضایی</p>',
      ['محمود رضایی: محمود رضایی', 'محمد علی رضایی: محمد علی رضایی'],
    ],
    [
      'one letter makes another surname after a name in the middle',
      '<p>علی محمدی</p> و <p>علی رضا محمودی</p>',
      ['علی محمدی: علی محمدی', 'علی رضا محمودی: علی رضا محمودی'],
    ],
    [
      'a surname rather than a given name',
      '<p>دلسی رودریگز گومس</p>، <p>گومس آلوارز</p>، <p>گومس</p>',
      ['دلسی رودریگز گومس: دلسی رودریگز گومس | گومس', 'گومس آلوارز: گومس آلوارز'],
    ],
    ['a lost ZWNJ', '<p>محمود احمدی‌نژاد</p> و <p>احمدینژاد</p>', ['محمود احمدی‌نژاد: محمود احمدی‌نژاد | احمدینژاد']],
  ])('%s: %s', (_, marked, expected) => {
    expect(clusters(marked)).toEqual(expected)
  })

  const COUPLE = '<p>مریم رضایی</p> و <p>حسن رضایی</p> آمدند.'
  const ofMaryam = ['مریم رضایی: مریم رضایی | رضایی', 'حسن رضایی: حسن رضایی']
  const ofHasan = ['مریم رضایی: مریم رضایی', 'حسن رضایی: حسن رضایی | رضایی']

  test.each(['خانم', 'بانو', 'سرکار', 'دوشیزه', 'ملکه'])('«%s» is said of a woman', title => {
    expect(clusters(`${COUPLE} ${title} <p>رضایی</p> گفت.`)).toEqual(ofMaryam)
  })

  test.each(['آقای', 'آقا', 'جناب', 'مستر', 'ښاغلی', 'شاغلی', 'دکتر', ''])('«%s» is said of a man, or of the nearest', title => {
    expect(clusters(`${COUPLE} ${title} <p>رضایی</p> گفت.`)).toEqual(ofHasan)
    expect(clusters(`<p>حسن رضایی</p> و <p>مریم رضایی</p> آمدند. ${title} <p>رضایی</p> گفت.`)).toEqual(
      title === 'دکتر' || title === ''
        ? ['حسن رضایی: حسن رضایی', 'مریم رضایی: مریم رضایی | رضایی']
        : ['حسن رضایی: حسن رضایی | رضایی', 'مریم رضایی: مریم رضایی'],
    )
  })

  test.each([
    ['nobody of the other gender', '<p>حسن رضایی</p> آمد. خانم <p>رضایی</p> رفت.', ['حسن رضایی: حسن رضایی', 'رضایی: رضایی']],
    [
      'a spelling of nobody of the other gender',
      '<p>آقای</p> آمد. آقای <p>آنا گوترش</p> آمد. خانم <p>گوتیرش</p> رفت.',
      ['آقای: آقای', 'آنا گوترش: آنا گوترش', 'گوتیرش: گوتیرش'],
    ],
    [
      'a title of the full name, whatever its given name',
      'خانم <p>نور رضایی</p> آمد. آقای <p>رضایی</p> رفت.',
      ['نور رضایی: نور رضایی', 'رضایی: رضایی'],
    ],
    [
      'a title goes before the given name',
      'خانم <p>حسن رضایی</p> آمد. آقای <p>رضایی</p> رفت.',
      ['حسن رضایی: حسن رضایی', 'رضایی: رضایی'],
    ],
    ['a given name of either gender', '<p>نور رضایی</p> آمد. آقای <p>رضایی</p> رفت.', ['نور رضایی: نور رضایی | رضایی']],
    [
      'a title of a later mention counts',
      '<p>نور رضایی</p> آمد. خانم <p>نور رضایی</p> رفت. آقای <p>رضایی</p> ماند.',
      ['نور رضایی: نور رضایی | نور رضایی', 'رضایی: رضایی'],
    ],
    [
      'the first title stays',
      'خانم <p>نور رضایی</p> آمد. آقای <p>نور رضایی</p> رفت. خانم <p>رضایی</p> ماند.',
      ['نور رضایی: نور رضایی | نور رضایی | رضایی'],
    ],
    [
      'no gender of a given name that is not the first',
      '<p>نور مریم رضایی</p> آمد. آقای <p>رضایی</p> رفت.',
      ['نور مریم رضایی: نور مریم رضایی | رضایی'],
    ],
    ['a surname that is a given name too', '<p>مریم محمد</p> آمد. خانم <p>محمد</p> رفت.', ['مریم محمد: مریم محمد | محمد']],
    ['a given name that is a surname too', '<p>رضا نوری</p> آمد. خانم <p>نوری</p> رفت.', ['رضا نوری: رضا نوری', 'نوری: نوری']],
    [
      'a given name that begins with another one',
      '<p>علی‌ناز رضایی</p> آمد. خانم <p>رضایی</p> رفت.',
      ['علی‌ناز رضایی: علی‌ناز رضایی | رضایی'],
    ],
    ['«خانم» that is no address', 'به <p>خانم</p> <p>رضایی</p> گفت.', ['خانم: خانم', 'رضایی: رضایی']],
  ])('%s: %s', (_, marked, expected) => {
    expect(clusters(marked)).toEqual(expected)
  })

  test.each([
    [
      'the nearest before',
      '<p>علی رضایی</p>، <p>حسن رضایی</p>، <p>رضایی</p>، <p>محمد رضایی</p>',
      ['علی رضایی: علی رضایی', 'حسن رضایی: حسن رضایی | رضایی', 'محمد رضایی: محمد رضایی'],
    ],
    [
      'the one mentioned again just before',
      '<p>علی رضایی</p>، <p>حسن رضایی</p>، <p>علی رضایی</p>، <p>رضایی</p>',
      ['علی رضایی: علی رضایی | علی رضایی | رضایی', 'حسن رضایی: حسن رضایی'],
    ],
    [
      'the nearest after where none is before',
      '<p>رضایی</p>، <p>علی رضایی</p>، <p>حسن رضایی</p>',
      ['علی رضایی: رضایی | علی رضایی', 'حسن رضایی: حسن رضایی'],
    ],
    [
      'a surname before a given name',
      '<p>رضا محمدی</p>، <p>علی رضا</p>، <p>رضا نوری</p>، <p>رضا</p>',
      ['رضا محمدی: رضا محمدی', 'علی رضا: علی رضا | رضا', 'رضا نوری: رضا نوری'],
    ],
    [
      'one far before, rather than near after',
      `<p>علی رضایی</p> ${'گفت '.repeat(50)}<p>رضایی</p>، <p>حسن رضایی</p>`,
      ['علی رضایی: علی رضایی | رضایی', 'حسن رضایی: حسن رضایی'],
    ],
  ])('%s: %s', (_, marked, expected) => {
    expect(clusters(marked)).toEqual(expected)
  })

  describe('of many namesakes the newest are looked at', () => {
    const letters = [...'ابپتجدرزسشفکگلمن']
    const givens = letters.flatMap(a => letters.slice(0, 4).map(b => `${a}ور${b}`))
    const LARGE = smallLexicon([
      namesOf('given', 'm-fa', givens),
      namesOf('given', 'f-fa', ['مریم']),
      namesOf('surname', 'fa', ['رضایی']),
      namesOf('address', '', ['خانم']),
    ])
    const men = (count: number): string =>
      givens
        .slice(0, count)
        .map(given => `<p>${given} رضایی</p>`)
        .join('، ')

    test.each([
      ['by surname', 31, ['مریم رضایی: مریم رضایی | رضایی']],
      ['by surname, one too many', 32, ['مریم رضایی: مریم رضایی', 'رضایی: رضایی']],
    ])('%s', (_, count, expected) => {
      const found = clustersOf(LARGE, `<p>مریم رضایی</p>، ${men(count)}، خانم <p>رضایی</p>`)
      expect(found.filter(line => /^(مریم|رضایی)/.test(line))).toEqual(expected)
      expect(found).toHaveLength(count + expected.length)
    })

    test('each once', () => {
      const twenty = Array.from({ length: 20 }, () => men(2)).join('، ')
      const found = clustersOf(LARGE, `<p>مریم رضایی</p>، ${twenty}، ${men(1)}، ${men(1)}، خانم <p>رضایی</p>`)
      expect(found.map(line => line.split(' | ').length)).toEqual([2, 22, 20])
    })

    test('no matter how long they are known', () => {
      const again = `<p>${givens[30]} رضایی</p>`
      const found = clustersOf(LARGE, `${men(60)}، ${again}، <p>رضایی</p>`)
      expect(found[30]).toBe(`${givens[30]} رضایی: ${givens[30]} رضایی | ${givens[30]} رضایی | رضایی`)
      expect(found).toHaveLength(60)
    })

    test('full names all the same', () => {
      const found = clustersOf(LARGE, `${men(60)}، ${men(60)}`)
      expect(found).toEqual(givens.slice(0, 60).map(given => `${given} رضایی: ${given} رضایی | ${given} رضایی`))
    })

    test('and of the mentions of each the latest', () => {
      const often = Array.from({ length: 50 }, () => '<p>مریم رضایی</p>').join('، ')
      const found = clustersOf(LARGE, `${often}، <p>اورا رضایی</p>، <p>مریم رضایی</p>، <p>رضایی</p>`)
      expect(found.map(line => line.split(' | ').length)).toEqual([52, 1])
    })

    test('and the first', () => {
      const often = Array.from({ length: 50 }, () => '<p>مریم رضایی</p>').join('، ')
      const found = clustersOf(LARGE, `<p>رضایی</p>، ${often}، <p>اورا رضایی</p>`)
      expect(found.map(line => line.split(' | ').length)).toEqual([51, 1])
    })
  })
})
