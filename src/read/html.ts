import { Readability } from '@mozilla/readability'
import { Parser } from 'htmlparser2'
import { parseHTML } from 'linkedom/worker'
import { formatDay } from '../calendar/edtf.js'
import { parseDate } from '../calendar/header-date.js'
import { decode } from './decode.js'
import type { Item, ReadOptions } from './document.js'
import { htmlToText } from './html-text.js'

/** Pages of more than this are no articles; finding one in them would take longer than their size explains. */
const MAX_ARTICLE = 4_000_000
const MAX_ELEMENTS = 10_000
const MAX_DEPTH = 100
/** Of one element. */
const MAX_ATTRIBUTES = 200
/** Each character reference and stray bracket begins one. */
const MAX_TEXTS = 40_000
/** An article of fewer characters makes Readability look again, less strictly. */
const SHORT = 140

type Page = ReturnType<typeof parseHTML>['document']

/** The article of a page, or the text of a fragment. */
export function readHtml(bytes: Uint8Array, source: string, options: ReadOptions): Item {
  const html = decode(bytes, source, options.encoding ?? declaredEncoding(bytes)).text.replace(/^\ufeff/, '')
  const plain = (): Item => ({ source, text: htmlToText(html), taken: true })
  if (!isPage(html) || isUnwieldy(html)) return plain()
  try {
    return readPage(html, source)
  } catch {
    // The tree has limits of its own, as for an attribute of a million words; reading without one has none.
    return plain()
  }
}

function readPage(html: string, source: string): Item {
  const { document } = parseHTML(html)
  dropLongAttributes(document)
  const date = dateOf(document)
  const title = titleOf(document)
  return { source, text: articleOf(document, html), taken: true, ...(title && { title }), ...(date && { date }) }
}

/** Longer values tell nothing of an article; the expressions that look at them take time as their square. */
const LONGEST_VALUE = 200
/** Whose values may be of any length: addresses, descriptions. */
const ANY_LENGTH: ReadonlySet<string> = new Set(['alt', 'content', 'href', 'src', 'title'])

function dropLongAttributes(document: Page): void {
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      if (name === 'srcset' || (value.length > LONGEST_VALUE && !ANY_LENGTH.has(name))) element.removeAttribute(name)
    }
  }
}

function isPage(html: string): boolean {
  return /<(?:html|body|head|!doctype)[\s>]/i.test(html)
}

/** Told in one pass, without a tree: whether there is more of anything, or deeper, than in any article. */
function isUnwieldy(html: string): boolean {
  if (html.length > MAX_ARTICLE) return true
  let elements = 0
  let depth = 0
  let texts = 0
  let attributes = 0
  let found = false
  const note = (much: boolean): void => {
    if (much) found = true
  }
  const parser = new Parser({
    onopentagname: () => {
      attributes = 0
      note(++elements > MAX_ELEMENTS || ++depth > MAX_DEPTH)
    },
    onattribute: () => note(++attributes > MAX_ATTRIBUTES),
    onclosetag: () => void depth--,
    ontext: () => note(++texts > MAX_TEXTS),
  })
  for (let from = 0; from < html.length && !found; from += STEP) parser.write(html.slice(from, from + STEP))
  return found
}

/** How much is parsed before a look at whether to go on, in characters. */
const STEP = 65_536

function articleOf(document: Page, html: string): string {
  // Readability changes the page, which is not looked at again.
  const article = new Readability(document, { charThreshold: SHORT }).parse()
  const text = htmlToText(article?.content ?? '')
  return text === '' ? htmlToText(html) : text
}

function titleOf(document: Page): string | undefined {
  const given = metaOf(document, ['og:title', 'twitter:title']) ?? document.querySelector('h1')?.textContent ?? document.title
  return given?.replace(/\s+/g, ' ').trim() || undefined
}

const DATE_METAS = [
  'article:published_time',
  'og:published_time',
  'datePublished',
  'pubdate',
  'publishdate',
  'DC.date.issued',
  'dc.date',
  'date',
]

function dateOf(document: Page): string | undefined {
  const time = document.querySelector('time[datetime]')?.getAttribute('datetime')
  const candidates = [
    ...metasOf(document, DATE_METAS),
    ...linkedDates(document),
    time,
    document.querySelector('time')?.textContent,
  ]
  for (const text of candidates) {
    const day = text ? parseDate(text.trim()) : undefined
    if (day !== undefined) return formatDay(day)
  }
  return undefined
}

function metaOf(document: Page, names: readonly string[]): string | undefined {
  return metasOf(document, names).find(content => content.trim() !== '')
}

function metasOf(document: Page, names: readonly string[]): string[] {
  const known = new Map<string, string>()
  for (const meta of document.querySelectorAll('meta[content]')) {
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop') ?? ''
    known.set(name.toLowerCase(), meta.getAttribute('content') ?? '')
  }
  return names.flatMap(name => known.get(name.toLowerCase()) ?? [])
}

/** `datePublished` of JSON-LD, in whichever object of it that has one. */
function linkedDates(document: Page): string[] {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')]
  return scripts.flatMap(script => /"datePublished"\s*:\s*"([^"\\]{4,40})"/.exec(script.textContent ?? '')?.[1] ?? [])
}

const CHARSET = /charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.-]{1,40})/i

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1')
  const [label] = [...start.matchAll(/<meta[^>]{0,200}/gi)].flatMap(([tag]) => CHARSET.exec(tag)?.[1] ?? [])
  return label && /^windows-125\d$|^cp125\d$|^iso-8859-\d+$/i.test(label) ? label.replace(/^cp/i, 'windows-') : undefined
}
