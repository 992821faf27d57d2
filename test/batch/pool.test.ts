import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Job, openPool, type Reply, runOrdered, type ThreadData } from '../../src/batch/pool.js'
import { makeFolder } from '../support/program.js'
import { READ_DEFAULTS } from '../support/read.js'

/** Echoes the sources of its tasks, or its lines, after a pause; dies of those named «die». */
const WORKER = `
const { parentPort } = require('node:worker_threads')
parentPort.on('message', job => {
  const names = job.kind === 'tasks' ? job.tasks.map(task => task.source) : Buffer.from(job.bytes).toString().trim().split('\\n')
  if (names.includes('die')) process.exit(1)
  if (names.includes('throw')) throw new Error('out of memory')
  setTimeout(() => {
    const text = Buffer.from(names.map(name => name + '\\n').join(''))
    parentPort.postMessage({ notes: [], count: { documents: names.length, failed: 0 }, text, outcomes: [] })
  }, names[0].length % 3)
})
`

const DATA: ThreadData = { settings: { extract: {}, read: READ_DEFAULTS }, lexicon: '' }

async function runAll(jobs: Iterable<Job> | AsyncIterable<Job>, take?: () => void): Promise<Reply[]> {
  const folder = makeFolder({ 'worker.cjs': WORKER })
  const pool = openPool(2, DATA, join(folder, 'worker.cjs'))
  const replies: Reply[] = []
  await runOrdered(jobs, pool, 2, reply => {
    take?.()
    replies.push(reply)
  })
  await pool.close()
  return replies
}

const tasks = (...sources: string[]): Job => ({ kind: 'tasks', tasks: sources.map(source => ({ path: source, source })) })
const textOf = (replies: readonly Reply[]): string => Buffer.concat(replies.map(reply => reply.text)).toString()

test('replies are taken in the order of the jobs', async () => {
  const names = Array.from({ length: 100 }, (_, i) => 'x'.repeat(i % 7) + i)
  expect(textOf(await runAll(names.map(name => tasks(name))))).toBe(names.map(name => `${name}\n`).join(''))
})

test('no more jobs are begun than are taken, but for a few', async () => {
  let begun = 0
  let taken = 0
  function* jobs() {
    for (; begun < 100; begun++) {
      expect(begun - taken).toBeLessThan(8)
      yield tasks(`${begun}`)
    }
  }
  await runAll(jobs(), () => taken++)
  expect(taken).toBe(100)
})

test.each(['die', 'throw'])('of a thread that dies (%s) only the document that killed it is lost', async last => {
  const replies = await runAll([
    tasks('a', 'b'),
    tasks('c', last, 'd'),
    tasks('e'),
    { kind: 'lines', source: 's', line: 5, bytes: Buffer.from(`f\n${last}\ng\n`) },
  ])
  const lines = textOf(replies).trim().split('\n')
  expect(lines.map(line => (line.startsWith('{') ? JSON.parse(line).source : line))).toEqual([
    'a',
    'b',
    'c',
    last,
    'd',
    'e',
    'f',
    's',
    'g',
  ])
  expect(replies.map(reply => reply.count)).toEqual([
    { documents: 2, failed: 0 },
    { documents: 3, failed: 1 },
    { documents: 1, failed: 0 },
    { documents: 3, failed: 1 },
  ])
  expect(replies[1]?.notes).toMatchObject([{ problem: { code: 'INPUT_FAILED', input: last } }])
})
