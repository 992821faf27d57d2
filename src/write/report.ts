import type { EntityType } from '../types.js'
import { LABELS, persian } from './labels.js'
import { attributes, escapeHtml, type Page, pageEnd, pageStart, shortHash } from './page.js'
import { type Mark, type Pair, pairChart, timeChart, worldMap } from './report-charts.js'
import { REPORT_SCRIPT, REPORT_STYLE } from './report-style.js'
import type { BatchDocument, Merged, Rollup } from './rollup.js'
import { type Binned, binByTime, type Dated, daysOfValue } from './time-bins.js'

/** Entities of a type, links of an entity and rows of the table of documents that a page shows; `rollup.ndjson` has all. */
const MOST_ENTITIES = 50
const MOST_LINKS = 25
const MOST_DOCUMENTS = 2000
/** People in the chart of who appears with whom, and how many of those in most documents they are looked for among. */
const MOST_TOGETHER = 14
const LOOKED_AT = 100

const PAGE: Page = { title: 'گزارش', style: REPORT_STYLE, script: REPORT_SCRIPT }

/** One self-contained page about a whole batch. */
export function reportPage(rollup: Rollup): string {
  const sections = [
    listSection(rollup, 'person'),
    countrySection(rollup),
    listSection(rollup, 'organization'),
    listSection(rollup, 'place'),
    timeSection(rollup),
    togetherSection(rollup),
    failureSection(rollup),
    documentSection(rollup),
  ].filter(section => section !== undefined)
  const links = sections.map(({ id, title }) => `<li><a href="#${id}">${title}</a></li>`).join('')
  const body = sections.map(
    ({ id, title, html }) =>
      `<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>\n${html}\n</section>`,
  )
  return `${pageStart(PAGE)}<header><h1>گزارش ${persian(rollup.documents.length)} سند</h1>
${totals(rollup)}
<nav aria-label="بخش‌ها"><ul>${links}</ul></nav>
<div class="search" hidden><label class="faint" for="q">جست‌وجو در فهرست‌ها</label><input type="search" id="q" autocomplete="off"></div></header>
${body.join('\n')}
${pageEnd(PAGE)}`
}

interface Section {
  readonly id: string
  readonly title: string
  readonly html: string
}

function totals({ documents, failures, entities }: Rollup): string {
  // A record may say anything for its date.
  const dates = documents.flatMap(({ date }) => /^\d{4}-\d\d-\d\d/.exec(date ?? '')?.[0] ?? []).sort()
  const cards: (readonly [string, string])[] = [
    ['سندها', persian(documents.length)],
    ...(['person', 'country', 'organization', 'place'] as const).flatMap(type => {
      const found = entities.get(type) ?? []
      return found.length > 0 ? [[LABELS[type].many, persian(found.length)] as const] : []
    }),
    ['یادکردها', persian([...entities.values()].flat().reduce((sum, { mentions }) => sum + mentions, 0))],
    ['ناخوانده', persian(failures.length)],
  ]
  const html = cards.map(([term, value]) => `<div><dt>${term}</dt><dd>${value}</dd></div>`).join('')
  const span = dates.length > 0 ? `<p class="faint"><bdi>${dates[0]}</bdi> تا <bdi>${dates.at(-1)}</bdi></p>` : ''
  return `${span}<dl class="totals">${html}</dl>`
}

function idOf({ type, name, country }: Merged): string {
  return type === 'country' && country !== '' ? `e-country-${country}` : `e-${shortHash(`${type}\0${name}`)}`
}

function listSection(rollup: Rollup, type: EntityType): Section | undefined {
  const all = rollup.entities.get(type) ?? []
  if (all.length === 0) return undefined
  return { id: type, title: LABELS[type].many, html: entityList(rollup, all) }
}

function entityList({ documents }: Rollup, all: readonly Merged[]): string {
  const shown = all.slice(0, MOST_ENTITIES)
  const most = shown[0]?.documents.size ?? 1
  const items = shown.map(entity => `<li>${entityItem(entity, documents, most)}</li>`)
  const rest = all.length - shown.length
  const more = rest > 0 ? `<p class="faint">و ${persian(rest)} نام دیگر در <bdi>rollup.ndjson</bdi></p>` : ''
  return `<ol class="entities">${items.join('\n')}</ol>${more}`
}

function entityItem(entity: Merged, documents: readonly BatchDocument[], most: number): string {
  const { type, name, country, mentions, variants, roles } = entity
  const share = Math.max(1, Math.round((100 * entity.documents.size) / most))
  const code = country === '' ? '' : ` <bdi class="code">${escapeHtml(country)}</bdi>`
  const bar = `<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect x="${100 - share}" width="${share}" height="8"/></svg>`
  const counts = `${persian(mentions)} یادکرد در ${persian(entity.documents.size)} سند`
  const spelled =
    variants.length > 1
      ? `<p>نوشته شده: ${variants
          .slice(0, 12)
          .map(([text, times]) => `${escapeHtml(text)} (${persian(times)})`)
          .join('، ')}</p>`
      : ''
  const held = roles.length > 0 ? `<p>${roles.slice(0, 6).map(escapeHtml).join('، ')}</p>` : ''
  return `<details class="${type}"><summary><span class="name">${escapeHtml(name)}${code}</span>${bar}<span class="faint">${counts}</span></summary>
<div class="inside" id="${idOf(entity)}">${held}${spelled}${documentLinks([...entity.documents.keys()], documents, entity)}</div></details>`
}

/** The documents that a figure stands for. */
function documentLinks(numbers: readonly number[], documents: readonly BatchDocument[], entity?: Merged): string {
  const items = numbers.slice(0, MOST_LINKS).map(number => {
    const snippet = entity?.snippets.get(number)
    const quote = snippet
      ? ` <q>${escapeHtml(snippet.before)}<b>${escapeHtml(snippet.text)}</b>${escapeHtml(snippet.after)}</q>`
      : ''
    return `<li>${documentLink(documents[number] as BatchDocument)}${quote}</li>`
  })
  const rest = numbers.length - items.length
  return `<ul>${items.join('')}${rest > 0 ? `<li>و ${persian(rest)} سند دیگر</li>` : ''}</ul>`
}

function documentLink(document: BatchDocument): string {
  const name = escapeHtml(document.title ?? nameOf(document))
  return document.number < MOST_DOCUMENTS ? `<a href="#d-${document.number}"><bdi>${name}</bdi></a>` : `<bdi>${name}</bdi>`
}

function nameOf({ source, id }: BatchDocument): string {
  return id === undefined ? source : `${source} ${typeof id === 'string' ? id : JSON.stringify(id)}`
}

function counted(mentions: number, documents: number): string {
  return `${persian(mentions)} یادکرد در ${persian(documents)} سند`
}

function countrySection(rollup: Rollup): Section | undefined {
  const all = rollup.entities.get('country') ?? []
  if (all.length === 0) return undefined
  const shown = new Set(all.slice(0, MOST_ENTITIES))
  const marks = all.flatMap(entity => {
    const { country, name, mentions, documents } = entity
    const href = shown.has(entity) ? `#${idOf(entity)}` : '#country'
    return country === ''
      ? []
      : [[country, { label: name, count: mentions, href, title: `${name}: ${counted(mentions, documents.size)}` }] as const]
  })
  const map = `<div class="chart">${worldMap(new Map<string, Mark>(marks), 'نقشه کشورهای نام‌برده')}</div>`
  const shades = '<p class="faint shades">کمتر <i></i><i></i><i></i><i></i><i></i> بیشتر</p>'
  return { id: 'country', title: LABELS.country.many, html: `${map}${shades}${entityList(rollup, all)}` }
}

function timeSection(rollup: Rollup): Section | undefined {
  const { documents, entities } = rollup
  const published = documents.flatMap(document =>
    datedOf(document.date ?? '', {
      document: document.number,
      mentions: [...document.counts.values()].reduce((a, b) => a + b, 0),
    }),
  )
  const named = (entities.get('date') ?? []).flatMap(({ value, documents: places }) =>
    [...places].flatMap(([document, mentions]) => datedOf(value, { document, mentions })),
  )
  const charts = [
    timeBlock('tp', 'یادکردها به تاریخ انتشار سند', 'var(--person-line)', binByTime(published), documents),
    timeBlock('tn', 'روزها، ماه‌ها و سال‌هایی که متن‌ها از آن‌ها نام برده‌اند', 'var(--date-line)', binByTime(named), documents),
  ].filter(html => html !== '')
  return charts.length > 0 ? { id: 'time', title: 'در گذر زمان', html: charts.join('\n') } : undefined
}

interface Times {
  readonly document: number
  readonly mentions: number
}

function datedOf(value: string, item: Times): Dated<Times>[] {
  const found = daysOfValue(value)
  return found ? [{ ...found, item }] : []
}

function timeBlock(
  id: string,
  title: string,
  colour: string,
  { bins, left }: Binned<Times>,
  documents: readonly BatchDocument[],
): string {
  if (bins.every(({ items }) => items.length === 0)) return ''
  const rows = bins.map(({ key, label, items }) => {
    const numbers = [...new Set(items.map(({ document }) => document))]
    const mentions = items.reduce((sum, item) => sum + item.mentions, 0)
    return { key: `${id}-${key}`, label, mentions, numbers, title: `${label}: ${counted(mentions, numbers.length)}` }
  })
  const marks = rows.map(row => ({ label: row.label, count: row.mentions, href: `#${row.key}`, title: row.title }))
  const lists = rows
    .filter(({ mentions }) => mentions > 0)
    .map(
      row => `<details><summary><span class="name">${row.label}</span><span></span><span class="faint">${counted(row.mentions, row.numbers.length)}</span></summary>
<div class="inside" id="${row.key}">${documentLinks(row.numbers, documents)}</div></details>`,
    )
  const note = left > 0 ? `<p class="faint">${persian(left)} تاریخ دورتر یا ناروشن‌تر از آن است که در نمودار جا بگیرد.</p>` : ''
  return `<h3>${title}</h3><div class="chart">${timeChart(marks, colour, title)}</div>${note}${lists.join('\n')}`
}

function togetherSection({ entities, documents }: Rollup): Section | undefined {
  const people = (entities.get('person') ?? [])
    .filter(person => person.documents.size > 1 || documents.length < 10)
    .slice(0, LOOKED_AT)
  const { names, pairs } = closest(pairsOf(people))
  if (pairs.length === 0) return undefined
  const title = 'چه کسی با چه کسی'
  const lists = pairs.map(
    pair => `<details><summary><span class="name">${escapeHtml(pair.a)} و ${escapeHtml(pair.b)}</span><span></span><span class="faint">${persian(pair.count)} سند</span></summary>
<div class="inside" id="${pair.href.slice(1)}">${documentLinks(pair.shared, documents)}</div></details>`,
  )
  const chart = `<div class="chart">${pairChart(names, pairs, title)}</div>`
  return {
    id: 'together',
    title,
    html: `<p class="faint">شمار سندهایی که هر دو نام در آن‌ها آمده است</p>${chart}${lists.join('\n')}`,
  }
}

interface Together extends Pair {
  readonly shared: readonly number[]
}

/** Who share documents, those who share the most first. */
function pairsOf(people: readonly Merged[]): Together[] {
  const present = new Map<number, number[]>()
  people.forEach(({ documents }, i) => {
    for (const number of documents.keys()) present.set(number, [...(present.get(number) ?? []), i])
  })
  const shared = new Map<string, number[]>()
  for (const [number, both] of [...present].sort(([a], [b]) => a - b)) {
    both.forEach((a, i) => {
      for (const b of both.slice(i + 1)) shared.set(`${a} ${b}`, [...(shared.get(`${a} ${b}`) ?? []), number])
    })
  }
  return [...shared]
    .map(([key, numbers]) => {
      const [a, b] = key.split(' ').map(i => (people[Number(i)] as Merged).name) as [string, string]
      const title = `${a} و ${b}: ${persian(numbers.length)} سند`
      return { a, b, label: title, title, count: numbers.length, href: `#p-${shortHash(`${a}\0${b}`)}`, shared: numbers }
    })
    .sort((x, y) => y.count - x.count)
}

/** The people of the closest pairs, as many as a chart can show, and all pairs among them. */
function closest(all: readonly Together[]): { names: string[]; pairs: Together[] } {
  const names = new Set<string>()
  for (const { a, b } of all) if (new Set([...names, a, b]).size <= MOST_TOGETHER) names.add(a).add(b)
  return { names: [...names], pairs: all.filter(({ a, b }) => names.has(a) && names.has(b)) }
}

function failureSection({ failures }: Rollup): Section | undefined {
  if (failures.length === 0) return undefined
  const rows = failures
    .slice(0, MOST_DOCUMENTS)
    .map(
      ({ source, code, message }) =>
        `<tr><td><bdi>${escapeHtml(source)}</bdi></td><td><bdi class="code">${escapeHtml(code)}</bdi></td><td>${escapeHtml(message)}</td></tr>`,
    )
  const head = '<thead><tr><th scope="col">سند</th><th scope="col">خطا</th><th scope="col">شرح</th></tr></thead>'
  return {
    id: 'failures',
    title: 'آنچه خوانده نشد',
    html: `<div class="wide failures" tabindex="0"><table>${head}<tbody>${rows.join('\n')}</tbody></table></div>`,
  }
}

function documentSection({ documents }: Rollup): Section | undefined {
  if (documents.length === 0) return undefined
  const types = (['person', 'country', 'organization', 'place', 'date'] as const).filter(type =>
    documents.some(({ counts }) => counts.has(type)),
  )
  const rows = documents.slice(0, MOST_DOCUMENTS).map(document => {
    const { number, title, date, counts } = document
    const source = title === undefined ? '' : `<br><bdi class="faint">${escapeHtml(nameOf(document))}</bdi>`
    const cells = types.map(type => `<td>${counts.has(type) ? persian(counts.get(type) ?? 0) : ''}</td>`).join('')
    return `<tr${attributes({ id: `d-${number}` })}><td><bdi>${escapeHtml(title ?? nameOf(document))}</bdi>${source}</td><td><bdi>${escapeHtml(date ?? '')}</bdi></td>${cells}</tr>`
  })
  const rest = documents.length - rows.length
  const more = rest > 0 ? `<p class="faint">و ${persian(rest)} سند دیگر در <bdi>rollup.ndjson</bdi></p>` : ''
  const head = ['سند', 'تاریخ', ...types.map(type => LABELS[type].many)].map(title => `<th scope="col">${title}</th>`).join('')
  return {
    id: 'documents',
    title: 'سندها',
    html: `<div class="wide documents" tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div>${more}`,
  }
}
