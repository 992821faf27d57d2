// natural's main entry loads dotenv, which prints on standard output; only its distance module is imported.
import { JaroWinklerDistance } from 'natural/lib/natural/distance/index.js'

/** Letters that transcriptions of one foreign name differ in: «گومس» and «گومز», «طالس» and «تالس». */
const ALIKE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    س: 'ز',
    ص: 'ز',
    ث: 'ز',
    ذ: 'ز',
    ض: 'ز',
    ظ: 'ز',
    ط: 'ت',
    غ: 'ق',
    ح: 'ه',
    ژ: 'ج',
    گ: 'ق',
  }),
)
const VOWELS = 'اویه'

/**
 * Spelling variants of one name are at least so like each other; below it, different names of one skeleton begin
 * (test/resolve/similar.test.ts has pairs of both kinds).
 */
export const LIKE = 0.86

/** Whether two folded names may be spellings of one foreign name: the same consonants, and alike as wholes. */
export function isSpellingOf(a: string, b: string): boolean {
  if (a === b) return true
  if (a.length < 4 || b.length < 4 || sound(a.charAt(0)) !== sound(b.charAt(0)) || skeleton(a) !== skeleton(b)) return false
  return JaroWinklerDistance(a, b) >= LIKE
}

/** The consonants of a folded name, letters that sound alike made one. */
export function skeleton(name: string): string {
  let bones = ''
  for (let i = 0; i < name.length; i++) bones += BONES[name.charCodeAt(i) - ARABIC] ?? name.charAt(i)
  return bones
}

/** First code point of the Arabic block. */
const ARABIC = 0x600
/** What is left of each letter of the block. */
const BONES: readonly string[] = Array.from({ length: 0x100 }, (_, i) => {
  const letter = String.fromCharCode(ARABIC + i)
  return VOWELS.includes(letter) ? '' : sound(letter)
})

function sound(letter: string): string {
  return ALIKE.get(letter) ?? letter
}
