import { describe, expect, test } from 'vitest'
import { createNames, findNames } from '../../src/lexicon/automaton.js'
import { compileLexicon } from '../../src/lexicon/compile.js'
import { loadLexicon, recordOf } from '../../src/lexicon/lexicon.js'
import type { Entry } from '../../src/lexicon/parse.js'
import { symbolsOf } from '../../src/text/letters.js'
import { markSentences } from '../../src/text/sentences.js'
import { tokenize } from '../../src/text/tokenize.js'
import { createTokens } from '../../src/text/tokens.js'
import { unitsOf } from '../../src/text/units.js'

const entry = (name: string, named: Entry['class'] = 'organization'): Entry => ({
  class: named,
  key: name,
  name,
  use: 'sure',
  facts: {},
})

function finder(entries: readonly Entry[]): (text: string) => string[] {
  const lexicon = loadLexicon(compileLexicon(entries, []))
  return text => {
    const tokens = createTokens()
    const units = unitsOf(text)
    tokenize(units, units.length, 0, tokens)
    markSentences(tokens)
    const names = createNames()
    findNames(tokens, lexicon, names)
    return Array.from({ length: names.count }, (_, h) => {
      const start = tokens.start[names.start[h] as number] as number
      const end = tokens.end[(names.end[h] as number) - 1] as number
      return `${text.slice(start, end)} = ${recordOf(lexicon, names.item[h] as number).key}`
    })
  }
}

describe('breaks', () => {
  const find = finder([
    entry('رئیس‌جمهور'),
    entry('سازمان ملل'),
    entry('مهر'),
    entry('وزارت تعاون، کار و رفاه اجتماعی'),
    entry('کمیسیون کشاورزی، آب و خاک'),
  ])

  test.each(['رئیس‌جمهور', 'رئیس جمهور', 'رئیسجمهور', 'رییس‌جمهور', 'رئيس جمهور'])('%s is one name', text => {
    expect(find(text)).toEqual([`${text} = رئیس‌جمهور`])
  })

  test('no break where the name has none', () => {
    expect(find('م هر')).toEqual([])
    expect(find('ساز مان ملل')).toEqual([])
  })

  test('no name goes over a line, a sentence or a comma that it does not have', () => {
    expect(find('سازمان\nملل')).toEqual([])
    expect(find('سازمان. ملل')).toEqual([])
    expect(find('سازمان، ملل')).toEqual([])
    expect(find('وزارت تعاون، کار و رفاه اجتماعی')).toEqual(['وزارت تعاون، کار و رفاه اجتماعی = وزارت تعاون، کار و رفاه اجتماعی'])
    // An «آ» after the comma is the same letter of both.
    expect(find('کمیسیون کشاورزی، آب و خاک')).toEqual(['کمیسیون کشاورزی، آب و خاک = کمیسیون کشاورزی، آب و خاک'])
    expect(find('کمیسیون کشاورزی، اب و خاک')).toEqual(['کمیسیون کشاورزی، اب و خاک = کمیسیون کشاورزی، آب و خاک'])
  })

  test('underscores of hashtags are breaks', () => {
    expect(find('#سازمان_ملل')).toEqual(['سازمان_ملل = سازمان ملل'])
  })
})

describe('endings', () => {
  const find = finder([entry('ایران', 'country'), entry('قم', 'place'), entry('بازار', 'organizationHead')])

  test.each([
    ['ایران‌ها', 'ایران = ایران'],
    ['ایرانها', 'ایرانها = ایران'],
    ['قماند', 'قماند = قم'],
    ['بازارهایشان', 'بازارهایشان = بازار'],
  ])('%s', (text, found) => {
    expect(find(text)).toContain(found)
  })

  test.each(['ایرانی', 'ایرانیان', 'قمی', 'رای', 'ایرانشهر'])('%s is another word', text => {
    expect(find(text)).toEqual([])
  })
})

/** Every word-aligned occurrence by plain comparison. */
function naive(names: readonly string[], words: readonly string[]): string[] {
  const key = (text: string): string =>
    text
      .split(' ')
      .map(word => (symbolsOf(word) ?? []).join(' '))
      .join(' | ')
  const byKey = new Map(names.map(name => [key(name), [name]]))
  const found: string[] = []
  for (let i = 0; i < words.length; i++) {
    for (let j = i + 1; j <= words.length; j++) {
      const text = words.slice(i, j).join(' ')
      for (const name of byKey.get(key(text)) ?? []) found.push(`${text} = ${name}`)
    }
  }
  return found.sort()
}

test('the automaton finds what naive search finds', () => {
  let seed = 7
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0
    return (seed >>> 8) % below
  }
  const word = (): string => Array.from({ length: 1 + random(3) }, () => 'ابپتث'[random(5)]).join('')
  const phrase = (): string => Array.from({ length: 1 + random(3) }, word).join(' ')
  for (let round = 0; round < 60; round++) {
    const names = [...new Set(Array.from({ length: 30 }, phrase))]
    const words = Array.from({ length: 40 }, word)
    const found = finder(names.map(name => entry(name)))(words.join(' '))
    // Names may also be found with a break of theirs missing in the text; naive search looks at broken ones only.
    const aligned = found.filter(
      hit => (hit.split(' = ')[0] ?? '').split(' ').length === (hit.split(' = ')[1] ?? '').split(' ').length,
    )
    expect(aligned.sort()).toEqual(naive(names, words))
  }
})
