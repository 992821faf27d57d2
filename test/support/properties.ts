import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { problemOf } from '../../src/errors.js'
import { createExtractor } from '../../src/pipeline.js'
import { openInput } from '../../src/read/input.js'
import { type MentionResult, type OffsetUnit, type Result, TYPES } from '../../src/types.js'
import { lexicon } from './extractor.js'
import { VARIANTS } from './marked.js'
import { FIXTURES, READ_DEFAULTS, readAll } from './read.js'
import { ROOT } from './root.js'
import { flaws, isAnswer } from './schema.js'

/** What holds for every input; `npm test` tries each on some thousand of them, `npm run fuzz` for as long as one likes. */
export interface Property {
  readonly name: string
  /** Cases in `npm test`. */
  readonly runs: number
  readonly property: fc.IRawProperty<unknown>
}

const extract = createExtractor(lexicon, { types: TYPES, date: '2025-08-23' })

const articles = readdirSync(join(FIXTURES, 'fitting'))
  .filter(file => file.endsWith('.txt'))
  .map(file => readFileSync(join(FIXTURES, 'fitting', file), 'utf8').replace(/<\/?[a-z][^<>]*>/g, ''))
const words = [...new Set(articles.flatMap(text => text.split(/\s+/)))]

function namesOf(file: string): string[] {
  const lines = readFileSync(join(ROOT, 'lexicons', file), 'utf8').split('\n')
  return lines.flatMap(line => (line.startsWith('#') ? [] : (line.split('\t')[1] ?? []))).filter(name => name !== '')
}

const NAMES = ['person/given-names', 'person/surnames', 'person/titles', 'country/names', 'organization/heads', 'place/iran']
const names = NAMES.flatMap(file => namesOf(`${file}.tsv`))

const DATES =
  '۲۳ مرداد ۱۴۰۴|۲۴ آگوست|۱۴۰۴/۵/۲۳|2025-08-23|سه‌شنبه|دیروز|هفتهٔ گذشته|سال ۱۳۹۸|دههٔ ۶۰|قرن نوزدهم|ساعت ۱۴:۳۰|۲۵ درصد|۳ میلیون تومان'.split(
    '|',
  )
const MARKS =
  '.|،|؛|:|؟|!|«|»|(|)|[|]|"|…|-|–|/|٪|#|@|*|\n|\n\n|\t|\u200C|\u200C\u200C|ـ|\u064E|\u0651|\u200F|\u00A0|😀|NATO'.split('|')
const ODD =
  '\uD800|\uDC00|\u0000|\u001B[31m|\u202E|\uFEFF|\u0301|👨‍👩‍👧|𝔄|ﻻ|ۀ|ئ|أ|é|https://x.ir/a|a@b.ir|#ایران_ما|\r\n|\u2028'.split('|')

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...words) },
  { weight: 6, arbitrary: fc.constantFrom(...names) },
  { weight: 2, arbitrary: fc.constantFrom(...DATES) },
  { weight: 3, arbitrary: fc.constantFrom(...MARKS) },
  { weight: 1, arbitrary: fc.nat(2050).map(String) },
)
const anyPiece = fc.oneof({ weight: 9, arbitrary: piece }, { weight: 2, arbitrary: fc.constantFrom(...ODD) })
const separator = fc.constantFrom(' ', ' ', ' ', ' ', ' ', '', '\n')

function textOf(pieces: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.array(fc.tuple(pieces, separator), { minLength: 1, maxLength: 24 }).map(list => list.flat().join(''))
}

/** Words, names, dates and marks, with whatever else can stand in a text. */
const anyText = textOf(anyPiece)
/** The same as somebody might write it: no broken characters. */
const written = fc
  .array(fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...words, ...names) }, fc.constantFrom(...DATES)), {
    minLength: 1,
    maxLength: 16,
  })
  .map(list => `${list.join(' ')}.`)

/** A piece of a fixture with a few changes: characters left out, doubled, put in. */
const mutated = fc
  .tuple(
    fc.constantFrom(...articles),
    fc.nat(4000),
    fc.array(fc.tuple(fc.nat(200), fc.nat(2), anyPiece), { minLength: 1, maxLength: 8 }),
  )
  .map(([article, from, changes]) =>
    changes.reduce(
      (text, [at, length, put]) => text.slice(0, at % (text.length + 1)) + put + text.slice((at % (text.length + 1)) + length),
      article.slice(from % article.length).slice(0, 200),
    ),
  )

const LISTS = ['people', 'countries', 'dates', 'organizations', 'places', 'times', 'money', 'percents'] as const

interface Found extends MentionResult {
  readonly list: (typeof LISTS)[number]
  /** What the entity is worth, where it has a value of its own. */
  readonly value: unknown
  /** Confidence of the entity. */
  readonly sure: number
}

function mentionsOf(result: Result): Found[] {
  return LISTS.flatMap(list =>
    (result[list] ?? []).flatMap(entity => {
      const value = 'code' in entity ? (entity.code ?? entity.name) : 'value' in entity ? entity.value : undefined
      return entity.mentions.map(mention => ({ list, value, sure: entity.confidence, ...mention }))
    }),
  ).sort((a, b) => a.start - b.start || a.end - b.end)
}

function check(holds: boolean, what: string): void {
  if (!holds) throw new Error(what)
}

type Slice = (start: number, end: number) => string

const SLICERS: Record<OffsetUnit, (text: string) => Slice> = {
  utf16: text => (start, end) => text.slice(start, end),
  codepoint: text => {
    const points = [...text]
    return (start, end) => points.slice(start, end).join('')
  },
  byte: text => {
    const bytes = Buffer.from(text)
    return (start, end) => bytes.subarray(start, end).toString()
  },
}
const unit = fc.constantFrom<OffsetUnit>('codepoint', 'utf16', 'byte')

function slicesBack(text: string, offsets: OffsetUnit): void {
  const slice = SLICERS[offsets](text)
  // Bytes cannot hold half of a character: it becomes U+FFFD.
  const known = (words: string): string => (offsets === 'byte' ? Buffer.from(words).toString() : words)
  for (const { text: own, start, end, evidence = [], lost } of mentionsOf(extract(text, { offsets, explain: true }))) {
    const cues = [{ text: own, start, end }, ...evidence.flatMap(({ cues = [] }) => cues), ...(lost ? [lost] : [])]
    for (const cue of cues) check(slice(cue.start, cue.end) === known(cue.text), `${offsets} ${JSON.stringify(cue)}`)
  }
}

const AMOUNTS: readonly string[] = ['times', 'money', 'percents']

function staysApart(text: string): void {
  const found = mentionsOf(extract(text))
  for (const layer of [found.filter(({ list }) => AMOUNTS.includes(list)), found.filter(({ list }) => !AMOUNTS.includes(list))]) {
    layer.forEach((a, i) => {
      for (const b of layer.slice(i + 1)) {
        if (b.start >= a.end) break
        check(nests(a, b) || nests(b, a), `${JSON.stringify(a)} and ${JSON.stringify(b)}`)
      }
    })
  }
}

/** Only a country stands in something else, and only in a body or a place. */
function nests(outer: Found, inner: Found): boolean {
  const holds = outer.start <= inner.start && inner.end <= outer.end
  return holds && inner.list === 'countries' && (outer.list === 'organizations' || outer.list === 'places')
}

function isValid(text: string): void {
  for (const options of [{}, { explain: true, withText: true }]) {
    const result: unknown = JSON.parse(JSON.stringify(extract(text, options)))
    check(flaws(isAnswer, result).length === 0, flaws(isAnswer, result).join())
  }
}

/** Letters of a mention without what the variants change. */
function letters(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u200C\u0640]/g, '')
    .replaceAll('ي', 'ی')
    .replaceAll('ك', 'ک')
    .replace(/[۰-۹٠-٩]/g, digit => String(digit.charCodeAt(0) & 15))
}

function spelt(text: string): string {
  const found = mentionsOf(extract(text)).map(({ list, value, text: own, start }) => [
    list,
    value,
    letters(own),
    // Where it stands, counted in what no variant changes.
    letters(text.slice(0, start)).length,
  ])
  return JSON.stringify(found)
}

/**
 * Letters, digits, composition and tatweel say the same however they are written. A ZWNJ left out or made a space does not:
 * «می‌شود» is one word and «می شود» two, «گل‌چین» names no country and «گل چین» might. What holds for those two is below.
 */
const LOSSLESS = Object.entries(VARIANTS).filter(([name]) => !name.startsWith('ZWNJ'))

/** Some sentences of the articles, in any order. */
const sentences = [...new Set(articles.flatMap(text => text.split(/(?<=[.؟!])\s+|\n+/)))].filter(sentence => sentence.length > 20)
const mixed = fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 10 }).map(list => list.join('\n'))

const sentence = fc.constantFrom(...sentences)

/** Mentions of some lists and where they stand among the letters, with or without what they are worth. */
function placed(text: string, lists: readonly string[], valued = true): string[] {
  return mentionsOf(extract(text))
    .filter(({ list }) => lists.includes(list))
    .map(({ list, value, text: own, start }) =>
      JSON.stringify([list, valued && value, letters(own), letters(text.slice(0, start)).length]),
    )
}

/**
 * Without ZWNJs no date is lost, moved or made and none has another value, and no country is made. With spaces in their place none
 * of both is lost; a value may change where a word has become a date, «دوشنبه زاد», by which another is told.
 */
function bearsZwnjs(text: string): void {
  const without = text.replaceAll('\u200c', '')
  const spaced = text.replaceAll('\u200c', ' ')
  check(placed(without, ['dates']).join() === placed(text, ['dates']).join(), `dates without ZWNJs: ${text}`)
  const countries = new Set(placed(text, ['countries']))
  const made = placed(without, ['countries']).filter(one => !countries.has(one))
  check(made.length === 0, `without ZWNJs: ${made}`)
  const kept = new Set(placed(spaced, ['countries', 'dates', 'percents'], false))
  const lost = placed(text, ['countries', 'dates', 'percents'], false).filter(one => !kept.has(one))
  check(lost.length === 0, `spaces for ZWNJs: ${lost}`)
}

function staysInVariants(text: string): void {
  const asIs = spelt(text)
  for (const [name, variant] of LOSSLESS) {
    const other = spelt(variant(text))
    check(other === asIs, `${name}: ${asIs}\n${other}`)
  }
}

/** An error is a report, never a throw. */
async function readsBytes(bytes: Uint8Array, name: string): Promise<void> {
  try {
    const { items } = await openInput(name, name, { ...READ_DEFAULTS, maxBytes: 10_000 }, { chunks: [bytes] })
    for await (const item of items) {
      if ('text' in item) isValid(item.text)
      else check(item.problem.code !== 'INPUT_FAILED', JSON.stringify(item.problem))
    }
  } catch (error) {
    // A table that breaks off throws what the batch reports.
    check(problemOf(error) !== undefined, String(error))
  }
}

const START = [
  '',
  '<?xml version="1.0"?><rss><item>',
  '<html><body>',
  '[{"text":"',
  '{"text":"',
  'id,text\n1,"',
  '\ufeff',
  '\u00ff\u00fe',
]
const bytes = fc
  .tuple(
    fc.constantFrom(...START),
    fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      anyText.map(text => new TextEncoder().encode(text)),
    ),
  )
  .map(([start, rest]) => Buffer.concat([Buffer.from(start), rest]))
const inputName = fc.constantFrom('a', 'a.txt', 'a.xml', 'a.html', 'a.ndjson', 'a.json', 'a.csv', 'a.tsv')

/** Lines in, as many out, in their places, with what they are called. */
async function answersLines(texts: readonly string[]): Promise<void> {
  const lines = texts.map((text, id) => (id % 3 === 2 ? text.replaceAll('\n', ' ') || 'x' : JSON.stringify({ id, text })))
  const items = await readAll(`${lines.join('\n')}\n`, 'a.ndjson')
  const kept = lines.filter(line => !/^[ \t\v\f\r]*$/.test(line))
  check(items.length === kept.length, `${kept.length} lines, ${items.length} answers`)
  items.forEach((item, i) => {
    const line = kept[i] as string
    if ('text' in item) check(JSON.parse(line).text === item.text, line)
    else check(!line.startsWith('{"id"'), line)
  })
}

/** What single mentions are worth by themselves, not by what else a document says. */
function own(text: string): Found[] {
  return mentionsOf(extract(text)).filter(({ list }) => AMOUNTS.includes(list))
}

/** Amounts know nothing of the document: those of two paragraphs are those of each. */
function addsUp(first: string, second: string): void {
  const apart = [...own(first), ...own(second).map(found => shifted(found, first.length + 2))]
  const together = own(`${first}\n\n${second}`)
  check(JSON.stringify(together) === JSON.stringify(apart), `${JSON.stringify(together)}\n${JSON.stringify(apart)}`)
}

function shifted(found: Found, by: number): Found {
  return { ...found, start: found.start + by, end: found.end + by }
}

/**
 * What is sure of one of two paragraphs that share no word but the smallest is found in both together, and the other way round: the
 * document has nothing to add but to what hangs in the balance.
 */
function addsUpApart(first: string, second: string): void {
  if (wordsOf(first).some(word => word.length > 2 && wordsOf(second).includes(word))) return
  const keyOf = ({ list, start, text }: Found): string => `${list} ${start} ${text}`
  const after = mentionsOf(extract(second)).map(found => shifted(found, first.length + 2))
  const apart = [...mentionsOf(extract(first)), ...after]
  const together = mentionsOf(extract(`${first}\n\n${second}`))
  for (const [some, all] of [
    [apart, together],
    [together, apart],
  ] as const) {
    const known = new Set(all.map(keyOf))
    const lost = some.filter(found => found.sure >= SURE && !known.has(keyOf(found)))
    check(lost.length === 0, JSON.stringify(lost))
  }
}

const SURE = 0.9

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{M}\p{N}]+/u)
}

/** Countries, dates and figures among plain words. */
const plainText = fc
  .array(fc.constantFrom(...namesOf('country/names.tsv'), ...DATES.slice(-3), 'گفت', 'در', 'است', '۴۵', 'کتاب', 'آب', '،'), {
    minLength: 1,
    maxLength: 10,
  })
  .map(list => `${list.join(' ')}.`)

export const PROPERTIES: readonly Property[] = [
  { name: 'mentions and cues slice back in every unit', runs: 4000, property: fc.property(anyText, unit, slicesBack) },
  { name: 'changed articles slice back', runs: 1500, property: fc.property(mutated, unit, slicesBack) },
  { name: 'nothing overlaps but countries in bodies and places', runs: 4000, property: fc.property(anyText, staysApart) },
  { name: 'in changed articles neither', runs: 1500, property: fc.property(mutated, staysApart) },
  { name: 'results are as the schema says', runs: 3000, property: fc.property(anyText, isValid) },
  { name: 'spelling changes nothing', runs: 3000, property: fc.property(written, staysInVariants) },
  { name: 'nor in sentences of articles', runs: 1000, property: fc.property(mixed, staysInVariants) },
  { name: 'ZWNJs change no date, and countries one way', runs: 1000, property: fc.property(mixed, bearsZwnjs) },
  { name: 'bytes are read or refused', runs: 3000, property: fc.asyncProperty(bytes, inputName, readsBytes) },
  {
    name: 'every line has its answer',
    runs: 1000,
    property: fc.asyncProperty(fc.array(anyText, { maxLength: 9 }), answersLines),
  },
  { name: 'paragraphs of articles add up', runs: 3000, property: fc.property(sentence, sentence, addsUpApart) },
  { name: 'paragraphs add up', runs: 1500, property: fc.property(plainText, plainText, addsUp) },
]
