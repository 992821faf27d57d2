import { COMMA, FIRST_DIGIT, FIRST_LATIN } from '../text/letters.js'
import { baseOf, type Trie } from './trie.js'

/**
 * Which words may go on a name behind a break: a set of bits by the hash of the node where a walk stands and of the first two
 * letters of the word. Three walks in five that would come to nothing end there. In a tail the letters themselves tell.
 */

const BITS_PER_PAIR = 8

/** A name as the trie has it. */
export interface Broken {
  readonly symbols: readonly number[]
  /** Whether it may be broken before a letter. */
  readonly isBroken: (letter: number) => boolean
}

export function buildFollowers(trie: Trie, names: readonly Broken[]): Uint8Array {
  const hashes = new Set<number>()
  for (const name of names) addPairs(hashes, trie, name)
  let bits = 1 << 6
  while (bits < hashes.size * BITS_PER_PAIR) bits *= 2
  const followers = new Uint8Array(bits >> 3)
  for (const hash of hashes) {
    const bit = hash & (bits - 1)
    followers[bit >> 3] = (followers[bit >> 3] as number) | (1 << (bit & 7))
  }
  return followers
}

function addPairs(hashes: Set<number>, { cells }: Trie, { symbols, isBroken }: Broken): void {
  let node = 0
  for (let i = 0; i < symbols.length; i++) {
    if (i > 0 && isBroken(i)) {
      const first = symbols[i] as number
      for (const second of secondLetters(symbols, i, isBroken)) hashes.add(hashOf(node, first, second))
    }
    node = baseOf(cells[node] as number) + (symbols[i] as number)
    if (baseOf(cells[node] as number) < 0) return
  }
}

/** What the second letter may be of a word that goes on a name at letter `i`; 0 for none. */
function secondLetters(symbols: readonly number[], i: number, isBroken: (letter: number) => boolean): number[] {
  const second = symbols[i + 1]
  // An ending may be joined to the last letter.
  if (second === undefined) return [0, ...ANY_LETTER]
  const ends = second === COMMA || isBroken(i + 1) || kindOf(second) !== kindOf(symbols[i] as number)
  return ends ? [0, second] : [second]
}

const ANY_LETTER = Array.from({ length: FIRST_DIGIT - 1 }, (_, i) => i + 1)

/** Of letters, digits and Latin letters each are words of their own. */
function kindOf(symbol: number): number {
  return symbol < FIRST_DIGIT ? 0 : symbol < FIRST_LATIN ? 1 : 2
}

function hashOf(node: number, first: number, second: number): number {
  const mixed = Math.imul(node ^ Math.imul((first << 7) | second, 0x85ebca6b), 0x9e3779b1)
  return mixed ^ (mixed >>> 15)
}

/**
 * Whether a word that begins with these letters may go on a name from a node on; now and then yes where none does.
 *
 * @param second 0 for a word of one letter.
 */
export function mayFollow(followers: Uint8Array, node: number, first: number, second: number): boolean {
  const bit = hashOf(node, first, second) & ((followers.length << 3) - 1)
  return (((followers[bit >> 3] as number) >>> (bit & 7)) & 1) === 1
}
