/** Why a run could not be made: the data cannot answer the question that was asked. */
export type PipelineErrorCode = 'no_rows' | 'no_common_columns' | 'unknown_output'

/** Raised by this package for what it finds itself; errors of the packages that it joins come through as they are. */
export class PipelineError extends Error {
  readonly code: PipelineErrorCode

  constructor(code: PipelineErrorCode, message: string) {
    super(message)
    this.name = 'PipelineError'
    this.code = code
  }
}
