import { type Document, type Item, isFailure } from '../read/document.js'
import { dateOfName } from '../read/name-date.js'
import type { ExtractOptions, Result } from '../types.js'
import type { Answer } from '../write/writer.js'
import type { Settings } from './settings.js'

export type Extract = (text: string, options: ExtractOptions) => Result

/** Extracts one document; an error inside is that document's, never the batch's. */
export function answerItem(item: Item, extract: Extract, settings: Settings): Answer {
  if (isFailure(item)) return item
  try {
    return { result: resultOf(item, extract, settings), text: item.text }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { source: item.source, problem: { code: 'INPUT_FAILED', input: item.source, reason } }
  }
}

function resultOf(document: Document, extract: Extract, { extract: options }: Settings): Result {
  const { source, text, id, title, givenDate, taken } = document
  const date = options.date ?? document.date
  const fallbackDate = dateOfName(source)
  const found = extract(text, { ...options, ...(date && { date }), ...(fallbackDate && { fallbackDate }) })
  const { date: own, text: _text, ...lists } = found
  return {
    source,
    ...(id !== undefined && { id }),
    ...(title !== undefined && { title }),
    date: options.date ?? givenDate ?? own,
    ...lists,
    ...((taken || options.withText) && { text }),
  }
}
