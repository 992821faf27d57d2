import { isUtf8 } from 'node:buffer'

/** Bytes of a name that are no UTF-8 stand in strings as lone surrogates, U+DC80 to U+DCFF, so that no two names are one. */
const RAW = 0xdc00

// As a property, `\p{Cs}`, it takes a hundredth of the program's start.
const LONE_SURROGATE = /[\ud800-\udfff]/u

/** The name of a file as the disk has it. */
export function nameOfBytes(bytes: Uint8Array): string {
  if (isUtf8(bytes)) return Buffer.from(bytes).toString()
  const parts: string[] = []
  for (let at = 0; at < bytes.length; ) {
    const length = [1, 2, 3, 4].find(size => at + size <= bytes.length && isUtf8(bytes.subarray(at, at + size)))
    parts.push(
      length ? Buffer.from(bytes.subarray(at, at + length)).toString() : String.fromCharCode(RAW + (bytes[at] as number)),
    )
    at += length ?? 1
  }
  return parts.join('')
}

/** What to open: the path itself, or its bytes where they are no UTF-8. */
export function pathOf(name: string): string | Buffer {
  if (!LONE_SURROGATE.test(name)) return name
  return Buffer.concat(
    [...name].map(character => (isRaw(character) ? Buffer.of(character.charCodeAt(0) - RAW) : Buffer.from(character))),
  )
}

/** For a file that is made: `a%ff` for a byte that is no UTF-8, which not every disk takes. */
export function portableName(name: string): string {
  return [...name].map(character => (isRaw(character) ? `%${(character.charCodeAt(0) - RAW).toString(16)}` : character)).join('')
}

function isRaw(character: string): boolean {
  return character >= '\udc80' && character <= '\udcff' && character.length === 1
}
