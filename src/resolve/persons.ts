import { is } from '../lexicon/automaton.js'
import { CLASS } from '../lexicon/classes.js'
import type { Contexts } from '../rules/context.js'
import { unitEnd } from '../rules/person/names.js'
import { classOfHit, recordOfHit, type Text, wordAt } from '../rules/text.js'
import type { Entity, Mention } from './mentions.js'
import { isSpellingOf, skeleton } from './similar.js'

/** A person as the document shows it so far. */
interface Person {
  /** Folded units of the fullest name: given names and surnames, «سید» and the like left out. */
  units: string[]
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
  for (const full of described) if (full.units.length > 1) addFull(people, full)
  for (const single of described) if (single.units.length <= 1) addSingle(people, single)
  return people.all.map(person => ({
    type: person.mentions[0]?.type ?? 0,
    mentions: person.mentions.sort((a, b) => a.start - b.start),
  }))
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
}

function createPeople(): People {
  return { all: [], byKey: new Map(), byPair: new Map(), bySurname: new Map(), byUnit: new Map(), bySound: new Map() }
}

/** So many namesakes are looked at, the newest ones; it keeps the time linear in any text. */
const MOST_NAMESAKES = 32

function put(places: Map<string, Person[]>, key: string, person: Person): void {
  const known = places.get(key)
  if (!known) places.set(key, [person])
  else if (known.at(-1) !== person && !known.slice(-MOST_NAMESAKES).includes(person)) known.push(person)
}

function newest(places: Map<string, Person[]>, key: string): readonly Person[] {
  return places.get(key)?.slice(-MOST_NAMESAKES) ?? []
}

function pairsOf(units: readonly string[]): string[] {
  const [first = '', second = ''] = units
  return [`${skeleton(first)} ${skeleton(second)}`, `${skeleton(first)} ${skeleton(units.at(-1) ?? '')}`]
}

function enter(people: People, person: Person, key: string | undefined): void {
  if (key !== undefined) people.byKey.set(key, person)
  for (const pair of pairsOf(person.units)) put(people.byPair, pair, person)
  for (const unit of person.units) {
    put(people.byUnit, unit, person)
    put(people.bySound, skeleton(unit), person)
  }
  put(people.bySurname, person.units.at(-1) ?? '', person)
  if (person.units.length > 1) put(people.bySurname, person.units.slice(1).join(''), person)
}

interface Described {
  readonly mention: Mention
  readonly units: string[]
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
    if (/fa|af|ar/.test(origin)) native = true
    if (gender === '' && t === mention.start && /^[mf]-/.test(origin)) gender = origin.charAt(0)
    t = next
  }
  const key = mention.hit >= 0 && units.length > 1 ? recordOfHit(text, mention.hit).key : undefined
  return { mention, units, key, gender, native }
}

const WOMEN = ['خانم', 'بانو', 'سرکار', 'دوشیزه', 'ملکه']
const MEN = ['اقای', 'اقا', 'جناب', 'مستر', 'ښاغلی']

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
  const likely = pairsOf(full.units).flatMap(pair => newest(people.byPair, pair))
  const same =
    (full.key === undefined ? undefined : people.byKey.get(full.key)) ?? likely.find(person => isSamePerson(person, full))
  if (!same) {
    const person = { units: full.units, gender: full.gender, mentions: [full.mention] }
    people.all.push(person)
    enter(people, person, full.key)
    return
  }
  if (full.units.length > same.units.length) same.units = full.units
  if (same.gender === '') same.gender = full.gender
  same.mentions.push(full.mention)
  enter(people, same, full.key)
}

function isSamePerson(person: Person, full: Described): boolean {
  const [short, long] = person.units.length < full.units.length ? [person.units, full.units] : [full.units, person.units]
  if (short.join('') === long.join('')) return true
  const alike = (a = '', b = ''): boolean => a === b || (!full.native && isSpellingOf(a, b))
  if (short.length === long.length) return short.every((unit, i) => alike(unit, long[i]))
  // «دلسی رودریگز» in «دلسی رودریگز گومس»; «محمود احمدی‌نژاد» in «محمود … احمدی‌نژاد».
  if (short.length < 2 || !alike(short[0], long[0])) return false
  return short.every((unit, i) => alike(unit, long[i])) || alike(short.at(-1), long.at(-1))
}

function addSingle(people: People, single: Described): void {
  const [unit = ''] = single.units
  const fitting = (places: Map<string, Person[]>, key: string): Person[] =>
    newest(places, key).filter(person => fitsGender(person.gender, single.gender))
  const sounding = (): Person[] =>
    single.native
      ? []
      : fitting(people.bySound, skeleton(unit)).filter(({ units }) => units.some(known => isSpellingOf(known, unit)))
  const found =
    nearest(fitting(people.bySurname, unit), single.mention) ??
    nearest(fitting(people.byUnit, unit), single.mention) ??
    nearest(sounding(), single.mention)
  if (found) {
    found.mentions.push(single.mention)
    return
  }
  const person = { units: single.units, gender: single.gender, mentions: [single.mention] }
  people.all.push(person)
  enter(people, person, undefined)
}

function fitsGender(a: string, b: string): boolean {
  return a === '' || b === '' || a === b
}

/** The person mentioned last before the mention, else first after it; the latest mentions of each are looked at, and the first. */
function nearest(people: readonly Person[], mention: Mention): Person | undefined {
  let best: Person | undefined
  let distance = Number.POSITIVE_INFINITY
  for (const person of people) {
    for (const other of [...person.mentions.slice(0, 1), ...person.mentions.slice(-MOST_NAMESAKES)]) {
      const away = other.start <= mention.start ? mention.start - other.start : AFTER + other.start - mention.start
      if (away < distance) {
        distance = away
        best = person
      }
    }
  }
  return best
}

/** Any mention before is nearer than one after. */
const AFTER = 1e9
