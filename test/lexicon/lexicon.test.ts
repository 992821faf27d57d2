import { expect, test } from 'vitest'
import { compileLexicon } from '../../src/lexicon/compile.js'
import { loadLexicon, recordOf } from '../../src/lexicon/lexicon.js'
import { entriesOf } from '../support/found-names.js'

const packed = (): Uint8Array => compileLexicon(entriesOf({ place: ['تهران', 'بم'], country: ['ایران'] }), ['کتاب'])

test('a record is read once', () => {
  const asked: number[] = []
  const lexicon = loadLexicon(packed(), from => {
    asked.push(from)
    return new TextEncoder().encode('IR\tایران\talpha3=IRN')
  })
  const first = recordOf(lexicon, 1)
  expect(first).toEqual({ key: 'IR', name: 'ایران', facts: { alpha3: 'IRN' } })
  expect(recordOf(lexicon, 1)).toBe(first)
  expect(asked.length).toBe(1)
  expect(recordOf(lexicon, 2)).not.toBe(first)
  expect(asked.length).toBe(2)
})

test('a loaded lexicon is views into the bytes it came from, with room for its records and the first item at 0', () => {
  const bytes = packed()
  const lexicon = loadLexicon(bytes)
  for (const view of [lexicon.trie.cells, lexicon.trie.tail, lexicon.itemClass, lexicon.shapes, lexicon.weights])
    expect(view.buffer).toBe(bytes.buffer)
  expect([lexicon.itemClass.length, lexicon.itemLook.length, lexicon.itemRecord.length]).toEqual([3, 3, 3])
  expect([lexicon.firstItem, lexicon.records.count, lexicon.cache.length]).toEqual([0, 3, 3])
})
