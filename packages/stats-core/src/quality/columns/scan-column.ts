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
  const double = new Float64Array(1)
  const words = new Int32Array(double.buffer)
  let low = 0x2c1b3c6d
  let high = 0x297a2d39
  let values = 0
  let isConstant = true
  let first = 0
  let candidate = 0
  let lead = 0
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row]! + 0
    const isMissing = Number.isNaN(cell) || (cells instanceof Int32Array && cell < 0)
    double[0] = isMissing ? Number.NaN : cell
    low = mixLow(mixLow(low, words[0]!), words[1]!)
    high = mixHigh(mixHigh(high, words[0]!), words[1]!)
    if (isMissing) continue
    if (values === 0) first = cell
    else if (cell !== first) isConstant = false
    values += 1
    if (lead === 0) candidate = cell
    lead += cell === candidate ? 1 : -1
  }
  const found = { hash: `${low} ${high}`, values, isConstant }
  return values === 0 ? found : { ...found, candidate }
}
