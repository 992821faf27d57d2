import type { ChalkInstance } from 'chalk'
import { offsetMapper } from '../text/offsets.js'
import { unitsOf } from '../text/units.js'
import { type Cue, type EntityType, type Evidence, type Lost, type OffsetUnit, type Result, TYPES } from '../types.js'
import { foremostEvidence, LABELS, persian, signed, WHY } from './labels.js'
import { piecesOf } from './marked.js'
import { type Row, rowsOf } from './mentions.js'
import { safeText } from './safe.js'
import { openColours } from './terminal.js'
import { visible } from './visible.js'
import { type Run, wrapRuns } from './wrap.js'
import { type Answered, isFailed, type Look as Shown, type Writer } from './writer.js'

/** How a thing is shown: what stands around it is the same in colour and without. */
interface Look {
  readonly colour: boolean
  readonly width: number
  readonly offsets: OffsetUnit
  readonly chalk: ChalkInstance
}

/** Shows where words stand, in the unit asked for. */
type Locate = (words: Cue) => string

type Style = (text: string) => string

/** Wider lines tire. */
const WIDEST = 120

/** The article with its marks, then its entities. Offsets of the result are UTF-16 code units. */
export function textWriter({ colour, width = Number.POSITIVE_INFINITY, offsets = 'codepoint' }: Shown): Writer {
  const look: Look = { colour, width: Math.min(width, width < 1000 ? WIDEST : width), offsets, chalk: openColours(colour) }
  const write = (answer: Parameters<Writer['write']>[0]): string | undefined =>
    isFailed(answer) ? undefined : article(answer, look)
  return { extension: 'txt', head: '', between: '\n', tail: '', write }
}

function article({ result, text }: Answered, look: Look): string {
  const rows = rowsOf(result)
  const types = TYPES.filter(type => rows.some(row => row.type === type))
  const locate = locator(text, look)
  const blocks = [
    heading(result, look),
    types.length > 0 ? legend(types, look) : '',
    show(body(text, result, look), look),
    ...types.map(type => section(type, rows, look, locate)),
  ]
  return `${blocks.filter(block => block !== '').join('\n\n')}\n`
}

function show(runs: readonly Run[], { width }: Look): string {
  const wrapped = Number.isFinite(width) ? wrapRuns(runs, width) : runs
  return wrapped
    .map(({ text, style }) => style(text))
    .join('')
    .trimEnd()
}

function heading({ source, title, date }: Result, { chalk }: Look): string {
  const parts = [source === '-' ? undefined : source, title]
    .filter(part => part !== undefined)
    .map(part => chalk.bold(visible(part)))
  return [...parts, ...(date === null ? [] : [chalk.dim(visible(date))])].join('  ')
}

function legend(types: readonly EntityType[], look: Look): string {
  return types
    .map(type => styleOf(type, look)(look.colour ? LABELS[type].one : `[${LABELS[type].letter} ${LABELS[type].one}]`))
    .join('  ')
}

function styleOf(type: EntityType, { chalk }: Look): Style {
  const styles: Readonly<Record<EntityType, ChalkInstance>> = {
    person: chalk.cyan.underline,
    country: chalk.yellow.underline,
    date: chalk.green.underline,
    organization: chalk.magenta.underline,
    place: chalk.blue.underline,
    time: chalk.greenBright.underline,
    money: chalk.red.underline,
    percent: chalk.redBright.underline,
  }
  return styles[type]
}

function body(text: string, result: Result, look: Look): Run[] {
  const plain: Style = shown => shown
  const open: Style[] = [plain]
  const runs: Run[] = []
  const put = (shown: string, style: Style = open.at(-1) ?? plain): void => {
    if (shown !== '') runs.push({ text: shown, style })
  }
  for (const piece of piecesOf(text, result)) {
    if (piece.kind === 'text') put(safeText(text.slice(piece.start, piece.end)).replaceAll('\t', '  '))
    else if (piece.kind === 'open') {
      open.push(styleOf(piece.row.type, look))
      if (!look.colour) put(`[${LABELS[piece.row.type].letter} `)
    } else {
      const note = noteOf(piece.row)
      if (note !== '') put(` ${note}`, look.chalk.dim)
      if (!look.colour) put(']')
      open.pop()
    }
  }
  return runs
}

/** A mark of direction keeps «2025-08-24» and «IR» in their order after Persian letters. */
const LEFT_TO_RIGHT = '\u200e'

/** Code or value of a mention. */
function noteOf({ type, value, country, unit }: Row): string {
  const note = type === 'country' ? country : [value, unit].filter(part => part !== '').join(' ')
  return note === '' ? '' : LEFT_TO_RIGHT + visible(note)
}

function locator(text: string, { offsets }: Look): Locate {
  let offset: ((utf16: number) => number) | undefined
  return ({ start, end }) => {
    offset ??= offsetMapper(unitsOf(text), text.length, offsets, true)
    return `${LEFT_TO_RIGHT}${offset(start)}–${offset(end)}`
  }
}

function section(type: EntityType, rows: readonly Row[], look: Look, locate: Locate): string {
  const entities = new Map<number, Row[]>()
  for (const row of rows) if (row.type === type) entities.set(row.entity, [...(entities.get(row.entity) ?? []), row])
  const lines = [...entities.values()].flatMap(mentions => entityLines(mentions, look, locate))
  return [styleOf(type, look)(LABELS[type].many), ...lines].join('\n')
}

function entityLines(mentions: readonly Row[], look: Look, locate: Locate): string[] {
  const [row] = mentions
  if (!row) return []
  const name = row.name || row.mention.text
  const details = [
    noteOf(row),
    row.type === 'country' || row.country === '' ? '' : LEFT_TO_RIGHT + row.country,
    visible(row.roles).replaceAll('; ', '، '),
    mentions.length > 1 ? `×${persian(mentions.length)}` : '',
    `${persian(Math.round(row.confidence * 100))}٪`,
  ].filter(part => part !== '')
  const line: Run[] = [
    { text: `  ${visible(name)}`, style: look.chalk.bold },
    { text: `  ${details.join('  ')}`, style: look.chalk.dim },
  ]
  return [show(line, look), ...mentions.flatMap(mention => evidenceLines(mention, look, locate))]
}

function evidenceLines({ mention }: Row, { chalk }: Look, locate: Locate): string[] {
  if (!mention.evidence) return []
  const { shown, others, rest } = foremostEvidence(mention.evidence)
  const lines = shown.map(one => evidenceText(one, locate))
  if (others > 0) lines.push(`${LEFT_TO_RIGHT}${signed(rest)} ${persian(others)} دلیل سبک‌تر`)
  if (mention.lost) lines.push(lostText(mention.lost, locate))
  return [`    ${visible(mention.text)} ${locate(mention)}`, ...lines.map(line => chalk.dim(`      ${line}`))]
}

function evidenceText({ rule, weight, cues = [] }: Evidence, locate: Locate): string {
  const words = cues.map(cue => `  «${visible(cue.text)}» ${locate(cue)}`).join('')
  return `${LEFT_TO_RIGHT}${signed(weight)} ${visible(rule)}${words}`
}

function lostText(lost: Lost, locate: Locate): string {
  const chance = `${persian(Math.round(lost.confidence * 100))}٪`
  return `به‌جای ${LABELS[lost.type].one} «${visible(lost.text)}» ${locate(lost)}  ${chance}، ${WHY[lost.why]}`
}
