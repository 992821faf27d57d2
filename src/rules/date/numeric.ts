import { JOINED, NUMBER } from '../../text/tokens.js'
import { isMark } from './cues.js'
import type { DayExpression, Reading, YearRef } from './expression.js'
import { digitCount, digitsAt } from './numbers.js'
import { continues, type Scope } from './words.js'

/** Dates in numbers: «۱۴۰۴/۰۵/۱۲», «۱۲/۵/۱۴۰۴», «1395.8.17», «2025-07-24», «۹۵/۲/۱۳». */

interface Part {
  readonly value: number
  readonly digits: number
}

export function readNumeric(scope: Scope, t: number): Reading | undefined {
  const mark = separatorAt(scope, t + 1)
  if (!mark || !isSeparated(scope, t, mark) || isTied(scope, t - 1)) return undefined
  const parts = [t, t + 2, t + 4].map(at => ({
    value: digitsAt(scope, at),
    digits: digitsAt(scope, at) < 0 ? 0 : digitCount(scope, at),
  }))
  if (parts.some(({ value }) => value < 0) || isTied(scope, t + 5)) return undefined
  const day = dayOf(parts as unknown as [Part, Part, Part], mark)
  return (
    day && {
      end: t + 5,
      rule: 'date/numeric',
      confidence: day.year?.of === 'number' && day.year.short ? 0.7 : 0.98,
      expression: day,
    }
  )
}

function separatorAt({ tokens }: Scope, t: number): string | undefined {
  return isMark(tokens, t, '/-.–') ? String.fromCharCode(tokens.hash[t] as number) : undefined
}

/** Whether the same mark stands on both places, with equal space around it: «1395 - 09 - 05». */
function isSeparated(scope: Scope, t: number, mark: string): boolean {
  const { tokens } = scope
  return (
    isMark(tokens, t + 3, mark) &&
    [1, 2, 3, 4].every(i => continues(scope, t + i)) &&
    (tokens.gap[t + 1] === tokens.gap[t + 2] || mark !== '.')
  )
}

/** Whether a mark ties the number before it to one after it: an address of a network, a version, a phone number. */
function isTied(scope: Scope, mark: number): boolean {
  const { tokens } = scope
  if (!isMark(tokens, mark, '/-.+:') || mark === 0 || mark + 1 >= tokens.count) return false
  const joined = tokens.gap[mark] === JOINED && tokens.gap[mark + 1] === JOINED
  return joined && tokens.kind[mark - 1] === NUMBER && tokens.kind[mark + 1] === NUMBER
}

/** Year first or last, by the size of the numbers; of day and month the day is the one above 12, else the order of the year. */
function dayOf([a, b, c]: readonly [Part, Part, Part], mark: string): DayExpression | undefined {
  if (a.digits === 4) return build(a, b, c)
  if (c.digits === 4) return b.value > 12 ? build(c, a, b) : build(c, b, a)
  if (mark === '/' && a.digits === 2 && a.value > 31) return build(a, b, c)
  if (mark === '/' && c.digits === 2 && c.value > 31) return build(c, b, a)
  return undefined
}

function build(year: Part, month: Part, day: Part): DayExpression | undefined {
  const ref = yearOf(year)
  if (!ref || month.value < 1 || month.value > 12 || day.value < 1 || day.value > 31 || day.digits > 2) return undefined
  const calendar = ref.of === 'number' && ref.calendar === 'gregorian' ? 'gregorian' : 'solar-hijri'
  return { form: 'day', calendar, month: month.value, day: day.value, year: ref }
}

function yearOf({ value, digits }: Part): YearRef | undefined {
  if (digits === 2) return { of: 'number', year: value, short: true, calendar: 'solar-hijri' }
  if (value >= 1200 && value < 1500) return { of: 'number', year: value, short: false, calendar: 'solar-hijri' }
  if (value >= 1600 && value < 2200) return { of: 'number', year: value, short: false, calendar: 'gregorian' }
  return undefined
}
