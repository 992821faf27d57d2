import { expect, test } from 'vitest'
import { compare, sentencesOf } from '../support/tables.js'

/** Share of the marks of one type that are found exactly, over a table of marked sentences. */
function recallOf(file: string, type: 'person' | 'organization'): { recall: number; missed: string[] } {
  let right = 0
  const missed: string[] = []
  for (const { id, marked } of sentencesOf(file)) {
    const result = compare(marked, type)
    right += result.right.length
    missed.push(...result.missed.map(mark => `${id} ${mark} | ${result.wrong.join(' ')} | ${marked.replace(/<[^>]*>/g, '')}`))
  }
  if (process.env.MISSES) console.log(missed.join('\n'))
  return { recall: right / (right + missed.length), missed }
}

function falseAlarmsOf(file: string, type: 'person' | 'organization'): string[] {
  const found = sentencesOf(file).flatMap(({ id, marked }) => compare(marked, type).wrong.map(mark => `${id} ${mark} ${marked}`))
  if (process.env.MISSES) console.log(found.join('\n'))
  return found
}

test('people who stand in no lexicon are found by construction', () => {
  const { recall } = recallOf('person-invented.tsv', 'person')
  console.log(`invented people: recall ${(100 * recall).toFixed(1)}`)
  expect(recall).toBeGreaterThanOrEqual(0.9)
})

test('words like names are no people', () => {
  const found = falseAlarmsOf('person-nothing.tsv', 'person')
  console.log(`${found.length} false people in 300 sentences`)
  expect(found.length).toBeLessThanOrEqual(15)
})

test('bodies that stand in no lexicon are found whole', () => {
  const { recall } = recallOf('organization-invented.tsv', 'organization')
  console.log(`invented bodies: exact ${(100 * recall).toFixed(1)}`)
  expect(recall).toBeGreaterThanOrEqual(0.85)
})

test('heads without a name are no bodies', () => {
  const found = falseAlarmsOf('organization-nothing.tsv', 'organization')
  console.log(`${found.length} false bodies in 155 sentences`)
  expect(found.length).toBeLessThanOrEqual(5)
})

test('heads without a name are mostly no bodies in sentences that no lexicon was written with', () => {
  const found = falseAlarmsOf('organization-unseen.tsv', 'organization')
  console.log(`${found.length} false bodies in 110 unseen sentences`)
  expect(found.length).toBeLessThanOrEqual(16)
})
