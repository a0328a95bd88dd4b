import type { RelationTable } from './relation-table.ts'

/** Where a step moves no count by more than this part of a row, the fit stands. */
const STEADY = 1e-9
const MOST_STEPS = 500

/**
 * Returns for each cell the expected current rows if feature and target had each drifted by itself: the current side's share of a cell is then a product of a factor of its row and one of
 * its column (on the scale of odds).
 *
 * The log-linear model without three-way interaction, fitted by iterative proportional fitting to the three margins (Bishop, Fienberg and Holland 1975, *Discrete Multivariate Analysis*,
 * section 3.5): cells × side keep the rows of the cell, rows × side and columns × side the counts of both sides. O(cells) a step.
 */
export function additiveFit({ rows, columns, reference, current }: RelationTable): Float64Array {
  const whole = reference.map((count, cell) => count + current[cell]!)
  const sides = [reference, current] as const
  const fits = sides.map((side) => {
    const total = side.reduce((sum, count) => sum + count, 0)
    const all = whole.reduce((sum, count) => sum + count, 0)
    return whole.map((count) => (count * total) / all)
  }) as [Float64Array, Float64Array]
  for (let step = 0; step < MOST_STEPS; step += 1) {
    for (const [k, fit] of fits.entries()) {
      scaleRows(fit, sides[k]!, rows, columns)
      scaleColumns(fit, sides[k]!, rows, columns)
    }
    if (completeCells(fits, whole) < STEADY * whole.length) break
  }
  return fits[1]
}

function scaleRows(fit: Float64Array, counts: Float64Array, rows: number, columns: number): void {
  for (let i = 0; i < rows; i += 1) scaleTo(fit, counts, i * columns, 1, columns)
}

function scaleColumns(
  fit: Float64Array,
  counts: Float64Array,
  rows: number,
  columns: number,
): void {
  for (let j = 0; j < columns; j += 1) scaleTo(fit, counts, j, columns, rows)
}

/** Scales the `length` cells from `first` on, `stride` apart, to the sum of their counts. */
function scaleTo(
  fit: Float64Array,
  counts: Float64Array,
  first: number,
  stride: number,
  length: number,
): void {
  let fitted = 0
  let wanted = 0
  for (let k = 0; k < length; k += 1) {
    fitted += fit[first + k * stride]!
    wanted += counts[first + k * stride]!
  }
  if (fitted === 0) return
  for (let k = 0; k < length; k += 1) fit[first + k * stride]! *= wanted / fitted
}

/** Scales both sides of each cell to its rows; returns the largest change. */
function completeCells(fits: readonly [Float64Array, Float64Array], whole: Float64Array): number {
  let moved = 0
  for (let cell = 0; cell < whole.length; cell += 1) {
    const fitted = fits[0][cell]! + fits[1][cell]!
    if (fitted === 0) continue
    moved = Math.max(moved, Math.abs(fitted - whole[cell]!))
    for (const fit of fits) fit[cell]! *= whole[cell]! / fitted
  }
  return moved
}
