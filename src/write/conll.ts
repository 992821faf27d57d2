import { markSentences } from '../text/sentences.js'
import { tokenize } from '../text/tokenize.js'
import { createTokens, type Tokens } from '../text/tokens.js'
import { flatRows, type Row } from './mentions.js'
import { type Answer, isFailed, type Writer } from './writer.js'

/** Two columns, token and BIO tag, a blank line after a sentence, `-DOCSTART-` before a document. */
export const conllWriter: Writer = { extension: 'conll', head: '', between: '', tail: '', write: writeConll }

/** Offsets of the result are UTF-16 code units. */
function writeConll(answer: Answer): string | undefined {
  if (isFailed(answer)) return undefined
  const { text, result } = answer
  const tokens = tokensOf(text)
  const tags = tagsOf(tokens, flatRows(result))
  const lines = ['-DOCSTART-\tO']
  for (let i = 0; i < tokens.count; i++) {
    if (i === 0 || tokens.sentence[i] !== tokens.sentence[i - 1]) lines.push('')
    lines.push(`${text.slice(tokens.start[i], tokens.end[i])}\t${tags[i]}`)
  }
  return `${lines.join('\n')}\n\n`
}

function tokensOf(text: string): Tokens {
  const tokens = createTokens()
  const units = Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))
  tokenize(units, text.length, 0, tokens)
  markSentences(tokens)
  return tokens
}

/** The first token of a mention gets B, the others I; one that a mention covers in part belongs to it. */
function tagsOf(tokens: Tokens, rows: readonly Row[]): string[] {
  const tags: string[] = Array(tokens.count).fill('O')
  let i = 0
  for (const { type, mention } of rows) {
    while (i < tokens.count && (tokens.end[i] as number) <= mention.start) i++
    for (let first = true; i < tokens.count && (tokens.start[i] as number) < mention.end; i++, first = false) {
      tags[i] = `${first ? 'B' : 'I'}-${type.toUpperCase()}`
    }
  }
  return tags
}
