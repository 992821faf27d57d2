import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { expect, test } from 'vitest'

/** A file imports from its own folder or from the left: the folders of `src` in that order. */
const ORDER = [
  'types',
  'errors',
  'text',
  'calendar',
  'lexicon',
  'rules',
  'resolve',
  'pipeline',
  'read',
  'write',
  'batch',
  'index',
  'cli',
]
/** Made at build time, or looking at everything. */
const ABOVE = ['build', 'warm', 'fit', 'dropout']
/** Left of `read` there are no files, clock, environment or console, but where lexicons are read. */
const PURE_UNTIL = ORDER.indexOf('read')
const DOORS: Record<string, string[]> = {
  commander: ['cli/'],
  chalk: ['write/', 'cli/', 'batch/'],
  'fast-xml-parser': ['read/'],
  natural: ['resolve/similar.ts'],
}

const SRC = join(__dirname, '../src')
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.ts'))
const layer = (path: string): string => path.split(sep)[0]?.replace(/\.ts$/, '') ?? ''

function importsOf(file: string): string[] {
  const source = readFileSync(join(SRC, file), 'utf8')
  return [...source.matchAll(/(?:from|import)\s*\(?'([^']+)'/g)].map(([, path = '']) => path)
}

test.each(files)('%s imports only from its own folder and from the left', file => {
  const own = layer(file)
  if (ABOVE.includes(own)) return
  expect(ORDER).toContain(own)
  for (const path of importsOf(file).filter(path => path.startsWith('.'))) {
    const target = layer(relative(SRC, join(SRC, dirname(file), path)).replace(/\.js$/, '.ts'))
    expect(`${path}: ${ORDER.indexOf(target) <= ORDER.indexOf(own)}`).toBe(`${path}: true`)
  }
})

test.each(
  files.filter(
    file => ORDER.indexOf(layer(file)) < PURE_UNTIL && file !== join('lexicon', 'load.ts') && !ABOVE.includes(layer(file)),
  ),
)('%s is pure', file => {
  expect(importsOf(file).filter(path => path.startsWith('node:'))).toEqual([])
  expect(readFileSync(join(SRC, file), 'utf8')).not.toMatch(/\bprocess\.|\bconsole\.|\bDate\.now\b|new Date\(\)/)
})

test.each(Object.entries(DOORS))('%s is imported only where it belongs', (name, doors) => {
  const users = files.filter(file => importsOf(file).some(path => path === name || path.startsWith(`${name}/`)))
  expect(users.map(file => file.replaceAll(sep, '/')).filter(file => !doors.some(door => file.startsWith(door)))).toEqual([])
})
