import { is, isInside, type Names } from '../lexicon/automaton.js'
import { CLASS, type Class, type ClassName } from '../lexicon/classes.js'
import { type Contexts, contextName, countsAs, foremost, foremostName, TOPIC_REACH } from './context.js'
import { likeBeside, pressVerb } from './organization/beside.js'
import { kindOf } from './organization/kinds.js'
import { following } from './spans.js'
import { classOfHit, needsCue, type Text } from './text.js'

/** A candidate as its evidence saw it: the tokens `start` up to `end`, and its hit of the lexicon or -1. */
export interface Seen {
  readonly text: Text
  readonly contexts: Contexts
  readonly start: number
  readonly end: number
  readonly hit: number
}

/** The tokens `from` up to `to`. */
export interface Words {
  readonly from: number
  readonly to: number
}

type Side = -1 | 0 | 1
type Finder = (seen: Seen, member: string) => Words[]

/** A place where evidence looks: a token, and on which side of the candidate it is. */
interface Place {
  readonly side: Side
  readonly token: (seen: Seen) => number
}

const LEFT: Place = { side: -1, token: ({ start }) => start - 1 }
const LEFT2: Place = { side: -1, token: ({ start }) => start - 2 }
const RIGHT: Place = { side: 1, token: ({ text, end }) => following(text.tokens, end) }
const RIGHT2: Place = { side: 1, token: ({ text, end }) => following(text.tokens, end) + 1 }
const LAST: Place = { side: 0, token: ({ end }) => end - 1 }
const BEFORE_LAST: Place = { side: 0, token: ({ end }) => end - 2 }
/** The first token after the head of a body or place. */
const CHAIN: Place = {
  side: 0,
  token: ({ text, start, hit }) => (hit < 0 ? start : Math.max(start, text.names.end[hit] as number)),
}

const SECOND: Place = { side: 0, token: seen => CHAIN.token(seen) + 1 }

/** Where the families of evidence look, by the ends of their names; the first that fits counts. */
const FINDERS: readonly (readonly [RegExp, Finder])[] = [
  [/\/(one|pair|kind)-left$/, foremostAt(LEFT)],
  [/\/(one|pair|kind)-right$/, foremostAt(RIGHT)],
  [/\/(one-both|name-left|both)$/, foremostAt(LEFT, RIGHT)],
  [/\/right-two$/, foremostAt(RIGHT, RIGHT2)],
  [/\/left-two$/, foremostAt(LEFT2, LEFT)],
  [/\/(edge|last-right)$/, foremostAt(LAST, RIGHT)],
  [/\/last-two$/, foremostAt(BEFORE_LAST, LAST)],
  [/\/kind-first$/, foremostAt(CHAIN)],
  [/\/first-two$/, foremostAt(CHAIN, SECOND)],
  [/\/kind-last$/, (seen, member) => foremostAt(LAST)(seen, member.replace(/-(one|more)$/, ''))],
  [/\/first-size$/, (seen, member) => foremostAt(CHAIN)(seen, member.replace(/-\d+$/, ''))],
  [/\/last-size$/, (seen, member) => foremostAt(LAST)(seen, member.replace(/-\d+$/, ''))],
  [/\/titled-first$/, ({ start }) => [{ from: start, to: start + 1 }]],
  [/\/possessed-after$/, ({ end }) => [{ from: end + 1, to: end + 2 }]],
  [/\/possessed-before$/, ({ start }) => [{ from: start - 1, to: start }]],
  [/\/named-after$/, seen => [{ from: CHAIN.token(seen), to: CHAIN.token(seen) + 1 }]],
  [/\/owner$/, seen => [{ from: CHAIN.token(seen), to: CHAIN.token(seen) + 1 }]],
  [/\/of-body$/, seen => namesWithin(seen, 'organization').filter(({ from, to }) => to === seen.end && from > CHAIN.token(seen))],
  [/\/chain\/numbered$/, seen => namesWithin(seen, 'number')],
  [/\/chain\/commas$/, seen => namesWithin(seen, 'comma')],
  [/\/given-before$/, seen => contextAt(LEFT)(seen, 'given')],
  [/\/left$/, contextAt(LEFT)],
  [/\/left2$/, contextAt(LEFT2)],
  [/\/right$/, contextAt(RIGHT)],
  [/\/right2$/, contextAt(RIGHT2)],
  [/^organization\/after-and$/, contextAt(RIGHT2)],
  [/\/(last-)?inside$/, longerNames],
  [
    /\/first$/,
    (seen, member) => namesWithin(seen, member).filter(({ from }) => from === CHAIN.token(seen) || from === seen.start),
  ],
  [/\/last$/, (seen, member) => namesWithin(seen, member).filter(({ to }) => to === seen.end)],
  [/\/chain\/after-and$/, (seen, member) => namesWithin(seen, member).filter(({ from }) => isByItself(seen, from - 1, 'و'))],
  [/\/(only|middle|own|tail)$/, namesWithin],
  [/\/chain\/preposition$/, seen => namesWithin(seen, 'preposition')],
  [/^person\/span$/, lexiconNames('span')],
  [/^person\/start$/, lexiconNames('start')],
  [/^person\/end$/, lexiconNames('end')],
  [/\/(nucleus|kind|kind-size|name-words|bare|full-name|whole-figure)$|^user\/name$/, hitWords],
  [/^organization\/beside$/, likeName],
  [/^organization\/press$/, pressWord],
  [/\/owned$/, ({ start }) => [{ from: start - 1, to: start }]],
  [/\/(sport|also-body)$/, wordsAround(CLASS.sport)],
  [/\/press-around$/, wordsAround(CLASS.press)],
  [/\/market-around$/, wordsAround(CLASS.market)],
  [/\/(role-before|latin-role)$/, roleBeside],
  [/^person\/apposition$/, seen => contextAt(roleAfterMark)(seen, 'role')],
  [/\/fused-honorific$/, ({ end }) => [{ from: end, to: end + 1 }]],
  [/\/(surname-ending|joined-ending)$/, ({ end }) => [{ from: end - 1, to: end }]],
]

/**
 * The words that a piece of evidence stands on. They are looked for again by its name, so that scoring keeps nothing of them; only
 * words that are what the evidence says are given, and none of what looks at a whole: size, shape, the rest of the document.
 *
 * @param name As `evidenceName` has it.
 */
export function cueWords(seen: Seen, name: string): Words[] {
  const colon = name.indexOf(':')
  const family = colon < 0 ? name : name.slice(0, colon)
  const found = FINDERS.find(([pattern]) => pattern.test(family))?.[1](seen, colon < 0 ? '' : name.slice(colon + 1)) ?? []
  const unlike = new Map(found.map(words => [`${words.from}-${words.to}`, words]))
  return [...unlike.values()].sort((a, b) => a.from - b.from)
}

function isInSentence({ text, start }: Seen, t: number): boolean {
  return t >= 0 && t < text.tokens.count && text.tokens.sentence[t] === text.tokens.sentence[start]
}

/** Numbers of the hits that fit, of those that begin at the tokens `from` up to `to`. */
function hitsFrom({ names }: Text, from: number, to: number, fits: (h: number) => boolean): number[] {
  const hits: number[] = []
  for (let h = names.first[Math.max(0, from)] as number; h < (names.first[to] as number); h++) if (fits(h)) hits.push(h)
  return hits
}

function wordsOf({ names }: Text, h: number): Words {
  return { from: names.start[h] as number, to: names.end[h] as number }
}

/** More tokens than any name has. */
const LONGEST = 16

/** The longest name that ends with token `t`, left of a candidate, that begins with it, right of one, or that is it. */
function longestAt(text: Text, t: number, side: Side, fits: (h: number) => boolean): Words | undefined {
  const { names } = text
  const hits =
    side < 0
      ? hitsFrom(text, t - LONGEST, t + 1, h => names.end[h] === t + 1 && fits(h))
      : hitsFrom(text, t, t + 1, h => (side > 0 || names.end[h] === t + 1) && fits(h))
  const h = side < 0 ? hits[0] : hits.at(-1)
  return h === undefined ? undefined : wordsOf(text, h)
}

/** The same of a class whose names are kept as marks of their tokens only. */
function markedAt({ names }: Text, t: number, side: Side, named: Class): Words | undefined {
  const edge = side < 0 ? names.endLow : names.startLow
  const highEdge = side < 0 ? names.endHigh : names.startHigh
  if (side !== 0 && has(edge, highEdge, t, named)) {
    let from = t
    let to = t + 1
    while (side < 0 && from > 0 && !has(names.startLow, names.startHigh, from, named) && isInside(names, from - 1, named)) from--
    while (side > 0 && !has(names.endLow, names.endHigh, to - 1, named) && isInside(names, to, named)) to++
    return { from, to }
  }
  return is(names, t, named) ? { from: t, to: t + 1 } : undefined
}

function has(low: Names['low'], high: Names['high'], t: number, named: Class): boolean {
  return (((named < 32 ? (low[t] as number) >>> named : (high[t] as number) >>> (named - 32)) & 1) as number) === 1
}

/** Words at a place that are what a context says: a name of that class, or a token that is it by itself. */
function contextAt({ side, token }: Place): Finder {
  return (seen, member) => {
    const t = token(seen)
    if (!isInSentence(seen, t)) return []
    const named = CLASS[member as ClassName]
    if (named === undefined) return isByItself(seen, t, member) ? [{ from: t, to: t + 1 }] : []
    const words = longestAt(seen.text, t, side, h => classOfHit(seen.text, h) === named) ?? markedAt(seen.text, t, side, named)
    return words ? [words] : []
  }
}

function isByItself({ contexts }: Seen, t: number, member: string): boolean {
  return contextName(contexts.own[t] as number) === member
}

/** Words at places that are most of all what the last parts of a member say, as in «surname&role». */
function foremostAt(...places: readonly Place[]): Finder {
  return (seen, member) => {
    const parts = member.split('&').slice(-places.length)
    return places.flatMap(({ side, token }, i) => {
      const t = token(seen)
      const { text, contexts, start } = seen
      if (!isInSentence(seen, t)) return []
      const named = foremostName(foremost(text, contexts, t, text.tokens.sentence[start] as number, side))
      if (named !== parts[i]) return []
      return [longestAt(text, t, side, h => countsAs(classOfHit(text, h), named)) ?? { from: t, to: t + 1 }]
    })
  }
}

/** Names and tokens of the candidate that are what a context says. */
function namesWithin(seen: Seen, member: string): Words[] {
  const { text, start, end } = seen
  const named = CLASS[member as ClassName]
  if (named !== undefined) {
    const fits = (h: number): boolean => (text.names.end[h] as number) <= end && classOfHit(text, h) === named
    const hits = hitsFrom(text, start, end, fits).map(h => wordsOf(text, h))
    if (hits.length > 0) return hits
  }
  const tokens = Array.from({ length: end - start }, (_, i) => start + i)
  return tokens
    .filter(t => (named === undefined ? isByItself(seen, t, member) : is(text.names, t, named)))
    .map(t => ({ from: t, to: t + 1 }))
}

/** Names of a class that are longer than one word and have the first or the last token of the candidate. */
function longerNames(seen: Seen, member: string): Words[] {
  const { text, start, end } = seen
  const { names } = text
  const named = CLASS[member as ClassName]
  const holds = (h: number, t: number): boolean => (names.start[h] as number) <= t && (names.end[h] as number) > t
  return hitsFrom(
    text,
    start - LONGEST,
    end,
    h =>
      classOfHit(text, h) === named &&
      (names.end[h] as number) > (names.start[h] as number) + 1 &&
      (holds(h, start) || holds(h, end - 1)),
  ).map(h => wordsOf(text, h))
}

/** Names of the lexicon that a member such as `given-sure` counts, where the candidate's edges are. */
function lexiconNames(edge: 'span' | 'start' | 'end'): Finder {
  return ({ text, start, end }, member) => {
    const [, named = '', use = ''] = /^(.+)-(sure|cue)$/.exec(member) ?? []
    const fits = (h: number): boolean => {
      if (classOfHit(text, h) !== CLASS[named as ClassName] || needsCue(text, h) !== (use === 'cue')) return false
      const { from, to } = wordsOf(text, h)
      return to <= end && (from === start) === (edge !== 'end') && (to === end) === (edge !== 'start')
    }
    return hitsFrom(text, start, end, fits).map(h => wordsOf(text, h))
  }
}

function hitWords({ text, hit }: Seen): Words[] {
  return hit < 0 ? [] : [wordsOf(text, hit)]
}

/** As far back as a role is looked for. */
const FARTHEST_ROLE = 9

const roleAfterMark: Place = { side: 1, token: ({ end }) => end + 1 }

/** The role before the candidate, up to nine tokens back, or the one after a comma. */
function roleBeside(seen: Seen, member: string): Words[] {
  if (/none$/.test(member)) return []
  if (member === 'after-comma') return contextAt(roleAfterMark)(seen, 'role')
  const { text, start } = seen
  const fits = (h: number): boolean => classOfHit(text, h) === CLASS.role && (text.names.end[h] as number) <= start
  const nearest = hitsFrom(text, start - FARTHEST_ROLE, start, fits).filter(h =>
    isInSentence(seen, text.names.start[h] as number),
  )
  const last = Math.max(0, ...nearest.map(h => text.names.end[h] as number))
  const longest = nearest.find(h => text.names.end[h] === last)
  return longest === undefined ? [] : [wordsOf(text, longest)]
}

/** The words of sport around the candidate. */
function wordsAround(named: Class): Finder {
  return ({ text, start, end }) => {
    const { names, tokens } = text
    const words: Words[] = []
    for (let t = Math.max(0, start - TOPIC_REACH); t < Math.min(tokens.count, start + TOPIC_REACH); t++) {
      if ((t < start || t >= end) && is(names, t, named)) words.push({ from: t, to: t + 1 })
    }
    return words
  }
}

function likeName({ text, contexts, start, end }: Seen): Words[] {
  return hitsFrom(text, start, start + 1, h => classOfHit(text, h) === CLASS.organization)
    .map(h => likeBeside(text, contexts, start, end, kindOf(text, h)))
    .filter(other => other >= 0)
    .map(other => wordsOf(text, other))
}

function pressWord({ text, end }: Seen): Words[] {
  const at = pressVerb(text, end)
  return at < 0 ? [] : [{ from: at, to: at + 1 }]
}
