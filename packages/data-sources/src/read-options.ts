import type { DataFormatId } from './formats/data-formats.ts'

/** How to read a data file; every field has a default. */
export interface ReadOptions {
  /** Columns to read, in this order; the others are not decoded. Default: all, in the file's order. */
  readonly columns?: readonly string[]
  /** What a text file is, where its name does not say. Default: by the file's extension. */
  readonly format?: DataFormatId
  /** Largest number of rows in one record batch of a file that DuckDB reads, 2,048 to 10,000,000. Default: 131,072. */
  readonly batchRows?: number
  /** Threads that DuckDB may use, 1 or more. Default: `LEEWAY_DUCKDB_THREADS`, otherwise one per processor. */
  readonly threads?: number
  /**
   * Memory that DuckDB may use, as a number and a unit such as `512MB` or `2GiB`. Default: `LEEWAY_DUCKDB_MEMORY_LIMIT`; otherwise a quarter of what the process may use where that is
   * limited (a container, a cgroup), 128 MB at least; otherwise 80 % of the machine's.
   */
  readonly memoryLimit?: string
  /** How CSV is written. */
  readonly csv?: CsvOptions
}

/** Fields that mean a missing value by default: the empty one, and what R, pandas and databases write for it. */
export const defaultNullStrings: readonly string[] = Object.freeze([
  '',
  'NA',
  'N/A',
  'NULL',
  'null',
])

/** How a CSV file is written. */
export interface CsvOptions {
  /** One character. Default: whichever of comma, semicolon, tab and bar is most frequent in the first line. */
  readonly delimiter?: string
  /** One character, doubled inside a quoted field. Default: `"`. */
  readonly quote?: string
  /** Fields that mean a missing value, quoted or not. Default: the empty field, NA, N/A, NULL, null. */
  readonly nullStrings?: readonly string[]
  /** Whether the first line names the columns. Default: true; if false they are `column0`, `column1`, … */
  readonly header?: boolean
}
