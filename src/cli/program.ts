import { Command } from 'commander'
import packageJson from '../../package.json' with { type: 'json' }
import { visible } from '../write/visible.js'

function collect(path: string, paths: string[] = []): string[] {
  return [...paths, path]
}

/** What was typed may hold what steers a terminal; the lines of the message stay lines. */
function outputError(text: string, write: (text: string) => void): void {
  write(
    text
      .replace(/^error: /, 'extract: ')
      .split('\n')
      .map(visible)
      .join('\n'),
  )
}

export function describeProgram(): Command {
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
    .configureOutput({ outputError })
}

export function describeCommand(name: string, argument: string): Command {
  return new Command(`extract ${name}`)
    .argument(argument)
    .helpOption('-h, --help', 'shows this')
    .exitOverride()
    .configureOutput({ outputError })
}

export function describeEval(): Command {
  return describeCommand('eval', '<gold...>')
    .description('Scores the program against marked articles, or files of tagged tokens.')
    .option('--map <list>', 'what tags stand for: peyma, arman, twiner, or PER=person,LOC=country+place')
    .option('-t, --types <list>', 'types to score (default: all)')
    .option('--misses <n>', 'shows so many of what was missed or wrong, with context')
    .option('--min-f1 <n>', 'exits with 1 where the F1 of all types is below, such as 85 or 0.85')
    .option('--json', 'prints JSON')
    .option('--lexicon <path>', 'one more lexicon', collect)
}
