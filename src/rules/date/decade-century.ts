import type { Calendar } from '../../types.js'
import { AND, isMark, isOneOf, UNTIL } from './cues.js'
import { grouped } from './day-month-year.js'
import type { Expression, Reading } from './expression.js'
import { isPlain, type Numeral, readNumeral } from './numbers.js'
import { continues, endOf, KIND, nameOf, type Scope, wordHit } from './words.js'
import { type Era, readEra } from './year.js'

/** Decades and centuries: «دهه شصت خورشیدی», «دهه‌های ۷۰ و ۸۰», «قرن نوزدهم», «سده پنجم پیش از میلاد». */

type Make = (numeral: Numeral, era: Era | undefined) => Expression | undefined

export function readDecade(scope: Scope, t: number): Reading | undefined {
  return readAfterHead(scope, t, 'decade', decadeExpression)
}

export function readCentury(scope: Scope, t: number): Reading | undefined {
  return readAfterHead(scope, t, 'century', centuryExpression)
}

const LONGEST_LIST = 4

/** A head («دهه», «قرن‌های»), numbers that «و» or «تا» joins, and the era of all of them. */
function readAfterHead(scope: Scope, t: number, unit: string, make: Make): Reading | undefined {
  // «دهه‌های» begins with «دهه».
  const many = wordHit(scope, t, KIND.units)
  const head = many >= 0 ? many : wordHit(scope, t, KIND.unit)
  if (head < 0 || nameOf(scope, head) !== unit) return undefined
  const numbers: Numeral[] = []
  let range = false
  let end = endOf(scope, head)
  while (numbers.length < LONGEST_LIST && continues(scope, end)) {
    const through = isOneOf(scope.tokens, end, UNTIL)
    const at =
      numbers.length === 0 ? end : through || isOneOf(scope.tokens, end, AND) || isMark(scope.tokens, end, '،') ? end + 1 : -1
    const next = at >= 0 && (at === end || continues(scope, at)) ? readNumeral(scope, at) : undefined
    if (!next || (next.digits > 0 && !isPlain(scope, at)) || !make(next, undefined)) break
    range ||= through && numbers.length > 0
    numbers.push(next)
    end = next.end
  }
  if (numbers.length === 0) return undefined
  const era = readEra(scope, end)
  const of = numbers.map(numeral => make(numeral, era)).filter(expression => expression !== undefined)
  return { end: era ? era.end : end, rule: `date/${unit}`, confidence: 0.97, expression: grouped(of, range) }
}

/** «دهه ۶۰» is of the solar 1300s, «دهه ۱۹۹۰» says its century. «دهه اول محرم» is no decade of years. */
function decadeExpression({ value, ordinal }: Numeral, era: Era | undefined): Expression | undefined {
  if (ordinal || value % 10 !== 0 || value < 10 || (value > 90 && value < 1000) || value > 2100) return undefined
  const calendar: Calendar = era?.calendar ?? (value >= 1500 ? 'gregorian' : 'solar-hijri')
  if (era?.before) return { form: 'decade', first: value, calendar: 'gregorian', before: true }
  const first = value < 100 ? value + (calendar === 'gregorian' ? 1900 : 1300) : value
  return { form: 'decade', first, calendar }
}

function centuryExpression({ value, digits, ordinal }: Numeral, era: Era | undefined): Expression | undefined {
  // «دو قرن» is a duration, «قرن دو» is not said; digits are: «قرن ۱۹».
  if (value < 1 || value > 21 || (!ordinal && digits === 0 && value < 10)) return undefined
  const calendar: Calendar = era ? (era.calendar ?? 'lunar-hijri') : 'gregorian'
  return { form: 'century', century: value, calendar, ...(era?.before && { before: true }) }
}
