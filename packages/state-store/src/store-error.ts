/**
 * What went wrong, as a word a program can branch on.
 *
 * - `locked`: another process has the folder open, or has taken it over; the message says which.
 * - `unreachable`: the server does not answer, refuses the user or the database, or the connection broke off.
 * - `refused`: the server does not let the user do it, or can write no more.
 * - `unusable_folder`: the folder cannot be made, written, or read as a store.
 * - `newer_schema`: a newer version of Leeway has changed the tables.
 * - `driver_missing`: the package `pg`, which a server needs, is not installed.
 * - `invalid_option`: an option is outside its documented range.
 * - `closed`: the store was closed already.
 */
export type StoreErrorCode =
  | 'locked'
  | 'unreachable'
  | 'refused'
  | 'unusable_folder'
  | 'newer_schema'
  | 'driver_missing'
  | 'invalid_option'
  | 'closed'

/** A store that cannot be opened or used as asked. Messages name the folder or the server, never a password. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  readonly code: StoreErrorCode

  /**
   * @param code the kind of failure, stable across versions
   * @param message who, what was wrong, what was found, what would be right
   * @param options the lower-level `cause`
   */
  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
