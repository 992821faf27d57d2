import type { Writer } from './writer.js'

/** What could steer a terminal or turn the order of a line: controls, line separators, bidirectional overrides and isolates. */
const UNSAFE = /[^\P{Cc}\n\t]|[\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]|\p{Cs}/gu

/** A text of several lines in which every unsafe character is an escape such as `\u001b`; tabs and line ends stay. */
export function safeText(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(UNSAFE, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** A format for programs on a terminal, where what could steer it is shown and not sent. */
export function shownSafely(writer: Writer): Writer {
  return {
    ...writer,
    write: answer => {
      const text = writer.write(answer)
      return text === undefined ? undefined : safeText(text)
    },
  }
}
