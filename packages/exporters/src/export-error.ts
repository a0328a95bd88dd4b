import type { ExportErrorType } from '@leeway/metric-catalogue'

/** Raised when an export fails. Its `code` is also the value of the label `type` of `evidently_export_errors_total`. */
export class ExportError extends Error {
  readonly code: ExportErrorType

  constructor(code: ExportErrorType, message: string, options: { cause?: unknown } = {}) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined)
    this.name = 'ExportError'
    this.code = code
  }
}
