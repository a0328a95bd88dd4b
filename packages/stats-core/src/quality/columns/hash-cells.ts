import { mixHigh, mixLow } from '../rows/mix-words.ts'
import type { RowCells } from '../rows/row-cells.ts'

/** Cells whose words are copied out of doubles at a time: word by word, each would wait for the one before. */
const BLOCK = 2048

const LOW = 0x2c1b3c6d
const HIGH = 0x297a2d39

/**
 * Returns a 64-bit hash of a column's cells in their order; columns of the same cells have the same. Missing cells are alike, and so are −0 and 0. Cost O(rows).
 */
export function hashCells(cells: RowCells): string {
  return cells instanceof Int32Array ? hashCodes(cells) : hashDoubles(cells)
}

function hashDoubles(cells: Float64Array): string {
  const block = new Float64Array(BLOCK)
  const words = new Int32Array(block.buffer)
  let low = LOW
  let high = HIGH
  for (let start = 0; start < cells.length; start += BLOCK) {
    const length = Math.min(BLOCK, cells.length - start)
    for (let k = 0; k < length; k++) {
      const cell = cells[start + k]!
      // Every NaN becomes the same NaN, and −0 becomes 0.
      block[k] = Number.isNaN(cell) ? Number.NaN : cell + 0
    }
    for (let word = 0; word < 2 * length; word += 2) {
      low = mixLow(mixLow(low, words[word]!), words[word + 1]!)
      high = mixHigh(mixHigh(high, words[word]!), words[word + 1]!)
    }
  }
  return `${low} ${high}`
}

function hashCodes(cells: Int32Array): string {
  let low = LOW
  let high = HIGH
  for (let row = 0; row < cells.length; row++) {
    low = mixLow(low, cells[row]!)
    high = mixHigh(high, cells[row]!)
  }
  return `${low} ${high}`
}
