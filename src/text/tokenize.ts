import {
  COMPATIBLE,
  FIRST_LATIN,
  FOLD,
  HIGH_SURROGATE,
  IGNORED,
  isDigit,
  LAST_SYMBOL,
  NEWLINE,
  OTHER,
  PUNCTUATION,
  SPACE,
  symbolsOfCompatible,
  UNDERSCORE,
  ZWNJ,
} from './letters.js'
import {
  ADDRESS,
  BY_LINE,
  BY_SPACE,
  BY_UNDERSCORE,
  BY_ZWNJ,
  JOINED,
  LATIN,
  NUMBER,
  PUNCT,
  reserve,
  SYMBOL,
  type Tokens,
  WORD,
} from './tokens.js'

const HASH_START = 0x811c9dc5 | 0
const HASH_PRIME = 0x01000193
const ALEF_MADDA = 0x622
const MADDA = 0x653
const AT = 0x40
const DOT = 0x2e
const COLON = 0x3a
const SLASH = 0x2f

/** Hash of folded symbols, as the tokens carry it. */
export function hashSymbols(symbols: ArrayLike<number>, from = 0, to = symbols.length): number {
  return hashOn(HASH_START, symbols, from, to)
}

/** Hash of symbols that follow those of another hash. */
export function hashOn(before: number, symbols: ArrayLike<number>, from: number, to: number): number {
  let hash = before
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ (symbols[i] as number), HASH_PRIME)
  return hash
}

/** Hashes of the words of a list, which spaces part; made at every start, so no word is cut out. */
export function hashWords(words: string): Set<number> {
  const hashes = new Set<number>()
  let hash = HASH_START
  for (let i = 0; i < words.length; i++) {
    const symbol = FOLD[words.charCodeAt(i)] as number
    if (symbol === SPACE) {
      hashes.add(hash)
      hash = HASH_START
    } else if (symbol <= LAST_SYMBOL) hash = Math.imul(hash ^ symbol, HASH_PRIME)
  }
  return hashes.add(hash)
}

/**
 * Folds the text and finds its tokens in one pass: runs of Persian letters, of digits, of Latin letters, single punctuation
 * marks, addresses. ZWNJ and underscore end a token as a space does; `gap` tells which it was.
 *
 * @param units UTF-16 code units of the source, of which the first `length` count.
 * @param from Where to begin; offsets are still counted from 0.
 */
export function tokenize(units: Uint16Array, length: number, from: number, out: Tokens): void {
  const fold = FOLD
  out.units = units
  out.astral = false
  // A token has at least one unit; a compatibility ligature may unfold to 18 letters, and gets its room where it is met.
  reserve(out, (length >> 2) + 16, length + 64)
  let { start, end, kind, gap, letters, hash, madda, symbols } = out
  let count = 0
  let filled = 0
  let before = BY_LINE
  let i = from
  while (i < length) {
    const unit = units[i] as number
    let symbol = fold[unit] as number
    if (symbol >= IGNORED) {
      if (symbol === SPACE) {
        if (before < BY_SPACE) before = BY_SPACE
        i++
        continue
      }
      if (symbol === NEWLINE) {
        before = BY_LINE
        i++
        continue
      }
      if (symbol === ZWNJ || symbol === UNDERSCORE) {
        const soft = symbol === ZWNJ ? BY_ZWNJ : BY_UNDERSCORE
        if (before < soft) before = soft
        i++
        continue
      }
      if (symbol === IGNORED) {
        i++
        continue
      }
    }
    if (count + 1 >= start.length) {
      reserve(out, count + 2, 0)
      ;({ start, end, kind, gap, letters, hash, madda } = out)
    }
    start[count] = i
    gap[count] = before
    letters[count] = filled
    before = JOINED
    if (symbol === COMPATIBLE) symbol = symbolsOfCompatible(unit)[0] ?? OTHER
    if (symbol !== OTHER && symbol <= LAST_SYMBOL) {
      const type = symbol >= FIRST_LATIN ? LATIN : isDigit(symbol) ? NUMBER : WORD
      let code = HASH_START
      let last = i
      let hasMadda = 0
      while (i < length) {
        const next = units[i] as number
        const folded = fold[next] as number
        if (folded !== OTHER && folded <= LAST_SYMBOL) {
          if ((folded >= FIRST_LATIN ? LATIN : isDigit(folded) ? NUMBER : WORD) !== type) break
          symbols[filled++] = folded
          if (next === ALEF_MADDA) hasMadda = 1
          code = Math.imul(code ^ folded, HASH_PRIME)
        } else if (folded === COMPATIBLE) {
          const unfolded = symbolsOfCompatible(next)
          const first = unfolded[0] ?? OTHER
          if (first === OTHER || (first >= FIRST_LATIN ? LATIN : isDigit(first) ? NUMBER : WORD) !== type) break
          reserve(out, 0, filled + unfolded.length + (length - i) + 64)
          symbols = out.symbols
          for (const part of unfolded) {
            symbols[filled++] = part
            code = Math.imul(code ^ part, HASH_PRIME)
          }
        } else if (folded !== IGNORED) break
        else if (next === MADDA) hasMadda = 1
        i++
        last = i
      }
      kind[count] = type
      hash[count] = code
      end[count] = last
      madda[count] = hasMadda
      if (type === LATIN && i < length) {
        const next = units[i] as number
        if (next === DOT || next === COLON || next === AT) {
          const stop = addressEnd(units, i, length)
          if (stop > i) {
            kind[count] = ADDRESS
            end[count] = i = stop
            filled = letters[count] as number
          }
        }
      }
    } else if (symbol === PUNCTUATION) {
      kind[count] = PUNCT
      hash[count] = unit
      i++
      if (unit === AT && gap[count] !== JOINED && i < length && isAddressUnit(units[i] as number)) {
        kind[count] = ADDRESS
        while (i < length && isAddressUnit(units[i] as number)) i++
      }
      end[count] = i
    } else {
      kind[count] = SYMBOL
      hash[count] = unit
      i++
      if (symbol === HIGH_SURROGATE && i < length && ((units[i] as number) & 0xfc00) === 0xdc00) {
        out.astral = true
        i++
      }
      end[count] = i
    }
    count++
  }
  letters[count] = filled
  out.count = count
}

function isAddressUnit(unit: number): boolean {
  return (
    unit > 0x20 &&
    unit < 0x7f &&
    unit !== 0x22 &&
    unit !== 0x3c &&
    unit !== 0x3e &&
    unit !== 0x28 &&
    unit !== 0x29 &&
    unit !== 0x2c
  )
}

/** Where an address that begins with a Latin word ends, or `from` where it is none: `https://…`, `www.…`, `a.b/c`, `a@b.c`. */
function addressEnd(units: Uint16Array, from: number, length: number): number {
  // Asked first: «a.b.c.d» without end is looked through once, not from each of its letters.
  if (!goesOn(units, from, length)) return from
  let stop = from
  while (stop < length && isAddressUnit(units[stop] as number)) stop++
  while (stop > from && isEndMark(units[stop - 1] as number)) stop--
  return stop
}

function goesOn(units: Uint16Array, at: number, length: number): boolean {
  if (units[at] === AT) return true
  // Beyond the length stands what an earlier text left.
  if (at + 2 >= length) return false
  return units[at] === COLON
    ? units[at + 1] === SLASH && units[at + 2] === SLASH
    : isLatin(units[at + 1]) && isLatin(units[at + 2])
}

function isEndMark(unit: number): boolean {
  return unit === DOT || unit === COLON || unit === 0x21 || unit === 0x3f || unit === 0x3b || unit === 0x27
}

function isLatin(unit: number | undefined): boolean {
  const symbol = FOLD[unit ?? 0] as number
  return symbol >= FIRST_LATIN && symbol <= LAST_SYMBOL
}
