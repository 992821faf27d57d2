import { expect, test } from 'vitest'
import { conllWriter } from '../../src/write/conll.js'
import { ANSWER, FAILED } from '../support/results.js'

/** Reads two-column BIO as seqeval and the like do: spans of tokens, joined with spaces. */
function readSpans(conll: string): string[] {
  const spans: string[] = []
  for (const line of conll.split('\n')) {
    const [token, tag = 'O'] = line.split('\t')
    if (tag.startsWith('B-')) spans.push(`${tag.slice(2)}: ${token}`)
    else if (tag.startsWith('I-')) spans.push(`${spans.pop()} ${token}`)
  }
  return spans
}

test('tokens carry the tag of the longest mention around them', () => {
  expect(readSpans(conllWriter.write(ANSWER) ?? '')).toEqual([
    'PERSON: علی < علوی >',
    'PERSON: رضا',
    'ORGANIZATION: وزارت امور خارجه ایران',
    'DATE: ۲۳ مرداد',
    'TIME: ساعت ۸',
  ])
})

test('has two columns, a document mark and blank lines between sentences', () => {
  const lines = (conllWriter.write(ANSWER) ?? '').split('\n')
  expect(lines.slice(0, 2)).toEqual(['-DOCSTART-\tO', ''])
  expect(lines.slice(-2)).toEqual(['', ''])
  for (const line of lines) expect(line).toMatch(/^$|^\S+\t(O|[BI]-[A-Z]+)$/)
  expect(lines.filter(line => line === '')).toHaveLength(4)
})

test('nothing for a document that failed, a mark for an empty one', () => {
  expect(conllWriter.write(FAILED)).toBeUndefined()
  expect(conllWriter.write({ result: { date: null }, text: '' })).toBe('-DOCSTART-\tO\n\n')
})
