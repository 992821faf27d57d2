import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PROPERTIES } from './support/properties.js'

/** The same cases at each run, so that a failure is the change's own; `npm run fuzz` looks for others. */
const SEED = 20250823

test.each(PROPERTIES)('$name', { timeout: 300_000 }, async ({ property, runs }) => {
  await fc.assert(property, { seed: SEED, numRuns: runs })
})

test('there are cases enough', () => {
  expect(PROPERTIES.reduce((sum, { runs }) => sum + runs, 0)).toBeGreaterThanOrEqual(20_000)
})
