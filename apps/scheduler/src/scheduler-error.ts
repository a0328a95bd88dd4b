/**
 * What went wrong, as a word a program can branch on.
 *
 * - `token_missing`: the address can be reached from other machines, and no token is configured.
 * - `address_unusable`: nothing can be served at the address: it is in use, not this machine's, or not allowed.
 */
export type SchedulerErrorCode = 'token_missing' | 'address_unusable'

/** Why a scheduler could not be started. */
export class SchedulerError extends Error {
  override readonly name = 'SchedulerError'
  readonly code: SchedulerErrorCode

  /**
   * @param code the kind of failure, stable across versions
   * @param message who, what was wrong, what was found, what would be right
   * @param options the lower-level `cause`
   */
  constructor(code: SchedulerErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
