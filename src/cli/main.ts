import { fstatSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import packageJson from '../../package.json' with { type: 'json' }
import { createLog, writeError } from '../batch/log.js'
import { type Run, runTogether } from '../batch/run.js'
import type { BatchSettings } from '../batch/settings.js'
import { writeOut } from '../batch/stdout.js'
import { openReport, summarize } from '../batch/summary.js'
import { ProblemError, problemOf, systemReason } from '../errors.js'
import type { Lexicon } from '../lexicon/lexicon.js'
import { openLexicon } from '../lexicon/load.js'
import { withUserLexicon } from '../lexicon/user.js'
import { createExtractor, type Extractor } from '../pipeline.js'
import { TYPES } from '../types.js'
import { visible } from '../write/visible.js'
import type { Look } from '../write/writer.js'
import { DONE, INTERRUPTED, SOME_FAILED, WRONG_USAGE } from './exit.js'
import { batchSettingsOf, type Given, settingsOf, typesOf } from './options.js'

const LEXICON = join(__dirname, '..', 'dist', 'lexicon.bin')
/** Inputs of more bytes are worth a look at whether threads pay. */
const LARGE = 4_000_000

function collect(path: string, paths: string[] = []): string[] {
  return [...paths, path]
}

function describeProgram(): Command {
  return new Command('extract')
    .description('Finds people, countries, dates and organizations in Persian text and prints them as JSON.')
    .argument('[input...]', 'files, folders, or - for standard input, which is read where there are none')
    .option('-t, --types <list>', 'person,country,date,organization (the default), place,time,money,percent, or all')
    .option(
      '-f, --format <name>',
      'json (default for one document), ndjson (default for several), csv, tsv, conll, brat, timex, html, text, report',
    )
    .option('-o, --output <path>', 'a file; with folders or several inputs a folder, mirrored')
    .option('--date <YYYY-MM-DD>', 'reference date of relative expressions; overrides what the document says')
    .option('--input-format <name>', 'auto (default), text, xml, html, ndjson, csv')
    .option('--field <name>', 'field of a record or row that holds the text (default: text)')
    .option('--xml-document <tag>', 'element that is a document, in XML that is no known feed')
    .option('--xml-text <tags>', 'elements that hold its text, with commas between')
    .option('--xml-date <tag>', 'element that holds its date')
    .option('--encoding <name>', 'default: byte-order mark, else UTF-8, else Windows-1256')
    .option('--offsets <unit>', 'codepoint (default), utf16, byte')
    .option(
      '--lexicon <path>',
      'one more lexicon file or folder, or people=, countries=, organizations=, places=, block= and a list',
      collect,
    )
    .option('--min-confidence <0..1>', 'leaves out what is less sure')
    .option('--explain', 'adds to each mention the evidence it was accepted on')
    .option('--with-text', "adds the document's text")
    .option('-j, --jobs <n>', 'threads (default: as many as pay)')
    .option('--shard <i/n>', 'takes the i-th of n stable parts of the inputs')
    .option('--max-bytes <n>', 'a larger document is an error')
    .option('--resume', 'with -o: skips inputs whose result is there and still holds')
    .option('--fail-fast', 'stops at the first input that fails')
    .option('-q, --quiet', 'no progress, no warnings, no summary')
    .option('--no-color', 'no colours')
    .version(packageJson.version, '--version', 'prints the version')
    .helpOption('-h, --help', 'shows this')
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'extract: ')) })
}

function describeCommand(name: string, argument: string): Command {
  return new Command(`extract ${name}`)
    .argument(argument)
    .helpOption('-h, --help', 'shows this')
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'extract: ')) })
}

function describeEval(): Command {
  return describeCommand('eval', '<gold...>')
    .description('Scores the program against marked articles, or files of tagged tokens.')
    .option('--map <list>', 'what tags stand for: peyma, arman, twiner, or PER=person,LOC=country+place')
    .option('-t, --types <list>', 'types to score (default: all)')
    .option('--misses <n>', 'shows so many of what was missed or wrong, with context')
    .option('--min-f1 <n>', 'exits with 1 where the F1 of all types is below, such as 85 or 0.85')
    .option('--json', 'prints JSON')
    .option('--lexicon <path>', 'one more lexicon', collect)
}

async function evaluate(args: readonly string[]): Promise<number> {
  const program = describeEval().parse(args, { from: 'user' })
  const given = program.opts<Given & { map?: string; misses?: string; minF1?: string; json?: boolean }>()
  const { runEval } = await import('./eval.js')
  const types = given.types === undefined ? TYPES : typesOf(given.types)
  return runEval(program.args, { ...given, types }, openExtract(await userLexicons(given)), writeOut)
}

async function mindLexicons(action: 'check' | 'compile', args: readonly string[]): Promise<number> {
  const command = describeCommand(`lexicon ${action}`, '<path...>')
  if (action === 'compile') command.requiredOption('-o, --output <file>', 'the compiled lexicon')
  const program = command.parse(args, { from: 'user' })
  const { checkFiles, compileFiles } = await import('./lexicons.js')
  if (action === 'check') return checkFiles(program.args, openLexicon(LEXICON), writeOut) > 0 ? SOME_FAILED : DONE
  compileFiles(program.args, program.opts<{ output: string }>().output)
  return DONE
}

/** What `--lexicon` names, compiled. */
async function userLexicons({ lexicon = [] }: Given): Promise<readonly Uint8Array[]> {
  return lexicon.length > 0 ? (await import('./lexicons.js')).compileUserLexicons(lexicon) : []
}

async function main(args: readonly string[]): Promise<number> {
  const [command, action] = args
  if (command === 'eval') return evaluate(args.slice(1))
  if (command === 'lexicon' && (action === 'check' || action === 'compile')) return mindLexicons(action, args.slice(2))
  const program = describeProgram().parse(args, { from: 'user' })
  const given = program.opts<Given>()
  const inputs = program.args.length > 0 ? program.args : ['-']
  const settings = { ...settingsOf(given), look: await lookOf(given) }
  const options = batchSettingsOf(given, mayColour(given))
  const log = createLog(options.quiet)
  const user = await userLexicons(given)
  const batch = {
    inputs,
    settings,
    options,
    log,
    openExtract: () => openExtract(user),
    version: packageJson.version,
    lexicon: LEXICON,
    user,
  }
  if (settings.format === 'report') {
    const report = await (await import('./report.js')).runReport(batch)
    summarize(report, log)
    return report.interrupted ? INTERRUPTED : statusOf(report.failed)
  }
  if (isBatch(inputs, options)) {
    const { runBatch } = await import('../batch/batch.js')
    const report = await runBatch(batch)
    summarize(report, log)
    return report.interrupted ? INTERRUPTED : statusOf(report.failed)
  }
  const report = openReport(inputs.length)
  const run: Run = { settings, extract: openExtract(user), log, count: report, stop: () => options.failFast && report.failed > 0 }
  const tasks = inputs.map(path => ({ path, source: path }))
  await runTogether(tasks, run, writeOut)
  summarize(report, log)
  return statusOf(report.failed)
}

function statusOf(failed: number): number {
  return failed > 0 ? SOME_FAILED : DONE
}

function openExtract(user: readonly Uint8Array[]): Extractor {
  try {
    return createExtractor(user.reduce<Lexicon>(withUserLexicon, openLexicon(LEXICON)))
  } catch (error) {
    throw new ProblemError({
      code: 'PROGRAM_INCOMPLETE',
      file: LEXICON,
      reason: error instanceof Error ? error.message : String(error),
    })
  }
}

/** Whether there is more to do than to answer a few small inputs on standard output. */
function isBatch(inputs: readonly string[], options: BatchSettings): boolean {
  if (options.output !== undefined || options.shard || (options.jobs ?? 1) > 1) return true
  let size = 0
  return inputs.some(path => {
    const found = path === '-' ? undefined : statSync(path, { throwIfNoEntry: false })
    size += found?.size ?? 0
    return found?.isDirectory() || size > LARGE
  })
}

function mayColour({ color }: Given): boolean {
  const { NO_COLOR, FORCE_COLOR } = process.env
  return color !== false && (!NO_COLOR || Boolean(FORCE_COLOR))
}

/** How results look on standard output. */
async function lookOf(given: Given): Promise<Look> {
  if (given.output !== undefined || !(await isTerminal(1)))
    return { colour: Boolean(process.env.FORCE_COLOR) && given.output === undefined }
  return { colour: mayColour(given), width: process.stdout.columns ?? 80 }
}

/** What can ask loads sockets and streams, a tenth of the start, and is not asked about a pipe, a file or `/dev/null`. */
async function isTerminal(file: number): Promise<boolean> {
  const found = fstatSync(file)
  if (!found.isCharacterDevice() || found.rdev === statSync('/dev/null', { throwIfNoEntry: false })?.rdev) return false
  return (await import('node:tty')).isatty(file)
}

/** What ends a run before its time. */
function statusOfError(error: unknown): number {
  if (!(error instanceof Error)) throw error
  // A reader that has gone, as of `extract … | head`, has what it wanted.
  if ('code' in error && error.code === 'EPIPE') return DONE
  if ('exitCode' in error) return error.exitCode === 0 ? DONE : WRONG_USAGE
  const problem = problemOf(error) ?? outputProblem(error)
  if (!problem) {
    // Not thrown: Node would print a line of the bundle with it.
    writeError(`extract: internal error, please report it: ${visible(error.stack ?? error.message)}\n`)
    return SOME_FAILED
  }
  createLog(true).failure(problem)
  return problem.code === 'OUTPUT_UNWRITABLE' ? SOME_FAILED : WRONG_USAGE
}

function outputProblem(error: Error) {
  const { syscall } = error as NodeJS.ErrnoException
  return syscall === 'write'
    ? ({ code: 'OUTPUT_UNWRITABLE', output: 'standard output', reason: systemReason(error) } as const)
    : undefined
}

// Holds where the program ends because nothing is left that could go on, which must not look like success.
process.exitCode = SOME_FAILED
main(process.argv.slice(2))
  .catch(statusOfError)
  .then(status => {
    process.exitCode = status
  })
