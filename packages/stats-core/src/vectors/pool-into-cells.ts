import { alignValues } from '../samples/align-values.ts'

/** Rows of two samples per cell of the line. */
export interface Cells {
  /** Mean of each cell's values, ascending. */
  readonly centres: Float64Array
  readonly reference: Float64Array
  readonly current: Float64Array
}

/**
 * Returns two samples in cells: every distinct value its own where there are at most `most`, else groups of neighbours of about equally many rows.
 *
 * The cells depend on both samples together only, not on which row is of which. O(n).
 *
 * @param reference sorted ascending, finite
 * @param current sorted ascending, finite
 * @param most number of cells, ≥ 1
 */
export function poolIntoCells(reference: Float64Array, current: Float64Array, most: number): Cells {
  const distinct = alignValues(reference, current)
  const values = distinct.values
  if (values.length <= most) {
    return { centres: values, reference: distinct.reference, current: distinct.current }
  }
  const rowsPerCell = (reference.length + current.length) / most
  const cells = {
    centres: new Float64Array(most),
    reference: new Float64Array(most),
    current: new Float64Array(most),
  }
  let before = 0
  let last = -1
  let sourceCell = -1
  for (let i = 0; i < values.length; i += 1) {
    const cell = Math.min(most - 1, Math.floor(before / rowsPerCell))
    if (cell !== sourceCell) last += 1
    sourceCell = cell
    const rows = distinct.reference[i]! + distinct.current[i]!
    const held = cells.reference[last]! + cells.current[last]!
    const mean = cells.centres[last]!
    cells.centres[last] = mean + (values[i]! - mean) * (rows / (held + rows))
    cells.reference[last]! += distinct.reference[i]!
    cells.current[last]! += distinct.current[i]!
    before += rows
  }
  return {
    centres: cells.centres.subarray(0, last + 1),
    reference: cells.reference.subarray(0, last + 1),
    current: cells.current.subarray(0, last + 1),
  }
}
