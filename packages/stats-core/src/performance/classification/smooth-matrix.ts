import type { ConfusionMatrix } from './confusion-matrix.ts'

/** Rows added in all: z² at 95 %, as Agresti and Coull (1998) add to a proportion. */
const ADDED = 4

/**
 * Returns the matrix with four more rows, spread evenly over its cells. Variances are estimated from it, because a cell that happens to be empty is no
 * proof that its rows do not occur. An added row has the weight `Σ w² / Σ w`, 1 without weights.
 *
 * @param matrix not empty
 */
export function smoothMatrix({
  classes,
  counts,
  weights,
  squares,
}: ConfusionMatrix): ConfusionMatrix {
  const total = weights.reduce((sum, cell) => sum + cell, 0)
  const unit = squares.reduce((sum, cell) => sum + cell, 0) / total
  const rows = ADDED / weights.length
  return {
    classes,
    counts: counts.map((cell) => cell + rows),
    weights: weights.map((cell) => cell + rows * unit),
    squares: squares.map((cell) => cell + rows * unit * unit),
  }
}
