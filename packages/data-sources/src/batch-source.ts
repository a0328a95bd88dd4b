import type { RecordBatch, Schema } from 'apache-arrow'

/** A file that is open for reading, one batch after the other, in the file's row order. */
export interface BatchSource {
  readonly schema: Schema
  /** Yields the batches as they are read; a dictionary has the values seen so far. */
  stream(): AsyncGenerator<RecordBatch>
  /** Returns all batches; every dictionary has all its column's values. */
  collect(): Promise<RecordBatch[]>
  /** Releases everything; must be called exactly once. */
  close(): Promise<void>
}
