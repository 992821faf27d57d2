/**
 * What a lexicon entry is to the rules. The class of an entry is the path of its file without `.tsv`, followed by its key
 * where the keys of the file name classes (`person/titles:role`). The number is its bit in the masks of `Names`; they run from 0.
 */
export const CLASS = {
  country: 0,
  demonym: 1,
  place: 2,
  placeHead: 3,
  organization: 4,
  organizationHead: 5,
  pluralHead: 6,
  figure: 7,
  given: 8,
  surname: 9,
  address: 10,
  academic: 11,
  cleric: 12,
  rank: 13,
  noble: 14,
  kin: 15,
  martyr: 16,
  part: 17,
  after: 18,
  role: 19,
  roles: 20,
  said: 21,
  acted: 22,
  before: 23,
  byline: 24,
  particle: 25,
  blockPlace: 26,
  blockBody: 27,
  blockPrize: 28,
  blockWork: 29,
  blockPeople: 30,
  blockThing: 31,
  preposition: 32,
  conjunction: 33,
  pronoun: 34,
  determiner: 35,
  adverb: 36,
  question: 37,
  numberWord: 38,
  marker: 39,
  interjection: 40,
  verb: 41,
  infinitive: 42,
  noun: 43,
  relational: 44,
  quality: 45,
  date: 46,
  amount: 47,
  sport: 48,
  block: 49,
  suffix: 50,
  ofCountry: 51,
  verbal: 52,
  organizationTail: 53,
  trait: 54,
  event: 55,
  press: 56,
  market: 57,
} as const

export type ClassName = keyof typeof CLASS
export type Class = (typeof CLASS)[ClassName]

/** Class of each file, or of each key of a file. */
const CLASS_OF: ReadonlyMap<string, ClassName> = new Map<string, ClassName>(
  Object.entries({
    'country/names': 'country',
    'country/demonyms': 'demonym',
    'country/cues:before': 'ofCountry',
    'country/blocks': 'block',
    'organization/blocks': 'block',
    'organization/heads': 'organizationHead',
    'organization/plural-heads': 'pluralHead',
    'organization/tails': 'organizationTail',
    'person/given-names': 'given',
    'person/surnames': 'surname',
    'person/surname-parts:particle': 'particle',
    'person/surname-parts:suffix': 'suffix',
    'person/titles:address': 'address',
    'person/titles:academic': 'academic',
    'person/titles:cleric': 'cleric',
    'person/titles:rank': 'rank',
    'person/titles:noble': 'noble',
    'person/titles:kin': 'kin',
    'person/titles:martyr': 'martyr',
    'person/titles:part': 'part',
    'person/titles:after': 'after',
    'person/titles:role': 'role',
    'person/titles:roles': 'roles',
    'person/cues:said': 'said',
    'person/cues:acted': 'acted',
    'person/cues:before': 'before',
    'person/cues:byline': 'byline',
    'person/blocks:place': 'blockPlace',
    'person/blocks:body': 'blockBody',
    'person/blocks:prize': 'blockPrize',
    'person/blocks:work': 'blockWork',
    'person/blocks:people': 'blockPeople',
    'person/blocks:thing': 'blockThing',
    'place/heads': 'placeHead',
    'word/function:preposition': 'preposition',
    'word/function:conjunction': 'conjunction',
    'word/function:pronoun': 'pronoun',
    'word/function:determiner': 'determiner',
    'word/function:adverb': 'adverb',
    'word/function:question': 'question',
    'word/function:number-word': 'numberWord',
    'word/function:particle': 'marker',
    'word/function:interjection': 'interjection',
    'word/verbs:finite': 'verb',
    'word/verbs:infinitive': 'infinitive',
    'word/nouns': 'noun',
    'word/verbal-nouns': 'verbal',
    'word/adjectives:relational': 'relational',
    'word/adjectives:quality': 'quality',
    'word/adjectives:trait': 'trait',
    'word/sport': 'sport',
    'word/events': 'event',
    'word/press': 'press',
    'word/market': 'market',
  } as const),
)

/** Files whose every entry has one class, whatever more files of the folder there are. */
const CLASS_OF_FOLDER: readonly (readonly [string, ClassName])[] = [
  ['person/figures', 'figure'],
  ['organization/', 'organization'],
  ['place/', 'place'],
  ['date/', 'date'],
  ['amount/', 'amount'],
]

/** @param file Path below `lexicons/` without its ending. */
export function classOf(file: string, key: string): ClassName | undefined {
  const named = CLASS_OF.get(file) ?? CLASS_OF.get(`${file}:${key}`)
  if (named) return named
  return CLASS_OF_FOLDER.find(([folder]) => file.startsWith(folder))?.[1]
}

/** Which endings a name of the class may carry without a break. */
export const BARE = 0
/** Plural and copula: «ایران‌ها», «قم‌اند». */
export const LIKE_NAME = 1
/** All of a noun: plural, ezafe, possessive, indefinite. */
export const LIKE_NOUN = 2

const WITH_NOUN_ENDINGS: ReadonlySet<ClassName> = new Set([
  'noun',
  'quality',
  'trait',
  'event',
  'relational',
  'organizationHead',
  'pluralHead',
  'placeHead',
  'role',
  'roles',
  'kin',
  'infinitive',
  'demonym',
  'academic',
  'rank',
  'noble',
  'sport',
  'press',
  'market',
  'ofCountry',
])
const WITH_NAME_ENDINGS: ReadonlySet<ClassName> = new Set([
  'country',
  'place',
  'organization',
  'figure',
  'given',
  'surname',
  'date',
])

export function endingsOf(name: ClassName): number {
  return WITH_NOUN_ENDINGS.has(name) ? LIKE_NOUN : WITH_NAME_ENDINGS.has(name) ? LIKE_NAME : BARE
}
