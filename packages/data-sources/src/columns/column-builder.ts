import type { DataType } from 'apache-arrow'
import type { ByteDictionary } from './byte-dictionary.ts'

/** The values of one column in a block of rows, in the engine's memory; valid only until the next block is fetched. */
export interface ColumnBlock {
  /** Returns the block's values: `bytesPerRow` bytes for each of its rows. */
  data(bytesPerRow: number): Uint8Array
  /** One bit per row, 1 is present; null where all are. */
  readonly validity: Uint8Array | null
  /** Returns the bytes that a pointer at `offset` of `buffer` points to. */
  follow(buffer: ArrayBufferLike, offset: number, length: number): Uint8Array
}

/** The finished values of one column in one batch, owned by JavaScript and laid out as Arrow has them. */
export interface ColumnValues {
  readonly nullCount: number
  readonly validity: Uint8Array | undefined
  /** Values, or for a dictionary column the codes. */
  readonly values: ArrayBufferView
}

/** Copies the blocks of one column into batches. */
export interface ColumnBuilder {
  readonly type: DataType
  /** The distinct values that the codes refer to, over all batches; only a dictionary column has one. */
  readonly dictionary?: ByteDictionary
  /** Copies a block's `count` rows behind the `start` rows of the batch that are already there. */
  append(block: ColumnBlock, start: number, count: number): void
  /** Returns the batch of `length` rows and begins the next one. */
  finish(length: number): ColumnValues
}
