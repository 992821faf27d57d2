import { describe, expect, test } from 'vitest'
import {
  addLogs,
  CONFIDENCE_MOST,
  CONFIDENCE_OFFSET,
  CONFIDENCE_SLOPE,
  likelihoodsOf,
  logOddsOf,
} from '../../src/resolve/likelihood.js'
import { type Candidates, COUNTRY, ORGANIZATION, PERSON, PLACE } from '../../src/rules/candidates.js'
import { candidatesOf, type Row, randomOf } from '../support/candidate-rows.js'

const TOKENS = 9
/** The share that none is taken to be less than. */
const LEAST = 1e-6

/** The share of the sets with a candidate in all sets without overlaps, every set tried. */
function sharesOf(rows: readonly Row[]): number[] {
  const own = (c: number): Row => rows[c] as Row
  const apart = (a: number, b: number): boolean => a === b || own(a)[2] <= own(b)[1] || own(b)[2] <= own(a)[1]
  const sets = Array.from({ length: 1 << rows.length }, (_, mask) => rows.map((_, c) => c).filter(c => (mask >> c) & 1))
  const valid = sets.filter(set => set.every(a => set.every(b => apart(a, b))))
  const weight = (set: readonly number[]): number => Math.exp(set.reduce((sum, c) => sum + own(c)[3], 0))
  const total = valid.reduce((sum, set) => sum + weight(set), 0)
  const isSame = (a: number, b: number): boolean => own(a).slice(0, 3).join() === own(b).slice(0, 3).join()
  return rows.map((_, c) =>
    valid.filter(set => set.some(other => isSame(other, c))).reduce((sum, set) => sum + weight(set) / total, 0),
  )
}

const likelihoods = (candidates: Candidates, tokens = TOKENS): number[] =>
  likelihoodsOf(
    candidates,
    Array.from({ length: candidates.count }, (_, c) => c),
    tokens,
  )

// The first, since room that was made for one text is used for the next.
test.each([1, 3, 9, 3, 1])('the last of %d words', tokens => {
  const [likely] = likelihoods(candidatesOf([[PERSON, tokens - 1, tokens, 0]]), tokens)
  expect(likely).toBeCloseTo(0.5, 12)
})

test('as trying every set says', () => {
  const random = randomOf(5)
  for (let round = 0; round < 100; round++) {
    const rows = Array.from({ length: 8 }, (): Row => {
      const start = random(7)
      return [[PERSON, ORGANIZATION, PLACE][random(3)] as number, start, start + 1 + random(3), random(80) / 10 - 4]
    })
    const expected = sharesOf(rows)
    likelihoods(candidatesOf(rows)).forEach((likely, c) => {
      expect(likely).toBeCloseTo(expected[c] as number, 9)
    })
  }
})

describe('of a few candidates', () => {
  const even = 0.5
  test.each<[string, readonly Row[], readonly number[]]>([
    ['one alone', [[PERSON, 0, 2, 0]], [even]],
    ['one alone, sure', [[PERSON, 0, 2, Math.log(9)]], [0.9]],
    [
      'two for the same words',
      [
        [PERSON, 0, 2, 0],
        [PLACE, 0, 2, 0],
      ],
      [1 / 3, 1 / 3],
    ],
    [
      'two that share a word',
      [
        [PERSON, 0, 2, 0],
        [PERSON, 1, 3, 0],
      ],
      [1 / 3, 1 / 3],
    ],
    [
      'two beside each other',
      [
        [PERSON, 0, 2, 0],
        [PERSON, 2, 4, 0],
      ],
      [even, even],
    ],
    [
      'one twice',
      [
        [PERSON, 0, 2, 0],
        [PERSON, 0, 2, 0],
      ],
      [2 / 3, 2 / 3],
    ],
    ['the last words of the text', [[PERSON, 8, 9, 0]], [even]],
    [
      'a country in a body',
      [
        [ORGANIZATION, 0, 3, 0],
        [COUNTRY, 2, 3, Math.log(3)],
      ],
      [even, 0.75],
    ],
    [
      'what is as good as out of the question',
      [
        [PERSON, 0, 2, 0],
        [PLACE, 0, 2, -8.1],
      ],
      [even, LEAST],
    ],
    [
      'what is only nearly',
      [
        [PERSON, 0, 2, 0],
        [PLACE, 0, 2, -8],
      ],
      [1 / (2 + Math.exp(-8)), Math.exp(-8) / (2 + Math.exp(-8))],
    ],
  ])('%s', (_, rows, expected) => {
    const found = likelihoods(candidatesOf(rows))
    expected.forEach((likely, c) => {
      expect(found[c]).toBeCloseTo(likely, 12)
    })
    expect(found).toHaveLength(expected.length)
  })

  test('no surer than a share can make it', () => {
    expect(likelihoods(candidatesOf([[PERSON, 0, 1, 800]]))).toEqual([1 - LEAST])
    const sure = Array.from({ length: 9 }, (_, t): Row => [PERSON, t, t + 1, 33.3 + t])
    for (const likely of likelihoods(candidatesOf(sure))) expect(likely).toBeCloseTo(1 - LEAST, 12)
  })

  test('by the slope, the offset and the most of its type', () => {
    const candidates = candidatesOf([
      [PERSON, 0, 1, 2],
      [PLACE, 1, 2, 2],
      [COUNTRY, 2, 3, 2],
    ])
    const { weights } = candidates
    weights[CONFIDENCE_SLOPE + PERSON] = -0.5
    weights[CONFIDENCE_OFFSET + PERSON] = 0.25
    weights[CONFIDENCE_OFFSET + COUNTRY] = -1
    weights[CONFIDENCE_MOST + PLACE] = -0.125
    const expected = [1 / (1 + Math.exp(-2 * 0.5 - 0.25)), 0.875 / (1 + Math.exp(-2)), 1 / (1 + Math.exp(-2 + 1))]
    likelihoods(candidates).forEach((likely, c) => {
      expect(likely).toBeCloseTo(expected[c] as number, 9)
    })
  })

  test('only of those that are asked for, in their order', () => {
    const candidates = candidatesOf([
      [PERSON, 0, 1, 0],
      [PERSON, 1, 2, Math.log(9)],
      [PERSON, 2, 3, Math.log(3)],
    ])
    expect(likelihoodsOf(candidates, [2, 1], TOKENS).map(likely => likely.toFixed(6))).toEqual(['0.750000', '0.900000'])
    expect(likelihoodsOf(candidates, [], TOKENS)).toEqual([])
  })
})

test.each([
  [0, 0, Math.log(2)],
  [Math.log(3), Math.log(4), Math.log(7)],
  [Math.log(4), Math.log(3), Math.log(7)],
  [800, 0, 800],
  [0, 800, 800],
  [5, Number.NEGATIVE_INFINITY, 5],
  [Number.NEGATIVE_INFINITY, 5, 5],
  [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY],
])('the logarithm of e^%d + e^%d', (a, b, sum) => {
  if (Number.isFinite(sum)) expect(addLogs(a, b)).toBeCloseTo(sum, 12)
  else expect(addLogs(a, b)).toBe(sum)
})

test.each([
  [0.5, 0],
  [0.9, Math.log(9)],
  [0, -Math.log(999_999)],
  [1, Math.log(999_999)],
])('the log-odds of a share of %d', (share, odds) => {
  expect(logOddsOf(share)).toBeCloseTo(odds, 9)
})
