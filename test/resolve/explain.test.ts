import { describe, expect, test } from 'vitest'
// Registers its evidence.
import '../../src/resolve/document.js'
import { createExplainer } from '../../src/resolve/explain.js'
import type { Mention } from '../../src/resolve/mentions.js'
import {
  add,
  addDocument,
  COUNTRY,
  createCandidates,
  DATE,
  ORGANIZATION,
  PERSON,
  PLACE,
  propose,
} from '../../src/rules/candidates.js'
import { evidenceCount, evidenceName, weightsOf } from '../../src/rules/evidence.js'
import { findingsOf, namesOf, smallLexicon } from '../support/small-lexicon.js'

const LEXICON = smallLexicon([namesOf('role', '', ['وزیر']), namesOf('said', '', ['گفت'])])
const findings = findingsOf(LEXICON, 'دیروز وزیر علی رضایی گفت به تهران خواهد رفت')

const WEIGHTS = {
  'person/bias': -1.5,
  'person/more/left:role': 2.25,
  'person/more/right:said': 0.125,
  'person/left2:word': 0.004,
  'document/person:same-sure&3': -2,
}
const ids = new Map(Array.from({ length: evidenceCount() }, (_, id) => [evidenceName(id), id]))

interface Row {
  readonly type: number
  readonly start: number
  readonly end: number
  /** Names of its evidence, or its log-odds where those are all that matters. */
  readonly evidence?: readonly (keyof typeof WEIGHTS)[]
  readonly score?: number
  readonly document?: keyof typeof WEIGHTS
  /** Whether a phrase of the lexicon says that the words are none. */
  readonly blocked?: true
}

const BLOCKED = -1e6

/** @param taken Numbers of the candidates that became mentions. */
function explain(rows: readonly Row[], taken: readonly number[]) {
  const candidates = createCandidates(weightsOf(new Map(Object.entries(WEIGHTS))))
  candidates.recording = true
  for (const { type, start, end, evidence = [], score, document, blocked } of rows) {
    propose(candidates, type, start, end, -1)
    const c = candidates.count - 1
    for (const name of evidence) add(candidates, ids.get(name) as number)
    if (document) addDocument(candidates, c, ids.get(document) as number)
    if (score !== undefined) candidates.score[c] = score
    if (blocked) candidates.score[c] = (candidates.score[c] as number) + BLOCKED
  }
  const mentions = taken.map((c): Mention => {
    const { type, start, end } = rows[c] as Row
    return { type, start, end, confidence: 1, hit: -1, candidate: c }
  })
  return mentions.map(createExplainer({ ...findings, candidates, mentions }))
}

const NAME = { type: PERSON, start: 2, end: 4 }

describe('evidence', () => {
  test('the weightiest first, with the words it stands on', () => {
    expect(explain([{ ...NAME, evidence: ['person/bias', 'person/more/right:said', 'person/more/left:role'] }], [0])).toEqual([
      {
        evidence: [
          { rule: 'person/more/left:role', weight: 2.25, cues: [{ text: 'وزیر', start: 6, end: 10 }] },
          { rule: 'person/bias', weight: -1.5 },
          { rule: 'person/more/right:said', weight: 0.13, cues: [{ text: 'گفت', start: 21, end: 24 }] },
        ],
      },
    ])
  })

  test('that counts twice, and that the document gives', () => {
    const evidence = ['person/bias', 'person/bias'] as const
    expect(explain([{ ...NAME, evidence, document: 'document/person:same-sure&3' }], [0])).toEqual([
      {
        evidence: [
          { rule: 'person/bias', weight: -3 },
          { rule: 'document/person:same-sure&3', weight: -2 },
        ],
      },
    ])
  })

  test('only of the candidate itself, and none that weighs nothing', () => {
    const rows: Row[] = [
      { ...NAME, start: 3, evidence: ['person/bias'] },
      { ...NAME, evidence: ['person/left2:word', 'person/more/left:role'] },
      { ...NAME, end: 3, evidence: ['person/bias'] },
    ]
    expect(explain(rows, [1])[0]?.evidence.map(({ rule }) => rule)).toEqual(['person/more/left:role'])
  })

  test.each([
    [1, 6.91],
    [0.9, 2.2],
    [0.5, 0],
    [0, -6.91],
  ])('of what a grammar read with confidence %d: all of its words', (confidence, weight) => {
    const explainer = createExplainer({ ...findings, candidates: createCandidates(new Float32Array(0)), mentions: [] })
    expect(explainer({ type: DATE, start: 0, end: 1, confidence, hit: -1, candidate: 0, rule: 'date/day' })).toEqual({
      evidence: [{ rule: 'date/day', weight, cues: [{ text: 'دیروز', start: 0, end: 5 }] }],
    })
  })
})

describe('what was lost', () => {
  const lost = (rows: readonly Row[], taken: readonly number[]) => explain(rows, taken).map(one => one.lost)

  test('nothing where there was no other', () => {
    expect(lost([{ ...NAME, score: 2 }], [0])).toEqual([undefined])
    expect(
      lost(
        [
          { ...NAME, score: 2 },
          { type: PLACE, start: 6, end: 7, score: 1 },
        ],
        [0],
      ),
    ).toEqual([undefined])
    expect(
      lost(
        [
          { ...NAME, score: 2 },
          { ...NAME, score: 1 },
        ],
        [0],
      ),
    ).toEqual([undefined])
  })

  test.each<[string, Row, string, object]>([
    [
      'another type',
      { type: PLACE, start: 2, end: 4, score: 1 },
      'outscored',
      { type: 'place', text: 'علی رضایی', start: 11, end: 20 },
    ],
    ['fewer words', { ...NAME, start: 3, score: 1 }, 'outscored', { type: 'person', text: 'رضایی', start: 15, end: 20 }],
    ['more words', { ...NAME, start: 1, score: 1 }, 'outscored', { type: 'person', text: 'وزیر علی رضایی', start: 6, end: 20 }],
    [
      'words that cross',
      { ...NAME, start: 3, end: 5, score: 1 },
      'outscored',
      { type: 'person', text: 'رضایی گفت', start: 15, end: 24 },
    ],
    [
      'an unlikely one',
      { type: PLACE, start: 2, end: 3, score: -3 },
      'unlikely',
      { type: 'place', text: 'علی', start: 11, end: 14 },
    ],
    ['a date', { type: DATE, start: 2, end: 3, score: 1 }, 'outscored', { type: 'date', text: 'علی', start: 11, end: 14 }],
    [
      'what is no date',
      { type: DATE, start: 2, end: 3, score: Number.NEGATIVE_INFINITY },
      'unlikely',
      { type: 'date', text: 'علی', start: 11, end: 14 },
    ],
    [
      'a blocked one',
      { type: PLACE, start: 2, end: 3, score: 0, blocked: true },
      'blocked',
      { type: 'place', text: 'علی', start: 11, end: 14 },
    ],
  ])('%s', (_, row, why, expected) => {
    expect(lost([{ ...NAME, score: 2 }, row], [0])).toEqual([{ ...expected, why, confidence: expect.any(Number) }])
  })

  test('the likeliest of them, with how likely it was', () => {
    const rows = [
      { ...NAME, score: 2 },
      { type: PLACE, start: 2, end: 4, score: -1 },
      { type: ORGANIZATION, start: 2, end: 4, score: 1 },
      { type: PLACE, start: 3, end: 4, score: 0 },
    ]
    const all = 1 + Math.exp(2) + Math.exp(-1) + Math.exp(1) + Math.exp(0)
    expect(lost(rows, [0])).toMatchObject([{ type: 'organization', confidence: Math.round((100 * Math.exp(1)) / all) / 100 }])
  })

  test('the likelier before it was blocked', () => {
    const rows: Row[] = [
      { ...NAME, score: 2 },
      { type: PLACE, start: 2, end: 4, evidence: ['person/bias'] },
      { ...NAME, end: 3, evidence: ['person/more/left:role'], blocked: true },
    ]
    expect(lost(rows, [0])).toMatchObject([{ type: 'person', text: 'علی', why: 'blocked', confidence: 0 }])
    expect(lost([rows[0] as Row, rows[2] as Row, rows[1] as Row], [0])).toMatchObject([{ type: 'person', why: 'blocked' }])
  })

  test('of a country inside a body, what is not the body', () => {
    const body = { type: ORGANIZATION, start: 5, end: 8, score: 3 }
    const country = { type: COUNTRY, start: 6, end: 7, score: 2 }
    expect(lost([body, country], [0, 1])).toEqual([undefined, undefined])
    expect(lost([body, country, { type: PLACE, start: 6, end: 7, score: 1 }], [0, 1])).toMatchObject([
      { type: 'place', text: 'تهران' },
      { type: 'place', text: 'تهران' },
    ])
    expect(lost([body, country], [0])).toEqual([undefined])
    expect(lost([body, country], [1])).toEqual([undefined])
  })

  test('of each of two mentions its own', () => {
    const rows = [
      { ...NAME, score: 2 },
      { type: PLACE, start: 6, end: 7, score: 2 },
      { type: PERSON, start: 6, end: 7, score: 1 },
      { type: PLACE, start: 2, end: 3, score: 1 },
    ]
    expect(lost(rows, [0, 1])).toMatchObject([{ text: 'علی' }, { text: 'تهران' }])
  })

  test('nothing of a mention that was no candidate', () => {
    const candidates = createCandidates(new Float32Array(0))
    propose(candidates, PLACE, 2, 3, -1)
    const amount: Mention = { ...NAME, confidence: 1, hit: -1, candidate: -1, rule: 'time' }
    expect(createExplainer({ ...findings, candidates, mentions: [amount] })(amount).lost).toBeUndefined()
  })
})
