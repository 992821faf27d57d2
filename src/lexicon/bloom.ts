import { symbolsOf } from '../text/letters.js'
import { hashSymbols } from '../text/tokenize.js'

/** Bits a word and probes a word of the filter: under one word in a hundred is taken for a known one by mistake. */
const BLOOM_BITS_PER_WORD = 12
const BLOOM_PROBES = 6

/** A Bloom filter over the hashes of folded words. */
export function buildBloom(words: Iterable<string>): Uint8Array {
  const hashes = new Set<number>()
  for (const word of words) {
    const symbols = symbolsOf(word)
    if (symbols?.length) hashes.add(hashSymbols(symbols))
  }
  let bits = 1 << 13
  while (bits < hashes.size * BLOOM_BITS_PER_WORD) bits *= 2
  const filter = new Uint8Array(bits >> 3)
  for (const hash of hashes) {
    for (let probe = 0; probe < BLOOM_PROBES; probe++) {
      const bit = bloomBit(hash, probe, bits)
      filter[bit >> 3] = (filter[bit >> 3] as number) | (1 << (bit & 7))
    }
  }
  return filter
}

/** @param bits A power of two. */
function bloomBit(hash: number, probe: number, bits: number): number {
  const step = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) | 1
  return ((hash + Math.imul(probe, step)) >>> 0) & (bits - 1)
}

/** Whether the filter has the word of this hash; wrong for fewer than one unknown word in a hundred. */
export function inBloom(filter: Uint8Array, hash: number): boolean {
  const bits = filter.length << 3
  for (let probe = 0; probe < BLOOM_PROBES; probe++) {
    const bit = bloomBit(hash, probe, bits)
    if (((filter[bit >> 3] as number) & (1 << (bit & 7))) === 0) return false
  }
  return bits > 0
}
