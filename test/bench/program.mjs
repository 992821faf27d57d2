import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ENVIRONMENT, FOLDER, interleave, keep, LEXICON, median, PROGRAM, timed, totalOf } from './support.mjs'

const NODE = process.execPath
const PIPES = { env: ENVIRONMENT, stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1 << 30 }

/** The start of the program with an article of 3 KB, and Node's own. */
export function measureStart(documents, rounds) {
  const sizes = documents.map(text => Math.abs(Buffer.byteLength(text) - 3000))
  const article = keep('article.txt', documents[sizes.indexOf(Math.min(...sizes))])
  const run = args => () => timed(() => spawnSync(NODE, args, PIPES))
  return interleave(rounds, { bare: run(['-e', '0']), program: run([PROGRAM, article]) })
}

/** Milliseconds until the lexicon is there, each time in a process of its own. */
export function measureLexicon(bundle, rounds) {
  const script = `console.log(require(${JSON.stringify(bundle)}).timeLexicon(${JSON.stringify(LEXICON)}))`
  return median(Array.from({ length: rounds }, () => Number(spawnSync(NODE, ['-e', script], PIPES).stdout)))
}

/** A run of so many milliseconds is not worth a second round. */
const LONG = 10_000

/** One thread and two over a folder of files, to NDJSON. */
export function measureThreads(documents, files) {
  const folder = join(FOLDER, 'files')
  for (let i = 0; i < files; i++) {
    const inside = join(folder, String(Math.floor(i / 1000)))
    if (i % 1000 === 0) mkdirSync(inside, { recursive: true })
    writeFileSync(join(inside, `${i}.txt`), documents[i % documents.length])
  }
  const out = openSync(join(FOLDER, 'files.ndjson'), 'w')
  const run = jobs => () =>
    timed(() =>
      spawnSync(NODE, [PROGRAM, folder, '-f', 'ndjson', '-q', '-j', jobs], { ...PIPES, stdio: ['ignore', out, 'inherit'] }),
    )
  const runs = { one: run('1'), two: run('2') }
  const first = interleave(1, runs)
  return first.one > LONG ? first : interleave(3, runs)
}

/** Writes the most memory that a process ever held, in KiB, where the bench reads it. */
const WITH_PEAK = `process.on('exit', () => require('node:fs').writeFileSync(process.env.PEAK, String(process.resourceUsage().maxRSS)))`

async function peakOf(args, feed) {
  const hook = keep('peak.cjs', WITH_PEAK)
  const path = join(FOLDER, 'peak.txt')
  const child = spawn(NODE, ['--require', hook, ...args], {
    env: { ...ENVIRONMENT, PEAK: path },
    stdio: ['pipe', 'ignore', 'inherit'],
  })
  const ended = once(child, 'exit')
  await feed(child.stdin)
  child.stdin.end()
  await ended
  return Number(readFileSync(path, 'utf8')) / 1024
}

/** Peaks of Node itself and of the program with NDJSON through a pipe, in MiB. */
export async function measureMemory(documents, bytes) {
  const lines = documents.map((text, id) => Buffer.from(`${JSON.stringify({ id, text })}\n`))
  const feed = async stdin => {
    for (let written = 0, i = 0; written < bytes; i++) {
      const line = lines[i % lines.length]
      written += line.length
      if (!stdin.write(line)) await once(stdin, 'drain')
    }
  }
  return { bare: await peakOf(['-e', '0'], async () => {}), program: await peakOf([PROGRAM, '-q'], feed) }
}

/**
 * Milliseconds a megabyte for one document and for many, of little text and of much. Every round has little text of its own: the
 * same again and again stands in the caches, which text that is read once never does.
 */
export function measureGrowth(engine, documents, small, large, rounds) {
  const answer = engine.openAnswer(LEXICON)
  const few = Math.max(1, Math.round((documents.length * small) / large))
  const perByte = parts => (timed(() => parts.forEach(answer)) * 1e6) / totalOf(parts)
  const bytesOf = texts => texts.map(text => Buffer.from(text))
  const many = texts => perByte(bytesOf(texts))
  const one = texts => perByte(bytesOf([texts.join('\n\n')]))
  const nextOf = measure => {
    let from = 0
    return () => {
      const texts = documents.slice(from, from + few)
      from += few
      return measure(texts)
    }
  }
  const ofLittle = interleave(rounds, { many: nextOf(many), one: nextOf(one) })
  return { many: many(documents) / ofLittle.many, one: one(documents) / ofLittle.one }
}
