import { expect, test } from 'vitest'
import {
  asCells,
  flawOf,
  HEAD,
  isCompiled,
  lastSection,
  packCells,
  packSections,
  unpackSections,
} from '../../src/lexicon/blob.js'

const SECTIONS = [Uint8Array.of(1, 2, 3), new Int32Array(0), Int32Array.of(-1, 70_000), Uint16Array.of(65_535)]
const PACKED = packSections(SECTIONS)

test('a head of magic number, count, check sum, places; sections at multiples of four', () => {
  const view = new DataView(PACKED.buffer)
  expect([...PACKED.subarray(0, 4)]).toEqual([...'6LXP'].map(char => char.charCodeAt(0)))
  expect(view.getUint32(4, true)).toBe(4)
  const places = Array.from({ length: 8 }, (_, i) => view.getUint32(12 + 4 * i, true))
  expect(places).toEqual([44, 3, 48, 0, 48, 8, 56, 2])
  expect(PACKED.length).toBe(60)
})

test('sections come back as views of the same bytes, also where the buffer is part of another', () => {
  const moved = new Uint8Array(PACKED.length + 8)
  moved.set(PACKED, 4)
  const inside = moved.subarray(4, 4 + PACKED.length)
  for (const packed of [PACKED, inside]) {
    const found = unpackSections(packed)
    expect(found.map(section => [...section])).toEqual(
      SECTIONS.map(({ buffer, byteOffset, byteLength }) => [...new Uint8Array(buffer, byteOffset, byteLength)]),
    )
    expect(found.every(section => section.buffer === packed.buffer)).toBe(true)
  }
})

test('the last section is told by the head alone', () => {
  expect(lastSection(PACKED.subarray(0, HEAD))).toBe(56)
  expect(lastSection(packSections([]))).toBe(0)
})

test('numbers are packed in two bytes where they fit, and come back', () => {
  for (const [values, bytes] of [
    [[], 0],
    [[0, 7, 65_535], 6],
    [[1, 65_536], 8],
    [[3], 2],
  ] as const) {
    const cells = packCells(values)
    expect(cells.byteLength).toBe(bytes)
    const section = new Uint8Array(cells.buffer, cells.byteOffset, cells.byteLength)
    expect([...asCells(section, values.length)]).toEqual(values)
  }
})

const other = (at: number, value: number): Uint8Array => PACKED.map((byte, i) => (i === at ? value : byte))

test.each([
  ['this version', PACKED, true],
  ['another version', other(0, 0x31), true],
  ['another magic number', other(3, 0), false],
  ['another magic number', other(1, 0), false],
  ['the magic number alone', PACKED.subarray(0, 4), true],
  ['too few bytes', PACKED.subarray(0, 3), false],
  ['no section', packSections([]), true],
  ['text', new TextEncoder().encode('key\tname\tuse'), false],
])('compiled or not: %s', (_, bytes, compiled) => {
  expect(isCompiled(bytes)).toBe(compiled)
})

test.each([
  ['another version', other(0, 0x31)],
  ['too few bytes', PACKED.subarray(0, 7)],
  ['nothing', new Uint8Array(0)],
])('%s is not read', (_, bytes) => {
  expect(() => unpackSections(bytes)).toThrow(new RangeError('not a compiled lexicon of this version'))
})

test('a lexicon that was cut short or changed anywhere is told from a whole one', () => {
  const damaged = 'cut short or damaged, compile it again'
  expect(flawOf(PACKED)).toBeUndefined()
  for (let at = 4; at < PACKED.length; at++) expect(flawOf(other(at, (PACKED[at] as number) ^ 1))).toBe(damaged)
  for (const length of [4 * 3, PACKED.length - 4, PACKED.length - 1]) expect(flawOf(PACKED.subarray(0, length))).toBe(damaged)
  expect(flawOf(Uint8Array.of(...PACKED, 0, 0, 0, 0))).toBe(damaged)
  expect(flawOf(PACKED.subarray(0, 8))).toBe(damaged)
  expect(flawOf(other(0, 0x31))).toBe('compiled by another version')
})
