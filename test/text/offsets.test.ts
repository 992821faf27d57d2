import { expect, test } from 'vitest'
import { offsetMapper } from '../../src/text/offsets.js'
import { unitsOf } from '../../src/text/units.js'

const TEXTS = ['سلام', 'a😀ب', '😀'.repeat(1500), '\uD800x\uDC00', 'é€𝄞', '\u007f\u0080\u07ff\u0800', 'م‌ی'.repeat(700)]

test.each(TEXTS)('code points and bytes of %#', text => {
  const units = unitsOf(text)
  const points = offsetMapper(units, units.length, 'codepoint', true)
  const bytes = offsetMapper(units, units.length, 'byte', true)
  for (let at = 0; at <= text.length; at += 1 + Math.floor(text.length / 50)) {
    if (at > 0 && (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800) continue
    expect(points(at)).toBe([...text.slice(0, at)].length)
    expect(bytes(at)).toBe(Buffer.byteLength(text.slice(0, at)))
  }
})

test('UTF-16 offsets stay, and those of code points where the text has no pairs', () => {
  const units = unitsOf('a😀ب')
  expect([0, 1, 3, 4].map(offsetMapper(units, 4, 'utf16', true))).toEqual([0, 1, 3, 4])
  expect([0, 1, 3, 4].map(offsetMapper(units, 4, 'codepoint', true))).toEqual([0, 1, 2, 3])
  expect([0, 1, 3, 4].map(offsetMapper(units, 4, 'byte', true))).toEqual([0, 1, 5, 7])
  expect([0, 1, 3, 4].map(offsetMapper(unitsOf('سلام'), 4, 'codepoint', false))).toEqual([0, 1, 3, 4])
  expect([0, 1, 3, 4].map(offsetMapper(unitsOf('سلام'), 4, 'byte', false))).toEqual([0, 2, 6, 8])
})
