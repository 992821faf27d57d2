import { type Row, rowsOf } from './mentions.js'
import { type Answer, isFailed, type Writer } from './writer.js'

/** Standoff annotation, with the text it stands off from beside it. Offsets of the result are code points. */
export const bratWriter: Writer = {
  extension: 'ann',
  head: '',
  between: '',
  tail: '',
  write: answer => (isFailed(answer) ? undefined : annotationsOf(rowsOf(answer.result))),
  single: true,
  companion: { extension: 'txt', write: (answer: Answer) => (isFailed(answer) ? '' : answer.text) },
}

/** `T` lines for mentions, a note with the value or code of each that has one, an equivalence for each entity of several. */
function annotationsOf(rows: readonly Row[]): string {
  const marks = rows.map(
    ({ type, mention: { start, end, text } }, i) => `T${i + 1}\t${labelOf(type)} ${start} ${end}\t${oneLine(text)}\n`,
  )
  const notes = rows.flatMap((row, i) => {
    const note = row.value || row.country
    return note ? [`AnnotatorNotes T${i + 1}\t${note}\n`] : []
  })
  return [...marks, ...notes.map((note, i) => `#${i + 1}\t${note}`), ...equivalences(rows)].join('')
}

function equivalences(rows: readonly Row[]): string[] {
  const marks = new Map<number, string[]>()
  rows.forEach(({ entity }, i) => {
    const names = marks.get(entity) ?? []
    names.push(`T${i + 1}`)
    marks.set(entity, names)
  })
  return [...marks.values()].filter(names => names.length > 1).map(names => `*\tEquiv ${names.join(' ')}\n`)
}

function labelOf(type: string): string {
  return type.charAt(0).toUpperCase() + type.slice(1)
}

function oneLine(text: string): string {
  return text.replace(/[\r\n\t]/g, ' ')
}
