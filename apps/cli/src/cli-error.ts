/** Why the command cannot do what it was asked; `unreadable_data` ends with exit code 3, the others with 2. */
export type CliErrorCode = 'wrong_usage' | 'unreadable_data'

/** Raised for what is wrong with the command line, a configuration file or the data; the message is all that its user sees. */
export class CliError extends Error {
  readonly code: CliErrorCode

  constructor(code: CliErrorCode, message: string, options?: { cause: unknown }) {
    super(message, options)
    this.name = 'CliError'
    this.code = code
  }
}
