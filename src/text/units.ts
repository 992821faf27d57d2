/** UTF-16 code units of a string. Copied as a whole: a loop over the characters takes several times as long. */
export function unitsOf(text: string): Uint16Array {
  const { buffer, byteOffset } = Buffer.from(text, 'utf16le')
  return new Uint16Array(buffer, byteOffset, text.length)
}
