import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom/worker'
import { formatDay } from '../calendar/edtf.js'
import { parseDate } from '../calendar/header-date.js'
import { decode } from './decode.js'
import type { Item, ReadOptions } from './document.js'
import { htmlToText } from './html-text.js'

/** Larger pages, or ones nested deeper, are no articles; finding one in them would take too long. */
const MAX_ARTICLE = 4_000_000
const MAX_ELEMENTS = 20_000
const MAX_DEPTH = 100
/** An article of fewer characters makes Readability look again, less strictly. */
const SHORT = 140

type Page = ReturnType<typeof parseHTML>['document']

/** The article of a page, or the text of a fragment. */
export function readHtml(bytes: Uint8Array, source: string, options: ReadOptions): Item {
  const html = decode(bytes, source, options.encoding ?? declaredEncoding(bytes)).text.replace(/^\ufeff/, '')
  if (!isPage(html) || isUnwieldy(html)) return { source, text: htmlToText(html), taken: true }
  const { document } = parseHTML(html)
  const date = dateOf(document)
  const title = titleOf(document)
  return { source, text: articleOf(document, html), taken: true, ...(title && { title }), ...(date && { date }) }
}

function isPage(html: string): boolean {
  return /<(?:html|body|head|!doctype)[\s>]/i.test(html)
}

/** Told without a parser: whether elements are more, or nest deeper, than in any article. */
function isUnwieldy(html: string): boolean {
  if (html.length > MAX_ARTICLE) return true
  let elements = 0
  let depth = 0
  for (const [, close, name] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (!close) elements++
    if (!VOID.has((name as string).toLowerCase())) depth = Math.max(0, depth + (close ? -1 : 1))
    if (elements > MAX_ELEMENTS || depth > MAX_DEPTH) return true
  }
  return false
}

const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr p li td tr'.split(' '),
)

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

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1')
  const label = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.-]+)/i.exec(start)?.[1]
  return label && /^windows-125\d$|^cp125\d$|^iso-8859-\d+$/i.test(label) ? label.replace(/^cp/i, 'windows-') : undefined
}
