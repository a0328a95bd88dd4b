/** Why the command cannot do what it was asked; each of these ends with exit code 2. */
export type CliErrorCode = 'wrong_usage' | 'comes_later' | 'invalid_mapping'

/** Raised for what is wrong with the command line or a configuration file; the message is all that its user sees. */
export class CliError extends Error {
  readonly code: CliErrorCode

  constructor(code: CliErrorCode, message: string, options?: { cause: unknown }) {
    super(message, options)
    this.name = 'CliError'
    this.code = code
  }
}
