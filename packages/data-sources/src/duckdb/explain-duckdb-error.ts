import { DataSourceError } from '../data-source-error.ts'
import { dataFormats } from '../formats/data-formats.ts'
import type { DetectedFile } from '../formats/detect-format.ts'

interface Explanation {
  readonly pattern: RegExp
  readonly code: DataSourceError['code']
  explain(match: RegExpExecArray): string
}

// DuckDB's messages quote rows and values, so that only their parts that cannot hold data are used. First match wins.
const explanations: readonly Explanation[] = [
  {
    pattern: /out of memory|could not allocate/i,
    code: 'out_of_memory',
    explain: () => 'does not fit in the memory that DuckDB may use; raise the option memoryLimit',
  },
  {
    pattern: /Object [\s\S]* has duplicate key "((?:[^"\\]|\\.)*)"/,
    code: 'duplicate_columns',
    explain: ([, key]) => `has an object with the key ${JSON.stringify(key)} twice`,
  },
  {
    pattern: /not utf-8 encoded|Invalid unicode|invalid UTF-8/i,
    code: 'unsupported_content',
    explain: () => 'is not UTF-8 text; save it as UTF-8',
  },
  {
    pattern: /Expected Number of Columns: (\d+) Found: (\d+)/,
    code: 'malformed_file',
    explain: ([, expected, found]) =>
      `has ${found} ${found === '1' ? 'field' : 'fields'}, expected ${expected} as in the header`,
  },
  {
    pattern: /unterminated quote/i,
    code: 'malformed_file',
    explain: () => 'has a quoted field without its closing quote, or text behind it',
  },
  {
    pattern: /state machine reached an invalid state/,
    code: 'malformed_file',
    explain: () =>
      'does not follow RFC 4180: line endings of more than one kind, or a quote in the wrong place',
  },
  {
    pattern: /Maximum line size/i,
    code: 'unsupported_content',
    explain: () => 'has a line that is longer than 2 MB, or a quote that is never closed',
  },
  {
    pattern: /maximum_object_size" of \d+ bytes exceeded/,
    code: 'unsupported_content',
    explain: () => 'has a value that is larger than 16 MB',
  },
  {
    pattern: /Permission denied/i,
    code: 'permission_denied',
    explain: () => 'may not be read by this user; check its permissions',
  },
]

/**
 * Returns the error to throw for one of DuckDB's: a sentence without cell values, with the line where DuckDB told it.
 *
 * @param error what DuckDB threw; a {@link DataSourceError} is returned as it is, with the file's name if it lacks one
 */
export function explainDuckdbError(file: DetectedFile, error: unknown): DataSourceError {
  if (error instanceof DataSourceError) {
    if (error.message.startsWith(file.path)) return error
    return new DataSourceError(error.code, `${file.path}: ${error.message}`, { cause: error })
  }
  const text = error instanceof Error ? error.message : String(error)
  const where = `${file.path}${placeIn(text)}`
  for (const { pattern, code, explain } of explanations) {
    const match = pattern.exec(text)
    if (match) return new DataSourceError(code, `${where}: ${explain(match)}`)
  }
  const { title } = dataFormats.find(({ id }) => id === file.format)!
  return new DataSourceError(
    'malformed_file',
    `${where}: cannot be read as ${title}; it may be cut off, damaged or of another format`,
  )
}

function placeIn(text: string): string {
  const line = /CSV Error on Line: (\d+)|\bin line (\d+)/.exec(text)
  if (line) return `, line ${line[1] ?? line[2]}`
  const record = /in record\/value (\d+)/.exec(text)?.[1]
  return record === undefined ? '' : `, record ${record}`
}
