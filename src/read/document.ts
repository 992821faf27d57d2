import type { Problem } from '../errors.js'

export const INPUT_FORMATS = ['text', 'xml', 'html', 'ndjson', 'csv'] as const
export type InputFormat = (typeof INPUT_FORMATS)[number]

/** One text as a reader found it in an input. */
export interface Document {
  readonly source: string
  readonly text: string
  readonly id?: unknown
  readonly title?: string
  /** Its own date, `YYYY-MM-DD`. */
  readonly date?: string
  /** The date as the record has it, which the result gives back unchanged. */
  readonly givenDate?: string
  /** Whether the text was taken out of markup, so that offsets mean nothing in the input's bytes. */
  readonly taken?: boolean
  /** What was wrong with the input but did not stop its reading. */
  readonly warning?: string
}

/** A document that could not be read. */
export interface Failure {
  readonly source: string
  readonly problem: Problem
}

export type Item = Document | Failure
export type Items = Iterable<Item> | AsyncIterable<Item>
export type Chunks = Iterable<Uint8Array> | AsyncIterable<Uint8Array>

export interface ReadOptions {
  /** Nothing: told from the name and the first bytes. */
  readonly format?: InputFormat
  /** Field of a record or column of a row that holds the text. */
  readonly field: string
  /** A label of the WHATWG Encoding Standard; nothing: told from the bytes. */
  readonly encoding?: string
  /** Of one document. */
  readonly maxBytes: number
  readonly xml: XmlPaths
}

/** Where documents, text and date are in XML that is no known feed. */
export interface XmlPaths {
  readonly document?: string
  readonly text?: readonly string[]
  readonly date?: string
}

export function isFailure(item: Item): item is Failure {
  return 'problem' in item
}
