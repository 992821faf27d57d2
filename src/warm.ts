import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { Script } from 'node:vm'

/**
 * Runs the built program, whose path is the last argument, with the arguments before, and keeps beside it what V8 compiled on
 * the way. The build starts it; `bin/extract.js` uses what it leaves.
 */

const program = process.argv.pop() as string
const script = new Script(readFileSync(program, 'utf8'), { filename: program })
process.on('exit', () => {
  // As at a start: V8 refuses what was kept under other flags, and `holdOptimizer` sets one.
  setFlagsFromString('--opt')
  writeFileSync(`${program}.cache`, script.createCachedData())
})
script.runInThisContext()(createRequire(program), dirname(program))
