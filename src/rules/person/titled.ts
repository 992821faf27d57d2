import { CLASS } from '../../lexicon/classes.js'
import { add, type Candidates } from '../candidates.js'
import { type Contexts, keep, memo, SPORT, TOPIC_AROUND, TOPIC_REACH, topicAround, topicAroundName, UNSET } from '../context.js'
import { family } from '../evidence.js'
import { classOfHit, placeOfKind, type Text } from '../text.js'

/** Titles that are given names too: «امیر سیاری» is a general where the talk is of the army, «سردار آزمون» plays football. */
const KINDS = [CLASS.rank, CLASS.noble, CLASS.cleric]
const KIND_NAMES = ['rank', 'noble', 'cleric'] as const
const KIND_MASK = KINDS.reduce((mask, named) => mask | (1 << named), 0)
const GIVEN_BIT = 1 << CLASS.given
const RANK_BIT = 1 << CLASS.rank

const ARMIES = ['no-army', 'army', 'army-here'] as const

const TITLED = family(
  'person/titled-first',
  KINDS.length * ARMIES.length * TOPIC_AROUND,
  i =>
    `${KIND_NAMES[Math.floor(i / TOPIC_AROUND / ARMIES.length)]}-${ARMIES[Math.floor(i / TOPIC_AROUND) % ARMIES.length]}-${topicAroundName(i % TOPIC_AROUND)}`,
)

/** Whether the word at token `t` is a given name and a title. */
export function isNameAndTitle({ names }: Text, t: number): boolean {
  const low = names.low[t] as number
  return (low & GIVEN_BIT) !== 0 && (low & KIND_MASK) !== 0
}

/** Adds for a name of several units that begins with such a word which title it is, and what the text around talks of. */
export function addTitled(text: Text, contexts: Contexts, from: number, out: Candidates): void {
  const low = text.names.low[from] as number
  const kind = KINDS.findIndex(named => (low & (1 << named)) !== 0)
  const army = armyAround(text, contexts, from)
  add(out, TITLED + (kind * ARMIES.length + army) * TOPIC_AROUND + topicAround(text, contexts, SPORT, from))
}

const ARMY = memo('army')

/** Whether a rank or an army is named around token `t`, a member of `ARMIES`. */
function armyAround(text: Text, contexts: Contexts, t: number): number {
  const known = contexts.memos[ARMY] as Uint8Array
  const found = known[t] as number
  return found !== UNSET ? found : keep(known, t, findArmy(text, t))
}

function findArmy(text: Text, t: number): number {
  const { tokens } = text
  const last = Math.min(tokens.count, t + TOPIC_REACH)
  let army = 0
  for (let at = Math.max(0, t - TOPIC_REACH); at < last && army < 2; at++) {
    if (at !== t && isOfArmy(text, at)) army = tokens.sentence[at] === tokens.sentence[t] ? 2 : 1
  }
  return army
}

const indexOfArmy = placeOfKind(['military'])

function isOfArmy(text: Text, t: number): boolean {
  const { names } = text
  const low = names.low[t] as number
  if ((low & RANK_BIT) !== 0 && (low & GIVEN_BIT) === 0) return true
  if (((low | (names.startLow[t] as number)) & (1 << CLASS.organization)) === 0) return false
  for (let h = names.first[t] as number; h < (names.first[t + 1] as number); h++)
    if (classOfHit(text, h) === CLASS.organization && indexOfArmy(text, h) === 0) return true
  return false
}
