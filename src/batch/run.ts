import type { Item, Items } from '../read/document.js'
import { openInput, readingProblem, type Watch } from '../read/input.js'
import { openWriter } from '../write/open.js'
import { type Answer, type Failed, isFailed, type Writer } from '../write/writer.js'
import { answerItem, type Extract } from './answers.js'
import type { Log } from './log.js'
import type { Settings, Task } from './settings.js'
import type { Write } from './stdout.js'

export interface Run {
  readonly settings: Settings
  readonly extract: Extract
  readonly log: Log
  /** Whether to stop before the next document. */
  readonly stop: () => boolean
  readonly count: Count
  /** Is shown all bytes that are read. */
  readonly watch?: Watch
}

export interface Count {
  documents: number
  failed: number
}

/** One input: what it is, and its answers as they come. */
export interface Opening {
  readonly many: boolean
  readonly answers: AsyncGenerator<Answer>
}

export async function openTask(task: Task, run: Run, watch = run.watch): Promise<Opening> {
  const { many = false, items } = await openInput(task.path, task.source, run.settings.read, { ...task, ...(watch && { watch }) })
  return { many, answers: answersOf(items, task.source, run) }
}

export async function* answersOf(items: Items, source: string, run: Run): AsyncGenerator<Answer> {
  try {
    for await (const item of items) {
      yield noted(item, run)
      await breathe()
    }
  } catch (error) {
    yield noted({ source, problem: readingProblem(error, source) }, run)
  }
}

function noted(item: Item, { settings, extract, log, count }: Run): Answer {
  const answer = answerItem(item, extract, settings)
  count.documents++
  if ('warning' in item && item.warning) log.warning(`${item.source}: ${item.warning}`)
  if ('problem' in answer) {
    count.failed++
    log.failure(answer.problem)
  }
  return answer
}

/** A writer for which an answer that cannot be written, such as one longer than a string can be, is one more that failed. */
export function guarded(writer: Writer, { log, count }: Run, onFailure: (failed: Failed) => void = () => {}): Writer {
  const write = (answer: Answer): string | undefined => {
    try {
      return writer.write(answer)
    } catch (error) {
      if (isFailed(answer)) throw error
      const { source = '' } = answer.result
      const reason = error instanceof Error ? error.message : String(error)
      const failed: Failed = { source, problem: { code: 'INPUT_FAILED', input: source, reason } }
      count.failed++
      log.failure(failed.problem)
      onFailure(failed)
      return writer.write(failed)
    }
  }
  return { ...writer, write }
}

/** Milliseconds between chances for signals and messages to be heard. */
const BREATH = 50
let heard = Date.now()

async function breathe(): Promise<void> {
  if (Date.now() - heard < BREATH) return
  await new Promise(setImmediate)
  heard = Date.now()
}

/**
 * Answers of all inputs, one after another, in one format into one place.
 *
 * @param finish Is called after each input.
 */
export async function runTogether(tasks: readonly Task[], run: Run, write: Write, finish?: () => void): Promise<void> {
  const shared = openShared(tasks.length > 1, run, write)
  for (const task of tasks) {
    if (run.stop()) break
    const { many, answers } = await openTask(task, run)
    await shared.start(many)
    for await (const answer of answers) {
      shared.put(answer)
      if (run.stop()) break
    }
    finish?.()
  }
  shared.end()
}

/** One place for the answers of all inputs. */
interface Shared {
  /** The first input decides what is written. */
  readonly start: (many: boolean) => Promise<void>
  readonly put: (answer: Answer) => void
  readonly end: () => void
}

function openShared(several: boolean, run: Run, write: Write): Shared {
  let writer: Writer | undefined
  let started = false
  return {
    start: async many => {
      if (writer) return
      const all = several || many
      const { format = all ? 'ndjson' : 'json', look } = run.settings
      writer = guarded(await openWriter(format, all, look), run)
      if (writer.head) write(writer.head)
    },
    put: answer => {
      const text = writer?.write(answer)
      if (text) write(started ? writer?.between + text : text)
      started ||= text !== undefined
    },
    end: () => {
      if (writer?.tail) write(writer.tail)
    },
  }
}
