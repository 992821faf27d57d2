import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Chunks, Item, ReadOptions } from '../../src/read/document.js'
import { openChunks } from '../../src/read/input.js'
import { ROOT } from './root.js'

export const FIXTURES = join(ROOT, 'fixtures')
export const READ_DEFAULTS: ReadOptions = { field: 'text', maxBytes: 1e8, xml: {} }

/** All that a reader makes of bytes, given in pieces of `size`. */
export async function readAll(
  bytes: string | Uint8Array,
  name = 'input',
  options: Partial<ReadOptions> = {},
  size = 1e9,
): Promise<Item[]> {
  const { items } = await openChunks(inPieces(Buffer.from(bytes as string), size), name, { ...READ_DEFAULTS, ...options })
  const found: Item[] = []
  for await (const item of items) found.push(item)
  return found
}

export function* inPieces(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
}

export function readFixture(path: string, options: Partial<ReadOptions> = {}, size = 1e9): Promise<Item[]> {
  return readAll(readFileSync(join(FIXTURES, path)), path, options, size)
}

export async function collect(chunks: Chunks): Promise<string> {
  const all: Uint8Array[] = []
  for await (const chunk of chunks) all.push(chunk)
  return Buffer.concat(all).toString()
}
