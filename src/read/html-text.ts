import { Parser } from 'htmlparser2'

const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote br caption dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
const SILENT: ReadonlySet<string> = new Set(
  'script style noscript template head title iframe svg math object select textarea'.split(' '),
)

/** The text of HTML as a reader sees it: a line for each block, no scripts, entities resolved. Takes any depth of nesting. */
export function htmlToText(html: string): string {
  const parts: string[] = []
  let silent = 0
  const parser = new Parser({
    onopentag(name) {
      if (SILENT.has(name)) silent++
      if (BLOCKS.has(name)) parts.push('\n')
    },
    onclosetag(name) {
      if (SILENT.has(name)) silent--
      if (BLOCKS.has(name)) parts.push('\n')
    },
    ontext(text) {
      if (silent === 0) parts.push(text.replace(/[\s\u00a0]+/g, ' '))
    },
  })
  parser.end(html)
  return tidy(parts.join(''))
}

function tidy(text: string): string {
  return text
    .split('\n')
    .map(line => line.replace(/ {2,}/g, ' ').trim())
    .filter(line => line !== '')
    .join('\n')
}
