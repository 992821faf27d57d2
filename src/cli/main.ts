import { fstatSync, statSync } from 'node:fs'
import { join } from 'node:path'
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
import { holdOptimizer } from './optimizer.js'
import { batchSettingsOf, type Given, settingsOf, typesOf, unitOf } from './options.js'
import { settle } from './settle.js'

const LEXICON = join(__dirname, '..', 'dist', 'lexicon.bin')
/** Inputs of more bytes are worth a look at whether threads pay. */
const LARGE = 4_000_000

async function evaluate(args: readonly string[]): Promise<number> {
  const { describeEval } = await import('./program.js')
  const program = describeEval().parse(args, { from: 'user' })
  const given = program.opts<Given & { map?: string; misses?: string; minF1?: string; json?: boolean }>()
  const { runEval } = await import('./eval.js')
  const types = given.types === undefined ? TYPES : typesOf(given.types)
  return runEval(program.args, { ...given, types }, openExtract(await userLexicons(given)), writeOut)
}

async function mindLexicons(action: 'check' | 'compile', args: readonly string[]): Promise<number> {
  const { describeCommand } = await import('./program.js')
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
  const { given, inputs } = await readArguments(args)
  const settings = { ...settingsOf(given), look: { ...(await lookOf(given)), offsets: unitOf(given.offsets) } }
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
  const stop = (): boolean => options.failFast && report.failed > 0
  const run: Run = { settings, extract: openExtract(user), log, count: report, stop, watch: holdOptimizer() }
  const tasks = inputs.map(path => ({ path, source: path }))
  await runTogether(tasks, run, writeOut)
  summarize(report, log)
  return statusOf(report.failed)
}

/** Commander is loaded where there is an option; a start without one saves it. */
async function readArguments(args: readonly string[]): Promise<{ given: Given; inputs: readonly string[] }> {
  const orStandardInput = (inputs: readonly string[]): readonly string[] => (inputs.length > 0 ? inputs : ['-'])
  if (args.every(arg => !arg.startsWith('-') || arg === '-')) return { given: {}, inputs: orStandardInput(args) }
  const program = (await import('./program.js')).describeProgram().parse(args, { from: 'user' })
  return { given: program.opts<Given>(), inputs: orStandardInput(program.args) }
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
    settle()
  })
