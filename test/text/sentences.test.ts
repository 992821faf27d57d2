import { expect, test } from 'vitest'
import { markSentences } from '../../src/text/sentences.js'
import { tokenize } from '../../src/text/tokenize.js'
import { createTokens } from '../../src/text/tokens.js'
import { unitsOf } from '../../src/text/units.js'

/** The text with a bar where a sentence ends. */
function cut(text: string): string {
  const tokens = createTokens()
  const units = unitsOf(text)
  tokenize(units, units.length, 0, tokens)
  markSentences(tokens)
  let cut = ''
  for (let t = 0; t < tokens.count; t++) {
    if (tokens.sentence[t] !== (tokens.sentence[t - 1] ?? 0)) cut += '|'
    cut += text.slice(tokens.start[t], tokens.start[t + 1] && t + 1 < tokens.count ? tokens.start[t + 1] : text.length)
  }
  return cut
}

test.each([
  'رفت. |آمد. |نشست',
  'رفت! |آمد؟ |نشست… |برخاست۔ |خوابید? |بیدار شد',
  'رفت\n|آمد',
  'رفت.\n|آمد',
  'رفت . |آمد',
  'رفت.آمد',
  'رفت.آمد نشست',
  'رفت؛ آمد، نشست: خوابید',
  '«رفت.» |آمد',
  '«رفت!») |«آمد.» |نشست',
  'گفت: «رفت.» |آمد',
  'رفت!؟ |آمد',
  'رفت... |آمد',
  'رفت. |«آمد»',
  '«رفت.»آمد؟ |نشست',
  'ج. د. ونس گفت',
  'ج . |ونس گفت',
  'او. |ونس گفت',
  '۵. |ونس گفت',
  'شدت ۶.۳ بود',
  'شدت ۶. ۳ بود',
  'تا ۱۴۰۴. |آمد',
  'در سال. |۱۴۰۴ آمد',
  'Yes. |No',
  'سال ۱۴۰۴ ه.ش. آمد',
  '. رفت',
  'رفت\n|. آمد',
  'رفت\n|! |آمد',
])('%j', marked => {
  expect(cut(marked.replaceAll('|', ''))).toBe(marked)
})
