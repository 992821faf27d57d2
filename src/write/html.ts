import { formatProblem } from '../errors.js'
import { type EntityType, type Evidence, type Lost, type Result, TYPES } from '../types.js'
import { HTML_SCRIPT } from './html-script.js'
import { HTML_STYLE } from './html-style.js'
import { foremostEvidence, LABELS, persian, signed, WHY } from './labels.js'
import { piecesOf } from './marked.js'
import type { Row } from './mentions.js'
import { attributes, escapeHtml, type Page, pageEnd, pageStart, shortHash } from './page.js'
import { type Answer, type Answered, type Failed, isFailed, type Writer } from './writer.js'

const PAGE: Page = { title: 'متن نشان‌دار', style: HTML_STYLE, script: HTML_SCRIPT }

/**
 * One self-contained page. Offsets of the result are UTF-16 code units.
 *
 * @param many Puts several articles on one page.
 */
export function htmlWriter(many: boolean): Writer {
  if (many) return { extension: 'html', head: pageStart(PAGE), between: '', tail: pageEnd(PAGE), write: sectionOf }
  const write = (answer: Answer): string | undefined => {
    if (isFailed(answer)) return undefined
    const page = { ...PAGE, title: titleOf(answer.result) }
    return pageStart(page) + sectionOf(answer) + pageEnd(page)
  }
  return { extension: 'html', head: '', between: '', tail: '', write }
}

function sectionOf(answer: Answer): string {
  return isFailed(answer) ? failureOf(answer) : articleOf(answer)
}

function failureOf({ source, problem }: Failed): string {
  return `<article><h1>${escapeHtml(source)}</h1><p class="failed" dir="ltr">${escapeHtml(formatProblem(problem))}</p></article>\n`
}

function titleOf({ title, source, date }: Result): string {
  return title ?? (source && source !== '-' ? source : (date ?? PAGE.title))
}

/** The mentions of one article have names `prefix-m1`, its entities `prefix-e1`. */
interface Article {
  readonly prefix: string
  readonly rows: readonly Row[]
  readonly numbers: ReadonlyMap<Row, number>
}

function articleOf({ result, text }: Answered): string {
  const prefix = `a${shortHash(`${result.source}\0${JSON.stringify(result.id)}\0${text}`)}`
  const pieces = piecesOf(text, result)
  const rows = pieces.flatMap(piece => (piece.kind === 'open' ? [piece.row] : []))
  const article: Article = { prefix, rows, numbers: new Map(rows.map((row, i) => [row, i + 1])) }
  const types = TYPES.filter(type => rows.some(row => row.type === type))
  const html = pieces.map(piece =>
    piece.kind === 'text'
      ? escapeHtml(text.slice(piece.start, piece.end))
      : piece.kind === 'open'
        ? markStart(piece.row, article)
        : `${tipOf(piece.row, article)}</mark>`,
  )
  return `<article id="${prefix}" aria-labelledby="${prefix}-title">
<header>${headingOf(result, prefix)}${legendOf(types, rows)}</header>
<div class="columns">
<div class="text">${html.join('')}</div>
${listOf(types, article)}
</div>
</article>
`
}

function headingOf(result: Result, prefix: string): string {
  const { title, source, date } = result
  const details = [title === undefined || source === '-' ? undefined : source, date].filter(part => part != null)
  const line = details.map(part => `<bdi>${escapeHtml(part)}</bdi>`).join(' · ')
  return `<h1 id="${prefix}-title"><bdi>${escapeHtml(titleOf(result))}</bdi></h1>${line && `<p class="faint">${line}</p>`}`
}

function legendOf(types: readonly EntityType[], rows: readonly Row[]): string {
  const items = types.map(type => {
    const count = persian(rows.filter(row => row.type === type).length)
    const label = `${LABELS[type].many} <span class="faint">${count}</span>`
    return `<li><label class="${type}"><input type="checkbox" class="${type}" checked autocomplete="off"> ${label}</label></li>`
  })
  return items.length > 0 ? `<ul class="legend" aria-label="راهنمای رنگ‌ها">${items.join('')}</ul>` : ''
}

function markStart(row: Row, { prefix, numbers }: Article): string {
  const number = numbers.get(row)
  const names = attributes({
    class: row.type,
    id: `${prefix}-m${number}`,
    tabindex: 0,
    'aria-describedby': `${prefix}-t${number}`,
    'data-entity': `${prefix}-e${row.entity}`,
    'data-note': noteOf(row),
  })
  return `<mark${names}>`
}

/** Code or value, which print shows beside the mark. */
function noteOf({ type, value, country, unit }: Row): string {
  return type === 'country' ? country : [value, unit].filter(part => part !== '').join(' ')
}

function tipOf(row: Row, { prefix, numbers }: Article): string {
  const { type, name, mention, roles, country, kind, confidence } = row
  const note = noteOf(row)
  const lines = [
    line('faint', `${LABELS[type].one} · اطمینان ${persian(Math.round(confidence * 100))}٪`),
    line('name', escapeHtml(name || mention.text)),
    roles && line('roles', escapeHtml(roles.replaceAll('; ', '، '))),
    note && line('value', code(note)),
    type !== 'country' && country && line('value', code(country)),
    kind && line('faint', code(kind)),
    evidenceOf(mention.evidence),
    mention.lost && line('lost faint', lostOf(mention.lost)),
  ]
  const id = `${prefix}-t${numbers.get(row)}`
  return `<span class="tip" role="tooltip" id="${id}">${lines.filter(Boolean).join('')}</span>`
}

function line(kind: string, html: string): string {
  return `<span class="${kind}">${html}</span>`
}

function code(text: string): string {
  return `<bdi class="code">${escapeHtml(text)}</bdi>`
}

function evidenceOf(evidence: readonly Evidence[] = []): string {
  if (evidence.length === 0) return ''
  const { shown, others, rest } = foremostEvidence(evidence)
  const rows = shown.map(({ rule, weight, cues = [] }) => {
    const words = cues.map(({ text }) => `<bdi class="cue">${escapeHtml(text)}</bdi>`).join(' ')
    return `<span><span>${escapeHtml(rule)} ${words}</span><span>${signed(weight)}</span></span>`
  })
  const more = `<span><span><bdi>${persian(others)} دلیل سبک‌تر</bdi></span><span>${signed(rest)}</span></span>`
  return `<span class="evidence">${rows.join('')}${others > 0 ? more : ''}</span>`
}

function lostOf({ type, text, confidence, why }: Lost): string {
  const chance = `${persian(Math.round(confidence * 100))}٪`
  return `به‌جای ${LABELS[type].one} «<bdi>${escapeHtml(text)}</bdi>» — ${chance}، ${WHY[why]}`
}

function listOf(types: readonly EntityType[], article: Article): string {
  if (types.length === 0) return ''
  const { prefix } = article
  const sections = types.map(type => sectionOfType(type, article))
  return `<aside aria-label="فهرست نام‌ها">
<div class="search" hidden><label class="faint" for="${prefix}-q">جست‌وجو در فهرست</label>
<input type="search" id="${prefix}-q" autocomplete="off"></div>
${sections.join('\n')}
<p class="none faint" hidden>چیزی پیدا نشد.</p>
</aside>`
}

function sectionOfType(type: EntityType, article: Article): string {
  const entities = new Map<number, Row[]>()
  for (const row of article.rows) {
    if (row.type !== type) continue
    const mentions = entities.get(row.entity)
    if (mentions) mentions.push(row)
    else entities.set(row.entity, [row])
  }
  const items = [...entities.values()].map(mentions => itemOf(mentions, article))
  return `<section class="${type}"><h2>${LABELS[type].many}</h2><ul>${items.join('\n')}</ul></section>`
}

function itemOf(mentions: readonly Row[], { prefix, numbers }: Article): string {
  const [first] = mentions
  if (!first) return ''
  const { entity, name, mention, roles } = first
  const links = mentions.map(row => `#${prefix}-m${numbers.get(row)}`)
  const variants = [...new Set(mentions.map(row => row.mention.text))].join(' ')
  const note = noteOf(first)
  const more = links.map((link, i) => `<a href="${link}" aria-label="یادکرد ${persian(i + 1)}">${persian(i + 1)}</a>`)
  return [
    `<li data-words="${escapeHtml(variants)}">`,
    `<a id="${prefix}-e${entity}" href="${links[0]}">${escapeHtml(name || mention.text)}</a>`,
    note && ` ${code(note)}`,
    roles && `<br><span class="faint">${escapeHtml(roles.replaceAll('; ', '، '))}</span>`,
    more.length > 1 && `<span class="more faint">${more.join('')}</span>`,
    '</li>',
  ]
    .filter(Boolean)
    .join('')
}
