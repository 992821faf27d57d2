import { statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { peek } from '../read/chunks.js'
import { detect, isPrettyObject, startOf } from '../read/detect.js'
import type { Chunks, ReadOptions } from '../read/document.js'
import { pathOf } from '../read/file-name.js'
import { openPieces } from '../read/input.js'
import type { Job } from './pool.js'
import type { Task } from './settings.js'

/** Inputs a thread is given at once. */
const GROUP = 32
/** Bytes of NDJSON a thread is given at once. */
const PIECE = 1 << 19
/** From here on a second thread gains more than its start costs. */
const PAYING_BYTES = 4_000_000
const PAYING_FILES = 1500

/** @param wanted As asked for with `--jobs`; nothing: as many as the work is worth. */
export function threadsFor(tasks: readonly Task[], wanted: number | undefined): number {
  return wanted ?? (pays(tasks) ? availableParallelism() : 1)
}

function pays(tasks: readonly Task[]): boolean {
  if (tasks.length >= PAYING_FILES) return true
  let size = 0
  return tasks.some(({ path }) => {
    size += statSync(pathOf(path), { throwIfNoEntry: false })?.size ?? 0
    return size >= PAYING_BYTES
  })
}

/** @param stop Is asked before each job. */
export function* taskJobs(tasks: readonly Task[], stop: () => boolean): Generator<Job> {
  for (let from = 0; from < tasks.length && !stop(); from += GROUP)
    yield { kind: 'tasks', tasks: tasks.slice(from, from + GROUP) }
}

/** The bytes of an input, and whether they are lines that can be dealt out. */
export async function openForLines({ path, source }: Task, options: ReadOptions): Promise<{ chunks: Chunks; lines: boolean }> {
  const { head, chunks } = await peek(openPieces(path), 4096)
  const start = startOf(head)
  const lines = detect(head, source, options).format === 'ndjson' && !start.startsWith('[') && !isPrettyObject(start)
  return { chunks, lines }
}

/** Cuts NDJSON at line ends. Of a line that is longer than allowed no more is kept than shows that it is. */
export async function* lineJobs(chunks: Chunks, source: string, limit: number, stop: () => boolean): AsyncGenerator<Job> {
  let kept: Uint8Array[] = []
  let size = 0
  let line = 1
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(10) + 1
    size += chunk.length
    if (end > 0 || size <= limit + chunk.length) kept.push(chunk)
    if (end === 0 || size < PIECE) continue
    if (stop()) return
    const bytes = Buffer.concat([...kept.slice(0, -1), chunk.subarray(0, end)])
    yield { kind: 'lines', source, bytes, line }
    line += countLines(bytes)
    kept = end < chunk.length ? [chunk.subarray(end)] : []
    size = chunk.length - end
  }
  if (kept.length > 0 && !stop()) yield { kind: 'lines', source, bytes: Buffer.concat(kept), line }
}

function countLines(bytes: Uint8Array): number {
  let lines = 0
  for (let i = bytes.indexOf(10); i >= 0; i = bytes.indexOf(10, i + 1)) lines++
  return lines
}
