import type { ExportErrorType } from '@leeway/metric-catalogue'

/**
 * What went wrong, as a word a program can branch on: a type that `evidently_export_errors_total` counts, or a mistake of the caller's, which it does not
 * (`invalid_option`: an option is outside its range; `missing_peer`: a package has to be installed first).
 */
export type ExportErrorCode = ExportErrorType | 'invalid_option' | 'missing_peer'

/** Raised when an export fails. Its message names the sink without credentials. */
export class ExportError extends Error {
  readonly code: ExportErrorCode

  constructor(code: ExportErrorCode, message: string, options: { cause?: unknown } = {}) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined)
    this.name = 'ExportError'
    this.code = code
  }
}
