import { formatDay } from './calendar/edtf.js'
import { findHeaderDate, parseDate } from './calendar/header-date.js'
import { createNames, findNames } from './lexicon/automaton.js'
import type { Lexicon } from './lexicon/lexicon.js'
import { linkMentions } from './resolve/coreference.js'
import { resolveDates } from './resolve/dates.js'
import { addDocumentEvidence } from './resolve/document.js'
import { createExplainer } from './resolve/explain.js'
import { likelihoodsOf } from './resolve/likelihood.js'
import { indexMentions, type Mention } from './resolve/mentions.js'
import { dropOverlaps } from './resolve/overlap.js'
import { confidenceOf, type Findings, RESULT_OF } from './resolve/results.js'
import { findAmounts } from './rules/amount/index.js'
import { type Candidates, clear, createCandidates, DATE, propose } from './rules/candidates.js'
import { type Contexts, createContexts, markContexts } from './rules/context.js'
import { type DateExpression, findDates } from './rules/date/index.js'
import { arrangeWeights } from './rules/evidence.js'
import { proposeNames } from './rules/index.js'
import type { Text } from './rules/text.js'
import { heedUser, USER_NAME, USER_WEIGHT } from './rules/user.js'
import { offsetMapper } from './text/offsets.js'
import { markSentences } from './text/sentences.js'
import { tokenize } from './text/tokenize.js'
import { createTokens, type Tokens } from './text/tokens.js'
import { unitsOf } from './text/units.js'
import { type Cue, DEFAULT_TYPES, type EntityType, type ExtractOptions, type Result, TYPES } from './types.js'

/** Finds the entities of one text after another; reuses its columns, so it is for one thread. */
export type Extractor = (text: string, options?: ExtractOptions) => Result

const LISTS: Readonly<Record<EntityType, keyof Result>> = {
  person: 'people',
  country: 'countries',
  date: 'dates',
  organization: 'organizations',
  place: 'places',
  time: 'times',
  money: 'money',
  percent: 'percents',
}

/** @param defaults Options of every call that gives no others. */
export function createExtractor(lexicon: Lexicon, defaults: ExtractOptions = {}): Extractor {
  const text: Text = { tokens: createTokens(), names: createNames(), lexicon }
  const contexts = createContexts()
  const weights = arrangeWeights(lexicon.weights, lexicon.weightLayout)
  weights[USER_NAME] = USER_WEIGHT
  const candidates = createCandidates(weights)
  return (source, options) => {
    const {
      types = DEFAULT_TYPES,
      offsets = 'utf16',
      minConfidence = 0,
      explain,
      withText,
      ...dates
    } = { ...defaults, ...options }
    const units = unitsOf(source)
    const header = findHeaderDate(source)
    const published = dayOf(dates.date) ?? header?.date ?? dayOf(dates.fallbackDate)
    tokenize(units, units.length, header?.end ?? 0, text.tokens)
    markSentences(text.tokens)
    findNames(text.tokens, lexicon, text.names)
    markContexts(text, contexts)
    candidates.recording = explain === true
    const mentions = accept(text, contexts, candidates, published, types)
    const slice = slicer(source, text.tokens, offsetMapper(units, units.length, offsets, text.tokens.astral))
    const explainer = explain ? createExplainer({ text, contexts, candidates, mentions, slice }) : undefined
    const index = indexMentions(mentions, text.tokens.count)
    const findings: Findings = { text, contexts, mentions, index, slice, explain: explainer }
    const result: Result = { date: published === undefined ? null : formatDay(published) }
    addLists(result, findings, types, minConfidence)
    if (withText) result.text = source
    return result
  }
}

/** Makes of the tokens `from` up to `to` the slice of the source that they are. */
function slicer(source: string, tokens: Tokens, offset: (utf16: number) => number): (from: number, to: number) => Cue {
  return (from, to) => {
    const start = tokens.start[from] as number
    const end = tokens.end[to - 1] as number
    return { text: source.slice(start, end), start: offset(start), end: offset(end) }
  }
}

function dayOf(date: string | undefined): number | undefined {
  return date === undefined ? undefined : parseDate(date)
}

/** Candidates of all rules, the best of them twice: by themselves, and with what the document established. */
function accept(
  text: Text,
  contexts: Contexts,
  candidates: Candidates,
  published: number | undefined,
  types: readonly EntityType[],
): Mention[] {
  clear(candidates)
  const expressions = findDates(text)
  for (const { start, end, confidence } of expressions) {
    propose(candidates, DATE, start, end, -1)
    // Dates are not weighed but read: what the rules doubt is none.
    candidates.score[candidates.count - 1] = confidence < 0.5 ? Number.NEGATIVE_INFINITY : logit(confidence)
  }
  proposeNames(text, contexts, candidates)
  heedUser(text, candidates)
  const first = dropOverlaps(candidates, text.tokens)
  addDocumentEvidence(text, contexts, candidates, first)
  const taken = dropOverlaps(candidates, text.tokens)
  const likely = likelihoodsOf(candidates, taken, text.tokens.count)
  const mentions = toMentions(candidates, taken, likely, expressions, published)
  return AMOUNTS.some(type => types.includes(type)) ? [...mentions, ...amountMentions(text, expressions)] : mentions
}

const AMOUNTS: readonly EntityType[] = ['time', 'money', 'percent']

/** Times, money and percentages: a layer of their own, since «صبح امروز» is a date and a time. */
function amountMentions(text: Text, expressions: readonly DateExpression[]): Mention[] {
  return findAmounts(text, expressions)
    .filter(({ confidence }) => confidence >= 0.5)
    .map(amount => ({
      type: TYPES.indexOf(amount.type),
      start: amount.start,
      end: amount.end,
      confidence: amount.confidence,
      hit: -1,
      candidate: -1,
      rule: amount.rule,
      value: undefined,
      amount,
    }))
}

function toMentions(
  candidates: Candidates,
  taken: readonly number[],
  likely: readonly number[],
  expressions: readonly DateExpression[],
  published: number | undefined,
): Mention[] {
  const dates = taken.filter(c => candidates.type[c] === DATE)
  const values = resolveDates(
    dates.map(c => expressions[c] as DateExpression),
    published,
  )
  let date = 0
  return taken.map((c, i): Mention => {
    const type = candidates.type[c] as number
    const start = candidates.start[c] as number
    const end = candidates.end[c] as number
    const hit = candidates.hit[c] as number
    const confidence = likely[i] as number
    const value = type === DATE ? values[date++] : undefined
    const rule = value && (expressions[c]?.rule ?? '')
    // All of one shape: what reads mentions of several is compiled anew for each.
    return { type, start, end, confidence, hit, candidate: c, rule, value, amount: undefined }
  })
}

function logit(probability: number): number {
  const p = Math.min(0.999, Math.max(0.001, probability))
  return Math.log(p / (1 - p))
}

function addLists(result: Result, findings: Findings, types: readonly EntityType[], minConfidence: number): void {
  const entities = linkMentions(findings.text, findings.contexts, findings.mentions)
  const lists = result as unknown as Record<string, unknown[]>
  TYPES.forEach((name, type) => {
    if (!types.includes(name)) return
    const toResult = RESULT_OF.get(type)
    const list: unknown[] = []
    for (const entity of entities) {
      if (toResult && entity.type === type && (minConfidence <= 0 || confidenceOf(entity) >= minConfidence))
        list.push(toResult(findings, entity))
    }
    lists[LISTS[name]] = list
  })
}
