import { BY_LINE, JOINED, NUMBER, PUNCT, type Tokens, WORD } from './tokens.js'

const FULL_STOP = 0x2e
const ENDS: ReadonlySet<number> = new Set([0x21, 0x3f, 0x61f, 0x2026, 0x6d4])

/**
 * Numbers the sentences. A sentence ends after «.», «!», «؟», «…», and at a line break; not at the full stop of an initial
 * («ج. د. ونس»), of an abbreviation without a space («ه.ش») or inside a number.
 */
export function markSentences(tokens: Tokens): void {
  const { count, kind, gap, hash, sentence } = tokens
  let number = 0
  let ended = false
  for (let i = 0; i < count; i++) {
    if (i > 0 && (gap[i] === BY_LINE || (ended && gap[i] !== JOINED))) number++
    else if (ended && kind[i] === PUNCT) {
      // Closing quotes and brackets belong to the sentence before them.
      sentence[i] = number
      continue
    }
    sentence[i] = number
    ended = kind[i] === PUNCT && (ENDS.has(hash[i] as number) || (hash[i] === FULL_STOP && isSentenceEnd(tokens, i)))
  }
}

function isSentenceEnd(tokens: Tokens, stop: number): boolean {
  if (tokens.gap[stop] === BY_LINE) return false
  const before = stop - 1
  const letters = (tokens.letters[stop] as number) - (tokens.letters[before] as number)
  if (tokens.kind[before] === WORD && letters === 1 && tokens.gap[stop] === JOINED) return false
  return !(tokens.kind[before] === NUMBER && tokens.kind[stop + 1] === NUMBER)
}
