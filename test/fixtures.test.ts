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

/** Letters of every mention and its value: what must be the same however the text is spelt. */
function found(text: string): string[] {
  const result = extract(text, { date: '2025-08-23' })
  const letters = (mention: string): string =>
    mention
      .normalize('NFC')
      .replace(/[\s\u200C\u0640]/g, '')
      .replaceAll('ي', 'ی')
      .replaceAll('ك', 'ک')
  const digits = (mention: string): string => mention.replace(/[۰-۹٠-٩]/g, digit => String(digit.charCodeAt(0) & 15))
  return [
    ...(result.countries ?? []).flatMap(({ code, mentions }) => mentions.map(({ text }) => `${code} ${letters(text)}`)),
    ...(result.dates ?? []).flatMap(({ value, mentions }) => mentions.map(({ text }) => `${value} ${digits(letters(text))}`)),
  ].sort()
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
})
