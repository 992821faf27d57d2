import type { Chunks, ReadOptions } from '../read/document.js'
import type { ExtractOptions } from '../types.js'
import type { Format, Look } from '../write/writer.js'
import type { Shard } from './shard.js'

/** How inputs are worked through: plain data, which threads are given a copy of. */
export interface Settings {
  readonly extract: ExtractOptions
  readonly read: ReadOptions
  /** Nothing: `json` for one document, `ndjson` for several. */
  readonly format?: Format
  /** Where results go to a terminal. */
  readonly look?: Look
}

/** How results of many inputs go to a folder: plain data too. */
export interface MirrorSettings {
  readonly folder: string
  readonly resume: boolean
  /** The version of the program, its lexicon and the settings: what a result depends on besides its input. */
  readonly shape: string
  /** Of the journal this run writes, without extension. */
  readonly name: string
  /** Of the file that lists what failed, without extension. */
  readonly failures: string
}

/** What a run does besides one document to standard output. */
export interface BatchSettings {
  readonly output?: string
  /** Nothing: as many as pay. */
  readonly jobs?: number
  readonly shard?: Shard
  readonly resume: boolean
  readonly failFast: boolean
  readonly quiet: boolean
  /** Whether messages may be coloured. */
  readonly colour: boolean
}

/** One input of a run. */
export interface Task {
  /** `-` for standard input. */
  readonly path: string
  /** How results and messages name it. */
  readonly source: string
  /** Where its result goes, relative to the output folder and without extension; nothing: into what all share. */
  readonly output?: string
  /** Its bytes, where somebody has looked at their beginning already. */
  readonly chunks?: Chunks
}
