import { createRequire } from 'node:module'
import { AhoCorasick } from '@monyone/aho-corasick/fast'
import winkModel from 'wink-eng-lite-web-model'
import winkNlp from 'wink-nlp'
import { allNames } from './corpus.mjs'
import { interleave, LEXICON, timed, totalOf } from './support.mjs'

const require = createRequire(import.meta.url)
// natural's main entry prints on standard output and reads `.env`.
const PersianTokenizer = require('natural/lib/natural/tokenizers/aggressive_tokenizer_fa')

/** Extraction beside what others do with the same text: milliseconds for all of it, medians. */
export function measureThroughput(engine, documents, rounds) {
  const bytes = documents.map(text => Buffer.from(text))
  const answer = engine.openAnswer(LEXICON)
  const match = engine.openMatch(LEXICON)
  const decoder = new TextDecoder()
  const wink = winkNlp(winkModel, [])
  const natural = new PersianTokenizer()
  const automaton = new AhoCorasick(allNames())
  const over = (parts, run) => () => timed(() => parts.reduce((sum, part) => sum + run(part), 0))
  const runs = {
    decode: over(bytes, part => decoder.decode(part).length),
    extract: over(bytes, part => answer(part).length),
    match: over(bytes, match),
    wink: over(documents, text => wink.readDoc(text).tokens().length()),
    natural: over(documents, text => natural.tokenize(text).length),
    automaton: over(documents, text => automaton.matchInText(text).length),
  }
  // Once for the compiler, which no round should meet.
  for (const run of Object.values(runs)) run()
  return { megabytes: totalOf(bytes) / 1e6, ...interleave(rounds, runs) }
}
