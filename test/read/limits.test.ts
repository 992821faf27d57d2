import { describe, expect, test } from 'vitest'
import type { Item } from '../../src/read/document.js'
import { openChunks } from '../../src/read/input.js'
import { inPieces, READ_DEFAULTS, readAll } from '../support/read.js'

const codes = (items: readonly Item[]): string[] => items.map(item => ('problem' in item ? item.problem.code : item.text))

describe('what is too large, too deep or hostile', () => {
  test('a text over the limit', async () => {
    expect(codes(await readAll('سلام دنیا', 'a.txt', { maxBytes: 8 }))).toEqual(['INPUT_TOO_LARGE'])
  })

  test('a line over the limit, in its place', async () => {
    const lines = ['{"text":"a"}', `{"text":"${'b'.repeat(100)}"}`, '{"text":"c"}', ''].join('\n')
    for (const size of [1, 7, 1000]) {
      expect(codes(await readAll(lines, 'a.ndjson', { maxBytes: 50 }, size))).toEqual(['a', 'RECORD_TOO_LARGE', 'c'])
    }
  })

  test('an element of an array over the limit', async () => {
    const array = `[{"text":"a"},{"text":"${'b'.repeat(100)}"},{"text":"c"}]`
    for (const size of [1, 7, 1000]) {
      expect(codes(await readAll(array, 'a.json', { maxBytes: 50 }, size))).toEqual(['a', 'RECORD_TOO_LARGE', 'c'])
    }
  })

  test('a row over the limit', async () => {
    const rows = `id,text\n1,a\n2,${'ب'.repeat(100)}\n3,"c\nd"\n4,"${'e\n'.repeat(50)}"\n5,f\n`
    for (const size of [1, 7, 1000]) {
      const items = await readAll(rows, 'a.csv', { maxBytes: 50 }, size)
      expect(codes(items)).toEqual(['a', 'RECORD_TOO_LARGE', 'c\nd', 'RECORD_TOO_LARGE', 'f'])
      expect(items.flatMap(item => ('problem' in item && 'line' in item.problem ? [item.problem.line] : []))).toEqual([3, 56])
    }
  })

  test('XML nested without end', async () => {
    const deep = `<rss>${'<item>'.repeat(100_000)}`
    expect(codes(await readAll(deep, 'a.xml'))).toEqual(['INPUT_TOO_DEEP'])
  })

  test('HTML nested without end is read as text', async () => {
    const deep = `<html><body>${'<div>'.repeat(100_000)}سلام`
    expect(codes(await readAll(deep, 'a.html'))).toEqual(['سلام'])
  })

  test('HTML of more elements than any article is read as text', async () => {
    const [item] = await readAll(`<html><body><nav>منو</nav>${'<p>سلام'.repeat(30_000)}`, 'a.html')
    expect(item && 'text' in item && item.text.startsWith('منو\nسلام\nسلام')).toBe(true)
  })

  test.each([
    ['elements', '<a href=x>سلام</a> '.repeat(40_000)],
    ['attributes', `<p ${Array.from({ length: 5000 }, (_, i) => `a${i}=x`).join(' ')}>سلام`],
    ['classes', `<div class="${'a '.repeat(500_000)}">سلام</div>`],
    ['brackets', `سلام${'<'.repeat(500_000)}`],
    ['character references', `سلام${'&amp'.repeat(200_000)}`],
  ])('HTML of endless %s is read as text', async (_, body) => {
    const [item] = await readAll(`<html><body>${body}`, 'a.html')
    expect(item && 'text' in item && item.text.slice(0, 4)).toBe('سلام')
  })

  test('XML whose comments never close is told in one pass', async () => {
    expect(codes(await readAll(`<?xml version="1.0"?>${'<!--'.repeat(60_000)}`, 'a'))).toEqual(['INPUT_NOT_XML'])
  })

  test('JSON nested without end', async () => {
    const deep = `{"text":${'['.repeat(100_000)}}\n{"text":"b"}\n`
    expect(codes(await readAll(deep, 'a.ndjson'))).toEqual(['RECORD_NOT_JSON', 'b'])
  })

  test('fields that are none of the record', async () => {
    expect(codes(await readAll('{"a":1}\n{"__proto__":{"text":"x"}}\n', 'a.ndjson', { field: 'constructor' }))).toEqual([
      'RECORD_NO_TEXT',
      'RECORD_NO_TEXT',
    ])
    expect(codes(await readAll('__proto__,text\nx,y\n', 'a.csv'))).toEqual(['y'])
  })

  test('what is no XML at all', async () => {
    expect(codes(await readAll('<?xml version="1.0"?><rss <<<', 'a.xml'))).toEqual(['INPUT_NOT_XML'])
  })

  test('no feed at all, and an empty one', async () => {
    expect(codes(await readAll('', 'a.ndjson'))).toEqual([])
    expect(codes(await readAll('<rss><channel></channel></rss>', 'a.xml'))).toEqual([])
  })
})

describe('large XML', () => {
  const item = (i: number): string =>
    `<item><title>خبر ${i}</title><description>متن &lt;b&gt;${i}&lt;/b&gt; ${'آ'.repeat(1000)}</description></item>`
  const feed = `<?xml version="1.0"?><rss><channel>${Array.from({ length: 5000 }, (_, i) => item(i)).join('')}</channel></rss>`

  test('is streamed, and gives what is read at once', async () => {
    const streamed = await readAll(feed, 'a.xml', {}, 65_537)
    expect(streamed).toHaveLength(5000)
    const small = await readAll(`<rss><channel>${item(7)}</channel></rss>`, 'a.xml')
    expect(streamed[7]).toEqual(small[0])
  })

  test('gives its first documents before the last are read', async () => {
    let read = 0
    function* counted() {
      for (const piece of inPieces(Buffer.from(feed), 65_536)) {
        read += piece.length
        yield piece
      }
    }
    const { items } = await openChunks(counted(), 'a.xml', READ_DEFAULTS)
    for await (const _ of items) break
    expect(read).toBeLessThan(9_000_000)
  })
})

test('NDJSON is answered before the next line is there', async () => {
  const asked: number[] = []
  async function* slow() {
    for (let i = 0; i < 3; i++) {
      asked.push(i)
      yield Buffer.from(`{"id":${i},"text":"x"}\n`)
    }
  }
  const { items } = await openChunks(slow(), '-', READ_DEFAULTS)
  const seen: number[] = []
  for await (const _ of items) seen.push(asked.length)
  expect(seen).toEqual([1, 2, 3])
})

test('more rows than a stream holds', async () => {
  const rows = Array.from({ length: 3000 }, (_, i) => `${i},متن ${i}`)
  expect(await readAll(['id,text', ...rows].join('\n'), 'a.csv')).toHaveLength(3000)
  const broken = await readAll(['id,text', ...rows, '9,"'].join('\n'), 'a.csv')
  expect(codes(broken).slice(2999)).toEqual(['متن 2999', 'RECORD_BROKEN'])
})
