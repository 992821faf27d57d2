import { BREAKS_HIGH, BREAKS_LOW, LOOK_SHAPE } from '../lexicon/lexicon.js'
import { breakBefore, MASKED_LETTERS, type Text, ZWNJ } from '../rules/text.js'
import { COMPATIBLE, FOLD, HIGH_SURROGATE, IGNORED, OTHER, PUNCTUATION, SYMBOL_TEXT } from '../text/letters.js'
import { BY_LINE, BY_SPACE, BY_UNDERSCORE, BY_ZWNJ, PUNCT, type Tokens } from '../text/tokens.js'

const GAPS: Readonly<Record<number, string>> = { [BY_ZWNJ]: ZWNJ, [BY_UNDERSCORE]: ' ', [BY_SPACE]: ' ', [BY_LINE]: ' ' }

/** Letters that are not what their symbol is shown as, but are standard Persian. */
const KEPT = 'آأئؤ'
const ARABIC_DIGITS = '٠١٢٣٤٥٦٧٨٩'
const PERSIAN_DIGITS = '۰۱۲۳۴۵۶۷۸۹'

/**
 * A span in standard spelling: Persian letters, no vowel marks or tatweel, and where a name of the lexicon stands in it, that
 * name's ZWNJs and spaces, also if the text lost them («محمدیفر» → «محمدی‌فر»).
 */
export function standardSpelling(text: Text, from: number, to: number): string {
  const { tokens } = text
  let spelling = ''
  for (let t = from; t < to; ) {
    if (t > from) spelling += GAPS[tokens.gap[t] as number] ?? ''
    const h = longestHit(text, t, to)
    const end = h < 0 ? t + 1 : (text.names.end[h] as number)
    spelling += h < 0 ? lettersOf(tokens, t) : spellHit(text, h)
    t = end
  }
  return spelling
}

/** The longest name of the lexicon from token `t` that ends by `to` and may be broken at all, or -1. */
function longestHit(text: Text, t: number, to: number): number {
  const { names, lexicon } = text
  let best = -1
  for (let h = names.first[t] as number; h < (names.first[t + 1] as number); h++) {
    const item = names.item[h] as number
    if ((names.end[h] as number) > to || names.ending[h] !== 0 || holdsMark(text.tokens, t, names.end[h] as number)) continue
    const shape = (lexicon.itemLook[item] as number) >> LOOK_SHAPE
    if (lexicon.shapes[shape + BREAKS_LOW] === 0 && lexicon.shapes[shape + BREAKS_HIGH] === 0) continue
    if (best < 0 || (names.end[h] as number) > (names.end[best] as number)) best = h
  }
  return best
}

/** «پ.ک.ک», «آلماز-آنتی»: with its marks a name has no other spelling. */
function holdsMark({ kind }: Tokens, from: number, to: number): boolean {
  for (let t = from; t < to; t++) if (kind[t] === PUNCT) return true
  return false
}

function spellHit(text: Text, h: number): string {
  const { tokens, names } = text
  let spelling = ''
  let letter = 0
  for (let t = names.start[h] as number; t < (names.end[h] as number); t++) {
    let gap = GAPS[tokens.gap[t] as number] ?? ''
    for (const one of lettersOf(tokens, t)) {
      if (letter > 0) spelling += letter < MASKED_LETTERS ? breakBefore(text, h, letter) : gap
      spelling += one
      gap = ''
      letter++
    }
  }
  return spelling
}

/** Letters whose marks may follow as code points of their own. */
const COMPOSED: ReadonlyMap<string, string> = new Map(
  [...KEPT].map(letter => [letter.normalize('NFD').replace('ي', 'ی'), letter]),
)

/** The letters of a token: what the source has, in Persian code points. */
function lettersOf({ start, end, units }: Tokens, t: number): string {
  let letters = ''
  for (let i = start[t] as number; i < (end[t] as number); i++) {
    const unit = units[i] as number
    const composed = unit === MADDA || unit === HAMZA ? COMPOSED.get(letters.slice(-1) + String.fromCharCode(unit)) : undefined
    if (composed) letters = letters.slice(0, -1) + composed
    else letters += letterOf(unit)
  }
  return letters
}

const MADDA = 0x653
const HAMZA = 0x654

/** Code points up to here are nearly all of a text. */
const USUAL = 0x700
const SPELT: string[] = []

function letterOf(unit: number): string {
  if (unit >= USUAL) return spellUnit(unit)
  const known = SPELT[unit]
  if (known !== undefined) return known
  for (let usual = 0; usual < USUAL; usual++) SPELT.push(spellUnit(usual))
  return SPELT[unit] as string
}

function spellUnit(unit: number): string {
  const char = String.fromCharCode(unit)
  const symbol = FOLD[unit] as number
  const digit = ARABIC_DIGITS.indexOf(char)
  if (digit >= 0) return PERSIAN_DIGITS.charAt(digit)
  if (KEPT.includes(char) || symbol === OTHER || unit < 0x80 || PERSIAN_DIGITS.includes(char)) return char
  if (symbol < IGNORED) return SYMBOL_TEXT[symbol] ?? ''
  if (symbol === COMPATIBLE) return spellCompatible(char)
  return symbol === PUNCTUATION || symbol === HIGH_SURROGATE ? char : ''
}

/** «ﻲ» is «ي» in another form, which is «ی»; «é» has no other. */
function spellCompatible(char: string): string {
  return [...char.normalize('NFKC')].map(same => (same === char ? same : spellUnit(same.charCodeAt(0)))).join('')
}
