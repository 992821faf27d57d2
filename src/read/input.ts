import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { type Problem, problemOf, systemReason } from '../errors.js'
import { gather, peek } from './chunks.js'
import { decode } from './decode.js'
import { type Detected, detect } from './detect.js'
import type { Chunks, Item, Items, ReadOptions } from './document.js'
import { pathOf } from './file-name.js'
import { readJsonl } from './jsonl.js'

/** Bytes that tell a format, and the size of the pieces in which large files are read. */
const HEAD = 4096
const PIECE = 1 << 18
/** XML from this size on is streamed. */
const LARGE = 8_000_000

export interface Opened extends Partial<Detected> {
  readonly items: Items
}

export type Watch = (bytes: Uint8Array) => void

export interface Extra {
  /** The bytes, where they have been opened already. */
  readonly chunks?: Chunks
  /** Is shown all bytes that are read. */
  readonly watch?: Watch
}

/**
 * Opens a file, or standard input where `path` is `-`. What is wrong with it comes as its only item.
 *
 * @param source How results name the input.
 */
export async function openInput(
  path: string,
  source: string,
  options: ReadOptions,
  { chunks: begun, watch }: Extra = {},
): Promise<Opened> {
  try {
    const pieces = begun ?? openPieces(path)
    const chunks = watch ? watched(pieces, watch) : pieces
    return await openChunks(chunks, source, options)
  } catch (error) {
    return { items: [{ source, problem: readingProblem(error, source) }] }
  }
}

async function* watched(chunks: Chunks, watch: Watch): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    watch(chunk)
    yield chunk
  }
}

/** Finds out what the bytes are and how they are read. */
export async function openChunks(given: Chunks, source: string, options: ReadOptions): Promise<Opened> {
  const { head, chunks } = await peek(given, HEAD)
  const detected = detect(head, source, options)
  switch (detected.format) {
    case 'text':
      return { ...detected, items: [await readText(chunks, source, options)] }
    case 'ndjson':
      return { ...detected, items: readJsonl(chunks, head, source, options) }
    case 'csv':
      return { ...detected, items: (await import('./csv.js')).readCsv(chunks, head, source, options) }
    case 'html': {
      const { readHtml } = await import('./html.js')
      const { bytes, problem } = await gatherWithin(chunks, options.maxBytes, source)
      return { ...detected, items: [bytes ? readHtml(bytes, source, options) : { source, problem }] }
    }
    case 'xml':
      return { ...detected, items: await openXml(chunks, detected.many, source, options) }
  }
}

/** XML that holds documents is streamed where it is large. */
async function openXml(chunks: Chunks, many: boolean, source: string, options: ReadOptions): Promise<Items> {
  const { head, chunks: all } = await peek(chunks, LARGE)
  const { readXml, streamXmlBytes } = await import('./feed.js')
  if (many && head.length >= LARGE) return streamXmlBytes(all, head, source, options)
  const { bytes, problem } = await gatherWithin(all, options.maxBytes, source)
  return bytes ? readXml(bytes, source, options) : [{ source, problem }]
}

async function readText(chunks: Chunks, source: string, options: ReadOptions): Promise<Item> {
  const { bytes, problem } = await gatherWithin(chunks, options.maxBytes, source)
  return bytes ? { source, ...decode(bytes, source, options.encoding) } : { source, problem }
}

type Gathered = { bytes: Uint8Array; problem?: never } | { bytes?: never; problem: Problem }

async function gatherWithin(chunks: Chunks, limit: number, input: string): Promise<Gathered> {
  const bytes = await gather(chunks, limit)
  return bytes ? { bytes } : { problem: { code: 'INPUT_TOO_LARGE', input, limit } }
}

export function openPieces(path: string): Chunks {
  return path === '-' ? process.stdin : readPieces(path)
}

/** A small file is one piece. */
export function* readPieces(path: string): Generator<Uint8Array> {
  const file = openSync(pathOf(path), 'r')
  try {
    // Pipes and the like have no size, and are read to their end.
    const size = fstatSync(file).size || Number.POSITIVE_INFINITY
    for (let done = 0; done < size; ) {
      const piece = Buffer.allocUnsafeSlow(Math.min(size - done, PIECE))
      const length = readSync(file, piece)
      if (length === 0) return
      done += length
      yield piece.subarray(0, length)
    }
  } finally {
    closeSync(file)
  }
}

export function readingProblem(error: unknown, input: string): Problem {
  const problem = problemOf(error)
  if (problem) return problem
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return { code: 'INPUT_NOT_FOUND', input }
  if (code) return { code: 'INPUT_UNREADABLE', input, reason: systemReason(error) }
  return { code: 'INPUT_FAILED', input, reason: message }
}
