import { asCells, asInt32, unpackSections } from './blob.js'
import { openRecords, type ReadBytes, type Records } from './records.js'
import type { Trie } from './trie.js'
import { createWordMemo, type WordMemo } from './word-memo.js'

/** A loaded lexicon: views into one buffer. An item is one line of it; those with the same letters stand together. */
export interface Lexicon {
  readonly trie: Trie
  /** Which words may go on a name behind a break (`followers.ts`). */
  readonly followers: Uint8Array
  /** The item that value 0 of the trie stands for: the value of a name is the place of its first item from there. */
  readonly firstItem: number
  /** Class in the low six bits, above them the use: 0 sure, 1 cue, 2 block, 3 a head that is a mention by itself. */
  readonly itemClass: Uint8Array
  /** What a walk asks of an item: its class, the flag `LAST`, and where its row of `shapes` begins, which many items share. */
  readonly itemLook: Int32Array
  /** Rows of numbers: what is special about the letters of a name. */
  readonly shapes: Int32Array
  readonly itemRecord: Uint16Array | Int32Array
  readonly records: Records
  readonly bloom: Uint8Array
  readonly classEndings: Uint8Array
  /** Weights of the evidence, in the order of `weightLayout`. */
  readonly weights: Float32Array
  readonly weightLayout: string
  /** What single words came to so far. */
  readonly words: WordMemo
  /** Records read so far. */
  readonly cache: (EntryRecord | undefined)[]
  /** With names of the user (`user.ts`): their items are those from this number on. */
  readonly userFrom?: number
  /** The same lexicon with each of the user's tries in the place of its own. */
  readonly more?: readonly Lexicon[]
}

/** Parts of `itemLook`: the class in the low bits, a flag on the last item of those with the same letters, and above them the shape. */
export const LOOK_CLASS = 63
export const LAST = 1 << 6
export const LOOK_SHAPE = 7

/** Columns of a row of `shapes`. Where the name may be broken: bits for the breaks before its letters, of the first 32 and the next. */
export const BREAKS_LOW = 0
export const BREAKS_HIGH = 1
/** Which of the breaks are ZWNJs in standard spelling. */
export const JOINTS_LOW = 2
export const JOINTS_HIGH = 3
/** Which letters are «آ», as bits; the highest is set where another word differs in nothing else, so that «ا» is not the same. */
export const MADDAS = 4

/** What all lines of one class and key share. */
export interface EntryRecord {
  readonly key: string
  /** The canonical name: the first of its key. */
  readonly name: string
  readonly facts: Readonly<Record<string, string>>
}

/**
 * @param packed What `compileLexicon` made; its last section, the texts of records, may be missing where `readTexts` is given.
 * @throws {RangeError} where the bytes are no compiled lexicon.
 */
export function loadLexicon(packed: Uint8Array, readTexts?: ReadBytes): Lexicon {
  const sections = unpackSections(packed)
  const bytes = (i: number): Uint8Array => sections[i] ?? new Uint8Array(0)
  const ints = (i: number): Int32Array => asInt32(bytes(i))
  const records = openRecords(ints(11), readTexts ?? ((from, to) => bytes(12).subarray(from, to)))
  return {
    trie: { cells: ints(0), tail: bytes(1) },
    firstItem: 0,
    itemClass: bytes(2),
    itemLook: ints(3),
    itemRecord: asCells(bytes(4), bytes(2).length),
    bloom: bytes(5),
    classEndings: bytes(6),
    weights: new Float32Array(bytes(7).buffer, bytes(7).byteOffset, bytes(7).byteLength >> 2),
    weightLayout: new TextDecoder().decode(bytes(8)),
    shapes: ints(9),
    followers: bytes(10),
    records,
    words: createWordMemo(),
    cache: new Array(records.count),
  }
}

export function recordOf(lexicon: Lexicon, item: number): EntryRecord {
  const id = lexicon.itemRecord[item] as number
  const known = lexicon.cache[id]
  if (known) return known
  const [key = '', name = '', ...facts] = lexicon.records.at(id).split('\t')
  const pairs = facts.map(fact => [fact.slice(0, fact.indexOf('=')), fact.slice(fact.indexOf('=') + 1)])
  const record = { key, name, facts: Object.fromEntries(pairs) as Record<string, string> }
  lexicon.cache[id] = record
  return record
}
