import { foldWord, symbolsOf } from './letters.js'

/** Endings that may follow a name without a break and leave it the name it is: plural and copula. */
const OF_NAMES = ['ها', 'های', 'هایی', 'اند', 'ست', 'است', 'مان', 'تان', 'شان']
/** All endings of a noun: plural, ezafe, indefinite, possessive, copula. */
const OF_NOUNS = [
  ...OF_NAMES,
  'ند',
  'ی',
  'ای',
  'یی',
  'م',
  'ام',
  'ت',
  'ات',
  'ش',
  'اش',
  'ان',
  'انی',
  'ایم',
  'اید',
  'یم',
  'ید',
  'هایم',
  'هایت',
  'هایش',
  'هایمان',
  'هایتان',
  'هایشان',
  'هاست',
  'هایند',
  'یش',
  'یم',
  'یت',
  'یمان',
  'یتان',
  'یشان',
  'یان',
  'گان',
  'یست',
  'ترین',
  'تر',
  'تری',
]

/** Longest ending in symbols; a longer rest of a word is none. */
export const LONGEST_ENDING = 6
/** So many symbols of six bits make a small integer; of a longer ending the first letter is «ه» («هایشان»). */
const PACKED = 5
/** «ه» */
const FIRST_OF_LONG = (symbolsOf('ه') ?? [])[0]

function packed(symbols: ArrayLike<number>, from: number, to: number): number {
  let code = 0
  for (let i = Math.max(from, to - PACKED); i < to; i++) code = (code << 6) | (symbols[i] as number)
  return to - from > PACKED && symbols[from] !== FIRST_OF_LONG ? -1 : code
}

/** Endings by size, so that a rest of six letters is not taken for one of five. */
function bySize(endings: readonly string[]): readonly ReadonlySet<number>[] {
  const sets = Array.from({ length: LONGEST_ENDING + 1 }, () => new Set<number>())
  for (const ending of endings) {
    const symbols = symbolsOf(ending) ?? []
    sets[symbols.length]?.add(packed(symbols, 0, symbols.length))
  }
  return sets
}

const NAME_ENDINGS = bySize(OF_NAMES)
const NOUN_ENDINGS = bySize(OF_NOUNS)
const NOUN_ENDING_WORDS: ReadonlySet<string> = new Set(OF_NOUNS.map(foldWord))

/** The spoken copula, «ایرانه»: of names only, since «رابطه» is no «رابط». */
export const SPOKEN = 3

/** Whether `symbols[from..to)` is an ending: 0 none, 1 one of nouns only, 2 one of names too, 3 `SPOKEN`. */
export function endingAt(symbols: Uint8Array, from: number, to: number): number {
  const size = to - from
  if (size > LONGEST_ENDING) return 0
  if (size === 1 && symbols[from] === FIRST_OF_LONG) return SPOKEN
  const code = packed(symbols, from, to)
  if (!(NOUN_ENDINGS[size] as ReadonlySet<number>).has(code)) return 0
  return (NAME_ENDINGS[size] as ReadonlySet<number>).has(code) ? 2 : 1
}

/** Whether a folded word is an ending written apart, as in «کتاب ها». */
export function isEnding(word: string): boolean {
  return NOUN_ENDING_WORDS.has(word)
}
