import { readFileSync } from 'node:fs'
import { type Lexicon, loadLexicon } from './lexicon/lexicon.js'
import { createExtractor as createWith } from './pipeline.js'
import type { ExtractOptions, Result } from './types.js'

export * from './types.js'

/** Finds the entities of one text after another; options given with a text go before its own. */
export type Extractor = (text: string, options?: ExtractOptions) => Result

/** The same from `src` and from `dist`. */
const LEXICON = new URL('../dist/lexicon.bin', import.meta.url)

let lexicon: Lexicon | undefined
let extractor: Extractor | undefined

/**
 * An extractor with options of its own. The lexicon is read once, by the first; extracting touches no file.
 *
 * @param options Hold for every call that gives no others. Offsets are UTF-16 code units unless `offsets` says otherwise.
 */
export function createExtractor(options: ExtractOptions = {}): Extractor {
  lexicon ??= loadLexicon(readFileSync(LEXICON))
  return createWith(lexicon, { offsets: 'utf16', ...options })
}

/**
 * The entities of one text: people, countries, dates and organizations, or the types asked for.
 *
 * @param options Offsets are UTF-16 code units unless `offsets` says otherwise, so that `text.slice(start, end)` is a mention.
 */
export function extract(text: string, options: ExtractOptions = {}): Result {
  extractor ??= createExtractor()
  return extractor(text, options)
}
