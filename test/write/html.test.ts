import { expect, test } from 'vitest'
import type { Result } from '../../src/types.js'
import { htmlWriter } from '../../src/write/html.js'

const EVIL = '<script>alert(1)</script>"\'&\u202e\u0000'

const result = (text: string): Result => ({
  source: EVIL,
  title: EVIL,
  date: null,
  people: [{ name: EVIL, roles: [{ text: EVIL }], confidence: 0.9, mentions: [{ text, start: 0, end: text.length }] }],
})

test('everything is escaped', () => {
  const page = htmlWriter(false).write({ text: EVIL, result: result(EVIL) }) ?? ''
  expect(page.match(/<script>/g)).toHaveLength(1)
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;\\u202e\\u0000')
  expect(page).not.toMatch(/\u202e|\0/)
})

test('the policy allows its own style and script only', () => {
  const page = htmlWriter(false).write({ text: 'متن', result: { date: null } }) ?? ''
  expect(page).toMatch(/content="default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'/)
  expect(page).not.toMatch(/(src|href)="(?!#)/)
  expect(page).not.toContain(' style="')
})

test('several articles are one page, and what failed stands in its place', () => {
  const writer = htmlWriter(true)
  const failed = writer.write({ source: 'b.txt', problem: { code: 'INPUT_NOT_FOUND', input: 'b.txt' } })
  const page = writer.head + writer.write({ text: 'متن', result: { source: 'a.txt', date: null } }) + failed + writer.tail
  expect(page.match(/<article/g)).toHaveLength(2)
  expect(page).toContain('b.txt: no such file or folder')
  expect(page.match(/<!doctype html>/g)).toHaveLength(1)
})
