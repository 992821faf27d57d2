import { type Problem, ProblemError } from '../errors.js'
import { symbolsOf } from '../text/letters.js'
import { type ClassName, classOf } from './classes.js'

/** One line of a lexicon. */
export interface Entry {
  readonly class: ClassName
  readonly key: string
  readonly name: string
  readonly use: 'sure' | 'cue' | 'block'
  /** The columns between source and note by their titles, such as `kind` and `country`. */
  readonly facts: Readonly<Record<string, string>>
}

/**
 * Reads one lexicon file: lines `key<TAB>name<TAB>use<TAB>source…` under a header comment that titles the columns.
 *
 * @param file Path below the lexicon folder, without its ending; it decides the class of the entries.
 * @throws {ProblemError} `LEXICON_COLUMNS`, `LEXICON_HEADER`, `LEXICON_NAME`, `LEXICON_USE`, `LEXICON_KEY`,
 * `LEXICON_NO_KEY`, `LEXICON_LONG`, `LEXICON_COUNTRY`.
 */
export function parseLexicon(content: string, file: string): Entry[] {
  const entries: Entry[] = []
  let titles: string[] | undefined
  let line = 0
  for (const row of content.split('\n')) {
    line++
    if (row.startsWith('#')) {
      if (row.includes('\t')) titles = row.slice(2).split('\t')
    } else if (row.trim() !== '') {
      entries.push(parseRow(row, titles, file, line))
    }
  }
  return entries
}

function parseRow(row: string, titles: string[] | undefined, file: string, line: number): Entry {
  if (!titles) throw new ProblemError({ code: 'LEXICON_HEADER', file, line })
  const columns = row.replace(/\r$/, '').split('\t')
  const [key, name, use] = columns
  if (key === undefined || name === undefined || use === undefined || columns.length > titles.length) {
    throw new ProblemError({ code: 'LEXICON_COLUMNS', file, line, found: columns.length, want: titles.length })
  }
  if (use !== 'sure' && use !== 'cue' && use !== 'block') throw new ProblemError({ code: 'LEXICON_USE', file, line, found: use })
  if (key === '') throw new ProblemError({ code: 'LEXICON_NO_KEY', file, line })
  const wrong = wrongName(name, file, line)
  if (wrong) throw new ProblemError(wrong)
  const named = classOf(file, key)
  if (!named) throw new ProblemError({ code: 'LEXICON_KEY', file, line, key })
  if (named === 'country') refuseNoCountry(key, file, line)
  const facts: Record<string, string> = {}
  for (let i = 4; i < titles.length; i++) {
    const title = titles[i] as string
    const value = columns[i]
    if (value && title === 'country') refuseNoCountry(value, file, line)
    if (value) facts[title] = value
  }
  return { class: named, key, name, use, facts }
}

/** No name has more; tries are built by one call a letter. */
const LONGEST = 500

/** What no name can be: without letters, or without end. */
export function wrongName(name: string, file: string, line: number): Problem | undefined {
  const symbols = symbolsOf(name)
  if (!symbols?.length) return { code: 'LEXICON_NAME', file, line, name }
  return symbols.length > LONGEST ? { code: 'LEXICON_LONG', file, line, name, limit: LONGEST } : undefined
}

/** As the schema of the output has them: alpha-2, alpha-4 of former states; what begins with `_` has none. */
const COUNTRY_CODE = /^(?:[A-Z]{2}(?:[A-Z]{2})?$|_)/

function refuseNoCountry(found: string, file: string, line: number): void {
  if (!COUNTRY_CODE.test(found)) throw new ProblemError({ code: 'LEXICON_COUNTRY', file, line, found })
}
