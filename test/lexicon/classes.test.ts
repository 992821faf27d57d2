import { expect, test } from 'vitest'
import { BARE, CLASS, type ClassName, classOf, endingsOf, LIKE_NAME, LIKE_NOUN } from '../../src/lexicon/classes.js'

test.each([
  ['country/names', 'IR', 'country'],
  ['country/cues', 'before', 'ofCountry'],
  ['country/cues', 'after', undefined],
  ['country/blocks', 'country', 'block'],
  ['organization/heads', 'وزارت', 'organizationHead'],
  ['organization/names', 'a', 'organization'],
  ['organization/banks', 'a', 'organization'],
  ['person/given-names', 'm-fa', 'given'],
  ['person/figures', 'a', 'figure'],
  ['person/titles', 'role', 'role'],
  ['person/titles', 'boss', undefined],
  ['place/heads', 'شهر', 'placeHead'],
  ['place/cities', 'IR', 'place'],
  ['date/holidays', '1', 'date'],
  ['amount/units', '1', 'amount'],
  ['word/function', 'particle', 'marker'],
  ['word/nouns', '', 'noun'],
  ['my/place/cities', '', undefined],
])('entries of %s with the key %s are %s', (file, key, named) => {
  expect(classOf(file, key)).toBe(named)
})

test('which endings a class may carry', () => {
  const withEndings = (endings: number): string[] => Object.keys(CLASS).filter(name => endingsOf(name as ClassName) === endings)
  expect(withEndings(LIKE_NAME)).toEqual(['country', 'place', 'organization', 'figure', 'given', 'surname', 'date'])
  expect(withEndings(LIKE_NOUN)).toEqual([
    'demonym',
    'placeHead',
    'organizationHead',
    'pluralHead',
    'academic',
    'rank',
    'noble',
    'kin',
    'role',
    'roles',
    'infinitive',
    'noun',
    'relational',
    'quality',
    'sport',
    'ofCountry',
    'trait',
    'event',
    'press',
    'market',
  ])
  expect(withEndings(BARE)).toContain('preposition')
})

test('classes are numbered from 0, a bit each of the 64', () => {
  const numbers = Object.values(CLASS)
  expect(numbers).toEqual(numbers.map((_, i) => i))
  expect(numbers.length).toBeLessThanOrEqual(64)
})
