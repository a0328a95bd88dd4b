import { cellEnds } from '../omnibus/cell-ends.ts'
import { cellsOnGrid, type RankCells } from '../omnibus/rank-cells.ts'

/** Rows of two samples in cells of adjacent pooled ranks, and where the cells lie. */
export interface ValueCells extends RankCells {
  /** Mean of each cell's values, over both samples, ascending. */
  readonly centres: Float64Array
  /** Rows of both samples per cell, > 0. */
  readonly sizes: Float64Array
}

/**
 * Returns two samples in cells of adjacent pooled values, with the mean of each cell's.
 *
 * Equal values are never parted; each of the outermost 256 values on either side stands alone, and further in a cell spans 1/128 of the ranks to the nearer
 * edge, so that sums over cells differ little from sums over values. Cells depend on both samples together only: a permutation test on them is as
 * valid as one on the values. O(n + m), some 2500 cells for two million values.
 *
 * @param reference sorted ascending, finite, length n ≥ 1
 * @param current sorted ascending, finite, length m ≥ 1
 */
export function valueCells(reference: Float64Array, current: Float64Array): ValueCells {
  const grid = cellEnds(reference.length + current.length, 1)
  const cells = cellsOnGrid(reference, current, grid)
  const sizes = cells.reference.map((count, k) => count + cells.current[k]!)
  let i = 0
  let j = 0
  const centres = sizes.map((size, k) => {
    const origin = cells.reference[k]! > 0 ? reference[i]! : current[j]!
    let sum = 0
    for (const end = i + cells.reference[k]!; i < end; i += 1)
      sum += (reference[i]! - origin) / size
    for (const end = j + cells.current[k]!; j < end; j += 1) sum += (current[j]! - origin) / size
    return origin + sum
  })
  return { ...cells, centres, sizes }
}
