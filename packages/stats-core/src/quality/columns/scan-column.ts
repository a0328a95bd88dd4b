import { mixHigh, mixLow } from '../rows/mix-words.ts'
import type { RowCells } from '../rows/row-cells.ts'

/** What one pass over a column shows. */
export interface ColumnScan {
  /** Of all cells in their order; columns of the same cells have the same. */
  readonly hash: string
  /** Cells that are not missing. */
  readonly values: number
  /** Whether no two values differ. */
  readonly isConstant: boolean
  /** The value that more than half of the values are, if there is one; else any. Absent without values. */
  readonly candidate?: number
}

/**
 * Returns a 64-bit hash of a column's content and the only value that can fill more than half of it (Boyer and Moore's vote, 1981).
 *
 * Missing cells are alike, and so are −0 and 0. One pass, no memory.
 */
export function scanColumn(cells: RowCells): ColumnScan {
  return cells instanceof Int32Array
    ? { hash: hashCodes(cells), ...voteOfCodes(cells) }
    : { hash: hashDoubles(cells), ...voteOfDoubles(cells) }
}

/** Cells whose words are copied out of doubles at a time: word by word, each would wait for the one before. */
const BLOCK = 2048

const LOW = 0x2c1b3c6d
const HIGH = 0x297a2d39

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

type Vote = Omit<ColumnScan, 'hash'>

function voteOfDoubles(cells: Float64Array): Vote {
  let values = 0
  let isConstant = true
  let first = Number.NaN
  let candidate = 0
  let lead = 0
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row]!
    if (Number.isNaN(cell)) continue
    if (values === 0) first = cell
    if (cell !== first) isConstant = false
    values += 1
    if (lead === 0) candidate = cell
    lead += cell === candidate ? 1 : -1
  }
  return values === 0 ? { values, isConstant } : { values, isConstant, candidate: candidate + 0 }
}

function voteOfCodes(cells: Int32Array): Vote {
  let values = 0
  let isConstant = true
  let first = -1
  let candidate = 0
  let lead = 0
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row]!
    if (cell < 0) continue
    if (values === 0) first = cell
    if (cell !== first) isConstant = false
    values += 1
    if (lead === 0) candidate = cell
    lead += cell === candidate ? 1 : -1
  }
  return values === 0 ? { values, isConstant } : { values, isConstant, candidate }
}
