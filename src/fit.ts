import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { forgetWords, type Hiding, hideNames, hiding, namedTokens } from './dropout.js'
import { createNames, findNames } from './lexicon/automaton.js'
import { type Lexicon, loadLexicon } from './lexicon/lexicon.js'
import { readWeights } from './lexicon/load.js'
import { addDocumentEvidence } from './resolve/document.js'
import { addLogs, CONFIDENCE_MOST, CONFIDENCE_OFFSET, CONFIDENCE_SLOPE, likelihoodsOf, logOddsOf } from './resolve/likelihood.js'
import { dropOverlaps } from './resolve/overlap.js'
import { type Candidates, COUNTRY, clear, createCandidates, ORGANIZATION, PERSON, PLACE } from './rules/candidates.js'
import { createContexts, markContexts, markProfiles } from './rules/context.js'
import { evidenceCount, evidenceName, weightsOf } from './rules/evidence.js'
import { proposeNames } from './rules/index.js'
import type { Text } from './rules/text.js'
import { markSentences } from './text/sentences.js'
import { tokenize } from './text/tokenize.js'
import { createTokens, type Tokens } from './text/tokens.js'
import { TYPES } from './types.js'

/**
 * Fits the weights of the evidence on tagged corpora: a logistic regression of "is this candidate a mention" on its evidence.
 * Usage: fit LEXICON.bin WEIGHTS.tsv TRAIN.conll… [--dev DEV.conll…]
 */

interface Gold {
  start: number
  end: number
  type: string
}
interface Span {
  start: number
  end: number
  words: number
  /** Whether a quotation mark stands before it. */
  quoted: boolean
  /** Whether the lexicon has it. */
  known: boolean
  type: number
}
interface Doc {
  text: string
  gold: Gold[]
  /** How its marks are to be read. */
  marked: 'as-guide' | 'persons-by-guide' | 'names-by-guide' | 'as-corpus' | 'persons-only'
  /** How many times as much as one of a corpus a candidate counts. */
  times: number
}

const ALIAS: Record<string, string> = { POG: 'ORG', FAC: 'LOC', PRO: 'O', NAT: 'O', EVE: 'O' }
const LINES_PER_DOC = 40
/** ARMAN counts adjectives of nationality as bodies, ParsTwiNER parties and groups. */
const PERSONS_ONLY = /arman|twiner/

function isByGuide(doc: Doc): boolean {
  return doc.marked === 'as-guide' || doc.marked === 'persons-by-guide' || doc.marked === 'names-by-guide'
}

/** Articles marked by the guide, one file each, or a corpus. */
function readDocs(path: string): Doc[] {
  return readRaw(path).map(doc => (isByGuide(doc) ? doc : { ...doc, gold: doc.gold.map(gold => towardsGuide(doc.text, gold)) }))
}

/** Words that the corpora have inside a mention, and the guide outside: before and after it. */
const OUTSIDE: Readonly<Record<string, readonly [RegExp, RegExp]>> = {
  LOC: [/^(?:شهر|کشور|روستای|روستا|شمال|جنوب|شرق|غرب|مرکز|حومه|شمال شرق|شمال غرب|جنوب شرق|جنوب غرب) /, /$^/],
  ORG: [
    /^(?:[^«»"]{0,30}[«"] ?|روابط عمومی |(?:شرکت|شبکه|روزنامه|مجله|خبرگزاری|باشگاه|تیم|بانک|گروه|گروهک) (?:آمریکایی|انگلیسی|فرانسوی|آلمانی|ایتالیایی|اسپانیایی|ژاپنی|چینی|روسی|کره‌ای|هندی|سعودی|قطری|هلندی|تروریستی|تکفیری) )/,
    /(?: ?[»"]|(?<=^(?:سفارت|کنسولگری|سرکنسولگری) .{2,30}) در .+)$/,
  ],
  PER: [/^(?:حضرت |پیامبر |امام |شهید |سردار )+/, / \( .{1,12} \)$/],
}
/** Heads of places that the corpora often leave outside and the guide has inside. */
const HEAD_OUTSIDE =
  /(?:^|\s)(استان|شهرستان|منطقه|خیابان|میدان|بلوار|جزیره|رودخانه|کوه|دریاچه|بندر|ولایت|ولسوالی|ایالت|شهرک|محله|تنگه|بزرگراه|اتوبان|جاده|فرودگاه|پارک|پل|مرز|قریه) $/
/** What the corpora mark and the guide does not: not to be learned from, nor what is inside. */
const LEFT_OUT: Readonly<Record<string, RegExp>> = {
  LOC: /^(?:جهان|دنیا|جهانی|زمین|کشور)$/,
  // A list after a plural head is one mark there, by the guide its names are.
  ORG: /^(?:دولت|رژیم|نظام|حکومت) |^(?:تیم|باشگاه|شرکت|وزارتخانه|روزنامه|شبکه|بانک|دانشگاه)[ \u200c]?های .* و /,
}
const SKIP = 'SKIP'

function folded(text: string): string {
  return text.replaceAll('ي', 'ی').replaceAll('ك', 'ک')
}

/** A mark of a corpus as the guide would have it, as far as that can be told from its words. */
function towardsGuide(text: string, gold: Gold): Gold {
  const words = folded(text.slice(gold.start, gold.end))
  if (LEFT_OUT[gold.type]?.test(words)) return { ...gold, type: SKIP }
  const outside = OUTSIDE[gold.type]
  if (!outside) return gold
  const head =
    gold.type === 'LOC' ? HEAD_OUTSIDE.exec(folded(text.slice(Math.max(0, gold.start - 12), gold.start)))?.[1] : undefined
  if (head !== undefined) return { ...gold, start: gold.start - head.length - 1 }
  const before = outside[0].exec(words)?.[0].length ?? 0
  const after = outside[1].exec(words)?.[0].length ?? 0
  return before + after < words.length ? { ...gold, start: gold.start + before, end: gold.end - after } : gold
}

function readRaw(path: string): Doc[] {
  if (statSync(path).isDirectory()) {
    return readdirSync(path)
      .filter(file => file.endsWith('.txt'))
      .map(file => readArticle(join(path, file)))
  }
  const docs: Doc[] = []
  const marked = PERSONS_ONLY.test(path) ? 'persons-only' : 'as-corpus'
  let doc: Doc = { text: '', gold: [], marked, times: 1 }
  let open: Gold | undefined
  let lines = 0
  const next = (): void => {
    if (doc.text) docs.push(doc)
    doc = { text: '', gold: [], marked, times: 1 }
    lines = 0
  }
  for (const row of readFileSync(path, 'utf8').split('\n')) {
    if (row.startsWith('-DOCSTART-')) next()
    else if (row === '') {
      if (doc.text.endsWith(' ')) doc.text = `${doc.text.slice(0, -1)}\n`
      open = undefined
      if (++lines >= LINES_PER_DOC) next()
    } else {
      const [token = '', tag = 'O'] = row.split('\t')
      const start = doc.text.length
      doc.text += `${token} `
      const end = start + token.length
      const type = tag === 'O' ? 'O' : (ALIAS[tag.slice(2)] ?? tag.slice(2))
      if (type === 'O') open = undefined
      else if (tag.startsWith('B') || !open || open.type !== type) {
        open = { start, end, type }
        doc.gold.push(open)
      } else open.end = end
    }
  }
  next()
  return docs
}

/** Of an article marked by our guide whose header says nothing else. */
const GUIDE_TIMES = 5
const TIMES = /^times: (\d+)$/m
const MARK = /<(\/?)([pcold])((?:\s+\w+="[^"]*")*)\s*>/g
const MARK_TAGS: Record<string, string> = { p: 'PER', c: 'CTY', o: 'ORG', l: 'PLC', d: 'DAT' }

/** A marked article; the header before the first empty line is left out. */
function readArticle(path: string): Doc {
  const content = readFileSync(path, 'utf8')
  const body = content.slice(content.indexOf('\n\n') + 2)
  const times = Number(TIMES.exec(content.slice(0, content.length - body.length))?.[1] ?? GUIDE_TIMES)
  const marks = /^marks: (person|name)$/m.exec(content.slice(0, content.length - body.length))?.[1]
  const marked = marks === 'person' ? 'persons-by-guide' : marks === 'name' ? 'names-by-guide' : 'as-guide'
  const doc: Doc = { text: '', gold: [], marked, times }
  const open: Gold[] = []
  let at = 0
  for (const found of body.matchAll(MARK)) {
    doc.text += body.slice(at, found.index)
    at = found.index + found[0].length
    if (found[1] !== '/') open.push({ start: doc.text.length, end: 0, type: MARK_TAGS[found[2] as string] as string })
    else doc.gold.push({ ...(open.pop() as Gold), end: doc.text.length })
  }
  doc.text += body.slice(at)
  return doc
}

const TYPE_TAG: Record<number, string> = { [PERSON]: 'PER', [COUNTRY]: 'LOC', [PLACE]: 'LOC', [ORGANIZATION]: 'ORG' }

const tokens: Tokens = createTokens()
const names = createNames()
const contexts = createContexts()
/** Of the text that was looked at last with names hidden. */
let named: Uint8Array = new Uint8Array(0)

function hidesIn(named: Uint8Array, hides: Hiding, from: number, to: number): boolean {
  for (let t = from; t < to; t++) if (named[t] === 1 && hides(tokens.hash[t] as number)) return true
  return false
}

/** @param hides Words whose names are hidden from it. */
function analyse(lexicon: Lexicon, text: string, out: Candidates, hides?: Hiding): Text {
  const units = new Uint16Array(text.length)
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i)
  tokenize(units, units.length, 0, tokens)
  markSentences(tokens)
  findNames(tokens, lexicon, names)
  const marked = { tokens, names, lexicon }
  if (hides) named = namedTokens(tokens, names)
  if (hides) hideNames(marked, named, hides)
  markContexts(marked, contexts)
  if (hides) forgetWords(tokens, contexts, named, hides)
  if (hides) markProfiles(marked, contexts)
  clear(out)
  proposeNames(marked, contexts, out)
  return marked
}

const GUIDE_TAG: Record<number, string> = { [PERSON]: 'PER', [COUNTRY]: 'CTY', [PLACE]: 'PLC', [ORGANIZATION]: 'ORG' }

/** 1 right, 0 wrong, -1 not to be learned from. */
function label(candidate: Span, gold: readonly Gold[], marked: Doc['marked']): number {
  if ((marked === 'persons-only' || marked === 'persons-by-guide') && candidate.type !== PERSON) return -1
  // An article about bodies says too little of people to learn from.
  if (marked === 'names-by-guide' && candidate.type === PERSON) return -1
  if (marked === 'as-corpus' || marked === 'persons-only') return labelInCorpus(candidate, gold)
  const tag = GUIDE_TAG[candidate.type]
  return gold.some(({ start, end, type }) => type === tag && start === candidate.start && end === candidate.end) ? 1 : 0
}

/** The corpora tell countries and places not apart, and mark none inside bodies. */
function labelInCorpus(candidate: Span, gold: readonly Gold[]): number {
  // «جمهوری اسلامی ایران» is often left unmarked there.
  if (candidate.type === COUNTRY && candidate.words > 1 && gold.length === 0) return -1
  const tag = TYPE_TAG[candidate.type]
  for (const { start, end, type } of gold) {
    if (type === SKIP) return -1
    if (candidate.type === COUNTRY) {
      // «جمهوری اسلامی ایران» as a body is a convention of theirs.
      if (type === 'ORG' && start === candidate.start && candidate.end === end) return -1
      if (type === 'ORG' && start <= candidate.start && candidate.end <= end) return 1
      if (type === 'LOC' && start <= candidate.start && candidate.end <= end) return 1
      continue
    }
    if (start === candidate.start && end === candidate.end) return type === tag ? 1 : 0
    if (start <= candidate.start && candidate.end <= end) {
      // «میدان هفت تیر تهران» is one place there, two by the guide.
      if (candidate.type === PLACE && (type === 'ORG' || (type === 'LOC' && candidate.known))) return -1
      // A head and a name in quotation marks are one body there, by the guide only the name is one.
      if (candidate.type === ORGANIZATION && type === 'ORG' && candidate.quoted) return -1
    }
  }
  return 0
}

interface Sample {
  /** Tokens of its document. */
  start: number
  end: number
  from: number
  to: number
  label: number
  /** What the sample scores besides the evidence that is being fitted. */
  offset: number
}

/**
 * Candidates that overlap one another, directly or by others between them: of such a group the program takes a set without
 * overlaps, and that set is what the weights are fitted to choose. `starts` and `ends` number the places where candidates
 * begin and end.
 */
interface Group {
  samples: Sample[]
  starts: Int32Array
  ends: Int32Array
  places: number
  /** For each right candidate the first one of the same span, for others -1: two readings of one span are right together. */
  alike: Int32Array
}

/** @param samples Of one document. */
function groupsOf(samples: readonly Sample[]): Group[] {
  const groups: Group[] = []
  const sorted = [...samples].sort((a, b) => a.start - b.start)
  let members: Sample[] = []
  let reach = -1
  for (const sample of sorted) {
    if (sample.start >= reach && members.length > 0) {
      groups.push(groupOf(members))
      members = []
    }
    members.push(sample)
    reach = Math.max(reach, sample.end)
  }
  if (members.length > 0) groups.push(groupOf(members))
  return groups
}

function groupOf(members: readonly Sample[]): Group {
  const samples = [...members].sort((a, b) => a.end - b.end)
  const bounds = [...new Set(samples.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)
  const placeOf = new Map(bounds.map((bound, place) => [bound, place]))
  const numbers = (bound: 'start' | 'end'): Int32Array => Int32Array.from(samples, sample => placeOf.get(sample[bound]) as number)
  const alike = Int32Array.from(samples, ({ start, end, label }) =>
    label ? samples.findIndex(other => other.label === 1 && other.start === start && other.end === end) : -1,
  )
  return { samples, starts: numbers('start'), ends: numbers('end'), places: bounds.length, alike }
}

/** How likely each candidate of the group is in the set that is taken, by the scores: sums over all sets without overlaps. */
function marginals({ samples, starts, ends, places }: Group, scores: Float64Array, out: Float64Array): number {
  const before = new Float64Array(places)
  for (let place = 1, i = 0; place < places; place++) {
    let sum = before[place - 1] as number
    for (; i < samples.length && ends[i] === place; i++) {
      sum = addLogs(sum, (before[starts[i] as number] as number) + (scores[i] as number))
    }
    before[place] = sum
  }
  const after = new Float64Array(places).fill(Number.NEGATIVE_INFINITY)
  after[places - 1] = 0
  for (let place = places - 1, i = samples.length - 1; place > 0; place--) {
    const rest = after[place] as number
    after[place - 1] = addLogs(after[place - 1] as number, rest)
    for (; i >= 0 && ends[i] === place; i--) {
      const start = starts[i] as number
      after[start] = addLogs(after[start] as number, rest + (scores[i] as number))
    }
  }
  const all = before[places - 1] as number
  for (let i = 0; i < samples.length; i++) {
    const through = (before[starts[i] as number] as number) + (scores[i] as number) + (after[ends[i] as number] as number)
    out[i] = Math.exp(through - all)
  }
  return all
}

/** What part of being right each candidate has: readings of one span share it by their scores. */
function shareRight({ samples, alike }: Group, scores: Float64Array, out: Float64Array): void {
  const sums = new Map<number, number>()
  for (let i = 0; i < samples.length; i++) {
    const first = alike[i] as number
    if (first >= 0) sums.set(first, addLogs(sums.get(first) ?? Number.NEGATIVE_INFINITY, scores[i] as number))
  }
  for (let i = 0; i < samples.length; i++) {
    const first = alike[i] as number
    out[i] = first < 0 ? 0 : Math.exp((scores[i] as number) - (sums.get(first) as number))
  }
}

/** How strongly weights are drawn to nothing, for all the times together that a piece of evidence is seen, and each time at least. */
const DECAY = 10
const LEAST_DECAY = 5e-4

function decaysOf(groups: readonly Group[], evidence: Int32Array, size: number): Float64Array {
  const seen = new Float64Array(size)
  for (const { samples } of groups) {
    for (const { from, to } of samples) {
      for (let k = from; k < to; k++) seen[evidence[k] as number] = (seen[evidence[k] as number] as number) + 1
    }
  }
  return seen.map(times => Math.max(LEAST_DECAY, DECAY / times))
}

function regress(groups: readonly Group[], evidence: Int32Array, size: number, epochs: number): Float32Array {
  const weights = new Float64Array(size)
  const squares = new Float64Array(size).fill(1)
  const order = groups.map((_, i) => i)
  const rate = 0.25
  const decays = decaysOf(groups, evidence, size)
  let seed = 1
  const random = (): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return seed / 4294967296
  }
  const sums = new Float64Array(size)
  const most = groups.reduce((longest, { samples }) => Math.max(longest, samples.length), 0)
  const scores = new Float64Array(most)
  const likely = new Float64Array(most)
  const right = new Float64Array(most)
  let steps = 0
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      ;[order[i], order[j]] = [order[j] as number, order[i] as number]
    }
    let loss = 0
    for (const index of order) {
      const group = groups[index] as Group
      const { samples } = group
      for (let i = 0; i < samples.length; i++) {
        const sample = samples[i] as Sample
        let score = sample.offset
        for (let k = sample.from; k < sample.to; k++) score += weights[evidence[k] as number] as number
        scores[i] = score
      }
      loss += marginals(group, scores, likely)
      shareRight(group, scores, right)
      for (let i = 0; i < samples.length; i++) {
        const sample = samples[i] as Sample
        const share = right[i] as number
        if (share > 0) loss -= share * ((scores[i] as number) - Math.log(share))
        const error = (likely[i] as number) - share
        if (Math.abs(error) < 1e-4) continue
        for (let k = sample.from; k < sample.to; k++) {
          const id = evidence[k] as number
          const gradient = error + (decays[id] as number) * (weights[id] as number)
          squares[id] = (squares[id] as number) + gradient * gradient
          weights[id] = (weights[id] as number) - (rate * gradient) / Math.sqrt(squares[id] as number)
        }
      }
    }
    if (epoch >= epochs / 2) {
      for (let i = 0; i < size; i++) sums[i] = (sums[i] as number) + (weights[i] as number)
      steps++
    }
    console.log(`epoch ${epoch + 1} loss ${(loss / groups.length).toFixed(4)}`)
  }
  return Float32Array.from(sums, sum => sum / steps)
}

interface Look {
  readonly doc: Doc
  readonly hides?: Hiding
}

/** Share of the documents that are looked at a second time, with names hidden, and of the words hidden there. */
const LOOKED_AT_AGAIN = 0.4
const HIDDEN_WORDS = 0.7

function looksAt(doc: Doc, i: number): Look[] {
  const again = isByGuide(doc) || Math.floor(i * LOOKED_AT_AGAIN) !== Math.floor((i + 1) * LOOKED_AT_AGAIN)
  return again ? [{ doc }, { doc, hides: hiding(i, HIDDEN_WORDS) }] : [{ doc }]
}

function spanOf(doc: Doc, out: Candidates, c: number): Span {
  const start = tokens.start[out.start[c] as number] as number
  return {
    start,
    end: tokens.end[(out.end[c] as number) - 1] as number,
    known: (out.hit[c] as number) >= 0,
    words: (out.end[c] as number) - (out.start[c] as number),
    quoted: /["'«“]\s?$/.test(doc.text.slice(Math.max(0, start - 2), start)),
    type: out.type[c] as number,
  }
}

function goldNear(doc: Doc, span: Span): Gold[] {
  return doc.gold.filter(gold => gold.start < span.end && gold.end > span.start)
}

/** Candidates of all documents with their evidence: of the rules, or of the documents where the rules have weights already. */
function collect(lexicon: Lexicon, weights: Float32Array, docs: readonly Doc[], ofDocuments: boolean): [Group[], Int32Array] {
  const out = createCandidates(weights)
  out.recording = true
  const groups: Group[] = []
  const evidence: number[] = []
  for (const { doc, hides } of docs.flatMap(looksAt)) {
    const marked = analyse(lexicon, doc.text, out, hides)
    if (ofDocuments) addDocumentEvidence(marked, contexts, out, dropOverlaps(out, tokens))
    const samples: Sample[] = []
    const countries: Sample[] = []
    for (let c = 0; c < out.count; c++) {
      const span = spanOf(doc, out, c)
      const hidden =
        hides !== undefined && span.type === PERSON && hidesIn(named, hides, out.start[c] as number, out.end[c] as number)
      const seen = !hides || hidden
      const right = seen ? label(span, goldNear(doc, span), doc.marked) : -1
      const told = !ofDocuments || (out.document[c] as number) >= 0
      if (right < 0 || !told || out.score[c] === Number.NEGATIVE_INFINITY) continue
      const from = evidence.length
      if (ofDocuments) evidence.push(out.document[c] as number)
      else for (let k = out.from[c] as number; k < (out.from[c + 1] as number); k++) evidence.push(out.evidence[k] as number)
      const sample = {
        start: out.start[c] as number,
        end: out.end[c] as number,
        from,
        to: evidence.length,
        label: right,
        offset: ofDocuments ? (out.score[c] as number) : 0,
      }
      // A country may stand inside a body or a place: it competes with none of them.
      ;(span.type === COUNTRY ? countries : samples).push(sample)
    }
    const fresh = [...groupsOf(samples), ...countries.map(country => groupOf([country]))]
    for (let times = doc.times; times > 0; times--) groups.push(...fresh)
  }
  return [groups, Int32Array.from(evidence)]
}

const FEWEST_TIMES = 40

function train(lexicon: Lexicon, docs: readonly Doc[]): Float32Array {
  const size = evidenceCount()
  const [groups, evidence] = collect(lexicon, new Float32Array(size), docs, false)
  console.log(`${groups.length} groups of candidates, ${evidence.length} pieces of evidence`)
  const seen = new Int32Array(size)
  for (const id of evidence) seen[id] = (seen[id] as number) + 1
  for (let i = 0; i < evidence.length; i++) if ((seen[evidence[i] as number] as number) < FEWEST_TIMES) evidence[i] = size
  const weights = regress(groups, evidence, size + 1, 12).slice(0, size)
  const [later, laterEvidence] = collect(lexicon, weights, docs, true)
  const more = regress(later, laterEvidence, size, 4)
  return weights.map((weight, id) => weight + (more[id] as number))
}

/** Of so many documents one is left out where the weights are fitted that confidence is fitted with. */
const HELD_OUT = 5

/**
 * Sets what makes a confidence of a share: how often mentions are right in documents that were left out, by the corpora's own
 * marks, as confidence is measured on them.
 *
 * @param raw The same documents with their marks as they are.
 */
function calibrate(lexicon: Lexicon, docs: readonly Doc[], raw: readonly Doc[], weights: Float32Array): void {
  const isHeldOut = (i: number): boolean => i % HELD_OUT === 0
  const kept = docs.filter((_, i) => !isHeldOut(i))
  const out = createCandidates(train(lexicon, kept))
  const held = raw.filter(({ marked }, i) => isHeldOut(i) && marked === 'as-corpus')
  const seen = judged(lexicon, held, out).map(one => ({ ...one, odds: logOddsOf(one.confidence) }))
  for (const type of new Set(seen.map(({ type }) => type))) {
    const { slope, offset, most } = curveOf(seen.filter(mention => mention.type === type))
    weights[CONFIDENCE_SLOPE + type] = slope - 1
    weights[CONFIDENCE_OFFSET + type] = offset
    weights[CONFIDENCE_MOST + type] = most - 1
    console.log(
      `confidence of ${TYPES[type]}: log-odds times ${slope.toFixed(2)} plus ${offset.toFixed(2)}, at most ${most.toFixed(2)}`,
    )
  }
}

interface Judged {
  readonly type: number
  readonly confidence: number
  /** 1 or 0. */
  readonly right: number
}

/** What is found in documents, and whether their marks are the same. */
function judged(lexicon: Lexicon, docs: readonly Doc[], out: Candidates): Judged[] {
  return docs.flatMap(doc => {
    const taken = takenIn(lexicon, doc, out)
    const likely = likelihoodsOf(out, taken, tokens.count)
    return outermost(taken.map(c => spanOf(doc, out, c))).map(({ span: { start, end, type }, i }) => {
      const right = doc.gold.some(gold => gold.start === start && gold.end === end && gold.type === TYPE_TAG[type])
      return { type, confidence: likely[i] as number, right: right ? 1 : 0 }
    })
  })
}

const BINS = 10

/** Shows how often mentions are right that say about the same of themselves. */
function showConfidence(lexicon: Lexicon, weights: Float32Array, path: string): void {
  const found = judged(lexicon, readRaw(path), createCandidates(weights))
  for (let bin = 0; bin < BINS; bin++) {
    const some = found.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === bin)
    if (some.length === 0) continue
    const mean = (of: (one: Judged) => number): string =>
      ((100 * some.reduce((sum, one) => sum + of(one), 0)) / some.length).toFixed(1)
    console.log(`  said ${mean(one => one.confidence)} right ${mean(one => one.right)} n ${some.length}`)
  }
}

function takenIn(lexicon: Lexicon, doc: Doc, out: Candidates): number[] {
  const marked = analyse(lexicon, doc.text, out)
  addDocumentEvidence(marked, contexts, out, dropOverlaps(out, tokens))
  return dropOverlaps(out, tokens)
}

/** The spans that are in no other, with their places: the corpora mark nothing inside a mention. */
function outermost(spans: readonly Span[]): { span: Span; i: number }[] {
  return spans
    .map((span, i) => ({ span, i }))
    .filter(({ span }) => !spans.some(other => other !== span && other.start <= span.start && span.end <= other.end))
}

/** Farther no step goes: where the first guess is far off, whole ones lead away from the best line. */
const LONGEST_STEP = 0.2

function bounded(step: number): number {
  return Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, step))
}

interface Curve {
  readonly slope: number
  readonly offset: number
  /** How often even the surest are right. */
  readonly most: number
}

interface Outcome {
  readonly odds: number
  /** 1 or 0. */
  readonly right: number
}

/** The likeliest curve of those whose most is a multiple of a hundredth. */
function curveOf(seen: readonly Outcome[]): Curve {
  let best: Curve = { slope: 1, offset: 0, most: 1 }
  let bestSum = Number.NEGATIVE_INFINITY
  for (let most = 1; most > 0.8; most -= 0.01) {
    const curve = curveBelow(most, seen)
    const sum = seen.reduce((sum, { odds, right }) => {
      const likely = heightOf(curve, odds)
      return sum + Math.log(right ? likely : 1 - likely)
    }, 0)
    if (sum <= bestSum) continue
    best = curve
    bestSum = sum
  }
  return best
}

function heightOf({ slope, offset, most }: Curve, odds: number): number {
  return most / (1 + Math.exp(-(slope * odds + offset)))
}

/** Regression of the outcomes on a logistic curve that ends at `most`, by scoring steps. */
function curveBelow(most: number, seen: readonly Outcome[]): Curve {
  let slope = 1
  let offset = 0
  for (let step = 0; step < 100; step++) {
    let [a, b, aa, ab, bb] = [0, 0, 1e-6, 0, 1e-6]
    for (const { odds, right } of seen) {
      const likely = heightOf({ slope, offset, most }, odds)
      const steepness = likely * (1 - likely / most)
      const difference = ((right - likely) * steepness) / (likely * (1 - likely))
      const weight = (steepness * steepness) / (likely * (1 - likely))
      a += difference * odds
      b += difference
      aa += weight * odds * odds
      ab += weight * odds
      bb += weight
    }
    const determinant = aa * bb - ab * ab
    slope += bounded((bb * a - ab * b) / determinant)
    offset += bounded((aa * b - ab * a) / determinant)
  }
  return { slope, offset, most }
}

function evaluate(lexicon: Lexicon, weights: Float32Array, path: string, misses: number): void {
  const out = createCandidates(weights)
  const counts: Record<string, [number, number, number]> = { PER: [0, 0, 0], LOC: [0, 0, 0], ORG: [0, 0, 0], ALL: [0, 0, 0] }
  const shown: string[] = []
  for (const doc of readDocs(path)) {
    const taken = takenIn(lexicon, doc, out)
    const gold = new Map(doc.gold.filter(g => counts[g.type]).map(g => [`${g.start}-${g.end}-${g.type}`, g]))
    const spans = taken.map(c => ({
      start: tokens.start[out.start[c] as number] as number,
      end: tokens.end[(out.end[c] as number) - 1] as number,
      type: TYPE_TAG[out.type[c] as number] as string,
      c,
    }))
    const outer = spans.filter(
      s =>
        s.type !== 'LOC' ||
        !spans.some(o => o !== s && o.start <= s.start && s.end <= o.end && o.end - o.start > s.end - s.start),
    )
    const bump = (type: string, i: 0 | 1 | 2): void => {
      for (const key of [type, 'ALL']) (counts[key] as [number, number, number])[i]++
    }
    const show = (kind: string, s: { start: number; end: number; type: string }, more = ''): void => {
      const text = doc.text
      shown.push(
        `${kind} ${s.type} ${text.slice(Math.max(0, s.start - 25), s.start)}[${text.slice(s.start, s.end)}]${text.slice(s.end, s.end + 25)}${more}`.replaceAll(
          '\n',
          ' ¶ ',
        ),
      )
    }
    for (const span of outer) {
      if (gold.delete(`${span.start}-${span.end}-${span.type}`)) bump(span.type, 0)
      else {
        bump(span.type, 1)
        show('FALSE', span, ` (${(out.score[span.c] as number).toFixed(1)})`)
      }
    }
    for (const g of gold.values()) {
      bump(g.type, 2)
      const proposed = [...Array(out.count).keys()].find(
        c =>
          tokens.start[out.start[c] as number] === g.start &&
          tokens.end[(out.end[c] as number) - 1] === g.end &&
          TYPE_TAG[out.type[c] as number] === g.type,
      )
      show('MISS', g, proposed === undefined ? ' (none)' : ` (${(out.score[proposed] as number).toFixed(1)})`)
    }
  }
  console.log(path)
  for (const [type, [tp, fp, fn]] of Object.entries(counts)) {
    const p = tp / (tp + fp || 1)
    const r = tp / (tp + fn || 1)
    console.log(
      `  ${type} P ${(100 * p).toFixed(1)} R ${(100 * r).toFixed(1)} F ${((200 * p * r) / (p + r || 1)).toFixed(1)} n ${tp + fn}`,
    )
  }
  const step = Math.max(1, Math.floor(shown.length / (misses || 1)))
  for (let i = 0, n = 0; i < shown.length && n < misses; i += step, n++) console.log(shown[i])
}

/** Evidence whose weight is smaller says nothing, and is left out of the table. */
const LEAST_WEIGHT = 0.02

function main(): void {
  const args = process.argv.slice(2)
  const [bin = '', table = '', ...rest] = args
  const lexicon = loadLexicon(readFileSync(bin))
  const devAt = rest.indexOf('--dev')
  const missesAt = rest.indexOf('--misses')
  const misses = missesAt < 0 ? 0 : Number(rest[missesAt + 1])
  const trainPaths = rest.slice(0, devAt < 0 ? rest.length : devAt)
  const devPaths = devAt < 0 ? [] : rest.slice(devAt + 1, missesAt < 0 ? rest.length : missesAt)
  let weights: Float32Array
  if (trainPaths.length > 0) {
    const docs = trainPaths.flatMap(readDocs)
    weights = train(lexicon, docs)
    calibrate(lexicon, docs, trainPaths.flatMap(readRaw), weights)
    const rows = [...weights.keys()].filter(id => Math.abs(weights[id] as number) >= LEAST_WEIGHT)
    writeFileSync(
      table,
      `# evidence\tweight\n${rows.map(id => `${evidenceName(id)}\t${(weights[id] as number).toFixed(2)}`).join('\n')}\n`,
    )
    console.log(`${rows.length} weights`)
  } else {
    weights = weightsOf(readWeights(table))
  }
  for (const path of devPaths) {
    evaluate(lexicon, weights, path, misses)
    showConfidence(lexicon, weights, path)
  }
}

main()
