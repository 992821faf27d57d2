import { isBreak, symbolsOf } from '../text/letters.js'

/** Letters that stand for a Persian one, and what is written for them. */
const WRITTEN: Readonly<Record<string, string>> = {
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
  ڪ: 'ک',
  ة: 'ه',
  ۀ: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  إ: 'ا',
  ٱ: 'ا',
}
const ARABIC_DIGITS = '٠١٢٣٤٥٦٧٨٩'
/** Vowel marks, tatweel, joiners but ZWNJ, directional marks, soft hyphens, byte-order marks. */
const DROPPED = /[\u064b-\u0652\u0670\u0640\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|\u200d/g
const PRESENTATION = /[\ufb50-\ufdff\ufe70-\ufefe]/g

/** Persian words with single spaces or ZWNJs between, as most names are. */
const NORMAL = /^[آئابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی]+(?:[ \u200c][آئابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی]+)*$/

/** A name as lexicons have it: Persian letters and digits without vowel marks, single spaces, ZWNJs between letters only. */
export function normalName(name: string): string {
  if (NORMAL.test(name)) return name
  return name
    .normalize('NFC')
    .replace(PRESENTATION, form => form.normalize('NFKC'))
    .replace(/./gu, char => WRITTEN[char] ?? digitOf(char))
    .replace(DROPPED, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/\u200c*( |^|$)\u200c*/g, '$1')
    .replace(/\u200c+/g, '\u200c')
    .trim()
}

function digitOf(char: string): string {
  const digit = ARABIC_DIGITS.indexOf(char)
  return digit < 0 ? char : String.fromCharCode(0x6f0 + digit)
}

/** What the matcher sees of a name: its letters, «آ» apart from «ا», and before which of them it may be broken. */
export interface Shape {
  readonly letters: string
  readonly breaks: ReadonlySet<number>
}

/** Nothing where the name has no letters, or characters that no name has. */
export function shapeOf(name: string): Shape | undefined {
  const symbols = symbolsOf(name)
  if (!symbols?.length) return undefined
  const letters: (number | string)[] = [...symbols]
  const breaks = new Set<number>()
  let at = 0
  for (const char of name) {
    if (isBreak(char)) breaks.add(at)
    if (char === 'آ') letters[at] = char
    at += isBreak(char) ? 0 : (symbolsOf(char)?.length ?? 0)
  }
  return { letters: letters.join(' '), breaks }
}
