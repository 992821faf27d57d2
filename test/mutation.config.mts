import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** The tests that mutants are run against: those beside the mutated source, which build lexicons of a few names. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/{text,calendar,lexicon,resolve}/**/*.test.ts'],
    testTimeout: 20_000,
  },
})
