import type { Result } from '../../src/types.js'
import { type Mark, marksOf } from './marked.js'

/**
 * Precision, recall and F1 counted the plain way, for checking `extract eval`: spans as strings in sets, nothing shared with what it
 * is to check. Percentages with one decimal.
 */
export interface PlainScore {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** A token of a text with its code points and its tag. */
export interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
  tag: string
}

/** @param gold Spans such as `person 3-9`, each with what document it is in. */
export function plainScores(gold: ReadonlySet<string>, found: ReadonlySet<string>): Record<string, PlainScore> {
  const labels = new Set([...gold, ...found].map(labelOf))
  const scores = [...labels].map(label => {
    const ofLabel = (span: string): boolean => labelOf(span) === label
    return [label, scoreOf([...gold].filter(ofLabel), [...found].filter(ofLabel))] as const
  })
  return { ...Object.fromEntries(scores), ALL: scoreOf([...gold], [...found]) }
}

function labelOf(span: string): string {
  return span.split(' ')[0] as string
}

function scoreOf(gold: readonly string[], found: readonly string[]): PlainScore {
  const right = found.filter(span => gold.includes(span)).length
  const percent = (part: number, whole: number): number => (whole === 0 ? 0 : Number(((100 * part) / whole).toFixed(1)))
  return {
    precision: percent(right, found.length),
    recall: percent(right, gold.length),
    f1: percent(2 * right, found.length + gold.length),
  }
}

/** Words and marks of a text as tokens that stand apart. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}\u200c]+|[^\s\p{L}\p{M}\p{N}\u200c]/gu) ?? []
}

const TAGS: Readonly<Record<Mark['type'], string>> = {
  person: 'PER',
  organization: 'ORG',
  country: 'LOC',
  place: 'LOC',
  date: 'DAT',
}

/** The outer marks of a text as tagged tokens, a sentence a line of the text. */
export function taggedOf(text: string, marks: readonly Mark[]): Token[][] {
  const outer = marks.filter(mark => !marks.some(other => other !== mark && other.start <= mark.start && mark.end <= other.end))
  let offset = 0
  let at = 0
  return text.split('\n').flatMap(line => {
    const tokens = wordsOf(line).map((word): Token => {
      const utf16 = text.indexOf(word, at)
      at = utf16 + word.length
      const mark = outer.find(({ start, end }) => start <= utf16 && utf16 < end)
      const tag = mark ? `${mark.start >= utf16 ? 'B' : 'I'}-${TAGS[mark.type]}` : 'O'
      const start = offset
      offset += [...word].length + 1
      return { text: word, start, end: offset - 1, tag }
    })
    return tokens.length > 0 ? [tokens] : []
  })
}

/** Spans of tags as `LOC document:first-last`. */
export function spansOfTokens(tokens: readonly Token[], document: string): string[] {
  const spans: string[] = []
  tokens.forEach(({ tag }, i) => {
    if (!tag.startsWith('B-')) return
    let last = i
    while (tokens[last + 1]?.tag === `I-${tag.slice(2)}`) last++
    spans.push(`${tag.slice(2)} ${document}:${i}-${last}`)
  })
  return spans
}

/** The program's mentions in code points as spans of tokens; a country or place inside another mention does not count. */
export function spansOfResult(result: Result, tokens: readonly Token[], document: string): string[] {
  const marks = marksOf(result)
  const isLocation = ({ type }: Mark): boolean => TAGS[type] === 'LOC'
  const isInside = (mark: Mark): boolean =>
    marks.some(
      other =>
        other.start <= mark.start &&
        mark.end <= other.end &&
        other !== mark &&
        (!isLocation(other) || other.end - other.start > mark.end - mark.start),
    )
  return marks
    .filter(mark => !isLocation(mark) || !isInside(mark))
    .map(({ type, start, end }) => {
      const first = tokens.findIndex(token => token.start <= start && start < token.end)
      const last = tokens.findIndex(token => token.start < end && end <= token.end)
      return `${TAGS[type]} ${document}:${first}-${last}`
    })
}
