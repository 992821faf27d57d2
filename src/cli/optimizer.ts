import { setFlagsFromString } from 'node:v8'
import type { Watch } from '../read/input.js'

/** Bytes of input from which on optimized code saves more time than V8 takes to make it. */
const PAYING = 1 << 16

/**
 * Lets V8 make no optimized code before that pays: for an article of 10 KB it spends as much time on it as on everything else.
 *
 * @returns What is to be shown all bytes that are read.
 */
export function holdOptimizer(): Watch {
  setFlagsFromString('--no-opt')
  let size = 0
  return ({ length }) => {
    const pays = size < PAYING && size + length >= PAYING
    size += length
    if (pays) setFlagsFromString('--opt')
  }
}
