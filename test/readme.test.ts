import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Ran, ROOT } from './support/program.js'

const README = readFileSync(join(ROOT, 'README.md'), 'utf8')
const SOURCES = ['bin', 'src', 'lexicons', 'test', 'fixtures', 'package.json', 'tsconfig.json', 'biome.json', 'README.md']

/** Something that a recipe tells to do. */
type Step =
  | { readonly do: 'create'; readonly file: string; readonly lines: string }
  | { readonly do: 'insert'; readonly file: string; readonly below: string; readonly lines: string }
  | { readonly do: 'replace'; readonly file: string; readonly old: string; readonly fresh: string }

interface Recipe {
  readonly title: string
  readonly steps: readonly Step[]
  /** Commands with the lines they print. */
  readonly commands: readonly (readonly [string, string])[]
}

const STEP = /^(?:A file `([^`]+)`|In `([^`]+)`, below `([^`]+)`):\n\n```\w+\n([\s\S]*?)^```$/gm

const REPLACE = /^In `([^`]+)`, `([^`]+)` becomes `([^`]+)`\.$/gm

function recipeOf(section: string): Recipe {
  const steps = [
    ...[...section.matchAll(STEP)].map(
      ([, created, file = '', below = '', lines = '']): Step =>
        created ? { do: 'create', file: created, lines } : { do: 'insert', file, below, lines },
    ),
    ...[...section.matchAll(REPLACE)].map(([, file = '', old = '', fresh = '']): Step => ({ do: 'replace', file, old, fresh })),
  ]
  const consoles = [...section.matchAll(/^```console\n([\s\S]*?)^```$/gm)].map(([, content = '']) => content)
  const commands = consoles.flatMap(content =>
    [...content.matchAll(/^\$ (.*)\n((?:(?!\$ ).*\n)*)/gm)].map(([, command = '', printed = '']) => [command, printed] as const),
  )
  return { title: section.slice(0, section.indexOf('\n')), steps, commands }
}

const RECIPES = README.slice(README.indexOf('## To add'), README.indexOf('## What else there is'))
  .split(/^### /m)
  .slice(1)
  .map(recipeOf)

function follow(folder: string, step: Step): void {
  const path = join(folder, step.file)
  if (step.do === 'create') {
    expect(existsSync(path), step.file).toBe(false)
    writeFileSync(path, step.lines)
    return
  }
  const content = readFileSync(path, 'utf8')
  if (step.do === 'replace') {
    expect(content.split(step.old).length, `${step.old} in ${step.file}`).toBe(2)
    writeFileSync(
      path,
      content.replace(step.old, () => step.fresh),
    )
    return
  }
  const lines = content.split(/(?<=\n)/)
  const at = lines.findIndex(line => line.includes(step.below))
  expect(at, `${step.below} in ${step.file}`).toBeGreaterThanOrEqual(0)
  writeFileSync(path, [...lines.slice(0, at + 1), step.lines, ...lines.slice(at + 1)].join(''))
}

test('there are four recipes, each with something to do and something to see', () => {
  expect(RECIPES.map(({ title }) => title)).toEqual(['A word', 'A rule', 'A calendar', 'A format'])
  for (const { steps, commands } of RECIPES) expect(Math.min(steps.length, commands.length)).toBeGreaterThan(0)
})

test('pictures and links of the README lead to files that are there', () => {
  const paths = [...README.matchAll(/\]\((?!https?:|#)([^)]+)\)/g)].map(([, path = '']) => path)
  expect(paths.length).toBeGreaterThan(2)
  expect(paths.filter(path => !existsSync(join(ROOT, path)))).toEqual([])
})

describe('recipes followed to the letter', () => {
  let folder = ''
  // Not synchronously: a worker that says nothing for a minute counts as lost.
  const run = async (command: string): Promise<Ran> => {
    const program = spawn('bash', ['-c', `set -o pipefail; ${command}`], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
    const closed = new Promise<number | null>(resolve => program.on('close', resolve))
    const [stdout, stderr, status] = await Promise.all([text(program.stdout), text(program.stderr), closed])
    return { status, stdout, stderr }
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'recipes-'))
    for (const name of SOURCES) cpSync(join(ROOT, name), join(folder, name), { recursive: true })
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
    for (const step of RECIPES.flatMap(({ steps }) => steps)) follow(folder, step)
    const built = await run('npm run build')
    expect(built.status, built.stderr).toBe(0)
  }, 180_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test.each(RECIPES.flatMap(({ title, commands }) => commands.map(([command, printed]) => ({ title, command, printed }))))(
    '$title: $command',
    async ({ command, printed }) => {
      const { stdout, stderr } = await run(command)
      expect(stdout, stderr).toBe(printed)
    },
    120_000,
  )

  test('the sources stay typed and in form', async () => {
    expect((await run('npm run types')).stdout).not.toContain('error')
    const files = RECIPES.flatMap(({ steps }) => steps.map(({ file }) => file)).filter(file => file.endsWith('.ts'))
    const lint = await run(`npx biome lint ${[...new Set(files)].join(' ')}`)
    expect(lint.status, lint.stdout + lint.stderr).toBe(0)
  }, 120_000)
})
