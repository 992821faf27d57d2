import { formatProblem, type Problem } from '../errors.js'
import type { OffsetUnit, Result } from '../types.js'

export const FORMATS = ['json', 'ndjson', 'csv', 'tsv', 'conll', 'brat', 'timex', 'html', 'text', 'report'] as const
export type Format = (typeof FORMATS)[number]

/** How a format for people is shown; nothing: without colours, lines as long as they are. */
export interface Look {
  readonly colour: boolean
  /** Cells of a line. */
  readonly width?: number
  /** What offsets are shown in; nothing: code points. */
  readonly offsets?: OffsetUnit
}

/** What came of one document. */
export type Answer = Answered | Failed

export interface Answered {
  readonly result: Result
  readonly text: string
}

export interface Failed {
  readonly source: string
  readonly problem: Problem
}

/** An output format: a head, documents with something between them, a tail. */
export interface Writer {
  readonly extension: string
  readonly head: string
  readonly between: string
  readonly tail: string
  /** Nothing for a document that failed, where the format has no place for it. */
  readonly write: (answer: Answer) => string | undefined
  /** Set where each document has a file of its own. */
  readonly single?: boolean
  /** A second file beside each. */
  readonly companion?: { readonly extension: string; readonly write: (answer: Answer) => string }
}

export function isFailed(answer: Answer): answer is Failed {
  return 'problem' in answer
}

/** What the JSON formats have in the place of a document that failed. */
export function errorObject({ source, problem }: Failed): object {
  return { source, error: { code: problem.code, message: formatProblem(problem) } }
}
