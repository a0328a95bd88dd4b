/**
 * What went wrong, as a word a program can branch on.
 *
 * - `not-found`, `not-a-file`, `permission-denied`, `empty-file`: the path itself.
 * - `unsupported-location`: the path is a URL; only local files are read.
 * - `unknown-format`: neither the name nor the content says what the file is.
 * - `content-mismatch`: the content is not what the name promises.
 * - `malformed-file`: the content cannot be parsed; the message has the line where one is known.
 * - `duplicate-columns`, `unknown-column`: column names in the file, and those asked for.
 * - `unsupported-content`: well-formed, but a variant that is not read (an encoding, a compression).
 * - `invalid-option`: an option is outside its documented range.
 * - `out-of-memory`: `memoryLimit` was reached.
 * - `engine-unavailable`: DuckDB's binary for this platform is not installed.
 * - `read-failed`: any other failure of the operating system or of the reading engine.
 */
export type DataSourceErrorCode =
  | 'not-found'
  | 'not-a-file'
  | 'permission-denied'
  | 'empty-file'
  | 'unsupported-location'
  | 'unknown-format'
  | 'content-mismatch'
  | 'malformed-file'
  | 'duplicate-columns'
  | 'unknown-column'
  | 'unsupported-content'
  | 'invalid-option'
  | 'out-of-memory'
  | 'engine-unavailable'
  | 'read-failed'

/**
 * A data file that cannot be read as asked.
 *
 * The message names the file, what was found and what would be right. It never holds a cell's value; for that reason an
 * engine's own error about the content, which may quote the offending row, is not kept as `cause`.
 */
export class DataSourceError extends Error {
  override readonly name = 'DataSourceError'
  readonly code: DataSourceErrorCode

  /**
   * @param code the kind of failure, stable across versions
   * @param message who, what was wrong, what was found, what would be right
   * @param options the lower-level `cause`, when there is one that quotes no data
   */
  constructor(code: DataSourceErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
