import { formatDay } from '../calendar/edtf.js'
import { parseDate } from '../calendar/header-date.js'
import type { Document, Item, XmlPaths } from './document.js'
import { htmlToText } from './html-text.js'
import { descendants, type Element, localName, textOf } from './xml-tree.js'

/** Which elements of a document are documents of their own, and how one is read; no `names`: the whole is one. */
export interface Shape {
  readonly names: ReadonlySet<string>
  readonly read: (element: Element, source: string) => Item | undefined
}

/** Prefixes of what belongs to an item itself; others are of media, players and the like. */
const OWN_PREFIXES: ReadonlySet<string> = new Set(['', 'atom', 'rss', 'dc', 'dcterms', 'content', 'rdf'])
/** Best first. */
const TEXT_FIELDS = ['encoded', 'content', 'text', 'body', 'description', 'summary']
const DATE_FIELDS = ['pubdate', 'published', 'issued', 'created', 'date', 'updated', 'modified', 'lastbuilddate']

const FEED: ReadonlyMap<string, string> = new Map([
  ['rss', 'item'],
  ['rdf', 'item'],
  ['feed', 'entry'],
  ['hamshahri', 'doc'],
  ['hamshahri2', 'doc'],
  ['doc', 'doc'],
])

/**
 * What to look for in XML with this root element.
 *
 * @param paths What the user says goes before what is known of feeds.
 */
export function shapeOf(root: string, paths: XmlPaths): Shape {
  const feed = paths.document ? undefined : FEED.get(root.slice(root.indexOf(':') + 1).toLowerCase())
  if (feed && !paths.text) return { names: new Set([feed]), read: (element, source) => feedDocument(element, source, paths) }
  const name = paths.document?.toLowerCase() ?? feed
  return { names: new Set(name ? [name] : []), read: (element, source) => plainDocument(element, source, paths) }
}

function feedDocument(item: Element, source: string, paths: XmlPaths): Item | undefined {
  const fields = fieldsOf(item)
  const title = oneLine(contentOf(first(fields, ['title'])))
  const text = contentOf(first(fields, TEXT_FIELDS)) || title
  if (text === '') return undefined
  const date = datedBy(paths.date ? first(fields, [paths.date.toLowerCase()]) : bestDate(fields))
  const id = idOf(item, fields)
  return { source, text, taken: true, ...(id && { id }), ...(title && { title }), ...(date && { date }) }
}

type Fields = ReadonlyMap<string, readonly Element[]>

function fieldsOf(item: Element): Fields {
  const fields = new Map<string, Element[]>()
  for (const child of item.children) {
    if (typeof child === 'string') continue
    const prefix = child.name.includes(':') ? child.name.slice(0, child.name.indexOf(':')) : ''
    if (!OWN_PREFIXES.has(prefix)) continue
    const name = localName(child)
    const same = fields.get(name) ?? []
    same.push(child)
    fields.set(name, same)
  }
  return fields
}

/** The first field that has text. */
function first(fields: Fields, names: readonly string[]): Element | undefined {
  return names.flatMap(name => fields.get(name) ?? []).find(element => textOf(element).trim() !== '')
}

/** Of several dates a Western one is surer to be understood. */
function bestDate(fields: Fields): Element | undefined {
  const western = fields.get('date')?.find(date => /western|gregorian/i.test(Object.values(date.attributes).join(' ')))
  return western ?? first(fields, DATE_FIELDS)
}

function datedBy(element: Element | undefined): string | undefined {
  const day = element && parseDate(textOf(element).trim())
  return day === undefined ? undefined : formatDay(day)
}

/** The link that shows the document, else the identifier it goes by. */
function idOf(item: Element, fields: Fields): string | undefined {
  const links = fields.get('link') ?? []
  const link = links.find(({ attributes }) => (attributes.rel ?? 'alternate') === 'alternate') ?? links[0]
  const shown = link && (textOf(link).trim() || link.attributes.href?.trim())
  const known = first(fields, ['guid', 'id', 'docid', 'docno', 'identifier'])
  return shown || (known && textOf(known).trim()) || item.attributes['rdf:about']
}

/** HTML in CDATA, escaped HTML and XHTML all come as their text. */
function contentOf(element: Element | undefined): string {
  if (!element) return ''
  const text = textOf(element).trim()
  return /<[a-z!/]|&[a-z#]/i.test(text) ? htmlToText(text) : text
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function plainDocument(element: Element, source: string, paths: XmlPaths): Document | undefined {
  const texts = paths.text ? descendants(element, lower(paths.text)) : [element]
  const text = texts
    .map(contentOf)
    .filter(part => part !== '')
    .join('\n\n')
  const date = paths.date ? datedBy(descendants(element, lower([paths.date]))[0]) : undefined
  return { source, text, taken: true, ...(date && { date }) }
}

function lower(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map(name => name.toLowerCase()))
}
