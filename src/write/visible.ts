/** For messages: one line in which every unsafe character is an escape such as `\u001b`. */
export function visible(text: string): string {
  // Controls, line ends, bidirectional marks and what else could change how a terminal shows the rest of a line. Made here, since few
  // runs have a message.
  const unsafe = /[\p{Cc}\p{Bidi_Control}\u2028\u2029\ufeff]|\p{Cs}/gu
  return text.replace(unsafe, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
