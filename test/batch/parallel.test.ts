import { spawn, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeFolder, PROGRAM, parseLines, readFolder, runProgram } from '../support/program.js'

/** The commands of the README for GNU parallel. */
const hasParallel = spawnSync('parallel', ['--version']).status === 0
if (!hasParallel) console.warn('GNU parallel is not installed (Debian: apt-get install parallel); its tests are skipped')

const FILES = 1200
const articleOf = (i: number): string => `وزیر خارجه ایران ${i % 30} مرداد ۱۴۰۴ به مسکو رفت. شماره ${i}.\n`

/** Kills one of the started programs as soon as there are this many results. */
async function killOne(cwd: string, results: number): Promise<void> {
  for (;;) {
    await new Promise(resolve => setTimeout(resolve, 5))
    if (resultsIn(cwd) < results) continue
    const pids = readFileSync(join(cwd, 'pids'), 'utf8').trim().split('\n')
    process.kill(Number(pids.at(-1)), 'SIGKILL')
    return
  }
}

function resultsIn(cwd: string): number {
  try {
    return readdirSync(join(cwd, 'out'), { recursive: true }).length
  } catch {
    return 0
  }
}

describe.skipIf(!hasParallel)('GNU parallel', () => {
  test('works through shards, and makes up for one that was killed', { timeout: 60_000 }, async () => {
    const files = Object.fromEntries(Array.from({ length: FILES }, (_, i) => [`in/${i % 9}/${i}.txt`, articleOf(i)]))
    const shard = `echo $$ >> pids; exec "${process.execPath}" "${PROGRAM}" in -o out --resume --shard "$1" --quiet`
    const cwd = makeFolder({ ...files, 'shard.sh': shard })
    const child = spawn(
      'parallel',
      ['--will-cite', '-j2', '--retries', '3', 'sh', 'shard.sh', '{}/4', ':::', '1', '2', '3', '4'],
      { cwd },
    )
    const ended = new Promise(resolve => child.on('exit', resolve))
    await killOne(cwd, 200)
    expect(await ended).toBe(0)
    expect(readFileSync(join(cwd, 'pids'), 'utf8').trim().split('\n')).toHaveLength(5)
    expect(runProgram(['in', '-o', 'calm', '--quiet'], { cwd }).status).toBe(0)
    const results = readFolder(join(cwd, 'out'))
    expect(Object.keys(results)).toHaveLength(FILES)
    expect(results).toEqual(readFolder(join(cwd, 'calm')))
  })

  test('pipes records through several programs', () => {
    const input = Array.from({ length: 3000 }, (_, id) => JSON.stringify({ id, text: articleOf(id) })).join('\n')
    const program = [process.execPath, PROGRAM, '--input-format', 'ndjson', '-f', 'ndjson', '--quiet']
    const { stdout } = spawnSync('parallel', ['--will-cite', '--pipe', '-k', '-j2', '--block', '100k', ...program], {
      input,
      maxBuffer: 1 << 28,
    })
    expect(stdout.toString()).toBe(runProgram(['-q'], { input }).stdout)
    expect(parseLines(stdout.toString()).map(line => line.id)).toEqual(Array.from({ length: 3000 }, (_, id) => id))
  })
})
