/**
 * The fold table: one small number, a symbol, for every letter and digit that is the same to a reader of Persian.
 * «ي», «ى» and «ئ» are «ی»; «آ», «أ» and «إ» are «ا»; «ة» and «ۀ» are «ه»; the three kinds of digits are one.
 */

/** Persian letters in the order of their symbols, from symbol 1. */
const LETTERS = 'ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی'

export const FIRST_DIGIT = LETTERS.length + 1
export const FIRST_LATIN = FIRST_DIGIT + 10
/** Symbols run from 1 to here; greater values of the table are classes of characters that are no part of a word. */
export const LAST_SYMBOL = FIRST_LATIN + 25
/** The comma inside a name, «وزارت تعاون، کار و رفاه اجتماعی»: a symbol in the lexicon, punctuation in a text. */
export const COMMA = LAST_SYMBOL + 1

/** Stands inside words and is no letter: vowel marks, tatweel, hamza by itself, joiners, directional marks. */
export const IGNORED = 100
export const ZWNJ = 101
export const SPACE = 102
export const NEWLINE = 103
export const PUNCTUATION = 104
export const UNDERSCORE = 105
export const HIGH_SURROGATE = 106
/** Has another form that may be a letter of ours: presentation forms, full-width and accented Latin letters. */
export const COMPATIBLE = 107
export const OTHER = 0

const SAME_LETTER: Readonly<Record<string, string>> = {
  ا: 'آأإٱٲٳ',
  ت: 'ټٹ',
  ج: 'ځ',
  چ: 'څ',
  د: 'ډڈ',
  ر: 'ړڕڑ',
  ژ: 'ږ',
  س: 'ښ',
  ک: 'كڪګ',
  ل: 'ڵ',
  ن: 'ڼں',
  و: 'ؤۆۇۈۋ',
  ه: 'ةۀھہۂۃە',
  ی: 'يىئېۍێےۓ',
}

const MARKS: readonly (readonly [number, number])[] = [
  [0x0300, 0x036f],
  [0x0610, 0x061a],
  [0x064b, 0x065f],
  [0x06d6, 0x06dc],
  [0x06df, 0x06e8],
  [0x06ea, 0x06ed],
  [0xfe00, 0xfe0f],
  [0x200d, 0x200f],
  [0x202a, 0x202e],
  [0x2066, 0x2069],
]
const SINGLE_MARKS = [0x0621, 0x0640, 0x0670, 0x00ad, 0x061c, 0x2060, 0xfeff]
/** U+200B and U+00AC stand for ZWNJ in text that was converted from old encodings. */
const ZWNJS = [0x200c, 0x200b, 0x00ac]
const SPACES = [0x09, 0x20, 0xa0, 0x1680, 0x202f, 0x205f, 0x3000]
const NEWLINES = [0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029]
const COMPATIBLE_RANGES: readonly (readonly [number, number])[] = [
  [0x00c0, 0x024f],
  [0x1e00, 0x1eff],
  [0xfb50, 0xfdff],
  [0xfe70, 0xfefe],
  [0xff10, 0xff5a],
]

const PUNCTUATION_RANGES: readonly (readonly [number, number])[] = [
  [0x0021, 0x007e],
  [0x00a1, 0x00bf],
  [0x2010, 0x2027],
  [0x2030, 0x205e],
  [0x3001, 0x3011],
]
const PERSIAN_PUNCTUATION = '،؛؟٪٫٬٭۔'

function fill(table: Uint8Array, ranges: readonly (readonly [number, number])[], value: number): void {
  for (const [first, last] of ranges) table.fill(value, first, last + 1)
}

function buildTable(): Uint8Array {
  const table = new Uint8Array(0x10000)
  fill(table, PUNCTUATION_RANGES, PUNCTUATION)
  for (let i = 0; i < PERSIAN_PUNCTUATION.length; i++) table[PERSIAN_PUNCTUATION.charCodeAt(i)] = PUNCTUATION
  table[0x5f] = UNDERSCORE
  fill(table, COMPATIBLE_RANGES, COMPATIBLE)
  fill(table, MARKS, IGNORED)
  fill(table, [[0x2000, 0x200a]], SPACE)
  fill(table, [[0xd800, 0xdbff]], HIGH_SURROGATE)
  for (const unit of SINGLE_MARKS) table[unit] = IGNORED
  for (const unit of ZWNJS) table[unit] = ZWNJ
  for (const unit of SPACES) table[unit] = SPACE
  for (const unit of NEWLINES) table[unit] = NEWLINE
  for (let i = 0; i < LETTERS.length; i++) {
    table[LETTERS.charCodeAt(i)] = i + 1
    for (const same of SAME_LETTER[LETTERS.charAt(i)] ?? '') table[same.charCodeAt(0)] = i + 1
  }
  for (let digit = 0; digit < 10; digit++) {
    for (const zero of [0x30, 0x660, 0x6f0]) table[zero + digit] = FIRST_DIGIT + digit
  }
  for (let i = 0; i < 26; i++) table[0x41 + i] = table[0x61 + i] = FIRST_LATIN + i
  return table
}

/** Symbol or class of every UTF-16 code unit. */
export const FOLD: Uint8Array = buildTable()

/** The character a symbol is written with when a folded word is shown. */
export const SYMBOL_TEXT: readonly string[] = ['', ...LETTERS, ...'0123456789', ...'abcdefghijklmnopqrstuvwxyz']

/** @returns Symbols of a character that has a compatible form in our letters, empty where it has none. */
export function symbolsOfCompatible(unit: number): number[] {
  const symbols: number[] = []
  for (const char of String.fromCharCode(unit).normalize('NFKD')) {
    const symbol = FOLD[char.charCodeAt(0)] ?? OTHER
    if (symbol > 0 && symbol <= LAST_SYMBOL) symbols.push(symbol)
  }
  return symbols
}

/** Where a name may be broken besides its spaces and ZWNJs. */
const BREAK_MARKS = "-.–&’'"

export function isComma(unit: number): boolean {
  return unit === 0x60c || unit === 0x2c
}

/** Whether the character stands between the parts of a name and is no letter of it. */
export function isBreak(char: string): boolean {
  const symbol = FOLD[char.charCodeAt(0)] ?? OTHER
  return symbol === SPACE || symbol === ZWNJ || symbol === UNDERSCORE || BREAK_MARKS.includes(char)
}

/** Symbols of a name without its breaks; `undefined` where a character is no letter, digit, comma or break. */
export function symbolsOf(name: string): number[] | undefined {
  const symbols: number[] = []
  for (const char of name) {
    const symbol = FOLD[char.charCodeAt(0)] ?? OTHER
    if (symbol !== OTHER && symbol <= LAST_SYMBOL) symbols.push(symbol)
    else if (symbol === COMPATIBLE) symbols.push(...symbolsOfCompatible(char.charCodeAt(0)))
    else if (isComma(char.charCodeAt(0))) symbols.push(COMMA)
    else if (symbol !== IGNORED && !isBreak(char)) return undefined
  }
  return symbols
}

/** Folded spelling of a word, without its ZWNJs. */
export function foldWord(word: string): string {
  return (symbolsOf(word) ?? []).map(symbol => SYMBOL_TEXT[symbol]).join('')
}

export function isDigit(symbol: number): boolean {
  return symbol >= FIRST_DIGIT && symbol < FIRST_LATIN
}
