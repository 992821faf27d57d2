import { existsSync, rmSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { readPieces } from '../read/input.js'
import { openWriter } from '../write/open.js'
import type { Failed, Writer } from '../write/writer.js'
import { makeFolder, partialOf } from './atomic.js'
import { type Journal, startHash } from './journal.js'
import { openOutput } from './output.js'
import { guarded, openTask, type Run } from './run.js'
import type { MirrorSettings, Task } from './settings.js'

export interface Mirror extends MirrorSettings {
  readonly journal: Journal
  /** Folders known to be there. */
  readonly made: Set<string>
}

/** What became of one input. */
export interface Outcome {
  readonly skipped: boolean
  readonly documents: number
  readonly bytes: number
  readonly failures: readonly Failed[]
}

/**
 * Makes the output files of one input. An input that cannot be read at all leaves none, and takes away an older one.
 *
 * @throws {ProblemError} `OUTPUT_UNWRITABLE`.
 */
export async function mirrorTask(task: Task, run: Run, mirror: Mirror): Promise<Outcome> {
  if (mirror.resume && isDone(task, mirror)) return { skipped: true, documents: 0, bytes: 0, failures: [] }
  const hash = startHash(shapeOf(task, mirror))
  let bytes = 0
  const { many, answers } = await openTask(task, run, piece => {
    hash.update(piece)
    bytes += piece.length
  })
  const failures: Failed[] = []
  const plain = await openWriter(run.settings.format ?? (many ? 'ndjson' : 'json'), many)
  const writer = guarded(plain, run, failed => failures.push(failed))
  const base = basePath(task, mirror)
  const output = openOutput(base, writer, many)
  let documents = 0
  try {
    for await (const answer of answers) {
      documents++
      if ('problem' in answer) failures.push(answer)
      output.write(answer)
    }
  } catch (error) {
    output.abandon()
    throw error
  }
  if (documents > 0 && failures.length === documents && !many) {
    output.abandon()
    for (const file of output.files) rmSync(file, { force: true })
  } else {
    output.commit()
    const files = output.files.map(file => relative(mirror.folder, file))
    if (failures.length === 0) mirror.journal.note(task.output as string, files, hash.digest('hex'))
  }
  return { skipped: false, documents, bytes, failures }
}

/**
 * Takes away what a thread that died left of an input: files half written, and the result of an earlier run.
 *
 * @param writers Those of which one was at work.
 */
export function removeOutputs(task: Task, { folder }: MirrorSettings, writers: readonly Writer[]): void {
  const base = join(folder, task.output as string)
  if (!existsSync(dirname(base))) return
  makeFolder(folder, dirname(base))
  const endings = writers.flatMap(({ extension, companion }) => (companion ? [extension, companion.extension] : [extension]))
  for (const path of endings.map(ending => `${base}.${ending}`)) {
    for (const left of [path, partialOf(path)]) rmSync(left, { force: true })
  }
}

function isDone(task: Task, mirror: Mirror): boolean {
  if (task.path === '-' || !mirror.journal.knows(task.output as string)) return false
  try {
    const hash = startHash(shapeOf(task, mirror))
    for (const piece of readPieces(task.path)) hash.update(piece)
    return mirror.journal.isDone(task.output as string, hash.digest('hex'))
  } catch {
    return false
  }
}

/** All but its bytes that the result of an input depends on. */
function shapeOf(task: Task, mirror: Mirror): string {
  return `${mirror.shape}\0${task.source}`
}

function basePath(task: Task, { folder, made }: Mirror): string {
  const base = join(folder, task.output as string)
  const parent = dirname(base)
  if (!made.has(parent)) makeFolder(folder, parent)
  made.add(parent)
  return base
}
