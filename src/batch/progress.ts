import { writeError } from './log.js'
import { count } from './summary.js'

/** A line on the terminal that says how far a batch is. */
export interface Progress {
  readonly show: (done: number, failed: number) => void
  /** Takes the line away, so that something else can be printed. */
  readonly clear: () => void
}

/** Milliseconds between two states of the line. */
const PAUSE = 100
const WIDTH = 24
const CLEAR = '\r\u001b[2K'

export async function openProgress(total: number, colour: boolean): Promise<Progress> {
  const { openColours } = await import('../write/terminal.js')
  const paint = openColours(colour).green
  const start = performance.now()
  let shown = 0
  return {
    show: (done, failed) => {
      const now = performance.now()
      if (now - shown < PAUSE) return
      shown = now
      writeError(CLEAR + progressLine(done, total, failed, (now - start) / 1000, paint))
    },
    clear: () => {
      if (shown > 0) writeError(CLEAR)
      shown = 0
    },
  }
}

/** @param seconds Since the start. */
export function progressLine(
  done: number,
  total: number,
  failed: number,
  seconds: number,
  paint = (text: string) => text,
): string {
  const filled = total > 0 ? Math.round((WIDTH * done) / total) : 0
  const bar = paint('█'.repeat(filled)) + '░'.repeat(WIDTH - filled)
  const rate = seconds > 0 ? done / seconds : 0
  const left = rate > 0 ? ` · ${duration((total - done) / rate)} left` : ''
  const failures = failed > 0 ? ` · ${count(failed)} failed` : ''
  return `${bar} ${count(done)}/${count(total)} · ${count(Math.round(rate))}/s${left}${failures}`
}

export function duration(seconds: number): string {
  const whole = Math.round(seconds)
  if (whole < 60) return `${whole} s`
  const minutes = Math.floor(whole / 60)
  return minutes < 60 ? `${minutes} min ${whole % 60} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
