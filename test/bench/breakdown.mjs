import { readFileSync } from 'node:fs'
import { Session } from 'node:inspector/promises'
import { LEXICON } from './support.mjs'

/** What the folders of the source do, in the order in which a text meets them. */
const PARTS = [
  ['decode', /^src\/read\//],
  ['fold and tokens', /^src\/text\//],
  ['lexicon', /^src\/lexicon\//],
  ['rules', /^src\/rules\//],
  ['resolve', /^src\/(?:resolve|calendar|pipeline|types|errors)/],
  ['write', /^src\/(?:write|batch)\//],
]

/** The source file of every line of a bundle, from the comments in it. */
function sourcesOf(bundle) {
  let source = ''
  return readFileSync(bundle, 'utf8')
    .split('\n')
    .map(line => {
      source = /^\/\/ ((?:src|node_modules|test)\/\S+)$/.exec(line)?.[1] ?? source
      return source
    })
}

/** Shares of the time of extraction by part, sampled; what runs below a function of ours counts as its own. */
export async function measureBreakdown(engine, bundle, documents) {
  const bytes = documents.map(text => Buffer.from(text))
  const answer = engine.openAnswer(LEXICON)
  for (const part of bytes) answer(part)
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: 250 })
  await session.post('Profiler.start')
  for (const part of bytes) answer(part)
  const { profile } = await session.post('Profiler.stop')
  session.disconnect()
  return sharesOf(profile, sourcesOf(bundle), bundle)
}

function sharesOf({ nodes, samples, timeDeltas }, sources, bundle) {
  const parts = partsOf(nodes, ({ url, lineNumber }) => {
    if (!url.endsWith(bundle)) return undefined
    return PARTS.find(([, folder]) => folder.test(sources[lineNumber]))?.[0]
  })
  const times = new Map(PARTS.map(([name]) => [name, 0]))
  samples.forEach((id, i) => {
    const part = parts.get(id)
    if (part) times.set(part, times.get(part) + timeDeltas[i])
  })
  const total = [...times.values()].reduce((sum, time) => sum + time, 0)
  return [...times].map(([name, time]) => [name, time / total])
}

/** The part of each node of a call tree: its own, else that of its caller. */
function partsOf(nodes, partOf) {
  const byId = new Map(nodes.map(node => [node.id, node]))
  const parts = new Map()
  const visit = (node, above) => {
    const part = partOf(node.callFrame) ?? above
    parts.set(node.id, part)
    for (const child of node.children ?? []) visit(byId.get(child), part)
  }
  visit(nodes[0], undefined)
  return parts
}
