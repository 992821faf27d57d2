import { expect, test } from 'vitest'
import { jsonWriter, ndjsonWriter } from '../../src/write/json.js'
import { ANSWER, FAILED, RESULT } from '../support/results.js'

const ERROR = { source: 'b.txt', error: { code: 'INPUT_NOT_FOUND', message: 'b.txt: no such file or folder' } }

test('one document is an object', () => {
  const writer = jsonWriter(false)
  expect(JSON.parse(writer.head + writer.write(ANSWER) + writer.tail)).toEqual(RESULT)
})

test('several are an array', () => {
  const writer = jsonWriter(true)
  expect(JSON.parse(`${writer.head}${writer.write(ANSWER)}${writer.between}${writer.write(FAILED)}${writer.tail}`)).toEqual([
    RESULT,
    ERROR,
  ])
  expect(JSON.parse(writer.head + writer.tail)).toEqual([])
})

test('NDJSON has a line for each, also for one that failed', () => {
  const text = `${ndjsonWriter.write(ANSWER)}${ndjsonWriter.write(FAILED)}`
  expect(text.endsWith('\n')).toBe(true)
  expect(
    text
      .trim()
      .split('\n')
      .map(line => JSON.parse(line)),
  ).toEqual([RESULT, ERROR])
})
