import { type RankCells, rankCells } from '../omnibus/rank-cells.ts'

/** Rows of two samples in cells of adjacent pooled ranks, and where the cells lie. */
export interface ValueCells extends RankCells {
  /** Mean of each cell's values, over both samples, ascending. */
  readonly centres: Float64Array
  /** Rows of both samples per cell, > 0. */
  readonly sizes: Float64Array
}

/**
 * Returns the cells of {@link rankCells} with the mean of each cell's values.
 *
 * Cells are fine at the edges (each of the outermost 128 values on either side is its own) and hold under a hundredth of the values
 * from there to the edge elsewhere, so that sums over cells differ little from sums over values; and they depend on both samples together only, so that tests
 * on them are as valid. O(n + m).
 *
 * @param reference sorted ascending, finite, length n ≥ 1
 * @param current sorted ascending, finite, length m ≥ 1
 */
export function valueCells(reference: Float64Array, current: Float64Array): ValueCells {
  const cells = rankCells(reference, current)
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
