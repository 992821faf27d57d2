import { COMMA, isBreak, symbolsOf } from '../text/letters.js'
import { packCells, packSections, type Section } from './blob.js'
import { buildBloom } from './bloom.js'
import { CLASS, type ClassName, endingsOf } from './classes.js'
import { type Broken, buildFollowers } from './followers.js'
import { LAST, LOOK_SHAPE } from './lexicon.js'
import type { Entry } from './parse.js'
import { packRecords } from './records.js'
import { buildTrie } from './trie.js'

/** A bit for each of the first 64 letters of a name. */
interface LetterMask {
  low: number
  high: number
}

/** Where a name may be broken, and which of the breaks are ZWNJs: the bit of a letter stands for the break before it. */
function breaksOf(name: string): { breaks: LetterMask; joints: LetterMask } {
  const breaks = { low: 0, high: 0 }
  const joints = { low: 0, high: 0 }
  let letters = 0
  for (const char of name) {
    if (!isBreak(char)) letters += symbolsOf(char)?.length ?? 0
    else if (letters < 64) {
      setBit(breaks, letters)
      if (char === '\u200C') setBit(joints, letters)
    }
  }
  return { breaks, joints }
}

function setBit(mask: LetterMask, bit: number): void {
  if (bit < 32) mask.low |= 1 << bit
  else mask.high |= 1 << (bit - 32)
}

function addBits(mask: LetterMask, more: LetterMask): void {
  mask.low |= more.low
  mask.high |= more.high
}

/** Of letters farther on it is not known. */
function hasBit(mask: LetterMask, bit: number): boolean {
  return bit >= 64 || ((bit < 32 ? mask.low >>> bit : mask.high >>> (bit - 32)) & 1) === 1
}

/** Classes of ordinary words, whose spelling tells them from a name: «انسان» is not the city «آنسان». */
const WORD_CLASSES: ReadonlySet<ClassName> = new Set([
  'noun',
  'quality',
  'trait',
  'event',
  'relational',
  'verb',
  'infinitive',
  'preposition',
  'conjunction',
  'pronoun',
  'determiner',
  'adverb',
  'marker',
  'numberWord',
])

/** Which letters of a name are «آ», as bits of the first 31. */
function maddasOf(name: string): number {
  let mask = 0
  let letters = 0
  for (const char of name.normalize('NFC')) {
    if (char === 'آ' && letters < 31) mask |= 1 << letters
    letters += isBreak(char) ? 0 : (symbolsOf(char)?.length ?? 0)
  }
  return mask
}

/** Folded letters of ordinary words, with the ways in which their «آ» is written. */
function wordSpellings(keyed: readonly Keyed[]): Map<string, Set<number>> {
  const spellings = new Map<string, Set<number>>()
  for (const { letters, entry } of keyed) {
    if (!WORD_CLASSES.has(entry.class)) continue
    const known = spellings.get(letters)
    if (known) known.add(maddasOf(entry.name))
    else spellings.set(letters, new Set([maddasOf(entry.name)]))
  }
  return spellings
}

/** Set on an item whose «آ» the text must not write «ا»: another word differs from it in nothing else. */
export const EXACT = 1 << 31

/** The mask of a name's «آ», marked where the text must have the same. */
function exactness(spellings: Map<string, Set<number>>, { letters, entry }: Keyed): number {
  const own = maddasOf(entry.name)
  const others = spellings.get(letters)
  return others && [...others].some(other => other !== own) ? own | EXACT : own
}

interface Keyed {
  readonly symbols: readonly number[]
  /** The symbols as characters: strings compare many times faster than lists. */
  readonly letters: string
  readonly entry: Entry
  readonly record: number
}

/** Weights of the evidence in the order that the layout names (`rules/evidence.ts`). */
export interface Weights {
  readonly values: Float32Array
  readonly layout: string
}

/**
 * Compiles entries and a vocabulary into one buffer that `loadLexicon` reads as views.
 *
 * @param words Words of the language, whose absence is evidence for a name.
 */
export function compileLexicon(
  entries: readonly Entry[],
  words: Iterable<string>,
  weights: Weights = { values: new Float32Array(0), layout: '' },
): Uint8Array {
  const records = createRecords()
  const keyed: Keyed[] = []
  // In the order of the files, so that the first name of a key is the canonical one.
  for (const entry of entries) {
    const record = records.add(entry)
    const symbols = symbolsOf(entry.name)
    if (symbols?.length) keyed.push({ symbols, letters: String.fromCharCode(...symbols), entry, record })
  }
  keyed.sort((a, b) => (a.letters < b.letters ? -1 : a.letters > b.letters ? 1 : 0))
  const keys: (readonly number[])[] = []
  const values: number[] = []
  const keyBreaks: LetterMask[] = []
  const broken: Broken[] = []
  const shapes = createShapes()
  const columns = { class: [] as number[], look: [] as number[], record: [] as number[] }
  const spellings = wordSpellings(keyed)
  keyed.forEach((one, i) => {
    const { symbols, letters, entry, record } = one
    if (keyed[i - 1]?.letters !== letters) {
      keys.push(symbols)
      values.push(columns.class.length)
      keyBreaks.push({ low: 0, high: 0 })
    }
    const { breaks, joints } = breaksOf(entry.name)
    addBits(keyBreaks.at(-1) as LetterMask, breaks)
    if ((breaks.low | breaks.high) !== 0) broken.push({ symbols, isBroken: letter => hasBit(breaks, letter) })
    columns.class.push(CLASS[entry.class] | (useBits(entry) << 6))
    const shape = shapes.add([breaks.low, breaks.high, joints.low, joints.high, exactness(spellings, one)])
    const last = keyed[i + 1]?.letters === letters ? 0 : LAST
    columns.look.push((shape << LOOK_SHAPE) | last | CLASS[entry.class])
    columns.record.push(record)
  })
  const trie = buildTrie(keys, values, COMMA + 1, (key, letter) => hasBit(keyBreaks[key] as LetterMask, letter))
  const { starts, texts } = packRecords(records.rows)
  const sections: Section[] = [
    trie.cells,
    trie.tail,
    Uint8Array.from(columns.class),
    Int32Array.from(columns.look),
    packCells(columns.record),
    buildBloom(words),
    Uint8Array.from(Object.keys(CLASS), name => endingsOf(name as keyof typeof CLASS)),
    new Uint8Array(weights.values.buffer, weights.values.byteOffset, weights.values.byteLength),
    new TextEncoder().encode(weights.layout),
    Int32Array.from(shapes.rows),
    buildFollowers(trie, broken),
    starts,
    texts,
  ]
  return packSections(sections)
}

/** 0 sure, 1 cue, 2 block, 3 sure and a mention by itself (heads noted `bare`). */
function useBits(entry: Entry): number {
  if (entry.facts.note === 'bare') return 3
  return entry.use === 'sure' ? 0 : entry.use === 'cue' ? 1 : 2
}

/** What is special about the letters of a name, once for all names of which the same holds; rows as in `Lexicon`. */
function createShapes() {
  const ids = new Map<string, number>()
  const rows: number[] = []
  return {
    rows,
    /** @returns Where its row begins. */
    add(shape: readonly number[]): number {
      const key = shape.join(' ')
      const known = ids.get(key)
      if (known !== undefined) return known
      const row = rows.length
      ids.set(key, row)
      rows.push(...shape)
      return row
    },
  }
}

/** One record a class and key: key, canonical name, and facts as `title=value`, joined by tabs. */
function createRecords() {
  const ids = new Map<string, number>()
  const rows: string[] = []
  return {
    rows,
    add(entry: Entry): number {
      const id = `${entry.class}\t${entry.key}`
      const known = ids.get(id)
      if (known !== undefined) return known
      ids.set(id, ids.size)
      const facts = Object.entries(entry.facts).map(([title, value]) => `${title}=${value}`)
      rows.push([entry.key, entry.name, ...facts].join('\t'))
      return ids.size - 1
    },
  }
}
