import type { Log } from './log.js'

/** What has become of a run so far. */
export interface Report {
  readonly inputs: number
  finished: number
  skipped: number
  documents: number
  failed: number
  interrupted: boolean
}

export function openReport(inputs: number): Report {
  return { inputs, finished: 0, skipped: 0, documents: 0, failed: 0, interrupted: false }
}

/** One line about a run of several inputs or documents, one more where it was interrupted. */
export function summarize({ inputs, finished, skipped, documents, failed, interrupted }: Report, log: Log): void {
  if (inputs > 1 || documents > 1) {
    const from = inputs > 1 ? ` from ${counted(inputs, 'input')}` : ''
    const unchanged = skipped > 0 ? `, ${count(skipped)} unchanged` : ''
    log.say(`${counted(documents, 'document')}${from}, ${count(failed)} failed${unchanged}`)
  }
  if (interrupted) log.say(`interrupted with ${counted(inputs - finished, 'input')} left; with -o, --resume goes on from here`)
}

function counted(value: number, noun: string): string {
  return `${count(value)} ${noun}${value === 1 ? '' : 's'}`
}

/** 1,234,567 */
export function count(value: number): string {
  return String(value).replace(/(?<=\d)(?=(?:\d{3}){1,6}$)/g, ',')
}
