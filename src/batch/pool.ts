import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Problem } from '../errors.js'
import { openWriter } from '../write/open.js'
import type { Writer } from '../write/writer.js'
import { type Outcome, removeOutputs } from './mirror.js'
import type { Count } from './run.js'
import type { MirrorSettings, Settings, Task } from './settings.js'

/** What a thread is started with. */
export interface ThreadData {
  readonly settings: Settings
  readonly lexicon: string
  /** Compiled lexicons of the user. */
  readonly user?: readonly Uint8Array[]
  /** Nothing: results come back as text. */
  readonly mirror?: MirrorSettings
}

/** What a thread does in one go: it reads, and in a mirrored run writes, for itself. */
export type Job =
  | { readonly kind: 'tasks'; readonly tasks: readonly Task[] }
  | { readonly kind: 'lines'; readonly source: string; readonly bytes: Uint8Array; readonly line: number }

export type Note = { readonly problem: Problem } | { readonly warning: string }

export interface Reply {
  readonly notes: readonly Note[]
  readonly count: Count
  /** UTF-8; empty in a mirrored run. */
  readonly text: Uint8Array
  /** Of each task, in a mirrored run. */
  readonly outcomes: readonly Outcome[]
  /** What ends the run: an output that cannot be written. */
  readonly fatal?: Problem
}

export interface Pool {
  readonly submit: (job: Job) => Promise<Reply>
  readonly close: () => Promise<void>
}

/** Jobs in hand per thread; more would only wait in memory. */
const WINDOW = 3

/** Works jobs off in threads and takes the replies in the order of the jobs; a slow taker slows the jobs down. */
export async function runOrdered(
  jobs: Iterable<Job> | AsyncIterable<Job>,
  pool: Pool,
  size: number,
  take: (reply: Reply, job: Job) => void,
): Promise<void> {
  const waiting: { job: Job; reply: Promise<Reply> }[] = []
  const takeFirst = async (): Promise<void> => {
    const next = waiting.shift()
    if (next) take(await next.reply, next.job)
  }
  for await (const job of jobs) {
    const reply = pool.submit(job)
    // Whoever takes it later is told; until then it is no unhandled rejection.
    reply.catch(() => {})
    waiting.push({ job, reply })
    if (waiting.length >= WINDOW * size) await takeFirst()
  }
  while (waiting.length > 0) await takeFirst()
}

interface Thread {
  readonly worker: Worker
  busy: boolean
}

const WORKER = join(__dirname, '..', 'dist', 'worker.cjs')

/** @param file The program of a thread. */
export function openPool(size: number, data: ThreadData, file = WORKER): Pool {
  const threads: Thread[] = []
  const queue: ((thread: Thread) => void)[] = []
  const start = (): Thread => {
    const thread = { worker: new Worker(file, { workerData: data }), busy: false }
    // Its job hears of it too; without a listener it would end the program.
    thread.worker.on('error', () => {})
    threads.push(thread)
    return thread
  }
  const release = (thread: Thread): void => {
    const next = queue.shift()
    thread.busy = next !== undefined
    next?.(thread)
  }
  const acquire = (): Promise<Thread> => {
    const idle = threads.find(thread => !thread.busy) ?? (threads.length < size ? start() : undefined)
    if (!idle) return new Promise(resolve => queue.push(resolve))
    idle.busy = true
    return Promise.resolve(idle)
  }
  const replace = (thread: Thread): void => {
    threads.splice(threads.indexOf(thread), 1)
    void thread.worker.terminate()
    release(start())
  }
  const submit = async (job: Job): Promise<Reply> => {
    const thread = await acquire()
    try {
      const reply = await ask(thread.worker, job)
      release(thread)
      return reply
    } catch (error) {
      replace(thread)
      return afterDeath(job, error as Error, submit, data)
    }
  }
  return { submit, close: async () => void (await Promise.all(threads.map(({ worker }) => worker.terminate()))) }
}

function ask(worker: Worker, job: Job): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const settle = (action: () => void): void => {
      worker.off('message', onMessage)
      worker.off('error', onError)
      worker.off('exit', onExit)
      action()
    }
    const onMessage = (reply: Reply): void => settle(() => resolve(reply))
    const onError = (error: Error): void => settle(() => reject(error))
    const onExit = (): void => settle(() => reject(new Error('the thread ended')))
    worker.on('message', onMessage)
    worker.on('error', onError)
    worker.on('exit', onExit)
    worker.postMessage(job)
  })
}

/** The documents of a job whose thread died are tried one by one; the one that kills its thread again is reported. */
async function afterDeath(job: Job, error: Error, submit: Pool['submit'], data: ThreadData): Promise<Reply> {
  const { settings } = data
  const writer = await openWriter(settings.format ?? 'ndjson', true, settings.look)
  const parts = splitJob(job)
  if (parts.length < 2) {
    if (data.mirror && job.kind === 'tasks') {
      const single = await openWriter(settings.format ?? 'json', false)
      removeOutputs(job.tasks[0] as Task, data.mirror, [writer, single])
    }
    return deadReply(job, error, writer)
  }
  const replies: Reply[] = []
  for (const part of parts) replies.push(await submit(part))
  return replies.reduce((a, b) => joinReplies(a, b, writer))
}

function splitJob(job: Job): Job[] {
  if (job.kind === 'tasks') return job.tasks.map(task => ({ kind: 'tasks', tasks: [task] }))
  const parts: Job[] = []
  for (let from = 0, line = job.line; from < job.bytes.length; line++) {
    const end = job.bytes.indexOf(10, from) + 1 || job.bytes.length
    parts.push({ kind: 'lines', source: job.source, bytes: job.bytes.slice(from, end), line })
    from = end
  }
  return parts
}

function joinReplies(a: Reply, b: Reply, { between }: Writer): Reply {
  const fatal = a.fatal ?? b.fatal
  return {
    notes: [...a.notes, ...b.notes],
    count: { documents: a.count.documents + b.count.documents, failed: a.count.failed + b.count.failed },
    text: Buffer.concat([a.text, Buffer.from(a.text.length > 0 && b.text.length > 0 ? between : ''), b.text]),
    outcomes: [...a.outcomes, ...b.outcomes],
    ...(fatal && { fatal }),
  }
}

function deadReply(job: Job, { message: reason }: Error, writer: Writer): Reply {
  const source = job.kind === 'tasks' ? (job.tasks[0] as Task).source : job.source
  const line = job.kind === 'lines' ? { line: job.line } : {}
  const problem: Problem = { code: 'INPUT_FAILED', input: source, ...line, reason }
  const outcome: Outcome = { skipped: false, documents: 1, bytes: 0, failures: [{ source, problem }] }
  const text = Buffer.from(writer.write({ source, problem }) ?? '')
  return { notes: [{ problem }], count: { documents: 1, failed: 1 }, text, outcomes: [outcome] }
}
