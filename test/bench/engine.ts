/** What the bench measures in one process: it bundles this, so that the package need not show its stages. */

import { answerItem } from '../../src/batch/answers.js'
import type { Settings } from '../../src/batch/settings.js'
import { bytesOf } from '../../src/batch/stdout.js'
import { createNames, findNames } from '../../src/lexicon/automaton.js'
import { openLexicon } from '../../src/lexicon/load.js'
import { createExtractor } from '../../src/pipeline.js'
import { decode } from '../../src/read/decode.js'
import { markSentences } from '../../src/text/sentences.js'
import { tokenize } from '../../src/text/tokenize.js'
import { createTokens } from '../../src/text/tokens.js'
import { unitsOf } from '../../src/text/units.js'
import { DEFAULT_TYPES } from '../../src/types.js'
import { ndjsonWriter } from '../../src/write/json.js'

const SETTINGS: Settings = {
  extract: { types: DEFAULT_TYPES, offsets: 'codepoint', date: '2025-08-23' },
  read: { field: 'text', maxBytes: 1 << 30, xml: {} },
}

/** The bytes of a document in, the bytes of its line of NDJSON out, as the program does it. */
export function openAnswer(lexicon: string): (bytes: Uint8Array) => Uint8Array {
  const extract = createExtractor(openLexicon(lexicon))
  return bytes => {
    const answer = answerItem({ source: '-', ...decode(bytes, '-') }, extract, SETTINGS)
    return bytesOf(ndjsonWriter.write(answer) ?? '')
  }
}

/** The tokens of a document and the names of the lexicon in it; returns how many there are. */
export function openMatch(path: string): (bytes: Uint8Array) => number {
  const lexicon = openLexicon(path)
  const tokens = createTokens()
  const names = createNames()
  return bytes => {
    const units = unitsOf(decode(bytes, '-').text)
    tokenize(units, units.length, 0, tokens)
    markSentences(tokens)
    findNames(tokens, lexicon, names)
    return names.count
  }
}

/** Milliseconds that opening the lexicon takes, once a process. */
export function timeLexicon(path: string): number {
  const start = performance.now()
  openLexicon(path)
  return performance.now() - start
}
