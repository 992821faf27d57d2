import { createNames, findNames } from '../../src/lexicon/automaton.js'
import { CLASS, type Class, type ClassName } from '../../src/lexicon/classes.js'
import { compileLexicon } from '../../src/lexicon/compile.js'
import { type Lexicon, loadLexicon } from '../../src/lexicon/lexicon.js'
import type { Entry } from '../../src/lexicon/parse.js'
import { linkMentions } from '../../src/resolve/coreference.js'
import { indexMentions, type Mention } from '../../src/resolve/mentions.js'
import { type Findings, RESULT_OF } from '../../src/resolve/results.js'
import { type Contexts, createContexts, markContexts } from '../../src/rules/context.js'
import { classOfHit, type Text } from '../../src/rules/text.js'
import { markSentences } from '../../src/text/sentences.js'
import { tokenize } from '../../src/text/tokenize.js'
import { createTokens } from '../../src/text/tokens.js'
import { TYPES } from '../../src/types.js'
import { type Mark, parseMarked } from './marked.js'

/** A lexicon of a test's own: names of one class and key, the first of them canonical. */
export function namesOf(named: ClassName, key: string, names: readonly string[], facts: Entry['facts'] = {}): Entry[] {
  return names.map(name => ({ class: named, key, name, use: 'sure', facts }))
}

/** @param words The vocabulary besides. */
export function smallLexicon(entries: readonly (readonly Entry[])[], words: readonly string[] = []): Lexicon {
  return loadLexicon(compileLexicon(entries.flat(), words))
}

export function readText(lexicon: Lexicon, source: string): { text: Text; contexts: Contexts } {
  const units = Uint16Array.from({ length: source.length }, (_, i) => source.charCodeAt(i))
  const tokens = createTokens()
  tokenize(units, source.length, 0, tokens)
  markSentences(tokens)
  const names = createNames()
  findNames(tokens, lexicon, names)
  const text = { tokens, names, lexicon }
  const contexts = createContexts()
  markContexts(text, contexts)
  return { text, contexts }
}

/** A text whose mentions are marked by hand (`marked.ts`), as what makes results sees it. */
export function findingsOf(lexicon: Lexicon, marked: string): Findings {
  const { text: source, marks } = parseMarked(marked)
  const { text, contexts } = readText(lexicon, source)
  const mentions = marks.map(mark => mentionOf(text, mark))
  const slice = (from: number, to: number) => {
    const start = text.tokens.start[from] as number
    const end = text.tokens.end[to - 1] as number
    return { text: source.slice(start, end), start, end }
  }
  return { text, contexts, mentions, index: indexMentions(mentions, text.tokens.count), slice, explain: undefined }
}

function mentionOf(text: Text, { type, start: from, end: to, value }: Mark): Mention {
  const { tokens } = text
  const start = tokens.start.subarray(0, tokens.count).indexOf(from)
  const end = tokens.end.subarray(0, tokens.count).indexOf(to) + 1
  if (start < 0 || end === 0) throw new Error('a mark stands inside a word')
  const mention = { type: TYPES.indexOf(type), start, end, confidence: 1, hit: hitOf(text, type, start, end), candidate: -1 }
  if (value === undefined) return mention
  return { ...mention, value: { value: value === '?' ? null : value, kind: 'day', calendar: 'solar-hijri' } }
}

/** Classes whose names give a mention its record: those that end with it, and heads or names that begin it. */
const NAMES: Readonly<Record<Mark['type'], readonly Class[]>> = {
  person: [CLASS.figure],
  country: [CLASS.country],
  organization: [CLASS.organization],
  place: [CLASS.place],
  date: [],
}
const HEADS: Readonly<Partial<Record<Mark['type'], readonly Class[]>>> = {
  organization: [CLASS.organizationHead, CLASS.organization],
  place: [CLASS.placeHead, CLASS.place],
}

/** The longest name that ends a mention, of a person or country all of it, otherwise its head or the name that begins it; -1 where there is none. */
function hitOf({ names, ...text }: Text, type: Mark['type'], start: number, end: number): number {
  const whole = type === 'person' || type === 'country'
  const isOf = (h: number, classes: readonly Class[] = []): boolean =>
    classes.some(named => named === classOfHit({ names, ...text }, h))
  for (let h = names.first[start] as number; h < (names.first[whole ? start + 1 : end] as number); h++)
    if (names.end[h] === end && isOf(h, NAMES[type])) return h
  for (let h = names.first[start] as number; h < (names.first[start + 1] as number); h++) if (isOf(h, HEADS[type])) return h
  return -1
}

/** The results of the entities of a text with marks, in the order of their first mentions. */
export function resultsOf(findings: Findings): unknown[] {
  const { text, contexts, mentions } = findings
  return linkMentions(text, contexts, mentions).map(entity => RESULT_OF.get(entity.type)?.(findings, entity))
}

/** The same in short: the name or value of each, and the words of its mentions. */
export function clustersOf(lexicon: Lexicon, marked: string): string[] {
  return (resultsOf(findingsOf(lexicon, marked)) as { name?: string; value?: string; mentions: { text: string }[] }[]).map(
    ({ name, value, mentions }) => `${name ?? value}: ${mentions.map(({ text }) => text).join(' | ')}`,
  )
}
