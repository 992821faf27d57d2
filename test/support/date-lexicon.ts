import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createNames, findNames } from '../../src/lexicon/automaton.js'
import { compileLexicon } from '../../src/lexicon/compile.js'
import { loadLexicon } from '../../src/lexicon/lexicon.js'
import { parseLexicon } from '../../src/lexicon/parse.js'
import { resolveDates } from '../../src/resolve/dates.js'
import { findDates } from '../../src/rules/date/index.js'
import type { Text } from '../../src/rules/text.js'
import { markSentences } from '../../src/text/sentences.js'
import { tokenize } from '../../src/text/tokenize.js'
import { createTokens } from '../../src/text/tokens.js'

/** The lexicons of dates and amounts, compiled once. */
const LEXICON = loadLexicon(compileLexicon(['date', 'amount'].flatMap(readFolder), []))

function readFolder(folder: string) {
  const path = join(import.meta.dirname, '../../lexicons', folder)
  const files = readdirSync(path).filter(file => file.endsWith('.tsv'))
  return files.flatMap(file => parseLexicon(readFileSync(join(path, file), 'utf8'), `${folder}/${file.slice(0, -'.tsv'.length)}`))
}

export function textOf(source: string): Text {
  const units = Uint16Array.from({ length: source.length }, (_, i) => source.charCodeAt(i))
  const tokens = createTokens()
  tokenize(units, source.length, 0, tokens)
  markSentences(tokens)
  const names = createNames()
  findNames(tokens, LEXICON, names)
  return { tokens, names, lexicon: LEXICON }
}

/** The source with its dates marked, `<d v="2025-08-24">…</d>`; `?` where there is no value. */
export function markDates(source: string, published: number | undefined): string {
  const text = textOf(source)
  const found = findDates(text)
  const values = resolveDates(found, published)
  let marked = ''
  let at = 0
  found.forEach(({ start, end, confidence }, i) => {
    if (confidence < 0.5) return
    const from = text.tokens.start[start] as number
    const to = text.tokens.end[end - 1] as number
    marked += `${source.slice(at, from)}<d v="${values[i]?.value ?? '?'}">${source.slice(from, to)}</d>`
    at = to
  })
  return marked + source.slice(at)
}

export const SPELLINGS: Readonly<Record<string, (text: string) => string>> = {
  'as it is': text => text,
  'without ZWNJ': text => text.replaceAll('\u200c', ''),
  'spaces for ZWNJ': text => text.replaceAll('\u200c', ' '),
  'Arabic letters and digits': text =>
    text
      .replaceAll('ی', 'ي')
      .replaceAll('ک', 'ك')
      .replace(/[۰-۹]/g, digit => String.fromCharCode(digit.charCodeAt(0) - 0x6f0 + 0x660)),
  decomposed: text => text.normalize('NFD'),
}
