import { join } from 'node:path'
import { openLexicon } from '../../src/lexicon/load.js'
import { createExtractor, type Extractor } from '../../src/pipeline.js'

/** The lexicon as built by `npm run build`, which `npm test` does first. */
export const lexicon = openLexicon(join(__dirname, '../../dist/lexicon.bin'))

export const extract: Extractor = createExtractor(lexicon, { types: ['person', 'country', 'date', 'organization', 'place'] })
