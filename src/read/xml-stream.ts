import { SaxesParser } from 'saxes'
import type { Problem } from '../errors.js'
import type { Chunks, Item, ReadOptions } from './document.js'
import { type Shape, shapeOf } from './xml-documents.js'
import { type Element, localName, MAX_DEPTH } from './xml-tree.js'

/** An element that is still open. */
interface Open extends Element {
  readonly children: (Element | string)[]
}

/** What a stream of XML has given so far. */
interface Reading {
  readonly source: string
  readonly options: ReadOptions
  readonly parser: SaxesParser
  /** Open elements of the document being read, the outermost first. */
  readonly open: Open[]
  shape?: Shape
  depth: number
  /** Characters of the document being read. */
  size: number
  /** Documents that wait to be taken. */
  found: Item[]
  documents: number
  /** What ends the reading. */
  problem?: Problem
  /** The first thing that is not well-formed. */
  broken?: string
}

/** How much is parsed before a look at whether to go on, in characters. */
const STEP = 65_536

/** The documents of an XML file of any size: holds one of them at a time. */
export async function* streamXml(chunks: Chunks, encoding: string, source: string, options: ReadOptions): AsyncGenerator<Item> {
  const decoder = new TextDecoder(encoding)
  const reading = startReading(source, options)
  for await (const chunk of chunks) {
    push(reading, decoder.decode(chunk, { stream: true }))
    // The last is held back, for a warning to stand with it.
    yield* reading.found.splice(0, reading.found.length - 1)
    if (reading.problem) break
  }
  yield* finish(reading)
}

/** Reads what the strict parser would not: the documents up to where nothing can be made of it. */
export function recoverXml(text: string, source: string, options: ReadOptions): Item[] {
  const reading = startReading(source, options)
  push(reading, text)
  return finish(reading)
}

function startReading(source: string, options: ReadOptions): Reading {
  const parser = new SaxesParser()
  const reading: Reading = { source, options, parser, open: [], depth: 0, size: 0, found: [], documents: 0 }
  parser.on('error', error => {
    reading.broken ??= error.message.replace(/^\d+:\d+: /, '').slice(0, 100)
  })
  parser.on('opentag', ({ name, attributes }) => openElement(reading, { name, attributes, children: [] }))
  parser.on('text', text => addText(reading, text))
  parser.on('cdata', text => addText(reading, text))
  parser.on('closetag', () => closeElement(reading))
  return reading
}

function push(reading: Reading, text: string): void {
  for (let from = 0; from < text.length && !reading.problem; from += STEP) reading.parser.write(text.slice(from, from + STEP))
}

function openElement(reading: Reading, element: Open): void {
  const { source, open, options } = reading
  reading.shape ??= shapeOf(element.name, options.xml)
  if (++reading.depth > MAX_DEPTH) reading.problem = { code: 'INPUT_TOO_DEEP', input: source, limit: MAX_DEPTH }
  const { names } = reading.shape
  if (open.length > 0 || names.size === 0 || names.has(localName(element))) open.push(element)
}

function addText(reading: Reading, text: string): void {
  const { source, open, options } = reading
  if (open.length === 0) return
  reading.size += text.length
  if (reading.size <= options.maxBytes) open.at(-1)?.children.push(text)
  else reading.problem = { code: 'INPUT_TOO_LARGE', input: source, limit: options.maxBytes }
}

function closeElement(reading: Reading): void {
  reading.depth--
  const element = reading.open.pop()
  if (!element) return
  const parent = reading.open.at(-1)
  if (parent) {
    parent.children.push(element)
    return
  }
  const item = reading.shape?.read(element, reading.source)
  reading.size = 0
  if (!item) return
  reading.documents++
  reading.found.push(item)
}

/** What is left, with what was wrong. */
function finish(reading: Reading): Item[] {
  const { source, parser, open } = reading
  if (!reading.problem) {
    parser.close()
    while (open.length > 0) closeElement(reading)
  }
  const { found, problem, broken, documents } = reading
  if (problem) return [...found, { source, problem }]
  if (!broken) return found
  if (documents === 0) return [{ source, problem: { code: 'INPUT_NOT_XML', input: source, reason: broken } }]
  const warning = `not well-formed XML, read as far as it goes (${broken})`
  return found.map((item, i) => (i === found.length - 1 ? { ...item, warning } : item))
}
