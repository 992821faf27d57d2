import { isUtf8, transcode } from 'node:buffer'
import { ProblemError } from '../errors.js'

/** How far into an input its encoding is looked for. */
const HEAD = 4096

export interface Decoded {
  readonly text: string
  /** Set where bytes that are no UTF-8 were replaced with U+FFFD. */
  readonly warning?: string
}

/**
 * Bytes to text. A UTF-8 byte-order mark stays in the text, as it does for readers that know of none, so that offsets hold
 * in the file; those of UTF-16 go.
 *
 * @param encoding A WHATWG label that must fit; nothing: byte-order mark, else UTF-8, else Windows-1256.
 * @throws {ProblemError} `INPUT_NOT_TEXT`, `INPUT_ENCODING`.
 */
export function decode(bytes: Uint8Array, input: string, encoding?: string): Decoded {
  if (encoding) return { text: decodeAs(bytes, input, encoding) }
  const utf16 = utf16Of(bytes)
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes) }
  refuseBinary(bytes, input)
  if (isUtf8(bytes)) return { text: utf8ToText(bytes) }
  if (isMostlyUtf8(bytes)) {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    return { text, warning: 'some bytes are no UTF-8 and were replaced with U+FFFD' }
  }
  return { text: new TextDecoder('windows-1256').decode(bytes) }
}

function decodeAs(bytes: Uint8Array, input: string, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw new ProblemError({ code: 'INPUT_ENCODING', input, encoding })
  }
}

/** V8's own decoder takes five times as long over Persian as `transcode`. */
function utf8ToText(bytes: Uint8Array): string {
  return transcode(bytes, 'utf8', 'utf16le').toString('utf16le')
}

/** The label for `TextDecoder`, or nothing for bytes that are no UTF-16. */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  // With two more NULs it is UTF-32, which nobody writes texts in.
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes[2] === 0 && bytes[3] === 0 ? undefined : 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const head = bytes.subarray(0, HEAD)
  if (head.length < 4 || !head.includes(0)) return undefined
  if (isTextHigh(head, 1)) return 'utf-16le'
  return isTextHigh(head, 0) ? 'utf-16be' : undefined
}

/** Whether the bytes at odd (1) or even (0) places are those of code units in Persian text, and no unit is NUL. */
function isTextHigh(head: Uint8Array, parity: 0 | 1): boolean {
  let good = 0
  const units = head.length >> 1
  for (let i = 0; i < units; i++) {
    const high = head[2 * i + parity] as number
    const low = head[2 * i + 1 - parity] as number
    if (high === 0 && low < 9) return false
    if (high === 0x06 || high === 0 || high === 0x20 || high >= 0xfb || (high >= 0xd8 && high < 0xe0)) good++
  }
  return good >= units * 0.95
}

/** Text has no NUL, and few control characters; the error names the first byte that gives it away. */
function refuseBinary(bytes: Uint8Array, input: string): void {
  const nul = bytes.indexOf(0)
  if (nul >= 0) throw new ProblemError({ code: 'INPUT_NOT_TEXT', input, offset: nul, byte: 0 })
  const head = bytes.subarray(0, HEAD)
  let controls = 0
  // A loop: a filter takes ten times as long, more than all the rest of decoding.
  for (let i = 0; i < head.length; i++) if (isControl(head[i] as number)) controls++
  if (controls <= head.length / 20) return
  const offset = head.findIndex(isControl)
  throw new ProblemError({ code: 'INPUT_NOT_TEXT', input, offset, byte: head[offset] as number })
}

function isControl(byte: number): boolean {
  return byte < 32 && (byte < 9 || byte > 13) && byte !== 27
}

/** Tells a damaged UTF-8 file from one in Windows-1256, where two neighbouring bytes seldom make a UTF-8 character. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let pairs = 0
  let stray = 0
  for (let i = 0; i < bytes.length; i++) {
    if ((bytes[i] as number) < 0x80) continue
    const more = continuationBytes(bytes[i] as number)
    if (more > 0 && hasContinuation(bytes, i + 1, more)) {
      pairs++
      i += more
    } else {
      stray++
    }
  }
  return pairs > 9 * stray
}

function continuationBytes(lead: number): number {
  if (lead >= 0xc2 && lead < 0xe0) return 1
  if (lead >= 0xe0 && lead < 0xf0) return 2
  return lead >= 0xf0 && lead < 0xf5 ? 3 : 0
}

function hasContinuation(bytes: Uint8Array, from: number, count: number): boolean {
  for (let i = from; i < from + count; i++) {
    if (((bytes[i] as number) & 0xc0) !== 0x80) return false
  }
  return true
}
