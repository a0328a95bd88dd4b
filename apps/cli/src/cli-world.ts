/** A stream that the command writes to: a terminal, a pipe or a file. */
export interface CliStream {
  readonly write: (text: string) => unknown
  readonly isTTY?: boolean
  /** Cells of a terminal's line. */
  readonly columns?: number
}

/** What the command touches of the world outside, beside files. */
export interface CliWorld {
  /** Gets the result and nothing else. */
  readonly stdout: CliStream
  /** Gets messages and progress. */
  readonly stderr: CliStream
  readonly env: Readonly<Record<string, string | undefined>>
}
