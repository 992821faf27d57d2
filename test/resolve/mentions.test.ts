import { expect, test } from 'vitest'
import { indexMentions, type Mention, mentionWithin } from '../../src/resolve/mentions.js'
import { COUNTRY, ORGANIZATION, PERSON } from '../../src/rules/candidates.js'

const mention = (type: number, start: number, end: number): Mention => ({
  type,
  start,
  end,
  confidence: 1,
  hit: -1,
  candidate: -1,
})

const body = mention(ORGANIZATION, 2, 6)
const first = mention(COUNTRY, 2, 3)
const second = mention(COUNTRY, 4, 6)
const person = mention(PERSON, 7, 9)
const indexed = () => indexMentions([body, first, second, person], 9)

test('mentions by the tokens where they begin and end', () => {
  const index = indexed()
  expect(index.starting[2]).toEqual([body, first])
  expect(index.starting[4]).toEqual([second])
  expect(index.starting[3]).toBeUndefined()
  expect(index.ending[6]).toEqual([body, second])
  expect(index.ending[9]).toEqual([person])
  expect(index.ending[7]).toBeUndefined()
})

test('tokens in organizations, as far as a name of usual length goes', () => {
  expect([...indexed().inBody]).toEqual([0, 0, 1, 1, 1, 1, 0, 0, 0])
  const long = indexMentions([mention(ORGANIZATION, 1, 30), mention(PERSON, 30, 32)], 32)
  expect(long.inBody.lastIndexOf(1)).toBe(16)
})

test.each([
  [2, 6, COUNTRY, first],
  [3, 6, COUNTRY, second],
  [3, 5, COUNTRY, undefined],
  [2, 5, ORGANIZATION, undefined],
  [0, 9, ORGANIZATION, body],
  [0, 9, PERSON, person],
  [0, 8, PERSON, undefined],
  [8, 9, PERSON, undefined],
  [5, 5, COUNTRY, undefined],
])('the first mention between %d and %d of type %d', (start, end, type, found) => {
  expect(mentionWithin(indexed(), start, end, type)).toBe(found)
})
