import { is } from '../lexicon/automaton.js'
import { CLASS } from '../lexicon/classes.js'
import { PERSON } from '../rules/candidates.js'
import type { Contexts } from '../rules/context.js'
import { unitEnd } from '../rules/person/names.js'
import { classOfHit, recordOfHit, type Text, wordAt } from '../rules/text.js'
import { foldWord } from '../text/letters.js'
import type { Entity, Mention } from './mentions.js'
import { isSpellingOf, skeleton } from './similar.js'

/** A name by its folded units: given names and surnames, «سید» and the like left out. */
interface UnitedName {
  readonly units: readonly string[]
  /** The units in one. */
  readonly whole: string
  /** The sounds of the units. */
  readonly sounds: readonly string[]
  /** The sound of the first unit with that of the second, and with that of the last; of one unit none. */
  readonly pairs: readonly string[]
}

/** A person as the document shows it so far. */
interface Person {
  /** The fullest name. */
  name: UnitedName
  gender: string
  readonly mentions: Mention[]
}

/**
 * One entity for all mentions of a person: full names first, by their units; then single names to the person who has them as
 * surname or given name, the nearest before, else the first after. People of one surname stay apart by given name and gender.
 */
export function linkPersons(text: Text, contexts: Contexts, mentions: readonly Mention[]): Entity[] {
  const people = createPeople()
  const described = mentions.map(mention => describe(text, contexts, mention))
  for (const full of described) if (!isSingle(full)) addFull(people, full)
  if (described.some(isSingle)) for (const full of people.entered) enterParts(people, full)
  for (const single of described) if (isSingle(single)) addSingle(people, single)
  return people.all.map(person => ({
    type: PERSON,
    mentions: person.mentions.sort((a, b) => a.start - b.start),
  }))
}

function isSingle({ name }: Described): boolean {
  return name.units.length <= 1
}

/** The people of a document, and where to look for one: by what two of their mentions must share. */
interface People {
  readonly all: Person[]
  readonly byKey: Map<string, Person>
  /** By the sound of the first unit and of the second or last. */
  readonly byPair: Map<string, Person[]>
  readonly bySurname: Map<string, Person[]>
  readonly byUnit: Map<string, Person[]>
  readonly bySound: Map<string, Person[]>
  /** Full names, which are entered by their parts when the first single name comes. */
  readonly entered: Entered[]
}

interface Entered {
  readonly person: Person
  /** The person's fullest name then. */
  readonly name: UnitedName
}

function createPeople(): People {
  return {
    all: [],
    byKey: new Map(),
    byPair: new Map(),
    bySurname: new Map(),
    byUnit: new Map(),
    bySound: new Map(),
    entered: [],
  }
}

/** So many namesakes are looked at, the newest ones; it keeps the time linear in any text. */
const MOST_NAMESAKES = 32

function put(places: Map<string, Person[]>, key: string, person: Person): void {
  const known = places.get(key)
  if (!known) places.set(key, [person])
  else if (!known.includes(person, -MOST_NAMESAKES)) known.push(person)
}

function newest(places: Map<string, Person[]>, key: string): readonly Person[] {
  const found = places.get(key)
  if (!found) return NOBODY
  return found.length > MOST_NAMESAKES ? found.slice(-MOST_NAMESAKES) : found
}

const NOBODY: readonly Person[] = []

function unitedName(units: readonly string[]): UnitedName {
  const sounds = units.map(skeleton)
  return { units, whole: units.length === 1 ? (units[0] as string) : units.join(''), sounds, pairs: pairsOf(sounds) }
}

function pairsOf(sounds: readonly string[]): readonly string[] {
  const [first, second] = sounds
  if (second === undefined) return NO_PAIRS
  const pair = `${first} ${second}`
  return sounds.length === 2 ? [pair] : [pair, `${first} ${sounds.at(-1)}`]
}

const NO_PAIRS: readonly string[] = []

/** Enters a full name by what another full name of the person must share with it. */
function enterFull(people: People, person: Person, key: string | undefined): void {
  if (key !== undefined) people.byKey.set(key, person)
  for (const pair of person.name.pairs) put(people.byPair, pair, person)
  people.entered.push({ person, name: person.name })
}

/** Enters a name by what a single name of the person must share with it. */
function enterParts(people: People, { person, name: { units, whole, sounds } }: Entered): void {
  for (const unit of units) put(people.byUnit, unit, person)
  for (const sound of sounds) put(people.bySound, sound, person)
  put(people.bySurname, units.at(-1) ?? '', person)
  if (units.length > 1) put(people.bySurname, whole.slice((units[0] as string).length), person)
}

interface Described {
  readonly mention: Mention
  readonly name: UnitedName
  readonly key: string | undefined
  readonly gender: string
  /** Whether its units are usual in Persian, where one letter makes another name: «محمدی» and «محمودی». */
  readonly native: boolean
}

function describe(text: Text, contexts: Contexts, mention: Mention): Described {
  const units: string[] = []
  let native = false
  let gender = genderByTitle(text, mention.start)
  for (let t = mention.start; t < mention.end; ) {
    const next = unitEnd(text, contexts, t, mention.end)
    const unit = joined(text, t, next)
    if (!(next === t + 1 && is(text.names, t, CLASS.part) && mention.end - mention.start > 1)) units.push(unit)
    const origin = originAt(text, t, next)
    if (!native) native = isNative(origin)
    if (gender === '' && t === mention.start) gender = genderOf(origin)
    t = next
  }
  const key = mention.hit >= 0 ? recordOfHit(text, mention.hit).key : undefined
  return { mention, name: unitedName(units), key, gender, native }
}

function isNative(origin: string): boolean {
  return origin.includes('fa') || origin.includes('af') || origin.includes('ar')
}

/** `m` or `f` of `m-fa`, `f-ar`. */
function genderOf(origin: string): string {
  return origin.startsWith('m-') ? 'm' : origin.startsWith('f-') ? 'f' : ''
}

const WOMEN = ['خانم', 'بانو', 'سرکار', 'دوشیزه', 'ملکه'].map(foldWord)
const MEN = ['آقای', 'آقا', 'جناب', 'مستر', 'ښاغلی', 'شاغلی'].map(foldWord)

/** `m` or `f` where the word before the name says so. */
function genderByTitle(text: Text, start: number): string {
  if (start === 0 || !is(text.names, start - 1, CLASS.address)) return ''
  const title = wordAt(text, start - 1)
  return WOMEN.includes(title) ? 'f' : MEN.includes(title) ? 'm' : ''
}

function joined(text: Text, from: number, to: number): string {
  let word = ''
  for (let t = from; t < to; t++) word += wordAt(text, t)
  return word
}

/** Key of the given name or surname that covers the unit: `m-fa`, `sl`; empty where none does. */
function originAt(text: Text, from: number, to: number): string {
  const { names } = text
  let surname = ''
  for (let h = names.first[from] as number; h < (names.first[from + 1] as number); h++) {
    if (names.end[h] !== to) continue
    const named = classOfHit(text, h)
    if (named === CLASS.given) return recordOfHit(text, h).key
    if (named === CLASS.surname) surname = recordOfHit(text, h).key
  }
  return surname
}

function addFull(people: People, full: Described): void {
  const same = (full.key === undefined ? undefined : people.byKey.get(full.key)) ?? samePerson(people, full)
  if (!same) {
    const person = { name: full.name, gender: full.gender, mentions: [full.mention] }
    people.all.push(person)
    enterFull(people, person, full.key)
    return
  }
  if (full.name.units.length > same.name.units.length) same.name = full.name
  if (same.gender === '') same.gender = full.gender
  same.mentions.push(full.mention)
  enterFull(people, same, full.key)
}

function samePerson(people: People, full: Described): Person | undefined {
  for (const pair of full.name.pairs) {
    const found = newest(people.byPair, pair).find(person => isSamePerson(person, full))
    if (found) return found
  }
  return undefined
}

function isSamePerson(person: Person, full: Described): boolean {
  if (person.name.whole === full.name.whole) return true
  const [a, b] = [person.name.units, full.name.units]
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  const alike = (one = '', other = ''): boolean => one === other || (!full.native && isSpellingOf(one, other))
  if (short.length === long.length) return short.every((unit, i) => alike(unit, long[i]))
  // «دلسی رودریگز» in «دلسی رودریگز گومس»; «محمود احمدی‌نژاد» in «محمود … احمدی‌نژاد».
  if (!alike(short[0], long[0])) return false
  return short.every((unit, i) => alike(unit, long[i])) || alike(short.at(-1), long.at(-1))
}

function addSingle(people: People, single: Described): void {
  const { name, gender, mention, native } = single
  const { whole, sounds } = name
  const fits = (person: Person): boolean => fitsGender(person.gender, gender)
  const found =
    nearest(newest(people.bySurname, whole), mention, fits) ??
    nearest(newest(people.byUnit, whole), mention, fits) ??
    (native
      ? undefined
      : nearest(
          newest(people.bySound, sounds[0] ?? ''),
          mention,
          person => fits(person) && person.name.units.some(known => isSpellingOf(known, whole)),
        ))
  if (found) {
    found.mentions.push(mention)
    return
  }
  const person = { name, gender, mentions: [mention] }
  people.all.push(person)
  enterParts(people, { person, name })
}

function fitsGender(a: string, b: string): boolean {
  return a === '' || b === '' || a === b
}

/**
 * Of those who fit, the person mentioned last before the mention, else first after it; the latest mentions of each are looked
 * at, and the first.
 */
function nearest(people: readonly Person[], mention: Mention, fits: (person: Person) => boolean): Person | undefined {
  let best: Person | undefined
  let distance = Number.POSITIVE_INFINITY
  for (const person of people) {
    const { mentions } = person
    if (!fits(person)) continue
    for (let i = 0; i < mentions.length; i = Math.max(i + 1, mentions.length - MOST_NAMESAKES)) {
      const { start } = mentions[i] as Mention
      const away = start <= mention.start ? mention.start - start : AFTER + start - mention.start
      if (away >= distance) continue
      distance = away
      best = person
    }
  }
  return best
}

/** Any mention before is nearer than one after. */
const AFTER = 1e9
