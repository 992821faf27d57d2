import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** The tests that mutants are run against: those that import the source, not those that run the built program. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/{text,calendar,lexicon,resolve,rules}/**/*.test.ts', 'test/{coreference,explain}.test.ts'],
    testTimeout: 20_000,
  },
})
