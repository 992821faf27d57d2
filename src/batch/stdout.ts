import { writeSync } from 'node:fs'

/** What a run writes into when all results go to one place. */
export type Write = (text: string | Uint8Array) => void

/**
 * Writes all of it to standard output before it returns, so that a slow reader slows the reading down. Throws the system's
 * error, `EPIPE` where the reader has gone.
 */
export function writeOut(text: string | Uint8Array): void {
  writeAll(1, bytesOf(text))
}

export function bytesOf(text: string | Uint8Array): Uint8Array {
  return typeof text === 'string' ? Buffer.from(text) : text
}

export function writeAll(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSome(file, bytes, done)
}

function writeSome(file: number, bytes: Uint8Array, from: number): number {
  try {
    return writeSync(file, bytes, from)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
    // A pipe that another program set not to block: wait a little for room.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
    return 0
  }
}
