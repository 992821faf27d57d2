import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compileLexicon } from '../src/lexicon/compile.js'
import type { Entry } from '../src/lexicon/parse.js'
import { withUserLexicon } from '../src/lexicon/user.js'
import { createExtractor } from '../src/pipeline.js'
import type { Cue, MentionResult, OffsetUnit, Result } from '../src/types.js'
import { extract, lexicon } from './support/extractor.js'
import { ROOT } from './support/program.js'

const FOLDER = join(ROOT, 'fixtures/articles/plain')
const ARTICLES = readdirSync(FOLDER)
  .filter(name => name.endsWith('.txt'))
  .map(name => readFileSync(join(FOLDER, name), 'utf8'))

const CUT: Readonly<Record<OffsetUnit, (text: string, cue: Cue) => string>> = {
  utf16: (text, { start, end }) => text.slice(start, end),
  codepoint: (text, { start, end }) => [...text].slice(start, end).join(''),
  byte: (text, { start, end }) => Buffer.from(text).subarray(start, end).toString(),
}

interface Entity {
  readonly confidence: number
  readonly mentions: readonly MentionResult[]
}

function entitiesOf(result: Result): Entity[] {
  return (Object.values(result).filter(Array.isArray) as Entity[][]).flat()
}

function mentionsOf(result: Result): MentionResult[] {
  return entitiesOf(result).flatMap(({ mentions }) => mentions)
}

function explain(text: string, offsets: OffsetUnit = 'utf16'): MentionResult[] {
  return mentionsOf(extract(text, { explain: true, offsets, date: '2025-08-23' }))
}

const BLOCKED_NAME: Entry = { class: 'block', key: 'خوزستان', name: 'خوزستان', use: 'block', facts: {} }

test('mentions without explain have no more than their place', () => {
  const [article = ''] = ARTICLES
  for (const mention of mentionsOf(extract(article))) expect(Object.keys(mention)).toEqual(['text', 'start', 'end'])
  expect(extract(article)).toEqual(JSON.parse(JSON.stringify(extract(article, { explain: true }), withoutReasons)))
})

function withoutReasons(key: string, value: unknown): unknown {
  return key === 'evidence' || key === 'lost' ? undefined : value
}

describe.each(['utf16', 'codepoint', 'byte'] as const)('in %s', unit => {
  test.each(ARTICLES.map(article => [article.slice(0, 30), article]))('all offsets cut out their words: %s', (_, article) => {
    const text = `😀 ${article}`
    for (const { evidence = [], lost } of explain(text, unit)) {
      for (const cue of evidence.flatMap(({ cues = [] }) => cues)) expect(CUT[unit](text, cue)).toBe(cue.text)
      if (lost) expect(CUT[unit](text, lost)).toBe(lost.text)
    }
  })
})

test('cues stand on the side that their rule looks at', () => {
  for (const { start, end, evidence = [] } of ARTICLES.flatMap(article => explain(article))) {
    for (const { rule, cues = [] } of evidence) {
      for (const cue of cues) {
        if (/\/left2?:/.test(rule)) expect(cue.end, rule).toBeLessThanOrEqual(start)
        if (/\/right2?:/.test(rule)) expect(cue.start, rule).toBeGreaterThanOrEqual(end)
        if (/\/(first|last|middle|only|own|span|start|end):/.test(rule)) {
          expect([cue.start >= start, cue.end <= end], rule).toEqual([true, true])
        }
      }
    }
  }
})

test('weights add up to the confidence, which other readings can only lower', () => {
  const results = ARTICLES.map(article => extract(article, { explain: true }))
  const alone = (lists: Entity[]): Entity[] => lists.filter(({ mentions }) => mentions.length === 1)
  const byWeights = ({ mentions }: Entity): number =>
    1 / (1 + Math.exp(-(mentions[0]?.evidence ?? []).reduce((sum, { weight }) => sum + weight, 0)))
  for (const one of alone(results.flatMap(({ countries = [] }) => countries))) {
    expect(Math.abs(byWeights(one) - one.confidence), one.mentions[0]?.text).toBeLessThan(0.02)
  }
  for (const one of alone(results.flatMap(({ people = [] }) => people))) {
    expect(one.confidence, one.mentions[0]?.text).toBeLessThan(byWeights(one) + 0.02)
  }
})

test('most evidence of neighbours names its words', () => {
  const evidence = ARTICLES.flatMap(article => explain(article)).flatMap(one => one.evidence ?? [])
  const beside = evidence.filter(({ rule }) => /\/(left|right)2?:(?!start|end)/.test(rule))
  expect(beside.length).toBeGreaterThan(500)
  expect(beside.filter(({ cues }) => !cues).map(({ rule }) => rule).length / beside.length).toBeLessThan(0.02)
})

describe('the reading that lost', () => {
  test('is another type of the same words, or other words', () => {
    const [lost] = explain('وزیر امور خارجه روسیه به تهران رفت.').flatMap(one => (one.text === 'روسیه' ? [one.lost] : []))
    expect(lost).toMatchObject({ type: 'person', text: 'روسیه', start: 16, end: 21, why: 'unlikely' })
  })

  test('is a likely one that the best whole left out', () => {
    const [lost] = explain('جنبش ۲۳ مارس بیانیه داد.').flatMap(one => (one.text === 'جنبش ۲۳ مارس' ? [one.lost] : []))
    expect(lost).toMatchObject({ type: 'date', text: '۲۳ مارس', start: 5, end: 12, why: 'outscored' })
  })

  test('says when a phrase of a lexicon forbids it', () => {
    const own = createExtractor(withUserLexicon(lexicon, compileLexicon([BLOCKED_NAME], [])), { explain: true, types: ['place'] })
    const [found] = mentionsOf(own('سیل در استان خوزستان خسارت زد.'))
    expect(found).toMatchObject({ text: 'استان خوزستان', lost: { type: 'place', text: 'خوزستان', why: 'blocked' } })
  })

  test('shares words with its mention, could not stand beside it, and was not accepted', () => {
    for (const article of ARTICLES) {
      const result = extract(article, { explain: true })
      const accepted = new Set(result.people?.flatMap(one => one.mentions.map(({ start, end }) => `${start}-${end}`)))
      for (const { start, end, lost } of mentionsOf(result)) {
        if (!lost) continue
        expect(lost.start < end && lost.end > start, lost.text).toBe(true)
        if (lost.type === 'person') expect(accepted, lost.text).not.toContain(`${lost.start}-${lost.end}`)
      }
    }
  })
})
