import { type Answer, errorObject, isFailed, type Writer } from './writer.js'

/** One indented object, or an array of them for an input of several documents. */
export function jsonWriter(many: boolean): Writer {
  const write = (answer: Answer): string => JSON.stringify(objectOf(answer), null, 2)
  const extension = 'json'
  return many
    ? { extension, head: '[\n', between: ',\n', tail: '\n]\n', write }
    : { extension, head: '', between: '\n', tail: '\n', write }
}

/** One object a line, in input order. */
export const ndjsonWriter: Writer = {
  extension: 'ndjson',
  head: '',
  between: '',
  tail: '',
  write: answer => `${JSON.stringify(objectOf(answer))}\n`,
}

function objectOf(answer: Answer): object {
  return isFailed(answer) ? errorObject(answer) : answer.result
}
