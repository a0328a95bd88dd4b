/**
 * What went wrong, as a word a program can branch on.
 *
 * - `not_found`, `not_a_file`, `permission_denied`, `empty_file`: the path itself.
 * - `unsupported_location`: the path is a URL; only local files are read.
 * - `unknown_format`: neither the name nor the content says what the file is.
 * - `content_mismatch`: the content is not what the name promises.
 * - `malformed_file`: the content cannot be parsed; the message has the line where one is known.
 * - `duplicate_columns`, `unknown_column`: column names in the file, and those asked for.
 * - `unsupported_content`: well-formed, but a variant that is not read (an encoding, a compression).
 * - `invalid_option`: an option is outside its documented range.
 * - `out_of_memory`: `memoryLimit` was reached.
 * - `engine_unavailable`: DuckDB's binary for this platform is not installed.
 * - `read_failed`: any other failure of the operating system or of the reading engine.
 */
export type DataSourceErrorCode =
  | 'not_found'
  | 'not_a_file'
  | 'permission_denied'
  | 'empty_file'
  | 'unsupported_location'
  | 'unknown_format'
  | 'content_mismatch'
  | 'malformed_file'
  | 'duplicate_columns'
  | 'unknown_column'
  | 'unsupported_content'
  | 'invalid_option'
  | 'out_of_memory'
  | 'engine_unavailable'
  | 'read_failed'

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
