import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { PROPERTIES } from './support/properties.js'

/** Tries the properties on ever new cases: `npm run fuzz -- --minutes 5`, and `--seed N` for the cases of an earlier run. */

/** Cases of one property before the next has its turn. */
const ROUND = 500

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '1' }, seed: { type: 'string' } } })
const first = values.seed === undefined ? Date.now() & 0x7fffffff : Number(values.seed)
const end = Date.now() + Number(values.minutes) * 60_000

async function fuzz(): Promise<boolean> {
  let cases = 0
  for (let seed = first; Date.now() < end; seed++) {
    for (const { name, property } of PROPERTIES) {
      const details = await fc.check(property, { seed, numRuns: ROUND })
      cases += details.numRuns
      if (!details.failed) continue
      console.error(`${name}: --seed ${seed}\n${fc.defaultReportMessage(details)}`)
      return false
    }
    console.log(`seed ${seed}: ${cases} cases, nothing found`)
  }
  return true
}

console.log(`seed ${first}`)
fuzz().then(held => {
  process.exitCode = held ? 0 : 1
})
