/** What a token is. */
export const WORD = 1
export const NUMBER = 2
export const LATIN = 3
export const PUNCT = 4
/** A URL, an e-mail address or an @handle: never part of a name. */
export const ADDRESS = 5
/** Emoji, letters of other scripts and whatever else is left. */
export const SYMBOL = 6

/** What stands between a token and the one before it, from nothing to most. */
export const JOINED = 0
export const BY_ZWNJ = 1
/** An underscore, as in hashtags. */
export const BY_UNDERSCORE = 2
export const BY_SPACE = 3
/** A line break, or the start of the text. */
export const BY_LINE = 4

/**
 * The tokens of one text, as columns. `start` and `end` are UTF-16 offsets in the source; the folded letters of token `i`
 * are `symbols[letters[i]]` up to `symbols[letters[i + 1]]`. Columns are longer than `count`: they are reused.
 */
export interface Tokens {
  count: number
  units: Uint16Array
  start: Uint32Array
  end: Uint32Array
  kind: Uint8Array
  gap: Uint8Array
  letters: Uint32Array
  /** Hash of the folded letters; of punctuation the code unit. */
  hash: Int32Array
  sentence: Uint32Array
  /** 1 where the token has an «آ», which folding makes an «ا». */
  madda: Uint8Array
  symbols: Uint8Array
  /** Whether the source has surrogate pairs, so that UTF-16 and code point offsets differ. */
  astral: boolean
}

export function createTokens(): Tokens {
  return {
    count: 0,
    units: new Uint16Array(0),
    start: new Uint32Array(0),
    end: new Uint32Array(0),
    kind: new Uint8Array(0),
    gap: new Uint8Array(0),
    letters: new Uint32Array(1),
    hash: new Int32Array(0),
    sentence: new Uint32Array(0),
    madda: new Uint8Array(0),
    symbols: new Uint8Array(0),
    astral: false,
  }
}

/** Makes room for `tokens` tokens and `symbols` symbols; what the columns held is kept. */
export function reserve(columns: Tokens, tokens: number, symbols: number): void {
  if (columns.start.length < tokens) {
    const size = Math.max(tokens, columns.start.length * 2)
    columns.start = grown(columns.start, new Uint32Array(size))
    columns.end = grown(columns.end, new Uint32Array(size))
    columns.kind = grown(columns.kind, new Uint8Array(size))
    columns.gap = grown(columns.gap, new Uint8Array(size))
    columns.letters = grown(columns.letters, new Uint32Array(size + 1))
    columns.hash = grown(columns.hash, new Int32Array(size))
    columns.sentence = grown(columns.sentence, new Uint32Array(size))
    columns.madda = grown(columns.madda, new Uint8Array(size))
  }
  if (columns.symbols.length < symbols) {
    columns.symbols = grown(columns.symbols, new Uint8Array(Math.max(symbols, columns.symbols.length * 2)))
  }
}

function grown<T extends Uint8Array | Uint32Array | Int32Array>(old: T, fresh: T): T {
  fresh.set(old)
  return fresh
}
