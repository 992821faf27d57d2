import type { Result } from '../../src/types.js'
import type { Answered } from '../../src/write/writer.js'

export const TEXT = 'علی <علوی> & «رضا»، در\r\nوزارت امور خارجه ایران،\u0001 از ۲۳ مرداد تا ساعت ۸ بود.'

/** A mention of `text` with its UTF-16 offsets in `TEXT`. */
export function mention(text: string) {
  const start = TEXT.indexOf(text)
  return { text, start, end: start + text.length }
}

export const RESULT: Result = {
  source: 'in/=a.txt',
  id: '+1',
  title: 'عنوان <یک>',
  date: '2025-08-23',
  people: [{ name: 'علی علوی', roles: [{ text: 'وزیر' }], confidence: 0.9, mentions: [mention('علی <علوی>'), mention('رضا')] }],
  countries: [{ code: 'IR', name: 'ایران', nameEn: 'Iran', confidence: 1, mentions: [mention('ایران')] }],
  dates: [{ value: '2025-08-14', kind: 'day', calendar: 'solar-hijri', confidence: 1, mentions: [mention('۲۳ مرداد')] }],
  organizations: [
    {
      name: 'وزارت امور خارجه ایران',
      kind: 'ministry',
      country: 'IR',
      confidence: 0.8,
      mentions: [mention('وزارت امور خارجه ایران')],
    },
  ],
  times: [{ value: '08:00', confidence: 0.7, mentions: [mention('ساعت ۸')] }],
}

export const ANSWER: Answered = { result: RESULT, text: TEXT }
export const FAILED = { source: 'b.txt', problem: { code: 'INPUT_NOT_FOUND', input: 'b.txt' } } as const
