/** Everything that can be wrong with what the user gives; `formatProblem` makes the sentence. */
export type Problem =
  | { code: 'LEXICON_COLUMNS'; file: string; line: number; found: number; want: number }
  | { code: 'LEXICON_HEADER'; file: string; line: number }
  | { code: 'LEXICON_NOT_NORMAL'; file: string; line: number; name: string; write: string }
  | { code: 'LEXICON_NAME'; file: string; line: number; name: string }
  | { code: 'LEXICON_USE'; file: string; line: number; found: string }
  | { code: 'LEXICON_KEY'; file: string; line: number; key: string }
  | { code: 'LEXICON_NO_KEY'; file: string; line: number }
  | { code: 'LEXICON_COUNTRY'; file: string; line: number; found: string }
  | { code: 'LEXICON_LONG'; file: string; line: number; name: string; limit: number }
  | { code: 'LEXICON_NOT_UTF8'; file: string; line: number }
  | { code: 'LEXICON_CLASS'; file: string }
  | { code: 'LEXICON_UNREADABLE'; file: string; reason: string }
  | { code: 'INPUT_NOT_FOUND'; input: string }
  | { code: 'INPUT_UNREADABLE'; input: string; reason: string }
  | { code: 'INPUT_NOT_TEXT'; input: string; offset: number; byte: number }
  | { code: 'INPUT_TOO_LARGE'; input: string; limit: number }
  | { code: 'INPUT_NOT_XML'; input: string; reason: string }
  | { code: 'INPUT_TOO_DEEP'; input: string; limit: number }
  | { code: 'INPUT_FAILED'; input: string; line?: number; reason: string }
  | { code: 'INPUT_ENCODING'; input: string; encoding: string }
  | { code: 'RECORD_NOT_JSON'; input: string; line: number; reason: string }
  | { code: 'RECORD_NO_TEXT'; input: string; line: number; field: string }
  | { code: 'RECORD_TOO_LARGE'; input: string; line: number; limit: number }
  | { code: 'RECORD_BROKEN'; input: string; line: number; reason: string }
  | { code: 'OPTION_VALUE'; option: string; found: string; want: string }
  | { code: 'OPTION_PAIR'; option: string; needs: string }
  | { code: 'OUTPUT_UNWRITABLE'; output: string; reason: string }
  | { code: 'OUTPUT_CLASH'; output: string; inputs: readonly [string, string] }
  | { code: 'GOLD_MARKS'; file: string; line: number; near: string }
  | { code: 'PROGRAM_INCOMPLETE'; file: string; reason: string }

/** Thrown where a problem ends what was asked for; the batch catches it per document. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(formatProblem(problem))
    this.name = 'ProblemError'
  }
}

/** The problem an error carries, also where another bundle of this program threw it; otherwise nothing. */
export function problemOf(error: unknown): Problem | undefined {
  return error instanceof Error && error.name === 'ProblemError' ? (error as ProblemError).problem : undefined
}

/** One sentence that names the input and says what to do. */
export function formatProblem(problem: Problem): string {
  switch (problem.code) {
    case 'LEXICON_COLUMNS':
      return `${at(problem)}: ${problem.found} columns where the header has ${problem.want}; separate columns with one tab`
    case 'LEXICON_HEADER':
      return `${at(problem)}: no header before the first name; begin with "# key<TAB>name<TAB>use<TAB>source"`
    case 'LEXICON_NOT_NORMAL':
      return `${at(problem)}: "${problem.name}" is not in normal spelling; write "${problem.write}"`
    case 'LEXICON_NAME':
      return `${at(problem)}: "${short(problem.name)}" has no letters, or characters that no name has; remove the line or mend the name`
    case 'LEXICON_USE':
      return `${at(problem)}: use is "${short(problem.found)}"; write "sure", "cue" or "block"`
    case 'LEXICON_KEY':
      return `${at(problem)}: no class "${short(problem.key)}" is known for this file; the header of the file lists its keys`
    case 'LEXICON_NO_KEY':
      return `${at(problem)}: no key; write one in the first column`
    case 'LEXICON_COUNTRY':
      return `${at(problem)}: "${short(problem.found)}" is no code of a country; write two capital letters as in ISO 3166, such as IR`
    case 'LEXICON_LONG':
      return `${at(problem)}: "${short(problem.name)}" is longer than ${problem.limit} letters; remove the line`
    case 'LEXICON_NOT_UTF8':
      return `${at(problem)}: not UTF-8; convert the file to UTF-8 first`
    case 'LEXICON_CLASS':
      return `${problem.file}: nothing says what its names are; write "# class: people" in its first line, or --lexicon people=FILE`
    case 'LEXICON_UNREADABLE':
      return `${problem.file}: cannot be read as a lexicon (${problem.reason})`
    case 'INPUT_NOT_FOUND':
      return `${problem.input}: no such file or folder${damaged(problem.input)}`
    case 'INPUT_UNREADABLE':
      return `${problem.input}: cannot be read (${problem.reason})`
    case 'INPUT_NOT_TEXT':
      return `${problem.input}: not text (byte 0x${hex(problem.byte)} at offset ${problem.offset}); convert it to a text file first`
    case 'INPUT_TOO_LARGE':
      return `${problem.input}: larger than ${problem.limit} bytes; split it or raise --max-bytes`
    case 'INPUT_NOT_XML':
      return `${problem.input}: not well-formed XML (${problem.reason})`
    case 'INPUT_TOO_DEEP':
      return `${problem.input}: elements nested deeper than ${problem.limit}; flatten it first`
    case 'INPUT_FAILED':
      return `${problem.input}${problem.line ? `, line ${problem.line}` : ''}: could not be worked through (${problem.reason}); please report it`
    case 'INPUT_ENCODING':
      return `${problem.input}: not valid ${problem.encoding}; convert it to UTF-8 first`
    case 'RECORD_NOT_JSON':
      return `${problem.input}, line ${problem.line}: not a JSON object (${problem.reason})`
    case 'RECORD_NO_TEXT':
      return `${problem.input}, line ${problem.line}: no string in the field "${problem.field}"`
    case 'RECORD_TOO_LARGE':
      return `${problem.input}, line ${problem.line}: larger than ${problem.limit} bytes; split it or raise --max-bytes`
    case 'RECORD_BROKEN':
      return `${problem.input}, line ${problem.line}: not a row of the table (${problem.reason})`
    case 'OPTION_VALUE':
      return `${problem.option} ${problem.found}: use ${problem.want}`
    case 'OPTION_PAIR':
      return `${problem.option}: needs ${problem.needs}`
    case 'OUTPUT_UNWRITABLE':
      return `${problem.output}: cannot be written (${problem.reason})`
    case 'OUTPUT_CLASH':
      return `${problem.output}: both ${problem.inputs.join(' and ')} would be written there; extract them apart`
    case 'GOLD_MARKS':
      return `${at(problem)}: a mark crosses another, stays open or closes none after "${problem.near}"; close marks in order`
    case 'PROGRAM_INCOMPLETE':
      return `${problem.file}: cannot be loaded (${problem.reason}); run \`npm run build\``
  }
}

/** A name that is no UTF-8 comes damaged from the command line; from its folder it comes whole. */
function damaged(name: string): string {
  return name.includes('\ufffd') ? '; a name that is not UTF-8 cannot be passed, pass its folder' : ''
}

/** What is quoted stays readable however long it is. */
export function short(quoted: string): string {
  return quoted.length > LONGEST_QUOTE ? `${quoted.slice(0, LONGEST_QUOTE)}…` : quoted
}

const LONGEST_QUOTE = 60

function at(where: { file: string; line: number }): string {
  return `${where.file}:${where.line}`
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, '0')
}

const SYSTEM_REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EDQUOT: 'the quota is used up',
  EEXIST: 'a file is in the way',
  EISDIR: 'it is a folder',
  ELOOP: 'symbolic links lead in a circle',
  EMFILE: 'too many open files',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'there is no such folder',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a file is in the way',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
}

/** Why the system refused, in words where they are known. */
export function systemReason(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException
  return SYSTEM_REASONS[code] ?? (code || message)
}
