import { isUtf8 } from 'node:buffer'
import { XMLParser } from 'fast-xml-parser'
import { decode, utf16Of } from './decode.js'
import type { Chunks, Item, ReadOptions } from './document.js'
import { type Shape, shapeOf } from './xml-documents.js'
import { decodeEntities, descendants, type Element, MAX_DEPTH } from './xml-tree.js'

const CDATA = '#cdata'
const TEXT = '#text'
const ATTRIBUTES = ':@'

const PARSER = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  cdataPropName: CDATA,
  textNodeName: TEXT,
  parseTagValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  // We resolve the five and character references ourselves; nothing a document declares is ever expanded.
  processEntities: false,
  maxNestedTags: MAX_DEPTH,
})

/** A node as the parser gives it: one key is the name, its value the children. */
type Node = Readonly<Record<string, unknown>>

/** The documents of an XML file that fits in memory; a broken one is read as far as it goes. */
export async function readXml(bytes: Uint8Array, source: string, options: ReadOptions): Promise<Item[]> {
  const text = decodeXml(bytes, source, options.encoding)
  const top = parseWhole(text)
  if (top) return documentsOf(top, source, options)
  const { recoverXml } = await import('./xml-stream.js')
  return recoverXml(text, source, options)
}

/** Nothing for XML that is broken or was cut off, which the parser takes for one that ends there. */
function parseWhole(text: string): (Element | string)[] | undefined {
  try {
    const top = elementsOf(PARSER.parse(text))
    return isWhole(text, top) ? top : undefined
  } catch {
    return undefined
  }
}

/** The documents of an XML file of any size, one at a time. */
export async function* streamXmlBytes(
  chunks: Chunks,
  head: Uint8Array,
  source: string,
  options: ReadOptions,
): AsyncGenerator<Item> {
  const { streamXml } = await import('./xml-stream.js')
  yield* streamXml(chunks, encodingOf(head, options), source, options)
}

function encodingOf(head: Uint8Array, { encoding }: ReadOptions): string {
  const known = encoding ?? utf16Of(head) ?? declaredEncoding(head)
  if (known) return known
  // A character that the end of the piece cuts in two is no sign of another encoding.
  return isUtf8(head.subarray(0, head.lastIndexOf(62) + 1)) ? 'utf-8' : 'windows-1256'
}

/** An encoding that the declaration names is believed where the bytes are not UTF-8 or marked otherwise. */
function decodeXml(bytes: Uint8Array, source: string, encoding: string | undefined): string {
  return decode(bytes, source, encoding ?? declaredEncoding(bytes))
    .text.replace(/^\ufeff/, '')
    .trimStart()
}

export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 200)).toString('latin1')
  const label = /^(?:\u00ef\u00bb\u00bf)?\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.-]+)["']/.exec(start)?.[1]
  // What says UTF-8 may still lie; then the bytes decide. UTF-16 would not be readable as ASCII here.
  return !label || /^utf-?(?:8|16)/i.test(label) || !isKnownEncoding(label) ? undefined : label
}

function isKnownEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== ''
  } catch {
    return false
  }
}

function elementsOf(nodes: readonly Node[]): (Element | string)[] {
  return nodes.flatMap((node): (Element | string)[] => {
    const name = Object.keys(node).find(key => key !== ATTRIBUTES) ?? ''
    if (name === TEXT) return [decodeEntities(String(node[TEXT]))]
    const children = node[name] as readonly Node[]
    if (name === CDATA) return children.map(child => String(child[TEXT]))
    return [{ name, attributes: attributesOf(node), children: elementsOf(children) }]
  })
}

function attributesOf(node: Node): Readonly<Record<string, string>> {
  const given = Object.entries((node[ATTRIBUTES] ?? {}) as Record<string, string>)
  return Object.fromEntries(given.map(([name, value]) => [name, decodeEntities(String(value))]))
}

function documentsOf(top: readonly (Element | string)[], source: string, options: ReadOptions): Item[] {
  const whole: Element = { name: '', attributes: {}, children: top }
  const shape = shapeOf(rootOf(top)?.name ?? '', options.xml)
  return itemsOf(whole, shape).flatMap(element => shape.read(element, source) ?? [])
}

function itemsOf(whole: Element, { names }: Shape): Element[] {
  return names.size > 0 ? descendants(whole, names) : [whole]
}

function isWhole(text: string, top: readonly (Element | string)[]): boolean {
  const root = rootOf(top)
  return !root || root.children.length === 0 || text.slice(-2000).includes(`</${root.name}`)
}

function rootOf(top: readonly (Element | string)[]): Element | undefined {
  return top.find(child => typeof child !== 'string')
}
