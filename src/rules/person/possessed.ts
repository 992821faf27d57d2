import { CLASS } from '../../lexicon/classes.js'
import { symbolsOf } from '../../text/letters.js'
import { classOfHit, type Text } from '../text.js'

/** What somebody's person before a name is: «دخترش شادی», «شاگردم رخساره». */
export const POSSESSIONS = ['kin', 'role'] as const
const CLASSES: readonly number[] = [CLASS.kin, CLASS.role]
const MASK = CLASSES.reduce((mask, named) => mask | (1 << named), 0)
/** Letters of «ـم», «ـت», «ـش», «ـمان», «ـتان», «ـشان» before «ان». */
const LAST_LETTERS: ReadonlySet<number> = new Set(['م', 'ت', 'ش'].map(letter => (symbolsOf(letter) ?? [])[0] as number))
const [A, N] = symbolsOf('ان') ?? []

/** The place among `POSSESSIONS` of the word with a possessive ending that stands right before token `t`, otherwise -1. */
export function possessedBefore(text: Text, t: number): number {
  const { tokens, names } = text
  const before = t - 1
  if (t === 0 || ((names.low[before] as number) & MASK) === 0 || tokens.sentence[before] !== tokens.sentence[t]) return -1
  if (!endsLikePossessive(text, before)) return -1
  for (let h = names.first[before] as number; h < (names.first[t] as number); h++) {
    const possession = CLASSES.indexOf(classOfHit(text, h))
    if (possession >= 0 && names.end[h] === t && names.ending[h] !== 0) return possession
  }
  return -1
}

function endsLikePossessive({ tokens: { letters, symbols } }: Text, t: number): boolean {
  const last = (letters[t + 1] as number) - 1
  if (LAST_LETTERS.has(symbols[last] as number)) return true
  return symbols[last] === N && symbols[last - 1] === A && LAST_LETTERS.has(symbols[last - 2] as number)
}
