/** Why a page could not be made. */
export type RendererErrorCode = 'unsupported_schema_version' | 'invalid_report'

/** Raised by `renderHtml` when what it was given is not a report that it can draw. */
export class RendererError extends Error {
  readonly code: RendererErrorCode

  constructor(code: RendererErrorCode, message: string, options?: { cause: unknown }) {
    super(message, options)
    this.name = 'RendererError'
    this.code = code
  }
}
