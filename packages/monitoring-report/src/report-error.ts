/** One thing that is wrong with a report: where (`dataDrift.columns[3].score`), and what. */
export interface ReportIssue {
  readonly path: string
  readonly message: string
}

/** Why a report could not be read. */
export type ReportErrorCode =
  | 'not_json'
  | 'not_a_report'
  | 'unsupported_schema_version'
  | 'invalid_report'

/** Raised by `parseReport`; `issues` names every place that is wrong. */
export class ReportError extends Error {
  readonly code: ReportErrorCode
  readonly issues: readonly ReportIssue[]

  constructor(
    code: ReportErrorCode,
    message: string,
    options: { issues?: readonly ReportIssue[]; cause?: unknown } = {},
  ) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined)
    this.name = 'ReportError'
    this.code = code
    this.issues = options.issues ?? []
  }
}
