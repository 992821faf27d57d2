import { describe, expect, test } from 'vitest'
import { normalName, shapeOf } from '../../src/lexicon/normal.js'

test.each([
  ['سازمان ملل', 'سازمان ملل'],
  ['رئیس‌جمهور', 'رئیس‌جمهور'],
  ['علي رضايى', 'علی رضایی'],
  ['بانك', 'بانک'],
  ['بانڪ', 'بانک'],
  ['جمعیة', 'جمعیه'],
  ['خانۀ', 'خانه'],
  ['خانہ', 'خانه'],
  ['ھمدان', 'همدان'],
  ['إسلام ٱلله', 'اسلام الله'],
  ['گردان ٠١٢٣٤٥٦٧٨٩', 'گردان ۰۱۲۳۴۵۶۷۸۹'],
  ['ﻋﻠﯽ ﻻﺭﯼ', 'علی لاری'],
  ['آسیائی'.normalize('NFD'), 'آسیائی'],
  ['مُحَمَّـد\u200e', 'محمد'],
  ['علی\u200dرضا', 'علیرضا'],
  ['  علی \t رضایی\u00a0', 'علی رضایی'],
  ['علی\u200c رضایی', 'علی رضایی'],
  ['علی \u200cرضایی', 'علی رضایی'],
  ['\u200cعلی\u200c\u200cرضا\u200c', 'علی‌رضا'],
  ['Qatar 1', 'Qatar 1'],
  ['', ''],
  ['«»', '«»'],
])('%j is written %j', (name, written) => {
  expect(normalName(name)).toBe(written)
})

describe('what the matcher sees of a name', () => {
  const shape = (name: string) => {
    const found = shapeOf(name)
    return found && { letters: found.letters, breaks: [...found.breaks] }
  }

  test('letters, and «آ» apart from «ا»', () => {
    expect(shape('اب')).toEqual({ letters: '1 2', breaks: [] })
    expect(shape('آب')).toEqual({ letters: 'آ 2', breaks: [] })
    expect(shape('ابآ')?.letters).toBe('1 2 آ')
    expect(shape('أب')?.letters).toBe('1 2')
  })

  test('before which letters it may be broken', () => {
    expect(shape('با آب')).toEqual({ letters: '2 1 آ 2', breaks: [2] })
    expect(shape('ب‌ب-ب')?.breaks).toEqual([1, 2])
    expect(shape('ﻻ ب')).toEqual({ letters: `${shape('ل')?.letters} 1 2`, breaks: [2] })
    expect(shape('بَ ب')?.breaks).toEqual([1])
  })

  test.each(['', '\u200c', '«»', '水', '-'])('%j has none', name => {
    expect(shapeOf(name)).toBeUndefined()
  })
})
