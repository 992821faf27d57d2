import { jsonWriter, ndjsonWriter } from './json.js'
import type { Format, Writer } from './writer.js'

/** @param many Whether several documents may come. */
export async function openWriter(format: Format, many: boolean): Promise<Writer> {
  switch (format) {
    case 'json':
      return jsonWriter(many)
    case 'ndjson':
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
  }
}
