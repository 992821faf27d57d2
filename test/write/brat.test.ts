import { expect, test } from 'vitest'
import { bratWriter } from '../../src/write/brat.js'
import { ANSWER, TEXT } from '../support/results.js'

test('annotations stand off from the text beside them', () => {
  const text = bratWriter.companion?.write(ANSWER)
  const lines = (bratWriter.write(ANSWER) ?? '').trim().split('\n')
  expect(text).toBe(TEXT)
  const marks = lines.filter(line => line.startsWith('T'))
  expect(marks).toHaveLength(6)
  for (const line of marks) {
    const [, , start, end, covered] = /^T\d+\t([A-Z][a-z]+) (\d+) (\d+)\t(.*)$/.exec(line) ?? []
    expect([...TEXT].slice(Number(start), Number(end)).join('')).toBe(covered)
  }
  expect(lines.slice(6)).toEqual([
    '#1\tAnnotatorNotes T3\tIR',
    '#2\tAnnotatorNotes T4\tIR',
    '#3\tAnnotatorNotes T5\t2025-08-14',
    '#4\tAnnotatorNotes T6\t08:00',
    '*\tEquiv T1 T2',
  ])
})
