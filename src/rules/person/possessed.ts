import { CLASS } from '../../lexicon/classes.js'
import { isComma, symbolsOf } from '../../text/letters.js'
import { PUNCT } from '../../text/tokens.js'
import { classOfHit, type Text } from '../text.js'

/** What somebody's person beside a name is: «دخترش شادی», «امید، شاگردم». */
export const POSSESSIONS = ['kin', 'role'] as const
const CLASSES: readonly number[] = [CLASS.kin, CLASS.role]
const MASK = CLASSES.reduce((mask, named) => mask | (1 << named), 0)
/** Letters of «ـم», «ـت», «ـش», «ـمان», «ـتان», «ـشان» before «ان». */
const LAST_LETTERS: ReadonlySet<number> = new Set(['م', 'ت', 'ش'].map(letter => (symbolsOf(letter) ?? [])[0] as number))
const [A, N] = symbolsOf('ان') ?? []

/** The place among `POSSESSIONS` of the word with a possessive ending that stands right before token `t`, otherwise -1. */
export function possessedBefore(text: Text, t: number): number {
  const { tokens } = text
  return t > 0 && tokens.sentence[t - 1] === tokens.sentence[t] ? possessedAt(text, t - 1) : -1
}

/** The same of the word behind a comma at token `t`: «مهتاب، دخترم، …». */
export function possessedAfter(text: Text, t: number): number {
  const { tokens } = text
  if (t + 1 >= tokens.count || tokens.kind[t] !== PUNCT || !isComma(tokens.hash[t] as number)) return -1
  return tokens.sentence[t + 1] === tokens.sentence[t - 1] ? possessedAt(text, t + 1) : -1
}

function possessedAt(text: Text, t: number): number {
  const { names } = text
  if (((names.low[t] as number) & MASK) === 0 || !endsLikePossessive(text, t)) return -1
  for (let h = names.first[t] as number; h < (names.first[t + 1] as number); h++) {
    const possession = CLASSES.indexOf(classOfHit(text, h))
    if (possession >= 0 && names.end[h] === t + 1 && names.ending[h] !== 0) return possession
  }
  return -1
}

function endsLikePossessive({ tokens: { letters, symbols } }: Text, t: number): boolean {
  const last = (letters[t + 1] as number) - 1
  if (LAST_LETTERS.has(symbols[last] as number)) return true
  return symbols[last] === N && symbols[last - 1] === A && LAST_LETTERS.has(symbols[last - 2] as number)
}
