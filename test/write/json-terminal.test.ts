import { expect, test } from 'vitest'
import { openWriter } from '../../src/write/open.js'

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours
const COLOUR = /\u001b\[\d+m/g
const EVIL = { text: '', result: { source: '\u001b[2J\u009b31m\u202e "x": 1', date: null } }

test('colours are those of jq: names blue, strings green, numbers plain, marks bold', async () => {
  const result = { source: 'a', date: null, people: [{ name: 'ب', roles: [], confidence: 0.9, mentions: [] }] }
  const shown = (await openWriter('ndjson', true, { colour: true })).write({ text: '', result }) ?? ''
  const name = (text: string): string => `\u001b[34m\u001b[1m"${text}"\u001b[22m\u001b[39m`
  const mark = (text: string): string => [...text].map(one => `\u001b[1m${one}\u001b[22m`).join('')
  expect(shown).toContain(`${mark('{')}${name('source')}${mark(':')}\u001b[32m"a"\u001b[39m${mark(',')}`)
  expect(shown).toContain(`${name('date')}${mark(':')}\u001b[90mnull\u001b[39m${mark(',')}`)
  expect(shown).toContain(`${name('confidence')}${mark(':')}0.9${mark(',')}`)
})

test('JSON on a terminal is coloured and the same JSON', async () => {
  const shown = (await openWriter('json', false, { colour: true, width: 80 })).write(EVIL) ?? ''
  expect(shown).toContain('\u001b[34m\u001b[1m"source"\u001b[22m\u001b[39m\u001b[1m:\u001b[22m \u001b[32m"')
  expect(shown).not.toMatch(/[\u009b\u202e]/)
  expect(JSON.parse(shown.replace(COLOUR, ''))).toEqual(EVIL.result)
})

test('elsewhere it is what it was', async () => {
  expect((await openWriter('ndjson', true)).write(EVIL)).toBe(`${JSON.stringify(EVIL.result)}\n`)
})
