import { openColours } from './terminal.js'
import type { Look, Writer } from './writer.js'

/** Strings, the names among them, nulls and marks; numbers and the rest are left as they are. */
const TOKEN = /("(?:[^"\\]|\\.)*"?)(:)?|null|[[\]{},:]/g
/** What JSON leaves as it is, and a terminal does not. */
const UNSAFE = /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g

/** JSON for a terminal: what could steer it escaped, as JSON allows, and coloured as `jq` does where colours are wanted. */
export function forTerminal(writer: Writer, { colour }: Look): Writer {
  const paint = colour ? paintJson : (text: string): string => text
  return {
    ...writer,
    write: answer => {
      const text = writer.write(answer)
      return text === undefined ? undefined : paint(text.replace(UNSAFE, escaped))
    },
  }
}

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}

function paintJson(text: string): string {
  const colours = openColours(true)
  return text.replace(TOKEN, (token: string, string?: string, colon?: string) => {
    if (string === undefined) return token === 'null' ? colours.blackBright(token) : colours.bold(token)
    return colon === undefined ? colours.green(string) : colours.blue.bold(string) + colours.bold(colon)
  })
}
