import { describe, expect, test } from 'vitest'
import { dropOverlaps, isLikely, mayHold } from '../../src/resolve/overlap.js'
import { COUNTRY, DATE, ORGANIZATION, PERSON, PLACE } from '../../src/rules/candidates.js'
import { candidatesOf, type Row, randomOf } from '../support/candidate-rows.js'

function chosen(rows: readonly Row[], count = 10, sentence = new Uint32Array(count)): number[] {
  return dropOverlaps(candidatesOf(rows), { count, sentence })
}

// The first, since room that was made for one text is used for the next.
test('texts of one word, of more and of fewer again', () => {
  expect(chosen([[PERSON, 0, 1, 1]], 1)).toEqual([0])
  expect(chosen([[PERSON, 2, 3, 1]], 3)).toEqual([0])
  expect(chosen([[PERSON, 8, 9, 1]], 9)).toEqual([0])
  expect(chosen([], 3)).toEqual([])
  expect(chosen([[PERSON, 0, 1, 1]], 1)).toEqual([0])
})

test('two that fit beside each other beat one over both', () => {
  expect(
    chosen([
      [PLACE, 0, 4, 3],
      [PLACE, 0, 2, 2],
      [PERSON, 2, 4, 2],
    ]),
  ).toEqual([1, 2])
})

describe('two persons with nothing between them', () => {
  const rows: readonly Row[] = [
    [PERSON, 0, 4, 3],
    [PERSON, 0, 2, 2],
    [PERSON, 2, 4, 2],
    [PERSON, 4, 5, 1],
  ]

  test('are one, or one of them is none', () => {
    expect(chosen(rows.slice(0, 3))).toEqual([0])
    expect(chosen(rows.slice(1))).toEqual([0, 2])
  })

  test('are two where a sentence ends', () => {
    expect(chosen(rows, 10, Uint32Array.from([0, 0, 1, 1, 2, 2, 2, 2, 2, 2]))).toEqual([1, 2, 3])
  })

  test('the better set before them counts, whatever ends there', () => {
    const body: Row = [ORGANIZATION, 1, 2, 1]
    expect(chosen([[PERSON, 0, 2, 3], body, [PERSON, 2, 3, 4]])).toEqual([1, 2])
    expect(chosen([[PERSON, 0, 2, 6], body, [PERSON, 2, 3, 4]])).toEqual([0])
  })
})

test('a country inside a body or place stays, and need not be beaten', () => {
  expect(
    chosen([
      [ORGANIZATION, 0, 3, 1],
      [COUNTRY, 2, 3, 4],
    ]),
  ).toEqual([0, 1])
  expect(
    chosen([
      [PLACE, 0, 2, 1],
      [COUNTRY, 1, 2, 4],
    ]),
  ).toEqual([0, 1])
})

test('a country inside a person does not', () => {
  expect(
    chosen([
      [PERSON, 0, 2, 5],
      [COUNTRY, 0, 1, 4],
    ]),
  ).toEqual([0])
})

test('of two countries in one body the longer counts', () => {
  expect(
    chosen([
      [ORGANIZATION, 0, 5, 3],
      [COUNTRY, 2, 3, 4],
      [COUNTRY, 2, 5, 4],
    ]),
  ).toEqual([0, 2])
})

test('what is likelier wrong than right is not taken', () => {
  expect(chosen([[PERSON, 0, 1, -2]])).toEqual([])
  expect(chosen([[PERSON, 0, 1, Number.NEGATIVE_INFINITY]])).toEqual([])
})

test('as good as trying every set', () => {
  const random = randomOf(11)
  for (let round = 0; round < 200; round++) {
    const rows = Array.from({ length: 8 }, () => {
      const start = random(8)
      return [random(2) ? PERSON : PLACE, start, start + 1 + random(3), random(50) / 10 + 0.1] as const
    })
    const worth = (set: readonly number[]): number => set.reduce((sum, c) => sum + (rows[c]?.[3] ?? 0) + 0.1, 0)
    let best = 0
    for (let mask = 0; mask < 256; mask++) {
      const set = rows.map((_, c) => c).filter(c => (mask >> c) & 1)
      const mayFollow = (a: number, b: number): boolean => {
        const [type, , end] = rows[a] as Row
        const [next, start] = rows[b] as Row
        return end < start || (end === start && !(type === PERSON && next === PERSON))
      }
      const apart = set.every(a => set.every(b => a === b || mayFollow(a, b) || mayFollow(b, a)))
      if (apart) best = Math.max(best, worth(set))
    }
    expect(worth(chosen(rows, 12))).toBeCloseTo(best, 6)
  }
})

describe('of a few candidates', () => {
  test.each<[string, readonly Row[], readonly number[]]>([
    ['nothing', [], []],
    [
      'in the order of the text',
      [
        [PERSON, 4, 5, 1],
        [PERSON, 0, 1, 1],
        [PERSON, 9, 10, 1],
      ],
      [1, 0, 2],
    ],
    [
      'the first of equals',
      [
        [PERSON, 0, 1, 1],
        [PLACE, 0, 1, 1],
      ],
      [0],
    ],
    [
      'a better one later',
      [
        [PERSON, 0, 1, 1],
        [PLACE, 0, 1, 1.1],
      ],
      [1],
    ],
    ['what is a little under even', [[PERSON, 0, 1, -0.09]], [0]],
    ['not what is farther under', [[PERSON, 0, 1, -0.1]], []],
    [
      'one rather than two worse ones',
      [
        [PERSON, 0, 4, 5],
        [PERSON, 0, 2, 2],
        [PERSON, 2, 4, 2],
      ],
      [0],
    ],
    [
      'one apart from the others',
      [
        [PERSON, 0, 2, 1],
        [PERSON, 1, 3, 3],
        [PLACE, 3, 4, 1],
      ],
      [1, 2],
    ],
    [
      'dates too',
      [
        [DATE, 0, 2, 4],
        [ORGANIZATION, 0, 3, 5],
      ],
      [1],
    ],
  ])('%s', (_, rows, expected) => {
    expect(chosen(rows)).toEqual(expected)
  })

  test.each<[string, readonly Row[], readonly number[]]>([
    [
      'a country that is all of the body',
      [
        [ORGANIZATION, 1, 3, 5],
        [COUNTRY, 1, 3, 4],
      ],
      [0],
    ],
    [
      'a country that is better than the body',
      [
        [ORGANIZATION, 0, 2, 3],
        [COUNTRY, 0, 2, 4],
      ],
      [1],
    ],
    [
      'a country that begins before it',
      [
        [ORGANIZATION, 2, 5, 9],
        [COUNTRY, 1, 3, 4],
      ],
      [0],
    ],
    [
      'a country that ends after it',
      [
        [ORGANIZATION, 1, 4, 9],
        [COUNTRY, 3, 5, 4],
      ],
      [0],
    ],
    [
      'a country that begins it',
      [
        [ORGANIZATION, 2, 4, 1],
        [COUNTRY, 2, 3, 4],
      ],
      [0, 1],
    ],
    [
      'a country beside it',
      [
        [ORGANIZATION, 2, 4, 1],
        [COUNTRY, 4, 5, 4],
        [COUNTRY, 1, 2, 4],
      ],
      [2, 0, 1],
    ],
    [
      'a doubtful country in it',
      [
        [ORGANIZATION, 2, 4, 1],
        [COUNTRY, 3, 4, -0.4],
      ],
      [0],
    ],
    [
      'two countries in it',
      [
        [ORGANIZATION, 2, 7, 1],
        [COUNTRY, 6, 7, 4],
        [COUNTRY, 3, 4, 4],
      ],
      [0, 2, 1],
    ],
    [
      'two countries in it that share a word',
      [
        [ORGANIZATION, 2, 9, 1],
        [COUNTRY, 3, 5, 4],
        [COUNTRY, 4, 6, 4],
      ],
      [0, 1],
    ],
    [
      'the longer of two that begin together',
      [
        [ORGANIZATION, 2, 9, 1],
        [COUNTRY, 3, 5, 4],
        [COUNTRY, 3, 4, 4],
      ],
      [0, 1],
    ],
    [
      'the shorter where the longer ends after it',
      [
        [ORGANIZATION, 2, 5, 4],
        [COUNTRY, 3, 6, 1],
        [COUNTRY, 3, 4, 4],
      ],
      [0, 2],
    ],
    [
      'a country that the longer covers',
      [
        [ORGANIZATION, 2, 9, 1],
        [COUNTRY, 3, 6, 4],
        [COUNTRY, 4, 5, 4],
        [COUNTRY, 6, 7, 4],
      ],
      [0, 1, 3],
    ],
    [
      'a body with a country rather than a person',
      [
        [ORGANIZATION, 0, 3, 2],
        [PERSON, 0, 3, 4],
        [COUNTRY, 2, 3, 3],
      ],
      [0, 2],
    ],
    [
      'a person rather than a body with a country',
      [
        [ORGANIZATION, 0, 3, 2],
        [PERSON, 0, 3, 6],
        [COUNTRY, 2, 3, 3],
      ],
      [1],
    ],
    [
      'no country in a date',
      [
        [DATE, 0, 3, 5],
        [COUNTRY, 2, 3, 3],
      ],
      [0],
    ],
    [
      'countries without bodies',
      [
        [COUNTRY, 0, 1, 2],
        [COUNTRY, 0, 2, 3],
      ],
      [1],
    ],
  ])('%s', (_, rows, expected) => {
    expect(chosen(rows)).toEqual(expected)
  })
})

test('a country may stand inside a body or place that is longer', () => {
  const span = (type: number, start: number, end: number) => ({ type, start, end })
  const country = span(COUNTRY, 2, 4)
  expect([span(ORGANIZATION, 1, 4), span(PLACE, 2, 5), span(ORGANIZATION, 0, 9)].map(outer => mayHold(outer, country))).toEqual([
    true,
    true,
    true,
  ])
  expect(
    [
      span(ORGANIZATION, 2, 4),
      span(ORGANIZATION, 3, 9),
      span(ORGANIZATION, 0, 3),
      span(PERSON, 1, 5),
      span(DATE, 1, 5),
      span(COUNTRY, 1, 5),
    ].map(outer => mayHold(outer, country)),
  ).toEqual([false, false, false, false, false, false])
  expect(mayHold(span(ORGANIZATION, 1, 5), span(PLACE, 2, 4))).toBe(false)
})

test('likely is what is taken where nothing stands in its way', () => {
  expect([-0.11, -0.1, -0.09, 2].map(isLikely)).toEqual([false, false, true, true])
})
