/**
 * What went wrong, as a word a program can branch on.
 *
 * - `sample-too-small`: a sample has fewer values than the method is defined for.
 * - `constant-samples`: all values are equal and the statistic divides by their spread.
 * - `invalid-option`: an option is outside its documented range.
 * - `not-a-frame`: the data are neither a frame nor anything that can be read as one.
 * - `duplicate-column`: two columns of a frame have one name.
 * - `unequal-lengths`: the columns of a frame differ in length.
 * - `duplicate-test`: two drift tests have one id.
 * - `unknown-test`: no drift test has that id.
 */
export type StatsErrorCode =
  | 'sample-too-small'
  | 'constant-samples'
  | 'invalid-option'
  | 'not-a-frame'
  | 'duplicate-column'
  | 'unequal-lengths'
  | 'duplicate-test'
  | 'unknown-test'

/** A mistake in how this package was called; data that merely cannot be judged is a result instead. */
export class StatsError extends Error {
  override readonly name = 'StatsError'
  readonly code: StatsErrorCode

  /**
   * @param code the kind of failure, stable across versions
   * @param message who, what was wrong, what was found, what would be right
   * @param options the lower-level `cause`, when there is one
   */
  constructor(code: StatsErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
