import { basename, resolve } from 'node:path'
import { ProblemError } from '../errors.js'
import { portableName } from '../read/file-name.js'
import { isFolder, listFiles, withoutEnd } from './files.js'
import type { Task } from './settings.js'
import { isInShard, type Shard } from './shard.js'

/** An input with the place of its result in a mirrored folder. */
interface Place {
  readonly path: string
  readonly source: string
  /** Relative to the output folder, with the input's extension. */
  readonly full: string
}

/** Names of files in an output folder that are no results. */
const RESERVED = ['errors']

/**
 * Every file of the inputs, in order, folders opened.
 *
 * @param output The folder results are mirrored into; nothing: they go to one place.
 * @throws {ProblemError} `OUTPUT_CLASH` where two results would have the same name.
 */
export function planTasks(inputs: readonly string[], output: string | undefined, shard: Shard | undefined): Task[] {
  const places = inputs.flatMap(input => placesOf(input, inputs.length > 1))
  const stems = output === undefined ? [] : stemsOf(places)
  const tasks = places.map(({ path, source }, i) => ({
    path,
    source,
    ...(output !== undefined && { output: stems[i] as string }),
  }))
  return shard ? tasks.filter((_, i) => isInShard((places[i] as Place).full, shard)) : tasks
}

/** As `cp -r` has it: of one folder its contents, of several each under its name, also where it is called `..`. */
function placesOf(input: string, several: boolean): Place[] {
  if (input === '-') return [{ path: input, source: input, full: 'stdin' }]
  if (!isFolder(input)) return [{ path: input, source: input, full: basename(input) }]
  const prefix = several ? `${basename(resolve(input))}/` : ''
  const folder = withoutEnd(input)
  return listFiles(input).map(inside => {
    const path = folder === '/' ? folder + inside : `${folder}/${inside}`
    return { path, source: path, full: prefix + portableName(inside) }
  })
}

/** Names without extension; with it where another result would have the same name, also on a disk that ignores case. */
function stemsOf(places: readonly Place[]): string[] {
  const stems = places.map(({ full }) => full.replace(/(?<=[^/])\.[^./]*$/, ''))
  for (let clashes = clashesOf(stems); clashes.length > 0; clashes = clashesOf(stems)) {
    const short = clashes.filter(i => stems[i] !== (places[i] as Place).full)
    if (short.length === 0) throw clashError(places, stems, clashes)
    for (const i of short) stems[i] = (places[i] as Place).full
  }
  return stems
}

function clashesOf(stems: readonly string[]): number[] {
  const seen = new Map<string, number>(RESERVED.map(name => [name, 2]))
  const keys = stems.map(keyOf)
  for (const key of keys) seen.set(key, (seen.get(key) ?? 0) + 1)
  return keys.flatMap((key, i) => ((seen.get(key) as number) > 1 ? [i] : []))
}

function clashError(places: readonly Place[], stems: readonly string[], clashes: readonly number[]): ProblemError {
  const [first = 0, ...others] = clashes
  const output = stems[first] as string
  const second = others.find(i => keyOf(stems[i] as string) === keyOf(output))
  const beside = second === undefined ? 'the list of what failed' : (places[second] as Place).source
  return new ProblemError({ code: 'OUTPUT_CLASH', output, inputs: [(places[first] as Place).source, beside] })
}

/** What a disk that ignores case takes for the same name. */
function keyOf(stem: string): string {
  return stem.normalize('NFC').toLowerCase()
}

/** Whether results go to a folder: with folders or several inputs, or where the output is one. */
export function isMirrored(inputs: readonly string[], output: string): boolean {
  return inputs.length > 1 || inputs.some(isFolder) || isFolder(output) || output.endsWith('/')
}
