import { Chalk, type ChalkInstance } from 'chalk'

/** Colours for a terminal, or none. */
export function openColours(wanted: boolean): ChalkInstance {
  return new Chalk({ level: wanted ? 1 : 0 })
}
