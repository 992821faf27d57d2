import { asInt32, unpackSections } from './blob.js'
import type { Trie } from './trie.js'

/** A loaded lexicon: views into one buffer. An item is one line of it; items `firstItem[v]` to `firstItem[v + 1]` have the same letters. */
export interface Lexicon {
  readonly trie: Trie
  readonly firstItem: Int32Array
  /** Class in the low six bits, above them the use: 0 sure, 1 cue, 2 block, 3 a head that is a mention by itself. */
  readonly itemClass: Uint8Array
  readonly breaksLow: Int32Array
  readonly breaksHigh: Int32Array
  /** Which of the breaks are ZWNJs in standard spelling. */
  readonly jointsLow: Int32Array
  readonly jointsHigh: Int32Array
  readonly itemRecord: Int32Array
  /** Which letters are «آ», as bits; the highest is set where another word differs in nothing else, so that «ا» is not the same. */
  readonly maddas: Int32Array
  readonly records: Int32Array
  readonly stringOffsets: Int32Array
  readonly stringBytes: Uint8Array
  readonly bloom: Uint8Array
  readonly classEndings: Uint8Array
  /** Weights of the evidence, in the order of `weightLayout`. */
  readonly weights: Float32Array
  readonly weightLayout: string
  /** Strings and records read so far. */
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

// Making a decoder costs more than decoding a name.
const DECODER = new TextDecoder()

/** @throws {RangeError} where the bytes are no compiled lexicon. */
export function loadLexicon(packed: Uint8Array): Lexicon {
  const sections = unpackSections(packed)
  const bytes = (i: number): Uint8Array => sections[i] ?? new Uint8Array(0)
  const ints = (i: number): Int32Array => asInt32(bytes(i))
  return {
    trie: { base: ints(0), label: bytes(1), tail: bytes(2), leafStart: ints(3), leafValue: ints(4) },
    firstItem: ints(5),
    itemClass: bytes(6),
    breaksLow: ints(7),
    breaksHigh: ints(8),
    jointsLow: ints(9),
    jointsHigh: ints(10),
    itemRecord: ints(11),
    records: ints(12),
    stringOffsets: ints(13),
    stringBytes: bytes(14),
    bloom: bytes(15),
    classEndings: bytes(16),
    weights: new Float32Array(bytes(17).buffer, bytes(17).byteOffset, bytes(17).byteLength >> 2),
    maddas: ints(19),
    weightLayout: DECODER.decode(bytes(18)),
    cache: new Map(),
  }
}

export function recordOf(lexicon: Lexicon, item: number): EntryRecord {
  const id = lexicon.itemRecord[item] as number
  const known = lexicon.cache.get(id)
  if (known) return known
  const [key, name, facts] = [0, 1, 2].map(column => stringAt(lexicon, lexicon.records[id * 3 + column] as number)) as [
    string,
    string,
    string,
  ]
  const pairs = facts ? facts.split('\t').map(fact => [fact.slice(0, fact.indexOf('=')), fact.slice(fact.indexOf('=') + 1)]) : []
  const record = { key, name, facts: Object.fromEntries(pairs) as Record<string, string> }
  lexicon.cache.set(id, record)
  return record
}

function stringAt(lexicon: Lexicon, id: number): string {
  const from = lexicon.stringOffsets[id] as number
  return DECODER.decode(lexicon.stringBytes.subarray(from, lexicon.stringOffsets[id + 1]))
}
