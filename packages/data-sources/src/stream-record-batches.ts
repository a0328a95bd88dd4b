import type { RecordBatch } from 'apache-arrow'
import { openSource } from './open-source.ts'
import type { ReadOptions } from './read-options.ts'

/**
 * Yields a data file as Arrow record batches, rows in the file's order, holding one batch at a time (JSON is first parsed
 * as a whole, into DuckDB's memory).
 *
 * A text column's dictionary grows from batch to batch: a code means the same value in all of them, and each batch has
 * the values seen so far. The file is closed when the loop ends, also by `break` or an exception.
 *
 * @param path a local path, read literally (no wildcards), or a `file:` URL
 * @throws DataSourceError with any of its codes, at the first batch or, for a row that cannot be parsed, when it is reached
 */
export async function* streamRecordBatches(
  path: string | URL,
  options: ReadOptions = {},
): AsyncGenerator<RecordBatch, void, undefined> {
  const source = await openSource(path, options)
  try {
    yield* source.stream()
  } finally {
    await source.close()
  }
}
