import { createHash } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isatty } from 'node:tty'
import { ProblemError } from '../errors.js'
import { openWriter } from '../write/open.js'
import { errorObject, type Failed } from '../write/writer.js'
import { makeFolder, openAtomic, openNamed } from './atomic.js'
import { lineJobs, openForLines, taskJobs, threadsFor } from './jobs.js'
import { openJournal } from './journal.js'
import type { Log } from './log.js'
import { mirrorTask, type Outcome } from './mirror.js'
import { isMirrored, planTasks } from './plan.js'
import { type Job, openPool, type Reply, runOrdered } from './pool.js'
import { openProgress } from './progress.js'
import { type Run, runTogether } from './run.js'
import type { BatchSettings, MirrorSettings, Settings, Task } from './settings.js'
import { type Write, writeOut } from './stdout.js'
import { openReport, type Report } from './summary.js'

export interface Batch {
  readonly inputs: readonly string[]
  readonly settings: Settings
  readonly options: BatchSettings
  readonly log: Log
  /** Called where this thread has to extract itself. */
  readonly openExtract: () => Run['extract']
  readonly version: string
  /** Path of the compiled lexicon. */
  readonly lexicon: string
  /** Compiled lexicons of the user. */
  readonly user: readonly Uint8Array[]
  /** Where results go that go to no file; nothing: standard output. */
  readonly write?: Write
}

/** A batch at work. */
interface Session extends Batch {
  readonly tasks: readonly Task[]
  readonly report: Report
  readonly stop: () => boolean
  readonly progress: () => void
}

/**
 * Works through all inputs.
 *
 * @throws {ProblemError} `OUTPUT_UNWRITABLE`, `OUTPUT_CLASH`, `OPTION_PAIR`.
 */
export async function runBatch(given: Batch): Promise<Report> {
  const { inputs, options } = given
  const { output } = options
  const folder = output !== undefined && isMirrored(inputs, output) ? output : undefined
  if (options.resume && folder === undefined) {
    throw new ProblemError({ code: 'OPTION_PAIR', option: '--resume', needs: '--output with a folder' })
  }
  const session = await openSession(given, planTasks(inputs, folder, options.shard))
  listenForInterrupt(session)
  if (folder !== undefined) await runMirrored(session, folder)
  else if (output !== undefined) await runIntoFile(session, output)
  else await runIntoOne(session, given.write ?? writeOut)
  return session.report
}

async function openSession(given: Batch, tasks: readonly Task[]): Promise<Session> {
  const { options, log } = given
  const report = openReport(tasks.length)
  const stop = (): boolean => report.interrupted || (options.failFast && report.failed > 0)
  const shown = !options.quiet && tasks.length > 1 && isatty(2)
  if (!shown) return { ...given, tasks, report, stop, progress: () => {} }
  const { show, clear } = await openProgress(tasks.length, options.colour)
  const clearing =
    <T>(say: (what: T) => void) =>
    (what: T): void => {
      clear()
      say(what)
    }
  const clean = { failure: clearing(log.failure), warning: clearing(log.warning), say: clearing(log.say) }
  return { ...given, log: clean, tasks, report, stop, progress: () => show(report.finished, report.failed) }
}

/** The first SIGINT lets what is in hand be finished, the second ends the program. A wait for standard input it ends at once. */
function listenForInterrupt({ tasks, report }: Session): void {
  if (tasks.some(({ path }) => path === '-')) return
  process.once('SIGINT', () => {
    report.interrupted = true
  })
}

async function runMirrored(session: Session, folder: string): Promise<void> {
  makeFolder(folder, folder)
  const mirror = mirrorSettings(session, folder)
  const threads = threadsFor(session.tasks, session.options.jobs)
  const failures: Failed[] = []
  try {
    if (threads > 1) await mirrorInThreads(session, mirror, threads, failures)
    else await mirrorHere(session, mirror, failures)
  } finally {
    writeFailures(join(folder, `${mirror.failures}.ndjson`), failures)
  }
}

function mirrorSettings({ settings, options, version, lexicon, user }: Session, folder: string): MirrorSettings {
  const { shard, resume } = options
  const lexicons = createHash('sha1').update(readFileSync(lexicon))
  for (const more of user) lexicons.update(more)
  const hash = lexicons.digest('hex')
  const part = shard ? `${shard.part}-of-${shard.parts}` : ''
  const shape = JSON.stringify([version, hash, settings])
  return { folder, resume, shape, name: part || 'all', failures: part ? `errors-${part}` : 'errors' }
}

async function mirrorHere(session: Session, mirror: MirrorSettings, failures: Failed[]): Promise<void> {
  const run = openRun(session)
  const into = { ...mirror, journal: openJournal(mirror.folder, mirror.name), made: new Set<string>() }
  for (const task of session.tasks) {
    if (session.stop()) return
    noteOutcome(session, await mirrorTask(task, run, into), failures)
  }
}

async function mirrorInThreads(session: Session, mirror: MirrorSettings, threads: number, failures: Failed[]): Promise<void> {
  await inThreads(session, taskJobs(session.tasks, session.stop), threads, mirror, reply => {
    for (const outcome of reply.outcomes) noteOutcome(session, outcome, failures)
  })
}

function noteOutcome({ report, progress }: Session, outcome: Outcome, failures: Failed[]): void {
  report.finished++
  report.documents += outcome.documents
  report.failed += outcome.failures.length
  if (outcome.skipped) report.skipped++
  for (const failure of outcome.failures) failures.push(failure)
  progress()
}

/** One line for every document that failed, beside the results; no such file where none did. */
function writeFailures(path: string, failures: readonly Failed[]): void {
  if (failures.length === 0) {
    rmSync(path, { force: true })
    return
  }
  const file = openAtomic(path)
  for (const failure of failures) file.write(`${JSON.stringify(errorObject(failure))}\n`)
  file.commit()
}

async function runIntoFile(session: Session, path: string): Promise<void> {
  const file = openNamed(path)
  try {
    await runIntoOne(session, file.write)
  } catch (error) {
    file.abandon()
    throw error
  }
  if (session.report.interrupted) file.abandon()
  else file.commit()
}

async function runIntoOne(session: Session, write: Write): Promise<void> {
  const threads = threadsFor(session.tasks, session.options.jobs)
  const [task, ...others] = session.tasks
  if (threads < 2 || !task) return runHere(session, session.tasks, write)
  if (others.length > 0) return writeFromThreads(session, taskJobs(session.tasks, session.stop), threads, write)
  const { chunks, lines } = await openForLines(task, session.settings.read)
  if (!lines) return runHere(session, [{ ...task, chunks }], write)
  await writeFromThreads(session, lineJobs(chunks, task.source, session.settings.read.maxBytes, session.stop), threads, write)
}

async function runHere(session: Session, tasks: readonly Task[], write: Write): Promise<void> {
  const { report } = session
  const run = openRun(session)
  const finish = (): void => {
    report.finished++
    Object.assign(report, run.count)
    session.progress()
  }
  await runTogether(
    tasks,
    { ...run, stop: () => session.stop() || (session.options.failFast && run.count.failed > 0) },
    write,
    finish,
  )
  Object.assign(report, run.count)
}

/** Texts of the threads, in order, with what the format has before, between and after documents. */
async function writeFromThreads(session: Session, jobs: Jobs, threads: number, write: Write): Promise<void> {
  const writer = await openWriter(session.settings.format ?? 'ndjson', true, session.settings.look)
  let started = false
  write(writer.head)
  await inThreads(session, jobs, threads, undefined, ({ text, count }, job) => {
    session.report.documents += count.documents
    session.report.failed += count.failed
    session.report.finished += job.kind === 'tasks' ? job.tasks.length : 0
    session.progress()
    if (text.length === 0) return
    if (started) write(writer.between)
    started = true
    write(text)
  })
  write(writer.tail)
}

type Jobs = Iterable<Job> | AsyncIterable<Job>

async function inThreads(
  session: Session,
  jobs: Jobs,
  threads: number,
  mirror: MirrorSettings | undefined,
  take: (reply: Reply, job: Job) => void,
): Promise<void> {
  const { settings, lexicon, log } = session
  const pool = openPool(threads, { settings, lexicon, user: session.user, ...(mirror && { mirror }) })
  try {
    await runOrdered(jobs, pool, threads, (reply, job) => {
      for (const note of reply.notes) 'problem' in note ? log.failure(note.problem) : log.warning(note.warning)
      take(reply, job)
      if (reply.fatal) throw new ProblemError(reply.fatal)
    })
  } finally {
    await pool.close()
  }
}

function openRun({ settings, log, openExtract, stop }: Session): Run {
  return { settings, extract: openExtract(), log, stop, count: { documents: 0, failed: 0 } }
}
