import { existsSync, fstatSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { symbolsOf } from '../text/letters.js'
import { HEAD, lastSection } from './blob.js'
import { type Lexicon, loadLexicon } from './lexicon.js'
import { type Entry, parseLexicon } from './parse.js'
import type { ReadBytes } from './records.js'

/** Files that hold facts or sources, not names. */
const NOT_NAMES: ReadonlySet<string> = new Set(['sources', 'country/facts', 'weights'])

/**
 * All entries of a folder of lexicon files, in the order of the file names.
 *
 * @throws {ProblemError} for the first line that is no entry.
 */
export function readLexicons(folder: string): Entry[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(file => file.isFile() && file.name.endsWith('.tsv'))
    .map(file => join(file.parentPath, file.name))
    .sort()
  const entries = files.flatMap(path => {
    const file = relative(folder, path).replaceAll(sep, '/').slice(0, -'.tsv'.length)
    return NOT_NAMES.has(file) ? [] : parseLexicon(readFileSync(path, 'utf8'), file)
  })
  const facts = join(folder, 'country/facts.tsv')
  return existsSync(facts) ? withCountryFacts(entries, readFileSync(facts, 'utf8')) : entries
}

/** Gives the countries their alpha-3 code and English name, rows `key<TAB>alpha3<TAB>nameEn…`. */
function withCountryFacts(entries: readonly Entry[], content: string): Entry[] {
  const facts = new Map(
    content
      .split('\n')
      .filter(row => row !== '' && !row.startsWith('#'))
      .map(row => row.split('\t'))
      .map(([key = '', alpha3 = '', nameEn = '']) => [key, { ...(alpha3 ? { alpha3 } : {}), nameEn }] as const),
  )
  const told = entries.map(entry => (entry.class === 'country' ? { ...entry, facts: facts.get(entry.key) ?? {} } : entry))
  return [...told, ...latinNames(facts)]
}

/** English names of countries that are given or family names too. */
const ALSO_PEOPLE: ReadonlySet<string> = new Set(['Chad', 'Georgia', 'Jordan', 'Jersey', 'Israel', 'Cyprus', 'Guinea', 'Turkey'])

/** The English names, as Persian text has them in names of bodies: «Qatar Investment Authority». */
function latinNames(facts: ReadonlyMap<string, { nameEn: string }>): Entry[] {
  return [...facts]
    .filter(([, { nameEn }]) => symbolsOf(nameEn)?.length)
    .map(([key, fact]) => ({
      class: 'country',
      key,
      name: fact.nameEn,
      use: ALSO_PEOPLE.has(fact.nameEn) ? 'cue' : 'sure',
      facts: fact,
    }))
}

/** The table of weights: rows `evidence<TAB>weight`. */
export function readWeights(path: string): Map<string, number> {
  const rows = readFileSync(path, 'utf8').split('\n')
  return new Map(
    rows
      .filter(row => row !== '' && !row.startsWith('#'))
      .map(row => [row.slice(0, row.indexOf('\t')), Number(row.slice(row.indexOf('\t') + 1))]),
  )
}

/** Reads a compiled lexicon, and keeps the file open: a text asks for few of the records, which are read when it does. */
export function openLexicon(path: string): Lexicon {
  const file = openSync(path, 'r')
  const start = lastSection(readPart(file, 0, HEAD))
  return loadLexicon(readPart(file, 0, start), readOnDemand(file, start))
}

/** So many pieces are read one by one, more than an article asks for; then all there is at once. */
const FEW = 512
/** Most pieces are no longer. */
const SHORT = 1024

function readOnDemand(file: number, start: number): ReadBytes {
  let asked = 0
  let all: Uint8Array | undefined
  let piece = Buffer.allocUnsafeSlow(SHORT)
  return (from, to) => {
    if (asked++ === FEW) all = readPart(file, start, fstatSync(file).size)
    if (all) return all.subarray(from, to)
    if (to - from > piece.length) piece = Buffer.allocUnsafeSlow(to - from)
    return piece.subarray(0, readSync(file, piece, 0, to - from, start + from))
  }
}

function readPart(file: number, from: number, to: number): Uint8Array {
  const part = Buffer.allocUnsafeSlow(to - from)
  return part.subarray(0, readSync(file, part, 0, part.length, from))
}
