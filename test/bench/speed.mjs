// npm run bench: the figures of the README as ratios of one run, since a shared machine's seconds say little.
// usage: node test/bench/speed.mjs [--write] [--only figure,…] [--memory megabytes]
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { measureBreakdown } from './breakdown.mjs'
import { makeCorpus } from './corpus.mjs'
import { measureGrowth, measureLexicon, measureMemory, measureStart, measureThreads } from './program.mjs'
import { bundleEngine, ROOT } from './support.mjs'
import { measureThroughput } from './throughput.mjs'

const { values: given } = parseArgs({
  options: {
    write: { type: 'boolean', default: false },
    only: { type: 'string', default: 'throughput,breakdown,start,lexicon,threads,memory,growth' },
    memory: { type: 'string', default: '300' },
  },
})
const CORPUS = 50e6
const SLICE = 3e6
const FILES = 20_000

const rows = []
const under = []

const bundle = await bundleEngine()
const engine = createRequire(import.meta.url)(bundle)
const documents = makeCorpus(CORPUS)
const slice = sliceOf(documents, SLICE)

/** Documents of every part of the corpus, `bytes` bytes or so. */
function sliceOf(texts, bytes) {
  const step = Math.max(1, Math.floor(CORPUS / bytes))
  return texts.filter((_, i) => i % step === 0)
}

const MEASURES = {
  async throughput() {
    const { megabytes, ...times } = measureThroughput(engine, slice, 5)
    const ratio = (of, to = 'extract') => (times[of] / times[to]).toFixed(3)
    rows.push(
      ['extraction of the four types, one thread, to NDJSON ÷ `TextDecoder`', '≥ 0.12', '0.35', ratio('decode')],
      ['the same ÷ `wink-nlp` tokenizing only', '≥ 2', '6', ratio('wink')],
      ['the same ÷ `natural`’s Persian tokenizer, a split at white space', '≥ 0.3', '1', ratio('natural')],
      ['the same ÷ `@monyone/aho-corasick/fast` over all our names, matching only', '≥ 1.5', '5', ratio('automaton')],
      ['tokens and lexicon only ÷ `TextDecoder`', '≥ 0.6', '1.1', ratio('decode', 'match')],
    )
    const speed = name => `${((megabytes * 1000) / times[name]).toFixed(1)} MB/s`
    under.push(`Extraction ran at ${speed('extract')}, \`TextDecoder\` at ${speed('decode')}.`)
  },
  async breakdown() {
    const shares = await measureBreakdown(engine, bundle, slice)
    under.push(`Of the extraction: ${shares.map(([name, share]) => `${name} ${Math.round(100 * share)} %`).join(', ')}.`)
  },
  async start() {
    const { bare, program } = measureStart(documents, 31)
    rows.push(['`extract article.txt` (3 KB), wall ÷ `node -e 0`', '≤ 2.0', '1.4', (program / bare).toFixed(2)])
  },
  async lexicon() {
    rows.push(['lexicon load in a fresh process', '≤ 8 ms', '2 ms', `${measureLexicon(bundle, 15).toFixed(1)} ms`])
  },
  async threads() {
    const { one, two } = measureThreads(documents, FILES)
    rows.push([`two workers ÷ one thread, ${FILES.toLocaleString('en')} files`, '≤ 0.65', '0.55', (two / one).toFixed(2)])
  },
  async memory() {
    const { bare, program } = await measureMemory(slice, Number(given.memory) * 1e6)
    rows.push([
      `peak memory above bare \`node\`, ${given.memory} MB through a pipe`,
      '≤ 80 MiB',
      '25 MiB',
      `${Math.round(program - bare)} MiB`,
    ])
  },
  async growth() {
    const { one, many } = measureGrowth(engine, documents, CORPUS / 100, CORPUS, 5)
    rows.push(
      ['time per byte at 50 MB ÷ at 500 KB, many documents', '≤ 1.2', '1.0', many.toFixed(2)],
      ['the same, one document', '≤ 1.2', '1.0', one.toFixed(2)],
    )
  },
}

for (const name of given.only.split(',')) {
  const start = performance.now()
  await MEASURES[name]()
  console.error(`${name}: ${Math.round((performance.now() - start) / 1000)} s`)
}

const table = [['figure', 'must reach', 'aim', 'measured'], ['---', '---', '---', '---'], ...rows].map(
  row => `| ${row.join(' | ')} |`,
)
const text = [...table, '', ...under].join('\n')
console.log(text)

const BEGIN = '<!-- bench -->'
const END = '<!-- /bench -->'
if (given.write) {
  const path = join(ROOT, 'README.md')
  const readme = readFileSync(path, 'utf8')
  const from = readme.indexOf(BEGIN) + BEGIN.length
  writeFileSync(path, `${readme.slice(0, from)}\n${text}\n${readme.slice(readme.indexOf(END))}`)
}
