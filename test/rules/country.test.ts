import { expect, test } from 'vitest'
import { compare, sentencesOf } from '../support/tables.js'

test.each(sentencesOf('country-traps.tsv'))('$id: $marked', ({ marked }) => {
  const { missed, wrong } = compare(marked, 'country')
  expect({ missed, wrong }).toEqual({ missed: [], wrong: [] })
})
