/**
 * What went wrong, as a word a program can branch on.
 *
 * - `sample_too_small`: a sample has fewer values than the method is defined for.
 * - `constant_samples`: all values are equal and the statistic divides by their spread.
 * - `not_finite`: samples hold infinite values and the statistic adds values up.
 * - `not_applicable`: the method is not defined for samples of this shape.
 * - `not_kept`: a stored profile does not hold what was asked of it.
 * - `invalid_option`: an option is outside its documented range.
 * - `not_a_frame`: the data are neither a frame nor anything that can be read as one.
 * - `duplicate_column`: two columns of a frame have one name.
 * - `unequal_lengths`: the columns of a frame differ in length.
 * - `duplicate_test`: two drift tests have one id.
 * - `unknown_test`: no drift test has that id.
 */
export type StatsErrorCode =
  | 'sample_too_small'
  | 'constant_samples'
  | 'not_finite'
  | 'not_applicable'
  | 'not_kept'
  | 'invalid_option'
  | 'not_a_frame'
  | 'duplicate_column'
  | 'unequal_lengths'
  | 'duplicate_test'
  | 'unknown_test'

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
