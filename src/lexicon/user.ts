import { type Problem, ProblemError, problemOf } from '../errors.js'
import { symbolsOf } from '../text/letters.js'
import { CLASS, classOf } from './classes.js'
import { LAST, type Lexicon, LOOK_CLASS, LOOK_SHAPE, loadLexicon, recordOf } from './lexicon.js'
import { normalName } from './normal.js'
import { type Entry, parseLexicon, wrongName } from './parse.js'
import { joinRecords } from './records.js'
import { baseOf, LABEL, valueAfter } from './trie.js'
import { createWordMemo } from './word-memo.js'

/** What a list of names is called on the command line and in a `# class:` line, and the place below `lexicons/` it is like. */
export const LIST_PLACES: ReadonlyMap<string, string> = new Map([
  ['people', 'person/figures'],
  ['countries', 'country/names'],
  ['organizations', 'organization/names'],
  ['places', 'place/names'],
  ['block', 'block'],
])

/** One more lexicon file of the user. */
export interface UserFile {
  /** As messages name it. */
  readonly path: string
  readonly content: string
  /** Path below a lexicon folder without ending, such as `person/given-names`, or nothing where only the file itself can say. */
  readonly place?: string | undefined
}

/**
 * The place of a file: what its comment `# class: person/given-names` or `# class: people` says, otherwise where it lies.
 *
 * @throws {ProblemError} `LEXICON_CLASS` where neither tells.
 */
export function placeOf({ path, content, place }: UserFile): string {
  const said = /^#\s*class:\s*(\S+)\s*$/m.exec(content)?.[1]
  const found = said === undefined ? place : (LIST_PLACES.get(said) ?? said)
  if (found === undefined) throw new ProblemError({ code: 'LEXICON_CLASS', file: path })
  return found
}

/** Whether the file is a list of names without columns. */
export function isPlain(content: string): boolean {
  return !/^[^#\n].*\t/m.test(content)
}

/**
 * Entries of a lexicon file of the user: lines with columns as in `lexicons/`, or one name a line. An entry whose use is `block`
 * is no name: what it stands for is never a mention.
 *
 * @throws {ProblemError} `LEXICON_CLASS`, and as `parseLexicon`.
 */
export function parseUserFile(file: UserFile): Entry[] {
  const place = placeOf(file)
  const content = file.content.replace(/^\ufeff/, '')
  if (isPlain(content)) return parsePlain(content, place, file.path)
  try {
    return parseLexicon(content, place).map(entry => (entry.use === 'block' ? { ...entry, class: 'block' } : entry))
  } catch (error) {
    const problem = problemOf(error)
    throw problem && 'file' in problem ? new ProblemError({ ...problem, file: file.path } as Problem) : error
  }
}

function parsePlain(content: string, place: string, file: string): Entry[] {
  const named = place === 'block' ? 'block' : classOf(place, '')
  if (!named) throw new ProblemError({ code: 'LEXICON_KEY', file, line: 1, key: place })
  return content.split('\n').flatMap((row, i): Entry[] => {
    const name = normalName(row)
    if (name === '' || row.startsWith('#')) return []
    const wrong = wrongName(name, file, i + 1)
    if (wrong) throw new ProblemError(wrong)
    // A country without a code.
    const key = named === 'country' ? `_${name}` : name
    return [{ class: named, key, name, use: named === 'block' ? 'block' : 'sure', facts: {} }]
  })
}

/** Whether the lexicon has a word of the language with these letters, as `shapeOf` writes them. */
export function hasWord(lexicon: Lexicon, letters: string): boolean {
  const value = keyOf(
    lexicon,
    letters.split(' ').map(letter => (letter === 'آ' ? ALEF : Number(letter))),
  )
  if (value < 0) return false
  for (let item = lexicon.firstItem + value; ; item++) {
    const look = lexicon.itemLook[item] as number
    const named = look & LOOK_CLASS
    if ((named >= CLASS.preposition && named <= CLASS.quality) || named === CLASS.trait || named === CLASS.event) return true
    if ((look & LAST) !== 0) return false
  }
}

const ALEF = symbolsOf('ا')?.[0] as number

/** What the trie has for a whole key, or -1. */
function keyOf({ trie }: Lexicon, symbols: readonly number[]): number {
  const { cells, tail } = trie
  let node = 0
  for (let i = 0; i <= symbols.length; i++) {
    const symbol = symbols[i] ?? 0
    const next = baseOf(cells[node] as number) + symbol
    if (((cells[next] as number) & LABEL) !== symbol + 1) return -1
    const at = baseOf(cells[next] as number)
    if (symbol === 0) return -1 - at
    if (at < 0) {
      const place = -1 - at
      const rest = [...symbols.slice(i + 1), 0]
      return rest.every((one, j) => tail[place + j] === one) ? valueAfter(tail, place + rest.length - 1) : -1
    }
    node = next
  }
  return -1
}

/** A lexicon with names of the user. */
export interface ExtendedLexicon extends Lexicon {
  /** Items from this number on are the user's. */
  readonly userFrom: number
  /** The same lexicon with each of the user's tries in the place of its own. */
  readonly more: readonly Lexicon[]
}

/**
 * A lexicon with the entries of another one, whose trie is asked after its own; the items of the other follow its items.
 * A country that both have keeps the name and the facts of the first.
 *
 * @param packed What `compileLexicon` made of the user's entries.
 * @throws {RangeError} where the bytes are no compiled lexicon.
 */
export function withUserLexicon(lexicon: Lexicon | ExtendedLexicon, packed: Uint8Array): ExtendedLexicon {
  const user = loadLexicon(packed)
  const items = lexicon.itemClass.length
  const records = joinRecords(lexicon.records, user.records)
  const joined: Lexicon = {
    ...lexicon,
    records,
    cache: new Array(records.count),
    words: createWordMemo(),
    itemClass: joinBytes(lexicon.itemClass, user.itemClass),
    shapes: joinInts(lexicon.shapes, user.shapes),
    itemLook: joinInts(
      lexicon.itemLook,
      user.itemLook.map(look => look + (lexicon.shapes.length << LOOK_SHAPE)),
    ),
    itemRecord: joinInts(
      lexicon.itemRecord,
      Int32Array.from(user.itemRecord, record => record + lexicon.records.count),
    ),
  }
  shareCountries(joined, items)
  const { more = [], userFrom = items } = lexicon as Partial<ExtendedLexicon>
  const tries = [...more, { trie: user.trie, followers: user.followers, firstItem: items }]
  return {
    ...joined,
    userFrom,
    more: tries.map(one => ({ ...joined, ...one, words: createWordMemo() })),
  }
}

/** Gives the user's lines of countries that the lexicon has already its record. */
function shareCountries(lexicon: Lexicon, from: number): void {
  const { itemClass, itemRecord } = lexicon
  const known = new Map<string, number>()
  const isCountry = (item: number): boolean => ((itemClass[item] as number) & 63) === CLASS.country
  for (let item = from; item < itemClass.length; item++) {
    if (!isCountry(item)) continue
    if (known.size === 0) {
      for (let own = 0; own < from; own++) if (isCountry(own)) known.set(recordOf(lexicon, own).key, itemRecord[own] as number)
    }
    itemRecord[item] = known.get(recordOf(lexicon, item).key) ?? (itemRecord[item] as number)
  }
}

function joinInts(a: Int32Array | Uint16Array, b: Int32Array): Int32Array {
  const joined = new Int32Array(a.length + b.length)
  joined.set(a)
  joined.set(b, a.length)
  return joined
}

function joinBytes(a: Uint8Array, b: Uint8Array): Uint8Array {
  const joined = new Uint8Array(a.length + b.length)
  joined.set(a)
  joined.set(b, a.length)
  return joined
}
