import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { expect, test, vi } from 'vitest'
import { holdOptimizer } from '../../src/cli/optimizer.js'

vi.mock('node:v8', () => ({ setFlagsFromString: vi.fn() }))

test('optimized code is made from the piece on with which 64 KB are read, and the flag is set once', () => {
  const flags = vi.mocked(setFlagsFromString).mock.calls
  const watch = holdOptimizer()
  expect(flags).toEqual([['--no-opt']])
  watch(new Uint8Array(60_000))
  watch(new Uint8Array(5_535))
  expect(flags).toEqual([['--no-opt']])
  watch(new Uint8Array(1))
  expect(flags).toEqual([['--no-opt'], ['--opt']])
  watch(new Uint8Array(100_000))
  expect(flags).toHaveLength(2)
})

// It holds the flags of the run that it was kept in.
test('the compiled code beside the program is not refused', () => {
  const program = join(import.meta.dirname, '../../dist/extract.cjs')
  const refused = `const { readFileSync } = require('node:fs')
    const [source, cachedData] = [readFileSync(${JSON.stringify(program)}, 'latin1'), readFileSync(${JSON.stringify(`${program}.cache`)})]
    console.log(new (require('node:vm').Script)(source, { filename: ${JSON.stringify(program)}, cachedData }).cachedDataRejected)`
  expect(execFileSync(process.execPath, ['-e', refused], { encoding: 'utf8' }).trim()).toBe('false')
})
