import { expect, test } from 'vitest'
import { createTokens, reserve } from '../../src/text/tokens.js'

test('columns grow to twice their size, keep what they hold, and stay where there is room', () => {
  const tokens = createTokens()
  reserve(tokens, 10, 20)
  const columns = [tokens.start, tokens.end, tokens.kind, tokens.gap, tokens.hash, tokens.sentence, tokens.madda]
  expect(columns.map(({ length }) => length)).toEqual(Array(columns.length).fill(10))
  expect([tokens.letters.length, tokens.symbols.length]).toEqual([11, 20])
  const { start, symbols } = tokens
  start.fill(7)
  symbols.fill(8)
  reserve(tokens, 10, 20)
  expect([tokens.start, tokens.symbols]).toEqual([start, symbols])
  expect(tokens.start).toBe(start)
  expect(tokens.symbols).toBe(symbols)
  reserve(tokens, 11, 21)
  expect([...tokens.start]).toEqual([...Array(10).fill(7), ...Array(10).fill(0)])
  expect([...tokens.symbols]).toEqual([...Array(20).fill(8), ...Array(20).fill(0)])
  expect(tokens.letters.length).toBe(21)
})
