import type { Result } from '../types.js'
import { reportPage } from './report.js'
import { createCollector, rollupLines } from './rollup.js'

/** Takes NDJSON as a batch writes it, and makes the report of it. */
export interface ReportSink {
  readonly write: (text: string | Uint8Array) => void
  /** Makes the page; call it once, after the last `write`. */
  readonly page: () => string
  readonly rollup: () => Iterable<string>
}

interface ErrorLine {
  readonly source: string
  readonly error: { readonly code: string; readonly message: string }
}

export function openReportSink(): ReportSink {
  const collector = createCollector()
  const decoder = new TextDecoder()
  let rest = ''
  let done: ReturnType<typeof collector.finish> | undefined
  const take = (line: string): void => {
    if (line.trim() === '') return
    const answer = JSON.parse(line) as Result | ErrorLine
    if ('error' in answer) collector.fail({ source: answer.source, ...answer.error })
    else collector.add(answer)
  }
  const finish = () => {
    if (!done) take(rest)
    done ??= collector.finish()
    return done
  }
  return {
    write: text => {
      const lines = (rest + (typeof text === 'string' ? text : decoder.decode(text, { stream: true }))).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) take(line)
    },
    page: () => reportPage(finish()),
    rollup: () => rollupLines(finish()),
  }
}
