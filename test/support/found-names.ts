import { createNames, findNames, type Names } from '../../src/lexicon/automaton.js'
import { CLASS, type Class, type ClassName } from '../../src/lexicon/classes.js'
import { compileLexicon } from '../../src/lexicon/compile.js'
import { type Lexicon, loadLexicon, recordOf } from '../../src/lexicon/lexicon.js'
import type { Entry } from '../../src/lexicon/parse.js'
import { markSentences } from '../../src/text/sentences.js'
import { tokenize } from '../../src/text/tokenize.js'
import { createTokens, type Tokens } from '../../src/text/tokens.js'
import { unitsOf } from '../../src/text/units.js'

/** Names by their classes; each is its own key. */
export type NamesByClass = Readonly<Partial<Record<ClassName, readonly string[]>>>

export function entriesOf(names: NamesByClass): Entry[] {
  return Object.entries(names).flatMap(([named, list]) =>
    list.map((name): Entry => ({ class: named as ClassName, key: name, name, use: 'sure', facts: {} })),
  )
}

/** @param words The vocabulary. */
export function lexiconOf(names: NamesByClass, words: readonly string[] = []): Lexicon {
  return loadLexicon(compileLexicon(entriesOf(names), words))
}

/** @param tokens Columns that may hold another text. */
export function tokensOf(text: string, tokens = createTokens()): Tokens {
  const units = unitsOf(text)
  tokenize(units, units.length, 0, tokens)
  markSentences(tokens)
  return tokens
}

const ENDINGS = ['', ' +noun', ' +name', ' +indefinite']

/** What is found in a text: `class: as it is written = key +ending`, where the spelling is not that of the key. */
export function hitsOf(text: string, lexicon: Lexicon, names: Names = createNames(), columns = createTokens()): string[] {
  const tokens = tokensOf(text, columns)
  findNames(tokens, lexicon, names)
  return Array.from({ length: names.count }, (_, h) => {
    const item = names.item[h] as number
    const written = text.slice(tokens.start[names.start[h] as number], tokens.end[(names.end[h] as number) - 1])
    const { key } = recordOf(lexicon, item)
    const named = nameOf((lexicon.itemClass[item] as number) & 63)
    return `${named}: ${written}${written === key ? '' : ` = ${key}`}${ENDINGS[names.ending[h] as number]}`
  })
}

/** Classes of every token of a text: alone, and as part, start or end of a longer name. */
export function classesOf(text: string, lexicon: Lexicon, names: Names = createNames()): string[] {
  const tokens = tokensOf(text)
  findNames(tokens, lexicon, names)
  return Array.from({ length: tokens.count }, (_, t) => {
    const parts = {
      alone: classesIn(names.low[t] as number, names.high[t] as number),
      inside: classesIn(names.insideLow[t] as number, names.insideHigh[t] as number),
      starts: classesIn(names.startLow[t] as number, names.startHigh[t] as number),
      ends: classesIn(names.endLow[t] as number, names.endHigh[t] as number),
    }
    const told = Object.entries(parts).flatMap(([part, classes]) => (classes === '' ? [] : [`${part} ${classes}`]))
    return `${text.slice(tokens.start[t], tokens.end[t])}: ${told.join('; ')}`
  })
}

function classesIn(low: number, high: number): string {
  const has = (named: Class): boolean => ((named < 32 ? low >>> named : high >>> (named - 32)) & 1) === 1
  return Object.entries(CLASS)
    .flatMap(([name, named]) => (has(named) ? [name] : []))
    .join(', ')
}

function nameOf(named: number): string {
  return Object.keys(CLASS)[named] as string
}
