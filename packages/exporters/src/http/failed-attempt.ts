import type { ExportErrorType } from '@leeway/metric-catalogue'

/** Why one request failed, and whether another may succeed. */
export class FailedAttempt extends Error {
  override readonly name = 'FailedAttempt'
  readonly code: ExportErrorType
  readonly retriable: boolean
  /** What the server asks to wait first, in seconds. */
  readonly retryAfter: number

  constructor(
    code: ExportErrorType,
    message: string,
    options: { retriable?: boolean; retryAfter?: number; cause?: unknown } = {},
  ) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined)
    this.code = code
    this.retriable = options.retriable ?? false
    this.retryAfter = options.retryAfter ?? 0
  }
}
