import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** Twice the length may cost a little more than twice the steps: columns grow, and logarithms. */
const MOST = 2.25

const counted = JSON.parse(
  execFileSync(process.execPath, [join(__dirname, 'support/steps.mjs'), '60'], { encoding: 'utf8', maxBuffer: 1 << 24 }),
) as Record<string, [number, number]>

test.each(Object.entries(counted))('twice as much of «%s» takes twice the steps', (_, [once, twice]) => {
  expect(once).toBeGreaterThan(0)
  expect(twice / once).toBeLessThan(MOST)
})
