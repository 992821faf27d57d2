import { gregorianDay, gregorianMonthLength } from './gregorian.js'
import { lunarDay, lunarMonthLength } from './lunar-hijri.js'
import { solarDay, solarMonthLength } from './solar-hijri.js'

/** The date a document carries about itself, before its text or beside it. Left of the lexicon: months are few, and listed here. */

export interface HeaderDate {
  /** Days since 1970-01-01. */
  readonly date: number
  /** UTF-16 offset where the text proper begins. */
  readonly end: number
}

/** A header is short: no more than this many units are looked at. */
const LONGEST_HEADER = 200

const SOLAR = ['فروردین', 'اردیبهشت', 'خرداد', 'تیر', 'مرداد', 'شهریور', 'مهر', 'ابان', 'اذر', 'دی', 'بهمن', 'اسفند']
const ZODIAC = ['حمل', 'ثور', 'جوزا', 'سرطان', 'اسد', 'سنبله', 'میزان', 'عقرب', 'قوس', 'جدی', 'دلو', 'حوت']
const GREGORIAN: readonly (readonly string[])[] = [
  ['ژانویه', 'جنوری', 'jan', 'january'],
  ['فوریه', 'فبروری', 'feb', 'february'],
  ['مارس', 'مارچ', 'mar', 'march'],
  ['اوریل', 'اپریل', 'apr', 'april'],
  ['مه', 'می', 'may'],
  ['ژوین', 'جون', 'jun', 'june'],
  ['ژوییه', 'ژویه', 'جولای', 'ژولای', 'jul', 'july'],
  ['اوت', 'اگوست', 'اگست', 'aug', 'august'],
  ['سپتامبر', 'سپتمبر', 'sep', 'sept', 'september'],
  ['اکتبر', 'اکتوبر', 'oct', 'october'],
  ['نوامبر', 'نومبر', 'nov', 'november'],
  ['دسامبر', 'دسمبر', 'dec', 'december'],
]
const LUNAR: readonly (readonly string[])[] = [
  ['محرم'],
  ['صفر'],
  ['ربیعالاول'],
  ['ربیعالثانی', 'ربیعالاخر'],
  ['جمادیالاول', 'جمادیالاولی'],
  ['جمادیالثانی', 'جمادیالثانیه', 'جمادیالاخر'],
  ['رجب'],
  ['شعبان'],
  ['رمضان'],
  ['شوال'],
  ['ذیقعده', 'ذیالقعده', 'ذوالقعده'],
  ['ذیحجه', 'ذیالحجه', 'ذوالحجه'],
]

type System = 'solar' | 'gregorian' | 'lunar'

const MONTHS: ReadonlyMap<string, readonly [System, number]> = new Map([
  ...[SOLAR, ZODIAC].flatMap(names => names.map((name, i): [string, readonly [System, number]] => [name, ['solar', i + 1]])),
  ...SOLAR.map((name, i): [string, readonly [System, number]] => [`${name}ماه`, ['solar', i + 1]]),
  ...GREGORIAN.flatMap((names, i) => names.map((name): [string, readonly [System, number]] => [name, ['gregorian', i + 1]])),
  ...LUNAR.flatMap((names, i) => names.map((name): [string, readonly [System, number]] => [name, ['lunar', i + 1]])),
])

const MONTH_NAMES: readonly string[] = [...MONTHS.keys()]

const UNITS = ['', 'یک', 'دو', 'سه', 'چهار', 'پنج', 'شش', 'هفت', 'هشت', 'نه']
const TEENS = ['ده', 'یازده', 'دوازده', 'سیزده', 'چهارده', 'پانزده', 'شانزده', 'هفده', 'هجده', 'نوزده']
const TENS = ['', '', 'بیست', 'سی', 'چهل', 'پنجاه', 'شصت', 'هفتاد', 'هشتاد', 'نود']
const HUNDREDS = ['', 'صد', 'دویست', 'سیصد', 'چهارصد', 'پانصد', 'ششصد', 'هفتصد', 'هشتصد', 'نهصد']
const NUMBERS: ReadonlyMap<string, number> = numberWords()

function numberWords(): ReadonlyMap<string, number> {
  const words = new Map<string, number>([
    ['هزار', 1000],
    ['اول', 1],
    ['سوم', 3],
    ['سیام', 30],
    ['سیم', 30],
  ])
  const put = (list: readonly string[], from: number, step: number): void => {
    list.forEach((word, i) => {
      if (word === '') return
      words.set(word, from + i * step)
      if (!words.has(`${word}م`)) words.set(`${word}م`, from + i * step)
    })
  }
  put(UNITS, 0, 1)
  put(TEENS, 10, 1)
  put(TENS, 0, 10)
  put(HUNDREDS, 0, 100)
  return words
}

/** Words of a date line that carry no number: labels, weekdays, eras. */
const SILENT: ReadonlySet<string> = new Set([
  'date',
  'published',
  'updated',
  'pubdate',
  'تاریخ',
  'انتشار',
  'نشر',
  'خبر',
  'مورخ',
  'روز',
  'سال',
  'ماه',
  'شمسی',
  'خورشیدی',
  'میلادی',
  'قمری',
  'هجری',
  'ه',
  'ش',
  'ق',
  'م',
  'و',
  'ساعت',
  'برابر',
  'شنبه',
  'یکشنبه',
  'دوشنبه',
  'سهشنبه',
  'سه',
  'چهارشنبه',
  'پنجشنبه',
  'جمعه',
  'درج',
  'ثبت',
  'mon',
  'tue',
  'wed',
  'thu',
  'fri',
  'sat',
  'sun',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
  'ام',
])
const LABELS: ReadonlySet<string> = new Set(['date', 'published', 'pubdate', 'تاریخ', 'مورخ'])

interface Piece {
  readonly word: string
  readonly end: number
  readonly number: boolean
}

const SAME_LETTERS: ReadonlyMap<string, string> = new Map([
  ['ي', 'ی'],
  ['ى', 'ی'],
  ['ئ', 'ی'],
  ['ك', 'ک'],
  ['آ', 'ا'],
  ['أ', 'ا'],
  ['إ', 'ا'],
  ['ة', 'ه'],
  ['ۀ', 'ه'],
  ['ؤ', 'و'],
])

/** Plain characters of the code units below the last of the Arabic block, as texts had them. */
const PLAIN: (string | undefined)[] = new Array(0x700).fill(undefined)

/** The code unit as words are compared: Persian letters, ASCII digits, lower case; empty for what is no part of a word. */
function plainAt(text: string, at: number): string {
  const code = text.charCodeAt(at)
  if (code >= PLAIN.length) return plainChar(text.charAt(at))
  PLAIN[code] ??= plainChar(text.charAt(at))
  return PLAIN[code]
}

function plainChar(char: string): string {
  const code = char.charCodeAt(0)
  if (code >= 0x660 && code <= 0x669) return String(code - 0x660)
  if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0)
  if (code >= 0xff10 && code <= 0xff19) return String(code - 0xff10)
  if ((code >= 0x64b && code <= 0x65f) || (code >= 0x200c && code <= 0x200f) || code === 0x670 || code === 0x640) return ''
  return SAME_LETTERS.get(char) ?? char.toLowerCase()
}

function isDigit(char: string): boolean {
  return char >= '0' && char <= '9'
}

function isLetter(char: string): boolean {
  return (char >= 'a' && char <= 'z') || (char >= '\u0621' && char <= '\u06d5')
}

/** Cuts a line into words, numbers and single marks, no more than `most`; ZWNJ and vowel marks are passed over. */
function cut(text: string, from: number, to: number, most = LONGEST_HEADER): Piece[] {
  const pieces: Piece[] = []
  let at = from
  while (at < to && pieces.length < most) {
    const first = plainAt(text, at++)
    const number = isDigit(first)
    if (!number && !isLetter(first)) {
      if (first.trim() !== '') pieces.push({ word: first, end: at, number })
      continue
    }
    let word = first
    while (at < to) {
      const char = plainAt(text, at)
      if (char !== '' && !(number ? isDigit(char) : isLetter(char))) break
      word += char
      at++
    }
    pieces.push({ word, end: at, number })
  }
  return pieces
}

interface Found {
  readonly date: number
  /** The piece after the date. */
  readonly next: number
}

function dayOf(system: System, year: number, month: number, day: number): number | undefined {
  if (month < 1 || month > 12 || day < 1) return undefined
  if (system === 'gregorian') return day <= gregorianMonthLength(year, month) ? gregorianDay(year, month, day) : undefined
  if (system === 'solar') return day <= solarMonthLength(year, month) ? solarDay(year, month, day) : undefined
  return day <= lunarMonthLength(year, month) ? lunarDay(year, month, day) : undefined
}

function systemOf(year: number): System | undefined {
  if (year >= 1200 && year < 1500) return 'solar'
  return year >= 1600 && year < 2200 ? 'gregorian' : undefined
}

/** `2025-08-23`, «۱۴۰۴/۰۶/۰۱», `23.08.2025` from piece `i` on. */
function readNumeric(pieces: readonly Piece[], i: number): Found | undefined {
  const [a, mark, b, again, c] = pieces.slice(i, i + 5)
  if (!a?.number || !b?.number || !c?.number || mark?.word !== again?.word || !'/-.'.includes(mark?.word ?? ' ')) return undefined
  const last = Number(c.word)
  const middle = Number(b.word)
  const first = Number(a.word)
  const yearFirst = a.word.length === 4
  if (!yearFirst && c.word.length !== 4) return undefined
  const year = yearFirst ? first : last
  const system = systemOf(year)
  const [month, day] = yearFirst ? [middle, last] : middle > 12 ? [first, middle] : [middle, first]
  const date = system && dayOf(system, year, month, day)
  return date === undefined ? undefined : { date, next: i + 5 }
}

/** `20250823`, as file names have it. */
function readCompact(pieces: readonly Piece[], i: number): Found | undefined {
  const word = pieces[i]?.number ? (pieces[i]?.word ?? '') : ''
  if (word.length !== 8 && word.length !== 14) return undefined
  const year = Number(word.slice(0, 4))
  const system = systemOf(year)
  const date = system && dayOf(system, year, Number(word.slice(4, 6)), Number(word.slice(6, 8)))
  return date === undefined ? undefined : { date, next: i + 1 }
}

interface Amount {
  readonly value: number
  readonly next: number
}

/** A number in digits or words: «۲۳», «بیست و سوم», «هزار و چهارصد و چهار». */
function readAmount(pieces: readonly Piece[], i: number): Amount | undefined {
  const first = pieces[i]
  if (first?.number)
    return { value: Number(first.word), next: pieces[i + 1]?.word === 'ام' || pieces[i + 1]?.word === 'م' ? i + 2 : i + 1 }
  let value = first && NUMBERS.get(first.word)
  if (value === undefined) return undefined
  let next = i + 1
  for (;;) {
    const part = pieces[next]?.word === 'و' ? NUMBERS.get(pieces[next + 1]?.word ?? '') : undefined
    if (part === undefined || part >= lowestPlace(value)) return { value, next }
    value += part
    next += 2
  }
}

function lowestPlace(value: number): number {
  return value % 1000 === 0 ? 1000 : value % 100 === 0 ? 100 : value % 10 === 0 ? 10 : 0
}

/** «۱ شهریور ۱۴۰۴», «شنبه، اول شهریور ۱۴۰۴», `Sat, 23 Aug 2025`, `August 23, 2025`. */
function readNamed(pieces: readonly Piece[], i: number): Found | undefined {
  const leading = monthAt(pieces, i)
  const day = readAmount(pieces, leading ? leading.next : i)
  const month = leading ?? (day && monthAt(pieces, day.next))
  if (!day || !month) return undefined
  let at = leading ? day.next : month.next
  while (pieces[at]?.word === ',' || pieces[at]?.word === '،' || pieces[at]?.word === 'سال' || pieces[at]?.word === 'ماه') at++
  const year = readAmount(pieces, at)
  if (!year) return undefined
  const date = dayOf(month.system, fullYear(year.value, month.system), month.month, day.value)
  return date === undefined ? undefined : { date, next: year.next }
}

function fullYear(year: number, system: System): number {
  if (year >= 100) return year
  return system === 'gregorian' ? (year < 70 ? 2000 : 1900) + year : (year < 40 ? 1400 : 1300) + year
}

function monthAt(
  pieces: readonly Piece[],
  i: number,
): { readonly system: System; readonly month: number; readonly next: number } | undefined {
  for (const length of [2, 1]) {
    const word = pieces
      .slice(i, i + length)
      .map(piece => piece.word)
      .join('')
    const found = MONTHS.get(word)
    if (found) return { system: found[0], month: found[1], next: i + length }
  }
  return undefined
}

function readAt(pieces: readonly Piece[], i: number): Found | undefined {
  return readNumeric(pieces, i) ?? readNamed(pieces, i) ?? readCompact(pieces, i)
}

/**
 * The one date in a short string that a feed, a file name or a record carries: ISO 8601, RFC 2822, Persian in digits or words.
 *
 * @returns Day number, or nothing where there is no date, or an impossible one.
 */
export function parseDate(text: string): number | undefined {
  const pieces = cut(text, 0, Math.min(text.length, LONGEST_HEADER))
  for (let i = 0; i < pieces.length; i++) {
    const found = readAt(pieces, i)
    if (found) return found.date
  }
  return undefined
}

/**
 * The document's own date at its start: `date 2025-08-23 …`, «تاریخ انتشار: ۱۴۰۴/۰۶/۰۱», or a first line that is nothing but a date.
 */
export function findHeaderDate(text: string): HeaderDate | undefined {
  let start = 0
  while (start < text.length && text.charAt(start).trim() === '') start++
  const longest = Math.min(text.length, start + LONGEST_HEADER)
  // Most texts have no such header, which their first word tells.
  const [first] = cut(text, start, longest, 1)
  if (!first || !beginsHeader(first)) return undefined
  const line = endOfLine(text, start)
  const pieces = cut(text, start, Math.min(line, longest))
  const labelled = LABELS.has(first.word)
  let i = 0
  while (i < pieces.length && !readAt(pieces, i) && isSilent(pieces[i] as Piece)) i++
  const found = readAt(pieces, i)
  if (!found) return undefined
  const end = (pieces[found.next - 1] as Piece).end
  if (labelled) return { date: found.date, end: afterMarks(text, end) }
  return isNothingMore(pieces, found.next) && startsLikeDate(pieces, i) ? { date: found.date, end: line } : undefined
}

function beginsHeader(piece: Piece): boolean {
  const { word, number } = piece
  return number || isSilent(piece) || NUMBERS.has(word) || MONTH_NAMES.some(name => name.startsWith(word))
}

function isSilent({ word, number }: Piece): boolean {
  return !number && (SILENT.has(word) || (word.length === 1 && !isLetter(word)))
}

/** A line that begins with its date, or with the weekday of it. */
function startsLikeDate(pieces: readonly Piece[], i: number): boolean {
  return pieces.slice(0, i).every(({ word }) => SILENT.has(word) || '،,:'.includes(word))
}

/** What may follow the date on its line: a time, a calendar word. */
function isNothingMore(pieces: readonly Piece[], from: number): boolean {
  return pieces
    .slice(from)
    .every(piece => piece.number || isSilent(piece) || piece.word === 't' || piece.word === 'z' || piece.word === 'gmt')
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

/** «date: 2025-08-23 | …»: the marks and spaces between a header and what follows. */
function afterMarks(text: string, from: number): number {
  let at = from
  while (at < text.length && ' \t|-–—:،,.'.includes(text.charAt(at))) at++
  return at
}
