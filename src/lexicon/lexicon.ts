import { asCells, asInt32, unpackSections } from './blob.js'
import { openRecords, type Records } from './records.js'
import type { Trie } from './trie.js'

/** A loaded lexicon: views into one buffer. An item is one line of it; items `firstItem[v]` to `firstItem[v + 1]` have the same letters. */
export interface Lexicon {
  readonly trie: Trie
  readonly firstItem: Int32Array
  /** Class in the low six bits, above them the use: 0 sure, 1 cue, 2 block, 3 a head that is a mention by itself. */
  readonly itemClass: Uint8Array
  /** A row of the next five columns, which many items share. */
  readonly itemShape: Uint16Array | Int32Array
  /** Before which letters the name may be broken, as bits of the first 64. */
  readonly breaksLow: Int32Array
  readonly breaksHigh: Int32Array
  /** Which of the breaks are ZWNJs in standard spelling. */
  readonly jointsLow: Int32Array
  readonly jointsHigh: Int32Array
  /** Which letters are «آ», as bits; the highest is set where another word differs in nothing else, so that «ا» is not the same. */
  readonly maddas: Int32Array
  readonly itemRecord: Uint16Array | Int32Array
  readonly records: Records
  readonly bloom: Uint8Array
  readonly classEndings: Uint8Array
  /** Weights of the evidence, in the order of `weightLayout`. */
  readonly weights: Float32Array
  readonly weightLayout: string
  /** Records read so far. */
  readonly cache: Map<number, EntryRecord>
  /** With names of the user (`user.ts`): their items are those from this number on. */
  readonly userFrom?: number
  /** The same lexicon with each of the user's tries in the place of its own. */
  readonly more?: readonly Lexicon[]
}

/** What all lines of one class and key share. */
export interface EntryRecord {
  readonly key: string
  /** The canonical name: the first of its key. */
  readonly name: string
  readonly facts: Readonly<Record<string, string>>
}

/**
 * @param packed What `compileLexicon` made; its last section may be missing where `records` are given.
 * @throws {RangeError} where the bytes are no compiled lexicon.
 */
export function loadLexicon(packed: Uint8Array, records?: Records): Lexicon {
  const sections = unpackSections(packed)
  const bytes = (i: number): Uint8Array => sections[i] ?? new Uint8Array(0)
  const ints = (i: number): Int32Array => asInt32(bytes(i))
  return {
    trie: { base: ints(0), label: bytes(1), tail: bytes(2), leafStart: ints(3), leafValue: ints(4) },
    firstItem: ints(5),
    itemClass: bytes(6),
    itemShape: asCells(bytes(7), bytes(6).length),
    itemRecord: asCells(bytes(8), bytes(6).length),
    bloom: bytes(9),
    classEndings: bytes(10),
    weights: new Float32Array(bytes(11).buffer, bytes(11).byteOffset, bytes(11).byteLength >> 2),
    weightLayout: new TextDecoder().decode(bytes(12)),
    breaksLow: ints(13),
    breaksHigh: ints(14),
    jointsLow: ints(15),
    jointsHigh: ints(16),
    maddas: ints(17),
    records: records ?? openRecords((from, to) => bytes(18).subarray(from, to)),
    cache: new Map(),
  }
}

export function recordOf(lexicon: Lexicon, item: number): EntryRecord {
  const id = lexicon.itemRecord[item] as number
  const known = lexicon.cache.get(id)
  if (known) return known
  const [key = '', name = '', ...facts] = lexicon.records.at(id).split('\t')
  const pairs = facts.map(fact => [fact.slice(0, fact.indexOf('=')), fact.slice(fact.indexOf('=') + 1)])
  const record = { key, name, facts: Object.fromEntries(pairs) as Record<string, string> }
  lexicon.cache.set(id, record)
  return record
}
