/** What the command's exit code says. */
export const exitCode = {
  done: 0,
  failOnMatched: 1,
  wrongUsage: 2,
  unreadableData: 3,
  sinkFailed: 4,
  /** A mistake in Leeway itself (EX_SOFTWARE of sysexits.h), so that it is never taken for a verdict. */
  internalError: 70,
} as const

/** One of the exit codes of `exitCode`. */
export type ExitCode = (typeof exitCode)[keyof typeof exitCode]
