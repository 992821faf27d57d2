import { is } from '../lexicon/automaton.js'
import { CLASS } from '../lexicon/classes.js'
import type { Contexts } from '../rules/context.js'
import { unitEnd } from '../rules/person/names.js'
import { classOfHit, recordOfHit, type Text, wordAt } from '../rules/text.js'
import type { Entity, Mention } from './mentions.js'
import { isSpellingOf } from './similar.js'

/** A person as the document shows it so far. */
interface Person {
  /** Folded units of the fullest name: given names and surnames, «سید» and the like left out. */
  units: string[]
  readonly keys: Set<string>
  gender: string
  readonly mentions: Mention[]
}

/**
 * One entity for all mentions of a person: full names first, by their units; then single names to the person who has them as
 * surname or given name, the nearest before, else the first after. People of one surname stay apart by given name and gender.
 */
export function linkPersons(text: Text, contexts: Contexts, mentions: readonly Mention[]): Entity[] {
  const people: Person[] = []
  const described = mentions.map(mention => describe(text, contexts, mention))
  for (const full of described) if (full.units.length > 1) addFull(people, full)
  for (const single of described) if (single.units.length <= 1) addSingle(people, single)
  return people.map(person => ({
    type: person.mentions[0]?.type ?? 0,
    mentions: person.mentions.sort((a, b) => a.start - b.start),
  }))
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

function addFull(people: Person[], full: Described): void {
  const same = people.find(person => isSamePerson(person, full))
  if (!same) {
    people.push({ units: full.units, keys: new Set(full.key ? [full.key] : []), gender: full.gender, mentions: [full.mention] })
    return
  }
  if (full.units.length > same.units.length) same.units = full.units
  if (full.key) same.keys.add(full.key)
  if (same.gender === '') same.gender = full.gender
  same.mentions.push(full.mention)
}

function isSamePerson(person: Person, full: Described): boolean {
  if (full.key && person.keys.has(full.key)) return true
  const [short, long] = person.units.length < full.units.length ? [person.units, full.units] : [full.units, person.units]
  if (short.join('') === long.join('')) return true
  const alike = (a = '', b = ''): boolean => a === b || (!full.native && isSpellingOf(a, b))
  if (short.length === long.length) return short.every((unit, i) => alike(unit, long[i]))
  // «دلسی رودریگز» in «دلسی رودریگز گومس»; «محمود احمدی‌نژاد» in «محمود … احمدی‌نژاد».
  if (short.length < 2 || !alike(short[0], long[0])) return false
  return short.every((unit, i) => alike(unit, long[i])) || alike(short.at(-1), long.at(-1))
}

function addSingle(people: Person[], single: Described): void {
  const [unit = ''] = single.units
  const fits = people.filter(person => fitsGender(person.gender, single.gender))
  const found =
    nearest(
      fits.filter(person => surnameOf(person, unit)),
      single.mention,
    ) ??
    nearest(
      fits.filter(person => person.units.includes(unit)),
      single.mention,
    ) ??
    nearest(
      fits.filter(person => !single.native && person.units.some(known => isSpellingOf(known, unit))),
      single.mention,
    )
  if (found) found.mentions.push(single.mention)
  else people.push({ units: single.units, keys: new Set(), gender: single.gender, mentions: [single.mention] })
}

function surnameOf(person: Person, unit: string): boolean {
  return person.units.at(-1) === unit || (person.units.length > 1 && person.units.slice(1).join('') === unit)
}

function fitsGender(a: string, b: string): boolean {
  return a === '' || b === '' || a === b
}

/** The person mentioned last before the mention, else first after it. */
function nearest(people: readonly Person[], mention: Mention): Person | undefined {
  let best: Person | undefined
  let distance = Number.POSITIVE_INFINITY
  for (const person of people) {
    for (const other of person.mentions) {
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
