import { statSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import packageJson from '../../package.json' with { type: 'json' }
import { createLog, writeError } from '../batch/log.js'
import { type Run, runTogether } from '../batch/run.js'
import type { BatchSettings } from '../batch/settings.js'
import { writeOut } from '../batch/stdout.js'
import { openReport, summarize } from '../batch/summary.js'
import { ProblemError, problemOf, systemReason } from '../errors.js'
import { openLexicon } from '../lexicon/load.js'
import { createExtractor, type Extractor } from '../pipeline.js'
import { visible } from '../write/visible.js'
import { DONE, INTERRUPTED, SOME_FAILED, WRONG_USAGE } from './exit.js'
import { batchSettingsOf, type Given, settingsOf } from './options.js'

const LEXICON = join(__dirname, '..', 'dist', 'lexicon.bin')
/** Inputs of more bytes are worth a look at whether threads pay. */
const LARGE = 4_000_000

function describeProgram(): Command {
  return new Command('extract')
    .description('Finds people, countries, dates and organizations in Persian text and prints them as JSON.')
    .argument('[input...]', 'files, folders, or - for standard input, which is read where there are none')
    .option('-t, --types <list>', 'person,country,date,organization (the default), place,time,money,percent, or all')
    .option('-f, --format <name>', 'json (default for one document), ndjson (default for several), csv, tsv, conll, brat, timex')
    .option('-o, --output <path>', 'a file; with folders or several inputs a folder, mirrored')
    .option('--date <YYYY-MM-DD>', 'reference date of relative expressions; overrides what the document says')
    .option('--input-format <name>', 'auto (default), text, xml, html, ndjson, csv')
    .option('--field <name>', 'field of a record or row that holds the text (default: text)')
    .option('--xml-document <tag>', 'element that is a document, in XML that is no known feed')
    .option('--xml-text <tags>', 'elements that hold its text, with commas between')
    .option('--xml-date <tag>', 'element that holds its date')
    .option('--encoding <name>', 'default: byte-order mark, else UTF-8, else Windows-1256')
    .option('--offsets <unit>', 'codepoint (default), utf16, byte')
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

async function main(args: readonly string[]): Promise<number> {
  const program = describeProgram().parse(args, { from: 'user' })
  const given = program.opts<Given>()
  const inputs = program.args.length > 0 ? program.args : ['-']
  const settings = settingsOf(given)
  const options = batchSettingsOf(given, mayColour(given))
  const log = createLog(options.quiet)
  if (isBatch(inputs, options)) {
    const { runBatch } = await import('../batch/batch.js')
    const report = await runBatch({ inputs, settings, options, log, openExtract, version: packageJson.version, lexicon: LEXICON })
    summarize(report, log)
    return report.interrupted ? INTERRUPTED : statusOf(report.failed)
  }
  const report = openReport(inputs.length)
  const run: Run = { settings, extract: openExtract(), log, count: report, stop: () => options.failFast && report.failed > 0 }
  const tasks = inputs.map(path => ({ path, source: path }))
  await runTogether(tasks, run, writeOut)
  summarize(report, log)
  return statusOf(report.failed)
}

function statusOf(failed: number): number {
  return failed > 0 ? SOME_FAILED : DONE
}

function openExtract(): Extractor {
  try {
    return createExtractor(openLexicon(LEXICON))
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
