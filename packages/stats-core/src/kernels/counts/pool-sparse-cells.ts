import type { CellCounts } from './cell-counts.ts'

/** Two count vectors over the cells that are left after pooling. */
export interface PooledCells {
  readonly reference: Float64Array
  readonly current: Float64Array
  /** How many occupied cells were put together into one, 0 or ≥ 2. */
  readonly pooled: number
}

/**
 * The occupied cells of two samples, those with fewer than `minimumRows` rows in both samples together pooled
 * into one last cell, unless that would leave a single cell.
 *
 * A table's cells with next to no rows say nothing each, but together they swamp a chi-square statistic:
 * Cochran (1954, Biometrics 10) and most textbooks pool them. The rule looks only at the rows of both samples
 * together. Under no drift it is therefore independent of how those rows fell to the samples, given the
 * totals, and choosing cells by it cannot bias a test. (Looking at one sample's own counts could.) It does
 * not depend on the order of the cells either. Cost O(cells); new arrays.
 *
 * @param minimumRows Rows of both samples together that a cell needs to stand alone; 0 pools nothing and only
 * drops empty cells.
 */
export function poolSparseCells(
  reference: CellCounts,
  current: CellCounts,
  minimumRows: number,
): PooledCells {
  const keptReference: number[] = []
  const keptCurrent: number[] = []
  let sparseReference = 0
  let sparseCurrent = 0
  let sparse = 0
  for (let i = 0; i < reference.length; i++) {
    const inReference = reference[i]!
    const inCurrent = current[i]!
    const rows = inReference + inCurrent
    if (rows === 0) continue
    if (rows < minimumRows) {
      sparse += 1
      sparseReference += inReference
      sparseCurrent += inCurrent
    } else {
      keptReference.push(inReference)
      keptCurrent.push(inCurrent)
    }
  }
  if (keptReference.length === 0 && minimumRows > 0) return poolSparseCells(reference, current, 0)
  if (sparse > 0) {
    keptReference.push(sparseReference)
    keptCurrent.push(sparseCurrent)
  }
  return {
    reference: Float64Array.from(keptReference),
    current: Float64Array.from(keptCurrent),
    pooled: sparse > 1 ? sparse : 0,
  }
}
