import { Tokenizer } from 'htmlparser2'

const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote br caption dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
const SILENT: ReadonlySet<string> = new Set(
  'script style noscript template head title iframe svg math object select textarea'.split(' '),
)

const VOID: ReadonlySet<string> = new Set(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr'.split(' '),
)

/**
 * The text of HTML as a reader sees it: a line for each block, no scripts, entities resolved. Takes any depth of nesting in
 * time that grows with the length alone, which the stack of htmlparser2's own parser does not.
 */
export function htmlToText(html: string): string {
  const parts: string[] = []
  const elements = openElements()
  const nameOf = (from: number, to: number): string => html.slice(from, to).toLowerCase()
  const put = (text: string): void => {
    if (elements.silent === 0) parts.push(text)
  }
  let name = ''
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ...IGNORED,
      ontext: (from, to) => put(html.slice(from, to).replace(/[\s\u00a0]+/g, ' ')),
      ontextentity: code => put(String.fromCodePoint(code).replace(/[\s\u00a0]/, ' ')),
      onopentagname(from, to) {
        name = nameOf(from, to)
        if (BLOCKS.has(name)) parts.push('\n')
        if (!VOID.has(name)) elements.open(name)
      },
      onselfclosingtag: () => {
        if (name === 'svg' || name === 'math') elements.close(name)
      },
      onclosetag(from, to) {
        const closed = nameOf(from, to)
        if (BLOCKS.has(closed)) parts.push('\n')
        elements.close(closed)
      },
    },
  )
  tokenizer.write(html)
  tokenizer.end()
  return tidy(parts.join(''))
}

const ignore = (): void => {}
const IGNORED = {
  onattribdata: ignore,
  onattribentity: ignore,
  onattribend: ignore,
  onattribname: ignore,
  oncdata: ignore,
  oncomment: ignore,
  ondeclaration: ignore,
  onend: ignore,
  onopentagend: ignore,
  onprocessinginstruction: ignore,
}

/** What is open, and how much of it shows nothing; an end that closes nothing counts for nothing. */
function openElements() {
  const stack: string[] = []
  const counts = new Map<string, number>()
  const elements = {
    silent: 0,
    open(name: string): void {
      stack.push(name)
      counts.set(name, (counts.get(name) ?? 0) + 1)
      if (SILENT.has(name)) elements.silent++
    },
    /** Closes what stands open inside too. */
    close(name: string): void {
      if (!counts.get(name)) return
      for (let last = ''; last !== name; ) {
        last = stack.pop() as string
        counts.set(last, (counts.get(last) as number) - 1)
        if (SILENT.has(last)) elements.silent--
      }
    },
  }
  return elements
}

function tidy(text: string): string {
  return text
    .split('\n')
    .map(line => line.replace(/ {2,}/g, ' ').trim())
    .filter(line => line !== '')
    .join('\n')
}
