import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A corpus of any size: the marked articles of the fixtures over and over, with other names of the same type from the lexicons
 * in the place of the marked ones, the same name for the same within an article, and other days, months and years.
 */

const ROOT = join(import.meta.dirname, '..', '..')
const LEAF = /<([pcold])(?:\s[^<>]*)?>([^<>]*)<\/\1>/g
const SOLAR = 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'.split(' ')
const GREGORIAN = 'ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر'.split(' ')
const WEEKDAYS = 'شنبه یکشنبه دوشنبه سه‌شنبه چهارشنبه پنجشنبه جمعه'.split(' ')
const PERSIAN_DIGITS = '۰۱۲۳۴۵۶۷۸۹'

/** @returns Numbers from 0 up to `bound`, the same for the same seed: Marsaglia's xorshift of 32 bits. */
function seeded(seed) {
  let state = seed | 0 || 1
  return bound => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % bound
  }
}

function filesOf(folder, ending) {
  return readdirSync(join(ROOT, folder))
    .filter(file => file.endsWith(ending))
    .sort()
    .map(file => readFileSync(join(ROOT, folder, file), 'utf8'))
}

/** Names that stand by themselves in lexicon files. */
function namesOf(...files) {
  const rows = files.flatMap(file => readFileSync(join(ROOT, 'lexicons', `${file}.tsv`), 'utf8').split('\n'))
  return rows
    .map(row => row.split('\t'))
    .filter(([key = '#', , use]) => !/^[#_]/.test(key) && use === 'sure')
    .map(([, name]) => name)
}

function openPools() {
  return {
    given: namesOf('person/given-names'),
    surname: namesOf('person/surnames'),
    c: namesOf('country/names'),
    o: namesOf('organization/iran', 'organization/world'),
    l: namesOf('place/iran', 'place/world', 'place/afghanistan'),
  }
}

/** Every name of the lexicons, once each. */
export function allNames() {
  const files = readdirSync(join(ROOT, 'lexicons'), { recursive: true })
    .map(String)
    .filter(file => /[\\/].*\.tsv$/.test(file) && !file.endsWith('facts.tsv'))
  const rows = files.flatMap(file => readFileSync(join(ROOT, 'lexicons', file), 'utf8').split('\n'))
  return [...new Set(rows.filter(row => row !== '' && !row.startsWith('#')).map(row => row.split('\t')[1]))]
}

/** Puts other names and numbers in the place of the marked ones. */
function vary(marked, pools, random) {
  const chosen = new Map()
  const like = (pool, name) => {
    const key = `${pool}\t${name}`
    if (!chosen.has(key)) chosen.set(key, pools[pool][random(pools[pool].length)])
    return chosen.get(key)
  }
  const person = name => {
    const words = name.split(' ')
    const surname = like('surname', words.at(-1))
    return words.length === 1 ? surname : `${like('given', words[0])} ${surname}`
  }
  let text = marked
  for (let before = ''; before !== text; ) {
    before = text
    text = text.replace(LEAF, (_, type, name) => {
      if (type === 'd') return varyDate(name, random)
      if (type === 'p') return person(name)
      // The name of a body with another name in it, which has been changed by now, is another one already.
      return type === 'o' && before !== marked ? name : like(type, name)
    })
  }
  return text
}

function varyDate(date, random) {
  return [SOLAR, GREGORIAN, WEEKDAYS]
    .reduce((text, words) => text.replace(wordOf(words), () => words[random(words.length)]), date)
    .replace(/[۰-۹]+/g, digits => {
      if (digits.length === 4) return persian((digits < '۱۵۰۰' ? 1380 : 2000) + random(25))
      return digits.length > 2 ? digits : persian(1 + random(29))
    })
}

function wordOf(words) {
  return new RegExp(`(?<![\\p{L}\u200C])(?:${words.join('|')})(?![\\p{L}\u200C])`, 'gu')
}

function persian(number) {
  return String(number).replace(/\d/g, digit => PERSIAN_DIGITS[digit])
}

/** @returns Articles without headers and marks, `bytes` bytes of UTF-8 or a little more. */
export function makeCorpus(bytes, seed = 1404) {
  const random = seeded(seed)
  const pools = openPools()
  const articles = ['fixtures/articles', 'fixtures/fitting']
    .flatMap(folder => filesOf(folder, '.txt'))
    .map(content => content.slice(content.indexOf('\n\n') + 2))
  const documents = []
  for (let size = 0; size < bytes; ) {
    const text = vary(articles[documents.length % articles.length], pools, random)
    documents.push(text)
    size += Buffer.byteLength(text)
  }
  return documents
}
