import { type EntityType, TYPES } from '../types.js'

/** Which of our types each tag stands for. Tags of the same types are one class, named by the first. */
export type TagMap = ReadonlyMap<string, readonly EntityType[]>

const COMMON = 'PER=person,ORG=organization,LOC=country+place'

/** Tag sets of the Persian corpora. */
export const TAG_PRESETS: ReadonlyMap<string, string> = new Map([
  ['peyma', `${COMMON},DAT=date,TIM=time,MON=money,PCT=percent`],
  ['arman', COMMON],
  ['twiner', `${COMMON},NAT=country+place,POG=organization`],
])

/**
 * @param list A preset, or `PER=person,LOC=country+place`.
 * @returns Nothing where it is neither.
 */
export function tagMapOf(list: string): TagMap | undefined {
  const map = new Map<string, EntityType[]>()
  for (const pair of (TAG_PRESETS.get(list.toLowerCase()) ?? list).split(',')) {
    const [, tag, names] = /^\s*([^=\s]+)=(\S+)\s*$/.exec(pair) ?? []
    const types = TYPES.filter(type => names?.split('+').includes(type))
    if (!tag || types.length === 0 || types.length !== names?.split('+').length) return undefined
    map.set(tag, types)
  }
  return map
}

/** A token with its place in the text, in code points. */
export interface TagToken {
  readonly text: string
  readonly tag: string
  start: number
  end: number
}

export interface TagDocument {
  readonly text: string
  readonly tokens: readonly TagToken[]
}

/** Sentences of a document that is cut because the corpus keeps no documents. */
const SENTENCES = 40
const MANY_SENTENCES = 400

/** Whether the content is lines of a token and a tag. */
export function isTagged(content: string): boolean {
  const line = content.split('\n', 50).find(row => row.trim() !== '')
  return line !== undefined && /^-DOCSTART-|\s(O|[BIES]-\S+)\r?$/.test(line)
}

/** Reads lines of a token first and its tag last, between them tabs, or spaces where there is no tab; an empty line ends a sentence. */
export function parseTagged(content: string): TagDocument[] {
  const documents: TagToken[][][] = [[]]
  let ended = true
  for (const row of content.split('\n')) {
    const line = row.replace(/\r$/, '')
    const start = line.startsWith('-DOCSTART-')
    if (start) documents.push([])
    if (!start && line !== '') {
      const sentences = documents.at(-1) as TagToken[][]
      if (ended) sentences.push([])
      sentences.at(-1)?.push(tokenOf(line))
    }
    ended = start || line === ''
  }
  return documents
    .filter(sentences => sentences.length > 0)
    .flatMap(cutLong)
    .map(documentOf)
}

function tokenOf(line: string): TagToken {
  const columns = line.split(line.includes('\t') ? '\t' : /\s+/)
  return { text: columns[0] ?? '', tag: columns.length > 1 ? (columns.at(-1) as string) : 'O', start: 0, end: 0 }
}

function cutLong(sentences: readonly TagToken[][]): TagToken[][][] {
  if (sentences.length <= MANY_SENTENCES) return [[...sentences]]
  const parts: TagToken[][][] = []
  for (let from = 0; from < sentences.length; from += SENTENCES) parts.push(sentences.slice(from, from + SENTENCES))
  return parts
}

/** Tokens with spaces between, sentences on lines of their own. */
function documentOf(sentences: readonly TagToken[][]): TagDocument {
  let at = 0
  for (const sentence of sentences) {
    for (const token of sentence) {
      token.start = at
      token.end = at + [...token.text].length
      at = token.end + 1
    }
  }
  const text = sentences.map(sentence => `${sentence.map(token => token.text).join(' ')}\n`).join('')
  return { text, tokens: sentences.flat() }
}

/** A stretch of tokens: `end` is the token after it. */
export interface TagSpan {
  readonly label: string
  readonly start: number
  readonly end: number
}

/** The spans of the tags; a tag `I-X` after another type begins a span too. */
export function spansOfTags(tokens: readonly TagToken[], labelOf: (tag: string) => string): TagSpan[] {
  const spans: TagSpan[] = []
  let start = -1
  let label = ''
  const close = (end: number): void => {
    if (start >= 0) spans.push({ label, start, end })
    start = -1
  }
  for (const [i, { tag }] of tokens.entries()) {
    const named = tag === 'O' ? undefined : labelOf(tag.slice(2))
    if (named !== undefined && !tag.startsWith('B') && named === label && start >= 0) continue
    close(i)
    if (named === undefined) continue
    start = i
    label = named
  }
  close(tokens.length)
  return spans
}

/** The token that has the code point, or -1. */
export function tokenAt(tokens: readonly TagToken[], offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle] as TagToken).start <= offset) low = middle + 1
    else high = middle
  }
  const found = tokens[low - 1]
  return found && offset < found.end ? low - 1 : -1
}
