import { expect, test } from 'vitest'
import { compare, sentencesOf } from '../support/tables.js'

test.each(sentencesOf('places.tsv'))('$id: $marked', ({ marked }) => {
  const { missed, wrong } = compare(marked, 'place')
  expect({ missed, wrong }).toEqual({ missed: [], wrong: [] })
})
