import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type BuildOptions, build, type Plugin } from 'esbuild'
import { problemOf } from './errors.js'
import { compileLexicon, type Weights } from './lexicon/compile.js'
import { readLexicons, readWeights } from './lexicon/load.js'
// Registers the evidence in the order in which the program does, which need not arrange the weights then.
import './pipeline.js'
import { evidenceLayout, weightsOf } from './rules/evidence.js'

/** Builds what the package ships: the bundled program, its types and the compiled lexicon. */

const ROOT = join(__dirname, '..')
const SRC = join(ROOT, 'src')
const DIST = join(ROOT, 'dist')

const SHARED: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  minify: true,
  keepNames: false,
  legalComments: 'none',
  logLevel: 'warning',
}

/** The weights of `lexicons/weights.tsv`, in the order of the rules. */
function fittedWeights(): Weights {
  return { values: weightsOf(readWeights(join(ROOT, 'lexicons/weights.tsv'))), layout: evidenceLayout() }
}

/** Stems of the Hunspell dictionary `dictionary-fa` (Apache-2.0). */
function readVocabulary(): string[] {
  const folder = dirname(createRequire(__filename).resolve('dictionary-fa'))
  const [, ...rows] = readFileSync(join(folder, 'index.dic'), 'utf8').split('\n')
  return rows.map(row => row.split('/')[0]?.trim() ?? '').filter(word => word !== '')
}

/** `src/read/feed.ts` becomes `dist/read-feed.cjs`. */
function partName(path: string): string {
  return path.slice(SRC.length + 1, -'.ts'.length).replaceAll(/[\\/]/g, '-')
}

/** Leaves what is imported dynamically to a file of its own beside the bundle, and notes it in `found`. */
function separateParts(found: Set<string>): Plugin {
  return {
    name: 'separate-parts',
    setup({ onResolve }) {
      onResolve({ filter: /^\.\.?\// }, ({ kind, path, resolveDir }) => {
        if (kind !== 'dynamic-import' || !resolveDir.startsWith(SRC)) return undefined
        const source = join(resolveDir, path).replace(/\.js$/, '.ts')
        found.add(source)
        // Leads there from `bin` too, which the command loads its parts from.
        return { path: `../dist/${partName(source)}.cjs`, external: true }
      })
    },
  }
}

/** Commander loads the first to start programs, natural the second for a distance; neither is ever used, and both cost time. */
const WITHOUT_UNUSED: Plugin = {
  name: 'without-unused',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(node:child_process|underscore)$/ }, ({ path }) => ({ path, namespace: 'empty' }))
    onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'module.exports = {}' }))
  },
}

/** One CommonJS file; a dynamic import becomes a `require`, since the loader of ES modules costs more than most parts. */
async function buildProgram(source: string, file: string, options: BuildOptions = {}): Promise<Set<string>> {
  const parts = new Set<string>()
  const supported = { 'dynamic-import': false }
  const plugins = [separateParts(parts), WITHOUT_UNUSED]
  const { metafile } = await build({
    ...SHARED,
    ...options,
    metafile: true,
    entryPoints: [source],
    outfile: join(DIST, file),
    format: 'cjs',
    supported,
    plugins,
  })
  notePackages(Object.keys(metafile.inputs))
  return parts
}

/** The command is a function, which `bin/extract.js` compiles itself. */
const COMMAND: BuildOptions = { banner: { js: '(function (require, __dirname) {' }, footer: { js: '})' } }

async function buildPrograms(): Promise<void> {
  const parts = await buildProgram(join(SRC, 'cli', 'main.ts'), 'extract.cjs', COMMAND)
  for (const part of await buildProgram(join(SRC, 'batch', 'worker.ts'), 'worker.cjs')) parts.add(part)
  // A set yields what is added to it while it is walked, so parts of parts are built too.
  for (const part of parts) {
    for (const inner of await buildProgram(part, `${partName(part)}.cjs`)) parts.add(inner)
  }
  removeOldParts(new Set(['extract.cjs', 'worker.cjs', ...[...parts].map(part => `${partName(part)}.cjs`)]))
}

function removeOldParts(current: ReadonlySet<string>): void {
  for (const file of readdirSync(DIST)) {
    if (file.endsWith('.cjs') && !current.has(file)) rmSync(join(DIST, file))
  }
}

async function buildLibrary(): Promise<void> {
  await build({ ...SHARED, entryPoints: [join(SRC, 'index.ts')], outfile: join(DIST, 'index.mjs'), format: 'esm' })
}

/** Articles of every sort: what they leave uncompiled is compiled at each start. */
const SAMPLES = join(ROOT, 'fixtures', 'articles', 'plain')

/** Runs what was built over articles, for V8 to keep the code that a run needs. */
function warmUp(): void {
  const tsx = createRequire(__filename).resolve('tsx/cli')
  const samples = readdirSync(SAMPLES).filter(file => file.endsWith('.txt'))
  const inputs = samples.map(file => join(SAMPLES, file))
  const args = [tsx, join(SRC, 'warm.ts'), ...inputs, '--format', 'json', '--quiet', join(DIST, 'extract.cjs')]
  execFileSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
}

/** Packages of which the bundles hold something, the dictionary behind the vocabulary among them. */
const bundled = new Set(['dictionary-fa'])

function notePackages(inputs: readonly string[]): void {
  for (const input of inputs) {
    const name = /^(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input.split('node_modules/').at(-1) as string)?.[0]
    if (name && input.includes('node_modules/')) bundled.add(name)
  }
}

/** The licences of what the bundles hold, as these ask for. */
function writeNotices(): void {
  const notices = [...bundled].sort().map(name => {
    const folder = join(ROOT, 'node_modules', name)
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      version: string
      license: string
    }
    const file = readdirSync(folder).find(entry => /^licen[cs]e/i.test(entry))
    return `${name} ${version} (${license})\n\n${file ? readFileSync(join(folder, file), 'utf8').trim() : 'The package has no file of its licence; its package.json names it.'}\n`
  })
  writeFileSync(join(DIST, 'notices.txt'), notices.join(`\n${'-'.repeat(72)}\n\n`))
}

/** Only the two files that stand for what the library shows; the compiler writes one for each that they import too. */
function buildTypes(): void {
  const tsc = createRequire(__filename).resolve('typescript/bin/tsc')
  const types = join(DIST, 'types')
  rmSync(types, { recursive: true, force: true })
  execFileSync(process.execPath, [tsc, '-p', join(ROOT, 'test', 'tsconfig.types.json')], { stdio: 'inherit' })
  for (const name of readdirSync(types)) {
    if (name !== 'index.d.ts' && name !== 'types.d.ts') rmSync(join(types, name), { recursive: true })
  }
}

function buildLexicon(): void {
  writeFileSync(
    join(DIST, 'lexicon.bin'),
    compileLexicon(readLexicons(join(ROOT, 'lexicons')), readVocabulary(), fittedWeights()),
  )
}

async function buildAll(): Promise<void> {
  // Compiled code must never outlive the program it is of.
  rmSync(join(DIST, 'extract.cjs.cache'), { force: true })
  mkdirSync(DIST, { recursive: true })
  await buildPrograms()
  await buildLibrary()
  buildLexicon()
  copyFileSync(join(SRC, 'write', 'schema.json'), join(DIST, 'schema.json'))
  writeNotices()
  warmUp()
  buildTypes()
}

buildAll().catch((error: unknown) => {
  // A line of a lexicon that is wrong is said in one line.
  console.error(problemOf(error) ? String(error) : error)
  process.exitCode = 1
})
