/** What is wrong with a metric or a catalogue. */
export type CatalogueErrorCode =
  | 'invalid_metric'
  | 'duplicate_metric'
  | 'unknown_metric'
  | 'invalid_measurement'
  | 'invalid_option'

/** Raised for a mistake in the definition of a metric or in an option, or for a name that a catalogue does not hold. */
export class CatalogueError extends Error {
  readonly code: CatalogueErrorCode

  constructor(code: CatalogueErrorCode, message: string, options: { cause?: unknown } = {}) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined)
    this.name = 'CatalogueError'
    this.code = code
  }
}
