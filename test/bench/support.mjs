import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'

export const ROOT = join(import.meta.dirname, '..', '..')
export const PROGRAM = join(ROOT, 'bin', 'extract.js')
export const LEXICON = join(ROOT, 'dist', 'lexicon.bin')
/** Without what slows every start of Node on some machines, such as certificates of one's own. */
export const ENVIRONMENT = { PATH: process.env.PATH }

/** A folder for what the bench writes, gone when it ends. */
export const FOLDER = mkdtempSync(join(tmpdir(), 'extract-bench-'))
process.on('exit', () => rmSync(FOLDER, { recursive: true, force: true }))

export function keep(name, content) {
  const path = join(FOLDER, name)
  writeFileSync(path, content)
  return path
}

/** Bundles the stages and returns the path of the bundle, in which a comment stands before what each source file became. */
export async function bundleEngine() {
  const outfile = join(FOLDER, 'engine.cjs')
  const entryPoints = [join(import.meta.dirname, 'engine.ts')]
  await build({ entryPoints, outfile, absWorkingDir: ROOT, bundle: true, platform: 'node', target: 'node20', format: 'cjs' })
  return outfile
}

export function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
}

/** Milliseconds. */
export function timed(run) {
  const start = performance.now()
  run()
  return performance.now() - start
}

export function totalOf(parts) {
  return parts.reduce((sum, part) => sum + part.length, 0)
}

/** Runs each of some things once a round, so that what else the machine does meets all of them, and returns the medians. */
export function interleave(rounds, runs) {
  const times = Object.fromEntries(Object.keys(runs).map(name => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of Object.entries(runs)) times[name].push(run())
  }
  return Object.fromEntries(Object.entries(times).map(([name, values]) => [name, median(values)]))
}
