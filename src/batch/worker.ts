import { parentPort, workerData } from 'node:worker_threads'
import { problemOf } from '../errors.js'
import type { Lexicon } from '../lexicon/lexicon.js'
import { openLexicon } from '../lexicon/load.js'
import { withUserLexicon } from '../lexicon/user.js'
import { createExtractor } from '../pipeline.js'
import { readJsonl } from '../read/jsonl.js'
import { openWriter } from '../write/open.js'
import type { Answer, Writer } from '../write/writer.js'
import { openJournal } from './journal.js'
import { type Mirror, mirrorTask, type Outcome } from './mirror.js'
import type { Job, Note, Reply, ThreadData } from './pool.js'
import { answersOf, guarded, openTask, type Run } from './run.js'

/** One thread of a batch: answers a job with a reply. */

const { settings, lexicon, user = [], mirror: mirrored } = workerData as ThreadData
const extract = createExtractor(user.reduce<Lexicon>(withUserLexicon, openLexicon(lexicon)))
const mirror: Mirror | undefined = mirrored && {
  ...mirrored,
  made: new Set(),
  journal: openJournal(mirrored.folder, mirrored.name),
}

async function answerJob(job: Job): Promise<Reply> {
  const notes: Note[] = []
  const log: Run['log'] = {
    failure: problem => notes.push({ problem }),
    warning: warning => notes.push({ warning }),
    say: () => {},
  }
  const run: Run = { settings, extract, stop: () => false, count: { documents: 0, failed: 0 }, log }
  const done = mirror && job.kind === 'tasks' ? await mirrorAll(job, run, mirror) : { text: await textOf(job, run), outcomes: [] }
  return { notes, count: run.count, ...done }
}

type Done = Pick<Reply, 'text' | 'outcomes' | 'fatal'>

async function mirrorAll(job: Job & { kind: 'tasks' }, run: Run, into: Mirror): Promise<Done> {
  const outcomes: Outcome[] = []
  const text = new Uint8Array(0)
  try {
    for (const task of job.tasks) outcomes.push(await mirrorTask(task, run, into))
    return { text, outcomes }
  } catch (error) {
    const fatal = problemOf(error)
    if (!fatal) throw error
    return { text, outcomes, fatal }
  }
}

/** Answers in the run's format, without head and tail. */
async function textOf(job: Job, run: Run): Promise<Uint8Array> {
  const writer = guarded(await openWriter(settings.format ?? 'ndjson', true, settings.look), run)
  const parts: string[] = []
  for await (const part of partsOf(job, run, writer)) parts.push(part)
  return Buffer.from(parts.join(writer.between))
}

async function* partsOf(job: Job, run: Run, writer: Writer): AsyncGenerator<string> {
  for await (const answer of answersTo(job, run)) {
    const text = writer.write(answer)
    if (text !== undefined) yield text
  }
}

async function* answersTo(job: Job, run: Run): AsyncGenerator<Answer> {
  if (job.kind === 'lines') yield* answersOf(linesOf(job), job.source, run)
  else for (const task of job.tasks) yield* (await openTask(task, run)).answers
}

function linesOf({ source, bytes, line }: Job & { kind: 'lines' }) {
  return readJsonl([bytes], bytes.subarray(0, 64), source, settings.read, line)
}

parentPort?.on('message', async (job: Job) => {
  const reply = await answerJob(job)
  parentPort?.postMessage(reply)
})
