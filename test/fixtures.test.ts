import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createExtractor } from '../src/pipeline.js'
import { dateOfName } from '../src/read/name-date.js'
import { lexicon } from './support/extractor.js'
import { parseMarked, VARIANTS } from './support/marked.js'

const FOLDER = join(__dirname, '../fixtures/articles/plain')
const extract = createExtractor(lexicon, {
  types: ['person', 'country', 'date', 'organization', 'place', 'time', 'money', 'percent'],
})

/** `UPDATE=1` writes the expectations anew; a missing one fails otherwise. */
test.each(readdirSync(FOLDER).filter(file => file.endsWith('.txt')))('%s gives what stands beside it', file => {
  const source = readFileSync(join(FOLDER, file), 'utf8')
  const fallbackDate = dateOfName(file)
  const result = extract(source, { offsets: 'codepoint', ...(fallbackDate ? { fallbackDate } : {}) })
  const path = join(FOLDER, file.replace(/\.txt$/, '.json'))
  const written = `${JSON.stringify(result, null, 2)}\n`
  if (process.env.UPDATE === '1') writeFileSync(path, written)
  expect(existsSync(path)).toBe(true)
  expect(written).toBe(readFileSync(path, 'utf8'))
})

const MARKED = join(__dirname, '../fixtures/articles')
const articles = readdirSync(MARKED).filter(file => file.endsWith('.txt'))

const FITTING = join(__dirname, '../fixtures/fitting')
const LISTS = ['people', 'countries', 'dates', 'organizations', 'places', 'times', 'money', 'percents'] as const

/** What no variant changes of some words. */
function lettersOf(words: string): string {
  return words
    .normalize('NFC')
    .replace(/[\s\u200C\u0640]/g, '')
    .replaceAll('ي', 'ی')
    .replaceAll('ك', 'ک')
    .replace(/[۰-۹٠-٩]/g, digit => String(digit.charCodeAt(0) & 15))
}

/** Every mention: its list, code or value, letters, and how many letters stand before it. */
function found(text: string): string[] {
  const result = extract(text, { date: '2025-08-23' })
  return LISTS.flatMap(list =>
    (result[list] ?? []).flatMap(entity => {
      const value = 'code' in entity ? entity.code : 'value' in entity ? entity.value : ''
      return entity.mentions.map(({ text: own, start }) =>
        [list, value, lettersOf(own), lettersOf(text.slice(0, start)).length].join(' '),
      )
    }),
  ).sort()
}

describe('spelling variants of the marked articles', () => {
  test.each(articles)('%s', file => {
    const content = readFileSync(join(MARKED, file), 'utf8')
    const { text } = parseMarked(content.slice(content.indexOf('\n\n') + 2))
    const asIs = found(text)
    for (const [name, variant] of Object.entries(VARIANTS)) {
      if (name.startsWith('ZWNJ')) continue
      expect({ name, found: found(variant(text)) }).toEqual({ name, found: asIs })
    }
  })

  /** Percentage of the mentions that may be lost or moved. */
  test.each([
    ['ZWNJs deleted', 2],
    ['ZWNJs to spaces', 5],
  ] as const)('%s: no more than %i in a hundred mentions are lost', (name, most) => {
    let all = 0
    const lost: string[] = []
    for (const file of readdirSync(FITTING).filter(file => file.endsWith('.txt'))) {
      const text = readFileSync(join(FITTING, file), 'utf8').replace(/<\/?[a-z][^<>]*>/g, '')
      const asIs = found(text)
      const kept = new Set(found((VARIANTS[name] as (text: string) => string)(text)))
      all += asIs.length
      lost.push(...asIs.filter(mention => !kept.has(mention)))
    }
    expect(all).toBeGreaterThan(4000)
    expect(lost.filter(mention => mention.startsWith('dates'))).toEqual([])
    expect((100 * lost.length) / all).toBeLessThan(most)
  })
})
