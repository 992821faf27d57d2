import type { Result } from '../../src/types.js'

/** One mark of an article in the form of the annotation guide. */
export interface Mark {
  type: 'person' | 'country' | 'organization' | 'place' | 'date'
  start: number
  end: number
  /** Of a country. */
  iso?: string
  /** Of a date. */
  value?: string
}

const TYPES = { p: 'person', c: 'country', o: 'organization', l: 'place', d: 'date' } as const
const TAG = /<(\/?)([pcold])((?:\s+\w+="[^"]*")*)>/g

/** Text and marks of inline-marked text; offsets in UTF-16 units of the text. */
export function parseMarked(marked: string): { text: string; marks: Mark[] } {
  let text = ''
  let at = 0
  const open: Mark[] = []
  const marks: Mark[] = []
  for (const found of marked.matchAll(TAG)) {
    text += marked.slice(at, found.index)
    at = found.index + found[0].length
    if (found[1] === '/') {
      const mark = open.pop()
      if (!mark) throw new Error(`a mark is closed that was not opened: ${marked}`)
      marks.push({ ...mark, end: text.length })
    } else {
      const iso = /iso="([^"]*)"/.exec(found[3] ?? '')?.[1]
      const value = /v="([^"]*)"/.exec(found[3] ?? '')?.[1]
      open.push({
        type: TYPES[found[2] as keyof typeof TYPES],
        start: text.length,
        end: 0,
        ...(iso === undefined ? {} : { iso }),
        ...(value === undefined ? {} : { value }),
      })
    }
  }
  text += marked.slice(at)
  return { text, marks: marks.sort((a, b) => a.start - b.start || b.end - a.end) }
}

const LISTS = { people: 'person', countries: 'country', dates: 'date', organizations: 'organization', places: 'place' } as const

/** Every mention of a result as a mark. */
export function marksOf(result: Result): Mark[] {
  const marks: Mark[] = []
  for (const [list, type] of Object.entries(LISTS)) {
    for (const entity of result[list as keyof typeof LISTS] ?? []) {
      const iso = 'code' in entity ? { iso: entity.code ?? '' } : {}
      const value = 'value' in entity ? { value: entity.value ?? '?' } : {}
      for (const { start, end } of entity.mentions) marks.push({ type, start, end, ...iso, ...value })
    }
  }
  return marks.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** The spelling variants that must not change what is found. */
export const VARIANTS: Readonly<Record<string, (text: string) => string>> = {
  'ZWNJs deleted': text => text.replaceAll('\u200C', ''),
  'ZWNJs to spaces': text => text.replaceAll('\u200C', ' '),
  'Arabic letters and digits': text =>
    text
      .replaceAll('ی', 'ي')
      .replaceAll('ک', 'ك')
      .replace(/[۰-۹]/g, digit => String.fromCharCode(digit.charCodeAt(0) - 0x6f0 + 0x660)),
  'ASCII digits': text => text.replace(/[۰-۹٠-٩]/g, digit => String(digit.charCodeAt(0) & 15)),
  NFD: text => text.normalize('NFD'),
  tatweel: text => text.replace(/(?<=[بتسشکگلمنیه])(?=[ابتدسشکگلمنوهی])/g, 'ـ'),
}
