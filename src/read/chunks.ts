import type { Chunks } from './document.js'

/** A line of an input; `bytes` is without its end, and missing where the line is longer than allowed. */
export interface Line {
  readonly number: number
  readonly bytes?: Uint8Array
}

/** All bytes, or nothing where there are more than `limit`. */
export async function gather(chunks: Chunks, limit: number): Promise<Uint8Array | undefined> {
  const kept: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > limit) return undefined
    kept.push(chunk)
  }
  return joined(kept)
}

/** Most inputs are one piece, which is not copied. */
function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [only] = pieces
  return only && pieces.length === 1 ? only : Buffer.concat(pieces)
}

/**
 * Takes the first bytes without losing them: at least `wanted`, or all there are.
 *
 * Is content with the first line of NDJSON, so that whoever writes line by line is answered.
 */
export async function peek(chunks: Chunks, wanted: number): Promise<{ head: Uint8Array; chunks: Chunks }> {
  const iterator = Symbol.asyncIterator in chunks ? chunks[Symbol.asyncIterator]() : chunks[Symbol.iterator]()
  const kept: Uint8Array[] = []
  for (let size = 0; size < wanted; ) {
    const { done, value } = await iterator.next()
    if (done) return { head: joined(kept), chunks: kept }
    kept.push(value)
    size += value.length
    if (value.includes(10) && startsObject(kept[0] as Uint8Array)) break
  }
  return { head: joined(kept), chunks: resume(kept, iterator) }
}

function startsObject(piece: Uint8Array): boolean {
  return /^\s*\{/.test(Buffer.from(piece.buffer, piece.byteOffset, Math.min(piece.length, 64)).toString('latin1'))
}

async function* resume(kept: Uint8Array[], rest: Iterator<Uint8Array> | AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* kept
  try {
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
  } finally {
    await rest.return?.()
  }
}

/** Cuts at line feeds; a line is there as soon as its end is. */
export async function* splitLines(chunks: Chunks, limit: number, firstLine = 1): AsyncGenerator<Line> {
  let number = firstLine - 1
  let open: Uint8Array[] = []
  let size = 0
  const close = (last: Uint8Array): Line => {
    const fits = size + last.length <= limit
    const bytes = open.length > 0 ? Buffer.concat([...open, last]) : last
    open = []
    size = 0
    number++
    return fits ? { number, bytes } : { number }
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let to = chunk.indexOf(10); to >= 0; to = chunk.indexOf(10, from)) {
      yield close(chunk.subarray(from, to))
      from = to + 1
    }
    size += chunk.length - from
    // What is too long already is counted, not kept.
    if (size > limit) open = []
    else if (from < chunk.length) open.push(Uint8Array.from(chunk.subarray(from)))
  }
  if (size > 0) {
    const last = new Uint8Array(0)
    yield close(last)
  }
}
