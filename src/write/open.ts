import { jsonWriter, ndjsonWriter } from './json.js'
import type { Format, Look, Writer } from './writer.js'

/** @param many Whether several documents may come. */
export async function openWriter(format: Format, many: boolean, look: Look = { colour: false }): Promise<Writer> {
  const writer = await openPlain(format, many, look)
  const isTerminal = look.width !== undefined
  if (format === 'json' || format === 'ndjson')
    return look.colour || isTerminal ? (await import('./json-terminal.js')).forTerminal(writer, look) : writer
  return isTerminal && FOR_PROGRAMS.has(format) ? (await import('./safe.js')).shownSafely(writer) : writer
}

/** What gives the text as it is, for programs to read. */
const FOR_PROGRAMS: ReadonlySet<Format> = new Set<Format>(['csv', 'tsv', 'conll', 'brat', 'timex'])

async function openPlain(format: Format, many: boolean, look: Look): Promise<Writer> {
  switch (format) {
    case 'json':
      return jsonWriter(many)
    case 'ndjson':
    // The report is made of what a batch would write.
    case 'report':
      return ndjsonWriter
    case 'csv':
      return (await import('./csv.js')).csvWriter
    case 'tsv':
      return (await import('./csv.js')).tsvWriter
    case 'conll':
      return (await import('./conll.js')).conllWriter
    case 'brat':
      return (await import('./brat.js')).bratWriter
    case 'timex':
      return (await import('./timex.js')).timexWriter(many)
    case 'html':
      return (await import('./html.js')).htmlWriter(many)
    case 'text':
      return (await import('./text.js')).textWriter(look)
  }
}
