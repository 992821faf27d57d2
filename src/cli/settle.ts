import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Seconds that a run takes to have made the heap large enough for what follows. */
const LONG_RUN = 0.15

/**
 * Collects garbage before a longer run ends. Node waits at the end for functions that are still being compiled, and one of
 * them that finds the heap full waits for a collection by the main thread: then both wait for ever
 * (nodejs/node#54918). Right after a collection the heap is not full.
 */
export function settle(): void {
  if (process.uptime() < LONG_RUN) return
  setFlagsFromString('--expose-gc')
  ;(runInNewContext('gc') as () => void)()
  // Code that is kept for the next run is refused where the flags are not the same.
  setFlagsFromString('--no-expose-gc')
}
