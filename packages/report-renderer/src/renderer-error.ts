/**
 * What went wrong, as a word a program can branch on.
 *
 * - `unsupported_schema_version`, `invalid_report`: what was given is no report that can be drawn.
 * - `invalid_option`: an option is outside its range.
 * - `missing_peer`: `puppeteer-core` has to be installed for PDF.
 * - `no_browser`: no Chrome or Chromium was found; the message lists where it was looked for, and what helps.
 * - `browser_failed`: the browser that was found did not start, or ended while it printed.
 * - `timeout`: it started, and did not answer in time.
 * - `page_too_large`: the page of the report is larger than a browser is given.
 * - `archive_failed`: the archive could not be read or written; what was in it is as it was.
 * - `archive_unsettled`: the report is kept, but those before it could not be moved or removed.
 */
export type RendererErrorCode =
  | 'unsupported_schema_version'
  | 'invalid_report'
  | 'invalid_option'
  | 'missing_peer'
  | 'no_browser'
  | 'browser_failed'
  | 'timeout'
  | 'page_too_large'
  | 'archive_failed'
  | 'archive_unsettled'

/** What this package raises. */
export class RendererError extends Error {
  readonly code: RendererErrorCode

  constructor(code: RendererErrorCode, message: string, options?: { cause: unknown }) {
    super(message, options)
    this.name = 'RendererError'
    this.code = code
  }
}
