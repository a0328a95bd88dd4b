import type { OutputRequest } from './output-request.ts'

/**
 * What went wrong, as a word a program can branch on.
 *
 * - `no_rows`, `no_common_columns`: the data cannot answer the question that was asked.
 * - `unknown_column`: the column mapping gives a role to a column that neither data set has.
 * - `not_data`: a file holds a report, or a stored profile that is not given as the reference.
 * - `unreadable_profile`: a stored profile is damaged, or of another version.
 * - `unknown_output`: an output names a format that is not there.
 * - `sink_failed`: the report was made, but not written to `output`.
 * - `invalid_config`: a configuration or mapping file; the message has a line for each place that is wrong.
 * - `unknown_monitor`, `unknown_channel`: nothing of that name is configured.
 * - `period_not_over`: the day, week or month of a periodic report has not ended yet.
 */
export type PipelineErrorCode =
  | 'no_rows'
  | 'no_common_columns'
  | 'unknown_column'
  | 'not_data'
  | 'unreadable_profile'
  | 'unknown_output'
  | 'sink_failed'
  | 'invalid_config'
  | 'unknown_monitor'
  | 'unknown_channel'
  | 'period_not_over'

/** What this package finds wrong itself; errors of the packages that it joins come through as they are. */
export class PipelineError extends Error {
  override readonly name = 'PipelineError'
  readonly code: PipelineErrorCode
  /** The file that could not be written, with `sink_failed`. */
  readonly output?: OutputRequest

  /**
   * @param code the kind of failure, stable across versions
   * @param message who, what was wrong, what was found, what would be right
   * @param options the lower-level `cause`, and the `output` that it is about
   */
  constructor(
    code: PipelineErrorCode,
    message: string,
    options: ErrorOptions & { readonly output?: OutputRequest } = {},
  ) {
    super(message, options)
    this.code = code
    if (options.output) this.output = options.output
  }
}
