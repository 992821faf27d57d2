import { writeSync } from 'node:fs'
import { formatProblem, type Problem } from '../errors.js'
import { visible } from '../write/visible.js'

/** Where a run says on standard error what happens. */
export interface Log {
  readonly failure: (problem: Problem) => void
  readonly warning: (text: string) => void
  readonly say: (text: string) => void
}

/** @param quiet Leaves out all but failures. */
export function createLog(quiet: boolean): Log {
  const say = (text: string): void => writeError(`extract: ${visible(text)}\n`)
  const softly = quiet ? () => {} : say
  return { failure: problem => say(formatProblem(problem)), warning: softly, say: softly }
}

/** A closed or full standard error stops nothing. */
export function writeError(text: string): void {
  try {
    writeSync(2, text)
  } catch {}
}
