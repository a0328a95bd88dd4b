/**
 * Why a monitor could not be made or could not run, as a word a program can branch on.
 *
 * - `no_rows`: the reference or the current data have no rows.
 * - `no_common_columns`: no column of the reference is in the current data.
 * - `unknown_column`: an option names a column that the reference does not have.
 * - `unknown_test`: an option names a drift test that the registry does not have.
 * - `unknown_policy`: no policy has that name.
 * - `invalid_option`: an option is outside its documented range, or contradicts another.
 * - `invalid_report`: an earlier report that was given is none, or not one this version can read.
 * - `not_comparable`: reports of different monitors were to be compared.
 * - `write_failed`: the report could not be written to `outputDir`.
 */
export type MonitorErrorCode =
  | 'no_rows'
  | 'no_common_columns'
  | 'unknown_column'
  | 'unknown_test'
  | 'unknown_policy'
  | 'invalid_option'
  | 'invalid_report'
  | 'not_comparable'
  | 'write_failed'

/** A monitor that cannot be made or run; a column that cannot be judged is a `skipped` result instead. */
export class MonitorError extends Error {
  override readonly name = 'MonitorError'
  readonly code: MonitorErrorCode

  /**
   * @param code the kind of failure, stable across versions
   * @param message who, what was wrong, what was found, what would be right
   * @param options the lower-level `cause`, when there is one
   */
  constructor(code: MonitorErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
