import { jsonWriter, ndjsonWriter } from './json.js'
import type { Format, Look, Writer } from './writer.js'

/** @param many Whether several documents may come. */
export async function openWriter(format: Format, many: boolean, look: Look = { colour: false }): Promise<Writer> {
  const writer = await openPlain(format, many, look)
  const isJson = format === 'json' || format === 'ndjson'
  return isJson && (look.colour || look.width !== undefined)
    ? (await import('./json-terminal.js')).forTerminal(writer, look)
    : writer
}

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
