import { closeSync, existsSync, mkdirSync, openSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join, sep } from 'node:path'
import { ProblemError, systemReason } from '../errors.js'
import { bytesOf, type Write, writeAll } from './stdout.js'

/** How much is kept before it is written, in characters. */
const FULL = 1 << 16

/** A file that is there whole or not at all. All its functions throw `OUTPUT_UNWRITABLE`. */
export interface AtomicFile {
  readonly write: Write
  /** Puts the file in its place. */
  readonly commit: () => void
  readonly abandon: () => void
}

/** Writes beside `path`, under a hidden name that a later run takes over where this one is killed. */
export function openAtomic(path: string): AtomicFile {
  const partial = partialOf(path)
  const file = attempt(path, () => openFresh(partial))
  let kept: (string | Uint8Array)[] = []
  let size = 0
  const flush = (): void => {
    writeAll(file, Buffer.concat(kept.map(bytesOf)))
    kept = []
    size = 0
  }
  return {
    write: text => {
      kept.push(text)
      size += text.length
      if (size > FULL) attempt(path, flush)
    },
    commit: () =>
      attempt(path, () => {
        flush()
        closeSync(file)
        renameSync(partial, path)
      }),
    abandon: () => {
      closeSync(file)
      rmSync(partial, { force: true })
    },
  }
}

/** Where a file is until it is whole. */
export function partialOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.partial`)
}

/** Never writes through a link that someone left under the name. */
function openFresh(path: string): number {
  try {
    return openSync(path, 'wx')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    rmSync(path, { recursive: true, force: true })
    return openSync(path, 'wx')
  }
}

/**
 * Makes a folder inside the output folder.
 *
 * @throws {ProblemError} `OUTPUT_UNWRITABLE`, also where a link in the output folder leads out of it.
 */
export function makeFolder(root: string, folder: string): void {
  attempt(root, () => mkdirSync(root, { recursive: true }))
  // Asked before anything is made, so that not even an empty folder is made elsewhere.
  const home = realpathSync(root)
  const real = realpathSync(existingPartOf(folder))
  if (real !== home && !real.startsWith(home.endsWith(sep) ? home : home + sep)) {
    throw new ProblemError({ code: 'OUTPUT_UNWRITABLE', output: folder, reason: `it is a link out of ${root}` })
  }
  attempt(folder, () => mkdirSync(folder, { recursive: true }))
}

function existingPartOf(folder: string): string {
  return existsSync(folder) ? folder : existingPartOf(dirname(folder))
}

/** Whether something is there that is no file, such as `/dev/null` or a named pipe, which is written to and not replaced. */
export function isDevice(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false })
  return found !== undefined && !found.isFile() && !found.isDirectory()
}

/** For a path that was named by itself: like `openAtomic`, but what is no file is written into. */
export function openNamed(path: string): AtomicFile {
  if (!isDevice(path)) return openAtomic(path)
  const file = attempt(path, () => openSync(path, 'w'))
  return {
    write: text => attempt(path, () => writeAll(file, bytesOf(text))),
    commit: () => closeSync(file),
    abandon: () => closeSync(file),
  }
}

function attempt<T>(output: string, action: () => T): T {
  try {
    return action()
  } catch (error) {
    throw new ProblemError({ code: 'OUTPUT_UNWRITABLE', output, reason: systemReason(error) })
  }
}
