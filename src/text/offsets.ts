import type { OffsetUnit } from '../types.js'

/**
 * Turns UTF-16 offsets into another unit. The offsets must be asked for in any order; the sums are kept every 1,024 units.
 *
 * @param astral Whether the text has surrogate pairs; without them code points and UTF-16 units are the same.
 */
export function offsetMapper(units: Uint16Array, length: number, unit: OffsetUnit, astral: boolean): (utf16: number) => number {
  if (unit === 'utf16' || (unit === 'codepoint' && !astral)) return utf16 => utf16
  const size = unit === 'byte' ? bytesAt : codePointsAt
  const sums = [0]
  for (let i = 0, sum = 0; i < length; i++) {
    sum += size(units, i)
    if ((i + 1) % STRIDE === 0) sums.push(sum)
  }
  return utf16 => {
    let sum = sums[Math.floor(utf16 / STRIDE)] as number
    for (let i = utf16 - (utf16 % STRIDE); i < utf16; i++) sum += size(units, i)
    return sum
  }
}

const STRIDE = 1024

const isHigh = (unit: number): boolean => (unit & 0xfc00) === 0xd800
const isLow = (unit: number): boolean => (unit & 0xfc00) === 0xdc00

/** 1 for a unit that begins a code point, 0 for the second of a pair. */
function codePointsAt(units: Uint16Array, i: number): number {
  return isLow(units[i] as number) && isHigh(units[i - 1] ?? 0) ? 0 : 1
}

/** UTF-8 bytes of the code point that begins at a unit; a pair has 4, a lone surrogate the 3 of U+FFFD. */
function bytesAt(units: Uint16Array, i: number): number {
  const unit = units[i] as number
  if (unit < 0x80) return 1
  if (unit < 0x800) return 2
  if (isHigh(unit) && isLow(units[i + 1] ?? 0)) return 4
  return codePointsAt(units, i) === 0 ? 0 : 3
}
