import { expect, test } from 'vitest'
import { offsetMapper } from '../../src/text/offsets.js'
import { unitsOf } from '../../src/text/units.js'

const TEXTS = ['سلام', 'a😀ب', '😀'.repeat(1500), '\uD800x\uDC00', 'é€𝄞', 'م‌ی'.repeat(700)]

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
