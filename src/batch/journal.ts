import { createHash, type Hash } from 'node:crypto'
import { appendFileSync, existsSync, lstatSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from './atomic.js'

/** Folder beside the results that remembers what each was made from. */
export const JOURNAL = '.extract'

/** One finished input: its result's files, and a hash of its bytes and of all that shapes the result. */
interface Entry {
  readonly stem: string
  readonly files: readonly string[]
  readonly hash: string
}

export interface Journal {
  readonly knows: (stem: string) => boolean
  /** Whether the result is there and nothing it was made from has changed. */
  readonly isDone: (stem: string, hash: string) => boolean
  readonly note: (stem: string, files: readonly string[], hash: string) => void
}

/**
 * Reads what earlier runs noted and notes on. A line a kill cut short counts as not written.
 *
 * @param name Of this run's own file, so that runs on several machines do not write into one.
 */
export function openJournal(folder: string, name: string): Journal {
  const home = join(folder, JOURNAL)
  makeFolder(folder, home)
  const known = readEntries(home)
  const path = join(home, `${name}.ndjson`)
  // A link that somebody left under the name is not followed.
  if (lstatSync(path, { throwIfNoEntry: false })?.isFile() === false) rmSync(path, { recursive: true })
  // After a torn line the next one must begin afresh.
  if (existsSync(path)) appendFileSync(path, '\n')
  return {
    knows: stem => known.has(stem),
    isDone: (stem, hash) => {
      const entry = known.get(stem)
      return entry?.hash === hash && entry.files.every(file => existsSync(join(folder, file)))
    },
    note: (stem, files, hash) => appendFileSync(path, `${JSON.stringify({ stem, files, hash })}\n`),
  }
}

function readEntries(home: string): Map<string, Entry> {
  const known = new Map<string, Entry>()
  for (const { name } of readdirSync(home, { withFileTypes: true }).filter(
    file => file.isFile() && file.name.endsWith('.ndjson'),
  )) {
    for (const line of readFileSync(join(home, name), 'utf8').split('\n')) {
      const entry = parseEntry(line)
      if (entry) known.set(entry.stem, entry)
    }
  }
  return known
}

function parseEntry(line: string): Entry | undefined {
  try {
    const entry = JSON.parse(line)
    return typeof entry.stem === 'string' && Array.isArray(entry.files) && typeof entry.hash === 'string' ? entry : undefined
  } catch {
    return undefined
  }
}

/** @param shape All but the input's bytes that a result depends on. */
export function startHash(shape: string): Hash {
  return createHash('sha1').update(shape).update('\0')
}
