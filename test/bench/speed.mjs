// npm run bench: ratios measured in one run, by interleaved rounds; a shared machine's seconds say little.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createExtractor } from '../../dist/index.mjs'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const MEGABYTES = Number(process.argv[2] ?? 3)
const ROUNDS = 5

/** Marked articles without header and marks, repeated to the size. */
function documents() {
  const texts = ['articles', 'fitting'].flatMap(folder =>
    readdirSync(join(ROOT, 'fixtures', folder))
      .filter(file => file.endsWith('.txt'))
      .map(file => readFileSync(join(ROOT, 'fixtures', folder, file), 'utf8'))
      .map(content => content.slice(content.indexOf('\n\n') + 2).replace(/<[^>]*>/g, '')),
  )
  const repeated = []
  for (let size = 0, i = 0; size < MEGABYTES * 1e6; i++) {
    const text = texts[i % texts.length]
    repeated.push(text)
    size += Buffer.byteLength(text)
  }
  return repeated
}

const median = values => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]

function timed(run) {
  const start = performance.now()
  run()
  return performance.now() - start
}

function throughput() {
  const texts = documents()
  const bytes = texts.map(text => Buffer.from(text))
  const decoder = new TextDecoder()
  const extract = createExtractor({ date: '2025-08-23' })
  const rounds = { decode: [], extract: [], split: [] }
  for (let round = 0; round < ROUNDS; round++) {
    rounds.decode.push(timed(() => bytes.map(part => decoder.decode(part).length)))
    rounds.split.push(timed(() => texts.map(text => text.split(/\s+/).length)))
    rounds.extract.push(timed(() => texts.map(text => JSON.stringify(extract(text)).length)))
  }
  const size = bytes.reduce((sum, part) => sum + part.length, 0) / 1e6
  const seconds = median(rounds.extract) / 1000
  return [
    ['extraction of the four types to JSON', `${(size / seconds).toFixed(1)} MB/s`],
    ['the same ÷ TextDecoder on the same bytes', (median(rounds.decode) / median(rounds.extract)).toFixed(3)],
    ['the same ÷ a split at white space', (median(rounds.split) / median(rounds.extract)).toFixed(3)],
  ]
}

function coldStart() {
  const article = join(ROOT, 'fixtures/articles/plain/01-muscat-talks.txt')
  const run = args => timed(() => execFileSync(process.execPath, args, { stdio: 'ignore', env: {} }))
  const bare = []
  const program = []
  for (let i = 0; i < 15; i++) {
    bare.push(run(['-e', '0']))
    program.push(run([join(ROOT, 'bin/extract.js'), article]))
  }
  return [['`extract article.txt` (3 KB), wall ÷ `node -e 0`', (median(program) / median(bare)).toFixed(2)]]
}

console.log('| figure | measured |\n| --- | --- |')
for (const [figure, value] of [...throughput(), ...coldStart()]) console.log(`| ${figure} | ${value} |`)
