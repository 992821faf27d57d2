import { statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isDevice, makeFolder, openAtomic, openNamed } from '../batch/atomic.js'
import { type Batch, runBatch } from '../batch/batch.js'
import { writeOut } from '../batch/stdout.js'
import { openReportSink } from '../write/report-sink.js'

/**
 * Works through all inputs and makes one page of them, with `rollup.ndjson` beside it unless it goes to a device; without `--output` the page alone goes to
 * standard output.
 *
 * @throws {ProblemError} `OUTPUT_UNWRITABLE`.
 */
export async function runReport({ settings, options, ...batch }: Batch): ReturnType<typeof runBatch> {
  const sink = openReportSink()
  const { output, ...others } = options
  const report = await runBatch({
    ...batch,
    settings: { ...settings, format: 'ndjson', look: { colour: false } },
    options: others,
    write: sink.write,
  })
  if (report.interrupted) return report
  if (output === undefined) {
    writeOut(sink.page())
    return report
  }
  if (output.endsWith('/')) makeFolder(output, output)
  const path = isFolder(output) ? join(output, 'report.html') : output
  const page = openNamed(path)
  const rollup = isDevice(path) ? undefined : openAtomic(join(dirname(path), 'rollup.ndjson'))
  page.write(sink.page())
  if (rollup) for (const line of sink.rollup()) rollup.write(line)
  rollup?.commit()
  page.commit()
  return report
}

function isFolder(path: string): boolean {
  return path.endsWith('/') || statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}
