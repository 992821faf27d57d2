/** A stretch of text that is shown in one style. */
export interface Run {
  readonly text: string
  readonly style: (text: string) => string
}

/** Puts line ends in the place of spaces, so that no line is wider than `width` cells where words allow it. */
export function wrapRuns(runs: readonly Run[], width: number): Run[] {
  const breaks = breaksOf(runs.map(({ text }) => text).join(''), width)
  let at = 0
  return runs.map(({ text, style }) => {
    const from = at
    at += text.length
    return {
      style,
      text: [...text.matchAll(/ |[^ ]+/g)].map(found => (breaks.has(from + found.index) ? '\n' : found[0])).join(''),
    }
  })
}

/** Offsets of the spaces at which lines end. */
function breaksOf(text: string, width: number): Set<number> {
  const breaks = new Set<number>()
  let column = 0
  let space = -1
  let sinceSpace = 0
  for (const found of text.matchAll(/\n| |[^\n ]+/g)) {
    const [part] = found
    if (part === '\n') {
      column = sinceSpace = 0
      space = -1
    } else if (part === ' ') {
      space = found.index
      sinceSpace = 0
      column++
    } else {
      const cells = cellsOf(part)
      column += cells
      sinceSpace += cells
      if (column > width && space >= 0) {
        breaks.add(space)
        column = sinceSpace
        space = -1
      }
    }
  }
  return breaks
}

const NO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u
const WIDE = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\uff01-\uff60]/u

/** Cells of a terminal that a text takes. */
export function cellsOf(text: string): number {
  let cells = 0
  for (const char of text) cells += NO_WIDTH.test(char) ? 0 : WIDE.test(char) ? 2 : 1
  return cells
}
