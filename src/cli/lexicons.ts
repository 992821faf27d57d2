import { isUtf8 } from 'node:buffer'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { openAtomic } from '../batch/atomic.js'
import { isFolder, listFiles, withoutEnd } from '../batch/files.js'
import { ProblemError, systemReason } from '../errors.js'
import { flawOf, isCompiled } from '../lexicon/blob.js'
import { checkLexicons, formatFinding, type LexiconFile } from '../lexicon/check.js'
import { compileLexicon } from '../lexicon/compile.js'
import type { Lexicon } from '../lexicon/lexicon.js'
import { shapeOf } from '../lexicon/normal.js'
import type { Entry } from '../lexicon/parse.js'
import { hasWord, isPlain, LIST_PLACES, parseUserFile, placeOf, type UserFile } from '../lexicon/user.js'
import { visible } from '../write/visible.js'

/** Files of a lexicon folder that hold facts or sources, not names. */
const NOT_NAMES = /(^|\/)(sources|weights|country\/facts)\.tsv$/

/**
 * Compiles what `--lexicon` names: lexicon files, folders of them, `people=names.txt`, compiled lexicons.
 *
 * @returns Buffers for `withUserLexicon`, the parsed ones together first.
 * @throws {ProblemError} `LEXICON_…`, `OPTION_VALUE`.
 */
export function compileUserLexicons(options: readonly string[]): Uint8Array[] {
  const entries: Entry[] = []
  const compiled: Uint8Array[] = []
  for (const option of options) {
    for (const { path, place } of filesOf(option)) {
      const bytes = readBytes(path)
      if (isCompiled(bytes)) compiled.push(withoutFlaw(bytes, path))
      else for (const entry of parseUserFile({ path, place, content: textOf(bytes, path) })) entries.push(entry)
    }
  }
  return entries.length > 0 ? [compileLexicon(entries, []), ...compiled] : compiled
}

function withoutFlaw(bytes: Uint8Array, path: string): Uint8Array {
  const reason = flawOf(bytes)
  if (reason !== undefined) throw new ProblemError({ code: 'LEXICON_UNREADABLE', file: path, reason })
  return bytes
}

/**
 * Prints what is wrong with lexicon files, a line each.
 *
 * @returns How many findings there are.
 */
export function checkFiles(paths: readonly string[], lexicon: Lexicon, write: (text: string) => void): number {
  const files = readForCheck(paths)
  const findings = checkLexicons(files, { isWord: wordsOf(files, lexicon), sources: sourcesOf(paths) })
  for (const finding of findings) write(`${visible(formatFinding(finding))}\n`)
  return findings.length
}

/** The words of the lexicons that are checked, or of the program's own where there are none. */
function wordsOf(files: readonly LexiconFile[], lexicon: Lexicon): (letters: string) => boolean {
  const own = files.filter(({ place }) => place.startsWith('word/'))
  if (own.length === 0) return letters => hasWord(lexicon, letters)
  const rows = own.flatMap(({ content }) => content.split('\n').filter(row => !row.startsWith('#')))
  const words = new Set(rows.map(row => shapeOf(row.split('\t')[1] ?? '')?.letters))
  return letters => words.has(letters)
}

/** Ids of the `sources.tsv` of the lexicon folder that the paths are in. */
function sourcesOf(paths: readonly string[]): ReadonlySet<string> | undefined {
  for (const path of paths) {
    for (let folder = isFolder(path) ? path : dirname(path), up = 0; up < 3; folder = dirname(folder), up++) {
      const file = join(folder, 'sources.tsv')
      if (!existsSync(file)) continue
      const rows = readFileSync(file, 'utf8').split('\n')
      return new Set(rows.filter(row => row !== '' && !row.startsWith('#')).map(row => row.split('\t')[0] as string))
    }
  }
  return undefined
}

/**
 * Compiles lexicon files into one that loads at once.
 *
 * @throws {ProblemError} `LEXICON_…`, `OPTION_VALUE`, `OUTPUT_UNWRITABLE`.
 */
export function compileFiles(paths: readonly string[], output: string): void {
  const [compiled, other] = compileUserLexicons(paths)
  if (!compiled || other) {
    throw new ProblemError({
      code: 'OPTION_VALUE',
      option: 'lexicon compile',
      found: paths.join(' '),
      want: 'lexicon files with names in them that are not compiled yet',
    })
  }
  const file = openAtomic(output)
  file.write(compiled)
  file.commit()
}

/** What `extract lexicon check` is given, as files to check. */
export function readForCheck(paths: readonly string[]): LexiconFile[] {
  return paths.flatMap(filesOf).map(({ path, place }) => {
    const file: UserFile = { path, place, content: textOf(readBytes(path), path) }
    return { path, content: file.content, place: placeOf(file), plain: isPlain(file.content) }
  })
}

type Place = Pick<UserFile, 'path' | 'place'>

function filesOf(option: string): Place[] {
  const [, kind, file] = /^([a-z]+)=(.+)$/s.exec(option) ?? []
  if (kind !== undefined && file !== undefined) {
    const place = LIST_PLACES.get(kind)
    if (place !== undefined) return [{ path: file, place }]
    const want = `a file, a folder, or ${[...LIST_PLACES.keys()].join('=, ')}= before a list of names`
    throw new ProblemError({ code: 'OPTION_VALUE', option: '--lexicon', found: option, want })
  }
  if (!isFolder(option)) return [{ path: option, place: placeWithin(option) }]
  const folder = withoutEnd(option)
  const names = listFiles(folder).filter(name => /\.(tsv|txt)$/.test(name) && !NOT_NAMES.test(name))
  if (names.length === 0) {
    throw new ProblemError({ code: 'LEXICON_UNREADABLE', file: option, reason: 'the folder holds no .tsv or .txt file' })
  }
  return names.map(name => ({ path: `${folder}/${name}`, place: placeWithin(`${folder}/${name}`) ?? withoutEnding(name) }))
}

/** The path below a folder named `lexicons`. */
function placeWithin(path: string): string | undefined {
  const folders = path.replaceAll('\\', '/').split('/')
  const at = folders.indexOf('lexicons')
  const inside = at < 0 ? '' : folders.slice(at + 1).join('/')
  return inside === '' ? undefined : withoutEnding(inside)
}

function withoutEnding(path: string): string {
  return path.replace(/\.[^./]*$/, '')
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (error) {
    throw new ProblemError(
      (error as NodeJS.ErrnoException).code === 'ENOENT'
        ? { code: 'INPUT_NOT_FOUND', input: path }
        : { code: 'LEXICON_UNREADABLE', file: path, reason: systemReason(error) },
    )
  }
}

/** Lines end with a line feed, however the file has them. */
function textOf(bytes: Uint8Array, path: string): string {
  if (isUtf8(bytes))
    return Buffer.from(bytes)
      .toString()
      .replace(/^\ufeff/, '')
      .replace(/\r\n?/g, '\n')
  let line = 1
  for (let from = 0; isUtf8(bytes.subarray(from, lineEnd(bytes, from))); from = lineEnd(bytes, from)) line++
  throw new ProblemError({ code: 'LEXICON_NOT_UTF8', file: path, line })
}

function lineEnd(bytes: Uint8Array, from: number): number {
  return bytes.indexOf(10, from) + 1 || bytes.length
}
