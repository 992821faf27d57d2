import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

/** Steps on an input of one length and of twice that length, by its name. */
function count(length: number, names: readonly string[] = []): [string, [number, number]][] {
  const args = [join(__dirname, 'support/steps.mjs'), String(length), ...names]
  const counted = execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 24 })
  return Object.entries(JSON.parse(counted) as Record<string, [number, number]>)
}

function expectLinear([once, twice]: readonly [number, number], most: number): void {
  expect(once).toBeGreaterThan(0)
  expect(twice / once).toBeLessThan(most)
}

describe('twice as much takes twice the steps', () => {
  /** A little more than twice: columns grow, and logarithms. */
  test.each(count(60))('of «%s»', (_, steps) => expectLinear(steps, 2.25))
})

/** Those in which much meets much: what is squared and small in a page is all there is in a book. */
const MEETING = [
  'surnames in one sentence',
  'people of one surname',
  'people of one given name',
  'people with «و» between',
  'people with roles',
  'one man of many given names',
  'titles one after another',
  'roles one after another',
  'bodies with «و» and commas',
  'bodies in brackets',
  'bodies of one acronym',
  'bodies with acronyms',
  'spellings of one name',
  'addresses of mail without an end',
  'every code point',
]

describe('so it does in a text ten times as long', () => {
  const counted = count(600, MEETING)
  test.each(counted)('of «%s»', (_, steps) => expectLinear(steps, 2.2))
  test('and each of them is one', () => expect(counted).toHaveLength(MEETING.length))
})
