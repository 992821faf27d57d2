import { formatProblem, type Problem, problemOf, short } from '../errors.js'
import { type ClassName, classOf } from './classes.js'
import { normalName, type Shape, shapeOf } from './normal.js'
import { type Entry, parseLexicon, wrongName } from './parse.js'

/** A lexicon file to be checked. */
export interface LexiconFile {
  /** How it is named in what is found. */
  readonly path: string
  /** Path below the lexicon folder without ending, which decides the class of its entries; of a list of names its class alone. */
  readonly place: string
  readonly content: string
  /** One name a line, without columns. */
  readonly plain?: boolean
}

export interface CheckOptions {
  /** Ids of `sources.tsv`; nothing: any source will do. */
  readonly sources?: ReadonlySet<string> | undefined
  /** Whether a folded name, as `shapeOf` has it, is a word of the language. */
  readonly isWord: (letters: string) => boolean
}

/** What is wrong with a line, and how to mend it. */
export interface Finding {
  readonly file: string
  readonly line: number
  readonly message: string
}

/** A line that is an entry, with where it stands. */
interface Line {
  readonly file: string
  readonly line: number
  readonly entry: Entry
  readonly source: string | undefined
  readonly shape: Shape
  /** What the first line of its key says that it is. */
  readonly kind: string | undefined
  /** Of a list of names, whose lines have no columns. */
  readonly plain: boolean
}

const TITLES = ['key', 'name', 'use', 'source']

/** Classes whose keys name one thing each: a name under two keys can only ever be one of them, unless their kinds differ. */
const NAMES_ONE: ReadonlySet<ClassName> = new Set(['country', 'organization'])
/** Classes of which a `sure` name is a mention by itself. */
const STANDS_ALONE: ReadonlySet<ClassName> = new Set(['country', 'place', 'organization', 'figure'])

/** Checks lexicon files, each by itself and together; findings stand in the order of files and lines. */
export function checkLexicons(files: readonly LexiconFile[], options: CheckOptions): Finding[] {
  const findings: Finding[] = []
  const report = (file: string, line: number, message: string): void => {
    findings.push({ file, line, message })
  }
  const lines = files.flatMap(file => (file.plain ? readPlain(file, report) : readColumns(file, report)))
  for (const line of lines) checkLine(line, options, report)
  checkOrder(lines, report)
  checkRepeated(lines, report)
  const order = new Map(files.map(({ path }, i) => [path, i]))
  return findings.sort((a, b) => (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0) || a.line - b.line)
}

/** `file:line: what is wrong; what to do`. */
export function formatFinding({ file, line, message }: Finding): string {
  return `${file}:${line}: ${message}`
}

type Report = (file: string, line: number, message: string) => void

function readColumns({ path, place, content }: LexiconFile, report: Report): Line[] {
  const lines: Line[] = []
  const kinds = new Map<string, string | undefined>()
  let header: string | undefined
  for (const [i, row] of rowsOf(content)) {
    if (row.startsWith('#')) {
      if (!row.includes('\t')) continue
      header = row
      checkTitles(row.slice(1).trim().split('\t'), path, i, report)
      continue
    }
    const [key = '', , , source] = row.split('\t')
    if (row !== row.trimEnd() && !row.endsWith('\t')) report(path, i, 'spaces at the end of the line; remove them')
    if (header !== undefined && key === '') {
      report(path, i, withoutPlace({ code: 'LEXICON_NO_KEY', file: '', line: i }))
      continue
    }
    const entry = entryOf(header === undefined ? row : `${header}\n${row}`, place, message => report(path, i, message))
    const shape = entry && shapeOf(entry.name)
    if (!entry || !shape) continue
    if (!kinds.has(key)) kinds.set(key, entry.facts.kind)
    lines.push({ file: path, line: i, entry, source, shape, kind: kinds.get(key), plain: false })
  }
  return lines
}

/** The lines that hold something, counted from 1. */
function rowsOf(content: string): [number, string][] {
  return content
    .replace(/^\ufeff/, '')
    .split('\n')
    .map((row, i): [number, string] => [i + 1, row.replace(/\r$/, '')])
    .filter(([, row]) => row.trim() !== '')
}

function checkTitles(titles: readonly string[], path: string, line: number, report: Report): void {
  const wrong = TITLES.find((title, i) => titles[i] !== title)
  if (wrong)
    report(
      path,
      line,
      `the header has "${titles.slice(0, 4).join(', ')}"; begin it with "# key, name, use, source", tabs between`,
    )
}

/** The entry of one line, or what is wrong with it. */
function entryOf(rows: string, place: string, report: (message: string) => void): Entry | undefined {
  try {
    return parseLexicon(rows, place)[0]
  } catch (error) {
    const problem = problemOf(error)
    if (!problem) throw error
    report(withoutPlace(problem))
    return undefined
  }
}

/** The sentence of a problem without the `file:line: ` it begins with. */
function withoutPlace(problem: Problem): string {
  return formatProblem({ ...problem, file: '' } as Problem).replace(/^:\d+: /, '')
}

function readPlain({ path, place, content }: LexiconFile, report: Report): Line[] {
  const known = place === 'block' ? place : classOf(place, '')
  if (!known) report(path, 1, withoutPlace({ code: 'LEXICON_KEY', file: '', line: 1, key: place }))
  const named = known ?? 'block'
  return rowsOf(content).flatMap(([line, row]) => {
    if (row.startsWith('#')) return []
    const wrong = wrongName(row, '', line)
    if (wrong) report(path, line, withoutPlace(wrong))
    const shape = wrong ? undefined : shapeOf(row)
    const entry: Entry = { class: named, key: row, name: row, use: named === 'block' ? 'block' : 'sure', facts: {} }
    return shape ? [{ file: path, line, entry, source: undefined, shape, kind: undefined, plain: true }] : []
  })
}

function checkLine(line: Line, { sources, isWord }: CheckOptions, report: Report): void {
  const { file, entry, source, plain, shape } = line
  const { name, use } = entry
  const say = (message: string): void => report(file, line.line, message)
  const write = normalName(name)
  if (write !== name) say(withoutPlace({ code: 'LEXICON_NOT_NORMAL', file: '', line: 0, name, write }))
  if (!plain && !source) say('no source; write one of sources.tsv in the fourth column')
  else if (!plain && sources && !sources.has(source as string)) {
    say(`source "${short(source as string)}" is not in sources.tsv; add it there or write one of ${[...sources].join(', ')}`)
  }
  if (use === 'sure' && STANDS_ALONE.has(entry.class) && isWord(shape.letters) && !isWeighed(entry)) {
    say(
      plain
        ? `"${name}" is a common word too; move it to a file with columns and write "cue"`
        : `"${name}" is a common word too; write "cue" for "sure", or "also «…»" in the note where the name is far commoner`,
    )
  }
}

/** Whether whoever wrote the line knew of the word and says so: «قطر», "also «diameter»". */
function isWeighed({ facts }: Entry): boolean {
  return facts.note?.startsWith('also «') === true
}

/** Keys ascend in each file, so that a key has one place. */
function checkOrder(lines: readonly Line[], report: Report): void {
  const done = new Set<string>()
  lines.forEach(({ file, line, entry, plain }, i) => {
    const previous = lines[i - 1]
    const { key } = entry
    if (!plain && previous?.file === file && previous.entry.key !== key) {
      if (done.has(`${file}\0${key}`)) report(file, line, `key "${key}" begins again; put its lines together`)
      else if (key < previous.entry.key) report(file, line, `key "${key}" stands after "${previous.entry.key}"; let keys ascend`)
    }
    done.add(`${file}\0${key}`)
    if (
      !plain &&
      Object.keys(entry.facts).some(title => title !== 'note') &&
      previous?.entry.key === key &&
      previous.file === file
    ) {
      const titles = Object.keys(entry.facts).filter(title => title !== 'note')
      report(file, line, `${titles.join(' and ')} of key "${key}" stand on its second line; write them on its first`)
    }
  })
}

/** Lines of the same letters that a line is compared with; no name is that many things. */
const MOST_ALIKE = 32

/** Names that stand twice, and names that another one leaves nothing to find. */
function checkRepeated(lines: readonly Line[], report: Report): void {
  const byLetters = new Map<string, Line[]>()
  for (const line of lines) {
    const same = byLetters.get(line.shape.letters) ?? []
    const shadow = same.map(earlier => shadowOf(line, earlier)).find(message => message !== undefined)
    if (shadow) report(line.file, line.line, shadow)
    else if (same.length < MOST_ALIKE) same.push(line)
    byLetters.set(line.shape.letters, same)
  }
}

/** What a line is beside an earlier one of the same letters. */
function shadowOf({ file, entry, shape, kind, plain }: Line, earlier: Line): string | undefined {
  const where = earlier.file === file ? `line ${earlier.line}` : `${earlier.file}:${earlier.line}`
  if (entry.class !== earlier.entry.class) {
    // A block whose key is a type, as in country/blocks, says nothing of names of another.
    const blocks = (one: Line['entry']): boolean => one.class === 'block' && one.key !== 'country'
    const named = blocks(entry) ? earlier.entry.class : blocks(earlier.entry) ? entry.class : undefined
    if (named === undefined || !STANDS_ALONE.has(named)) return undefined
    return `"${entry.name}" is blocked and a name (${where}); remove one of the lines`
  }
  const { name, key } = earlier.entry
  if (![...shape.breaks].every(at => earlier.shape.breaks.has(at))) return undefined
  if (plain || key === entry.key) {
    return name === entry.name
      ? `"${entry.name}" stands in ${where} already; remove one of the lines`
      : `"${entry.name}" is found by "${name}" (${where}) already; remove it`
  }
  // «شهرداری تبریز», a club and a city council: what stands beside it tells them apart, but not two of one kind.
  if (!NAMES_ONE.has(entry.class) || kind !== earlier.kind) return undefined
  return `"${entry.name}" is shadowed by key "${key}" (${where}); remove it, or make it a longer name`
}
