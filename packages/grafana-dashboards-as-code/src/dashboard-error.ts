/** Why a dashboard could not be made, written or uploaded. */
export type DashboardErrorCode =
  | 'invalid_option'
  | 'nothing_to_export'
  | 'write_failed'
  | 'not_a_dashboard'
  | 'unreachable'
  | 'refused'

/** Raised when a dashboard cannot be made, written or uploaded. */
export class DashboardError extends Error {
  readonly code: DashboardErrorCode

  constructor(code: DashboardErrorCode, message: string, options: { cause?: unknown } = {}) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined)
    this.name = 'DashboardError'
    this.code = code
  }
}
