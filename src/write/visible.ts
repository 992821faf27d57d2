/** Controls, line ends, bidirectional marks and what else could change how a terminal shows the rest of a line. */
const UNSAFE = /[\p{Cc}\p{Bidi_Control}\u2028\u2029\ufeff]|\p{Cs}/gu

/** For messages: one line in which every unsafe character is an escape such as `\u001b`. */
export function visible(text: string): string {
  return text.replace(UNSAFE, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
