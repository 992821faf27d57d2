import { describe, expect, test } from 'vitest'
import { ProblemError } from '../../src/errors.js'
import { decode } from '../../src/read/decode.js'
import { readAll } from '../support/read.js'

const TEXT = 'سلام تهران، می‌روم 😀\r\nخط دوم\n'
const LEGACY = 'سلام تهران، پاييز'

/** Windows-1256, of which Node only knows how to read. */
function toWindows1256(text: string): Uint8Array {
  const all = new TextDecoder('windows-1256').decode(Uint8Array.from({ length: 256 }, (_, i) => i))
  return Uint8Array.from(text, unit => all.indexOf(unit))
}

function bigEndian(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16()
}

function codeOf(action: () => unknown): string {
  try {
    action()
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.code
  }
  return 'none'
}

describe('decode', () => {
  test.each<[string, Uint8Array, string]>([
    ['UTF-8', Buffer.from(TEXT), TEXT],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le'), TEXT],
    ['big-endian UTF-16 with a mark', bigEndian(`\ufeff${TEXT}`), TEXT],
    ['UTF-16 without a mark', Buffer.from(TEXT, 'utf16le'), TEXT],
    ['big-endian UTF-16 without a mark', bigEndian(TEXT), TEXT],
    ['Windows-1256', toWindows1256(LEGACY), LEGACY],
    ['nothing', Buffer.from(''), ''],
  ])('%s', (_, bytes, text) => {
    expect(decode(bytes, 'a').text).toBe(text)
  })

  test('leaves the mark of UTF-8 in the text, so that offsets hold in the file', () => {
    expect(decode(Buffer.from(`\ufeff${TEXT}`), 'a').text).toBe(`\ufeff${TEXT}`)
  })

  test('replaces a few broken bytes of UTF-8, with a warning', () => {
    const { text, warning } = decode(Buffer.concat([Buffer.from(TEXT), Buffer.from([0xff]), Buffer.from(TEXT)]), 'a')
    expect(text).toBe(`${TEXT}\ufffd${TEXT}`)
    expect(warning).toContain('U+FFFD')
  })

  test.each<[string, Uint8Array]>([
    ['a NUL in text', Buffer.from('سلام\0تهران')],
    ['an image', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13])],
    ['controls', Buffer.from([1, 2, 3, 65, 66, 67, 4, 5])],
  ])('refuses %s', (_, bytes) => {
    expect(codeOf(() => decode(bytes, 'a'))).toBe('INPUT_NOT_TEXT')
  })

  test('takes the encoding it is told', () => {
    expect(decode(toWindows1256('ايران'), 'a', 'windows-1256').text).toBe('ايران')
    expect(codeOf(() => decode(Buffer.from([0xff, 0xfe, 0xfd]), 'a', 'utf-8'))).toBe('INPUT_ENCODING')
  })
})

describe('formats in other encodings', () => {
  const rss = (encoding: string) =>
    `<?xml version="1.0" encoding="${encoding}"?><rss><item><description>پايان سال</description></item></rss>`

  test.each<[string, string, Uint8Array]>([
    ['XML that declares Windows-1256', 'a.xml', toWindows1256(rss('windows-1256'))],
    ['XML that declares UTF-8 and lies', 'a.xml', toWindows1256(rss('utf-8'))],
    ['UTF-16 XML', 'a.xml', Buffer.from(`\ufeff${rss('utf-16')}`, 'utf16le')],
    ['HTML with a meta tag', 'a.html', toWindows1256('<meta charset="windows-1256"><p>پايان سال</p>')],
    ['Windows-1256 NDJSON', 'a.ndjson', toWindows1256('{"text":"پايان سال"}\n')],
    ['Windows-1256 CSV', 'a.csv', toWindows1256('id,text\n1,پايان سال\n')],
    ['UTF-16 CSV', 'a.csv', Buffer.from('\ufeffid\ttext\r\n1\tپايان سال\r\n', 'utf16le')],
    ['NDJSON with a mark', 'a.ndjson', Buffer.from('\ufeff{"text":"پايان سال"}\n')],
    ['CSV with a mark', 'a.csv', Buffer.from('\ufefftext,id\nپايان سال,1\n')],
  ])('%s', async (_, name, bytes) => {
    expect((await readAll(bytes, name)).map(item => 'text' in item && item.text)).toEqual(['پايان سال'])
  })
})
