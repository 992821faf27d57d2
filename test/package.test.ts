import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from './support/program.js'

interface Manifest {
  readonly scripts: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}

test('the package holds the program, its types and nothing else', () => {
  const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: ROOT })
  const [{ files }] = JSON.parse(stdout.toString()) as [{ files: { path: string }[] }]
  const paths = files.map(file => file.path)
  for (const path of [
    'bin/extract.js',
    'dist/extract.cjs',
    'dist/worker.cjs',
    'dist/lexicon.bin',
    'dist/index.mjs',
    'dist/notices.txt',
  ])
    expect(paths).toContain(path)
  const known =
    /^(package\.json|README\.md|LICENSE|NOTICE(\.md)?|bin\/extract\.js|dist\/[a-z-]+\.(cjs|mjs|bin|json|cjs\.cache)|dist\/notices\.txt|dist\/types\/(index|types)\.d\.ts)$/
  expect(paths.filter(path => !known.test(path))).toEqual([])
})

test('installing runs nothing and brings nothing along', () => {
  const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Manifest
  expect(manifest.dependencies ?? {}).toEqual({})
  expect(Object.keys(manifest.scripts).filter(name => /^(pre|post)?install$/.test(name))).toEqual([])
  expect(manifest.devDependencies.natural).toBe('8.1.1')
})

test('the notices name every package that the bundles hold something of', () => {
  const notices = readFileSync(join(ROOT, 'dist/notices.txt'), 'utf8')
  for (const name of ['chalk', 'commander', 'dictionary-fa', 'fast-xml-parser', 'natural'])
    expect(notices).toMatch(new RegExp(`^${name} \\d`, 'm'))
})

/** The program's sources by file; what builds and fits it is not in the package. */
function sources(): [string, string][] {
  return readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts') && !['build.ts', 'fit.ts', 'warm.ts', 'dropout.ts'].includes(file))
    .map(file => [file, readFileSync(join(ROOT, 'src', file), 'utf8')])
}

test('no source reaches for the network', () => {
  const reaching = /node:(?:https?|http2|net|tls|dgram|dns)\b|\bfetch\(|XMLHttpRequest|WebSocket/
  expect(sources().filter(([, text]) => reaching.test(text))).toEqual([])
})

test('the environment is asked for colours and nothing else', () => {
  const asked = sources().flatMap(([file, text]) =>
    [...text.matchAll(/\b([^\n]*)process\.env\b\.?(\w*)/g)].map(([, before, name]) => `${file} ${name || before?.trim()}`),
  )
  expect(asked).toEqual(['cli/main.ts const { NO_COLOR, FORCE_COLOR } =', 'cli/main.ts FORCE_COLOR'])
})

test('the lock file names no host', () => {
  expect(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).not.toMatch(/"resolved"/)
})
