import type { Result } from '../types.js'
import { type Row, rowsOf } from './mentions.js'

/** A text as what a reader meets one after another: stretches of it, and where marks begin and end. */
export type Piece =
  | { readonly kind: 'text'; readonly start: number; readonly end: number }
  | { readonly kind: 'open' | 'close'; readonly row: Row }

/**
 * Marks nest; one that would cross another is left out.
 *
 * @param result Offsets are UTF-16 code units.
 */
export function piecesOf(text: string, result: Result): Piece[] {
  const pieces: Piece[] = []
  const open: Row[] = []
  let at = 0
  const goTo = (end: number): void => {
    if (end > at) pieces.push({ kind: 'text', start: at, end })
    at = Math.max(at, end)
  }
  const closeUntil = (start: number): void => {
    for (let row = open.at(-1); row && row.mention.end <= start; row = open.at(-1)) {
      goTo(row.mention.end)
      pieces.push({ kind: 'close', row })
      open.pop()
    }
  }
  for (const row of rowsOf(result)) {
    const { start, end } = row.mention
    closeUntil(start)
    const around = open.at(-1)
    if (end <= start || (around && end > around.mention.end)) continue
    goTo(start)
    pieces.push({ kind: 'open', row })
    open.push(row)
  }
  closeUntil(Number.POSITIVE_INFINITY)
  goTo(text.length)
  return pieces
}
