/** Exit statuses. */
export const DONE = 0
export const SOME_FAILED = 1
export const WRONG_USAGE = 2
/** As a shell reports a program that SIGINT ended. */
export const INTERRUPTED = 130
