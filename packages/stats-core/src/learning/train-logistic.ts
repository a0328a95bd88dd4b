import type { RowMatrix } from '../vectors/row-matrix.ts'
import type { LinearModel } from './linear-model.ts'
import { minimizeLbfgs } from './minimize-lbfgs.ts'

/** Options of {@link trainLogistic}. */
export interface LogisticOptions {
  /** Weight of ½ |weights|² against the sum of the losses, > 0: 1 / C of scikit-learn. The intercept is free. @defaultValue 1 */
  readonly ridge?: number
  /** Ends when no element of the gradient of the mean loss is larger. @defaultValue 0.0001 */
  readonly tolerance?: number
}

/**
 * Returns the ridge logistic regression of `isPositive` on the rows.
 *
 * By L-BFGS ({@link minimizeLbfgs}); agrees with scikit-learn's `LogisticRegression(C=1 / ridge)` up to the tolerance. O(iterations × cells). Columns
 * should be of like spread.
 *
 * @param isPositive one per row, 0 or 1
 */
export function trainLogistic(
  { values, rows, columns }: RowMatrix,
  isPositive: Uint8Array,
  { ridge = 1, tolerance = 1e-4 }: LogisticOptions = {},
): LinearModel {
  const objective = (point: Float64Array, gradient: Float64Array): number => {
    gradient.fill(0)
    let loss = 0
    for (let row = 0; row < rows; row += 1) {
      const start = row * columns
      let decision = point[columns]!
      for (let k = 0; k < columns; k += 1) decision += values[start + k]! * point[k]!
      const margin = isPositive[row] === 1 ? decision : -decision
      const decay = Math.exp(-Math.abs(margin))
      loss += Math.log1p(decay) + Math.max(0, -margin)
      const missed = (margin > 0 ? decay : 1) / (1 + decay)
      const pull = isPositive[row] === 1 ? -missed : missed
      for (let k = 0; k < columns; k += 1) gradient[k]! += pull * values[start + k]!
      gradient[columns]! += pull
    }
    for (let k = 0; k < columns; k += 1) {
      loss += (ridge / 2) * point[k]! * point[k]!
      gradient[k]! += ridge * point[k]!
    }
    for (let k = 0; k <= columns; k += 1) gradient[k]! /= rows
    return loss / rows
  }
  const point = minimizeLbfgs(objective, columns + 1, { tolerance })
  return { weights: point.slice(0, columns), intercept: point[columns]! }
}
