import { mixHigh, mixLow } from './mix-words.ts'
import type { RowCells } from './row-cells.ts'

/** 64 bits per row, in two words. */
export interface RowHashes {
  readonly low: Int32Array
  readonly high: Int32Array
}

/** Rows whose words are copied out of doubles at a time. */
const BLOCK = 2048

/**
 * Returns a 64-bit hash of every row: rows that are the same cell by cell ({@link sameCell}) have the same hash, others nearly always another.
 *
 * Column by column, each word of a cell is multiplied and rotated into two lanes as MurmurHash3 (Appleby, x86_32) does, with other constants
 * in either lane. Not a defence against somebody who chooses the data: whoever counts has to compare the rows themselves. Cost O(rows × columns).
 *
 * @param columns of `rows` cells each
 */
export function hashRows(columns: readonly RowCells[], rows: number): RowHashes {
  const low = new Int32Array(rows).fill(0x2c1b3c6d)
  const high = new Int32Array(rows).fill(0x297a2d39)
  for (const cells of columns) {
    if (cells instanceof Int32Array) mixCodes(low, high, cells)
    else mixDoubles(low, high, cells)
  }
  for (let row = 0; row < rows; row++) {
    const crossed = finish(low[row]! ^ Math.imul(high[row]!, 0x9e3779b1))
    high[row] = finish(high[row]! + crossed)
    low[row] = crossed
  }
  return { low, high }
}

function mixCodes(low: Int32Array, high: Int32Array, codes: Int32Array): void {
  for (let row = 0; row < codes.length; row++) {
    low[row] = mixLow(low[row]!, codes[row]!)
    high[row] = mixHigh(high[row]!, codes[row]!)
  }
}

function mixDoubles(low: Int32Array, high: Int32Array, values: Float64Array): void {
  const block = new Float64Array(BLOCK)
  const words = new Int32Array(block.buffer)
  for (let start = 0; start < values.length; start += BLOCK) {
    const end = Math.min(values.length, start + BLOCK)
    for (let row = start; row < end; row++) {
      const value = values[row]!
      // Every NaN becomes the same NaN, and −0 becomes 0.
      block[row - start] = Number.isNaN(value) ? Number.NaN : value + 0
    }
    for (let row = start; row < end; row++) {
      const word = (row - start) * 2
      low[row] = mixLow(mixLow(low[row]!, words[word]!), words[word + 1]!)
      high[row] = mixHigh(mixHigh(high[row]!, words[word]!), words[word + 1]!)
    }
  }
}

function finish(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}
