import { expect, test } from 'vitest'
import { forgetWords, hideNames, hiding, namedTokens } from '../src/dropout.js'
import { createNames, findNames } from '../src/lexicon/automaton.js'
import { CLASS } from '../src/lexicon/classes.js'
import { createContexts, markContexts, UNKNOWN } from '../src/rules/context.js'
import { markSentences } from '../src/text/sentences.js'
import { tokenize } from '../src/text/tokenize.js'
import { createTokens } from '../src/text/tokens.js'
import { lexicon } from './support/extractor.js'

test('a hidden name leaves no trace of the lexicon, a noun that is a name too stays what it is', () => {
  const source = 'لوکاشنکو با امید آمد.'
  const tokens = createTokens()
  tokenize(
    Uint16Array.from(source, letter => letter.charCodeAt(0)),
    source.length,
    0,
    tokens,
  )
  markSentences(tokens)
  const names = createNames()
  findNames(tokens, lexicon, names)
  const contexts = createContexts()
  const named = namedTokens(tokens, names)
  const all = hiding(0, 1)
  expect([...named.subarray(0, 3)]).toEqual([1, 0, 0])
  hideNames({ tokens, names, lexicon }, named, all)
  markContexts({ tokens, names, lexicon }, contexts)
  forgetWords(tokens, contexts, named, all)
  expect([names.low[0], contexts.own[0]]).toEqual([0, UNKNOWN])
  expect(((names.low[2] as number) >>> CLASS.given) & 1).toBe(1)
})

test('the same words are hidden whenever a document is looked at, about the share that is asked for', () => {
  const words = Array.from({ length: 1000 }, (_, i) => Math.imul(i + 1, 0x01000193))
  const hidden = words.filter(hiding(3, 0.7))
  expect(words.filter(hiding(3, 0.7))).toEqual(hidden)
  expect(hidden.length).toBeGreaterThan(650)
  expect(hidden.length).toBeLessThan(750)
})
