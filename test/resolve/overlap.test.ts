import { expect, test } from 'vitest'
import { dropOverlaps } from '../../src/resolve/overlap.js'
import { COUNTRY, createCandidates, ORGANIZATION, PERSON, PLACE, propose } from '../../src/rules/candidates.js'

/** Rows of type, first token, token after the last, log-odds. */
function chosen(rows: readonly (readonly [number, number, number, number])[], tokens = 10): number[] {
  const candidates = createCandidates(new Float32Array(0))
  for (const [type, start, end, score] of rows) {
    propose(candidates, type, start, end, -1)
    candidates.score[candidates.count - 1] = score
  }
  return dropOverlaps(candidates, tokens)
}

test('two that fit beside each other beat one over both', () => {
  expect(
    chosen([
      [PERSON, 0, 4, 3],
      [PERSON, 0, 2, 2],
      [PERSON, 2, 4, 2],
    ]),
  ).toEqual([1, 2])
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
  let seed = 11
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return Math.floor((seed / 4294967296) * below)
  }
  for (let round = 0; round < 200; round++) {
    const rows = Array.from({ length: 8 }, () => {
      const start = random(8)
      return [PERSON, start, start + 1 + random(3), random(50) / 10 + 0.1] as const
    })
    const worth = (set: readonly number[]): number => set.reduce((sum, c) => sum + (rows[c]?.[3] ?? 0) + 0.3, 0)
    let best = 0
    for (let mask = 0; mask < 256; mask++) {
      const set = rows.map((_, c) => c).filter(c => (mask >> c) & 1)
      const apart = set.every(a =>
        set.every(b => a === b || (rows[a]?.[2] ?? 0) <= (rows[b]?.[1] ?? 0) || (rows[b]?.[2] ?? 0) <= (rows[a]?.[1] ?? 0)),
      )
      if (apart) best = Math.max(best, worth(set))
    }
    expect(worth(chosen(rows, 12))).toBeCloseTo(best, 6)
  }
})
