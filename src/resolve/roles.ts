import { is, isInside } from '../lexicon/automaton.js'
import { CLASS } from '../lexicon/classes.js'
import { COUNTRY, ORGANIZATION, PERSON, PLACE } from '../rules/candidates.js'
import { AND, CLOSE, COMMA, type Contexts, contextName, OPEN, THAT } from '../rules/context.js'
import { takesPreposition } from '../rules/organization/bodies.js'
import type { Text } from '../rules/text.js'
import { hashesOf, holds } from '../text/hashes.js'
import { symbolsOf } from '../text/letters.js'
import { hashSymbols } from '../text/tokenize.js'
import { BY_ZWNJ, PUNCT } from '../text/tokens.js'
import { type Mention, type MentionIndex, mentionWithin } from './mentions.js'

/** A role phrase: tokens `start` up to `end`, and the country and organization in it. */
export interface RolePhrase {
  readonly start: number
  readonly end: number
  readonly country: Mention | undefined
  readonly organization: Mention | undefined
}

const LONGEST_ROLE = 14

/** Roles right before or after a mention of a person: «X، وزیر امور خارجه روسیه», «سفیر پاکستان، X», «رئیس‌جمهور X». */
export function rolesOf(text: Text, contexts: Contexts, mention: Mention, index: MentionIndex): RolePhrase[] {
  const roles: RolePhrase[] = []
  const before = roleBefore(text, contexts, mention, index)
  if (before) roles.push(before)
  const after = afterBrackets(text, contexts, mention.end)
  const at = contexts.own[after] === COMMA ? after + 1 : after
  if (!sameSentence(text, at, mention.start) || !(startsRole(text, at) || (at > after && startsRank(text, at)))) return roles
  const end = rolesEnd(text, contexts, at, index)
  // «X، وزیر خارجه، …»: but «وزیر خارجه، Y» after another name is Y's.
  if (contexts.own[end] !== COMMA || !belongsToNext(text, end, index)) roles.push(phrase(at, end, index))
  return roles
}

const LONGEST_BRACKETS = 6

/** The token after brackets that follow a name: «تیم کوک (Tim Cook)، مدیرعامل …». */
function afterBrackets(text: Text, contexts: Contexts, t: number): number {
  if (contexts.own[t] !== OPEN) return t
  for (let close = t + 1; close < Math.min(t + LONGEST_BRACKETS, text.tokens.count); close++) {
    if (contexts.own[close] === CLOSE) return close + 1
  }
  return t
}

function sameSentence(text: Text, a: number, b: number): boolean {
  return text.tokens.sentence[a] === text.tokens.sentence[b]
}

function startsRole(text: Text, t: number): boolean {
  if (t >= text.tokens.count) return false
  return is(text.names, t, CLASS.role) || (((text.names.startLow[t] as number) >>> CLASS.role) & 1) === 1
}

/** «سرگرد انگلیسی»: a rank that a word of origin makes a role. */
function startsRank(text: Text, t: number): boolean {
  const { names } = text
  return is(names, t, CLASS.rank) && (is(names, t + 1, CLASS.relational) || is(names, t + 1, CLASS.demonym))
}

/** The end of a role and of those that «و» joins to it: «نویسنده و فیلم‌ساز» is one text. */
function rolesEnd(text: Text, contexts: Contexts, start: number, index: MentionIndex): number {
  let end = phraseEnd(text, contexts, start, index)
  for (let more = 0; more < 2 && contexts.own[end] === AND && startsRole(text, end + 1); more++) {
    end = phraseEnd(text, contexts, end + 1, index)
  }
  return end
}

/** Whether a person follows right after the comma at `t` who has no comma after it: then the role before the comma is theirs. */
function belongsToNext(text: Text, t: number, index: MentionIndex): boolean {
  const next = index.starting[t + 1]?.find(({ type }) => type === PERSON)
  return next !== undefined && text.tokens.kind[next.end] === PUNCT
}

/** What may be named in a role: «وزیر خارجه روسیه», «نماینده اهواز». */
const IN_ROLES: readonly number[] = [ORGANIZATION, COUNTRY, PLACE]

function phraseEnd(text: Text, contexts: Contexts, start: number, index: MentionIndex): number {
  const { tokens } = text
  let t = start + 1
  while (t < tokens.count && t - start < LONGEST_ROLE && sameSentence(text, t, start)) {
    const named = index.starting[t]?.find(({ type }) => IN_ROLES.includes(type))
    if (named) t = named.end
    else if (namesPlaceOfWork(contexts, t, index) || isAnother(text, contexts, t, start)) t++
    else if (index.ending[t]?.some(({ type, start: from }) => from > start && IN_ROLES.includes(type))) break
    else if (isOwner(text, t)) return t + 1
    else if (endsPhrase(text, contexts, t, index)) break
    else t++
  }
  return t
}

const STOPS_LOW = 1 << CLASS.said
const STOPS_HIGH =
  (1 << (CLASS.verb - 32)) |
  (1 << (CLASS.preposition - 32)) |
  (1 << (CLASS.pronoun - 32)) |
  (1 << (CLASS.marker - 32)) |
  (1 << (CLASS.conjunction - 32)) |
  (1 << (CLASS.adverb - 32))
const NOUNS_HIGH =
  (1 << (CLASS.noun - 32)) | (1 << (CLASS.relational - 32)) | (1 << (CLASS.quality - 32)) | (1 << (CLASS.trait - 32))

/** Possessors that end a role and a spoken one of place: «وکیل او», «مدیر اونجا». */
const OWNERS = hashesOf(
  ['او', 'وی', 'آنان', 'آنها', 'اونجا', 'اینجا', 'آنجا', 'ما'].map(word => hashSymbols(symbolsOf(word) ?? [])),
)

const ANOTHER = hashSymbols(symbolsOf('دیگر') ?? [])

/** «همکار [دیگر] این طرح», «آمر بخش جراحی [این] شفاخانه». */
function isAnother(text: Text, contexts: Contexts, t: number, start: number): boolean {
  return (t === start + 1 && text.tokens.hash[t] === ANOTHER) || contextName(contexts.own[t] as number) === 'این'
}

/** Whether token `t` says whose the role is, and a mark follows. */
function isOwner({ tokens }: Text, t: number): boolean {
  return holds(OWNERS, tokens.hash[t] as number) && (t + 1 >= tokens.count || (tokens.kind[t + 1] as number) >= PUNCT)
}

/** «پژوهشگر دانشگاه ماکرره [در] اوگاندا»: «در» with a country or place after it. */
function namesPlaceOfWork(contexts: Contexts, t: number, index: MentionIndex): boolean {
  return (
    contextName(contexts.own[t] as number) === 'در' &&
    index.ending[t]?.some(({ type }) => type === ORGANIZATION) === true &&
    index.starting[t + 1]?.some(({ type }) => type === COUNTRY || type === PLACE) === true
  )
}

function endsPhrase(text: Text, contexts: Contexts, t: number, index: MentionIndex | undefined): boolean {
  const { names, tokens } = text
  if ((tokens.kind[t] as number) >= PUNCT) return true
  const own = contexts.own[t] as number
  if (own === THAT || own === AND) return true
  if (index?.starting[t]) return true
  // «مدیرعامل این شرکت», «روابط بین‌الملل»
  if (contextName(own) === 'این' || tokens.gap[t + 1] === BY_ZWNJ) return false
  if (takesPreposition(text, t - 1)) return false
  if ((((names.low[t] as number) & STOPS_LOW) | ((names.high[t] as number) & STOPS_HIGH)) === 0) return false
  return ((names.high[t] as number) & NOUNS_HIGH) === 0
}

function phrase(start: number, end: number, index: MentionIndex): RolePhrase {
  return {
    start,
    end,
    country: mentionWithin(index, start, end, COUNTRY),
    organization: mentionWithin(index, start, end, ORGANIZATION),
  }
}

const TITLES = (1 << CLASS.academic) | (1 << CLASS.cleric) | (1 << CLASS.rank) | (1 << CLASS.address)

/** Whether a title that is no role stands at token `t`. */
function isTitleOnly({ names }: Text, t: number): boolean {
  return ((names.low[t] as number) & TITLES) !== 0 && !is(names, t, CLASS.role)
}

function roleBefore(text: Text, contexts: Contexts, mention: Mention, index: MentionIndex): RolePhrase | undefined {
  const { tokens } = text
  let end = mention.start
  // «استاد پوهنتون کابل، پوهنمل X»
  while (end > 0 && isTitleOnly(text, end - 1)) end--
  if (contexts.own[end - 1] === COMMA) end--
  let start = -1
  for (let t = end - 1; t >= 0 && end - t <= LONGEST_ROLE && tokens.sentence[t] === tokens.sentence[mention.start]; t--) {
    if (startsRole(text, t)) start = t
    // «متهم ردیف [اول]»
    if (isInside(text.names, t, CLASS.role) || (t === end - 1 && holds(OWNERS, tokens.hash[t] as number))) continue
    const person = index.ending[t + 1]?.some(({ type }) => type === PERSON)
    if (person || (index.inBody[t] === 0 && endsPhrase(text, contexts, t, undefined))) break
  }
  if (start < 0) return undefined
  // With a comma between, «…، وزیر خارجه، X» may be the apposition of a person before it.
  const before = [...(index.ending[start] ?? []), ...(index.ending[start - 1] ?? [])]
  if (end < mention.start && before.some(({ type }) => type === PERSON)) return undefined
  return phrase(start, end, index)
}
