import type { ConfusionMatrix } from './confusion-matrix.ts'

/**
 * Returns to how many equally weighted rows those of some cells are worth: `(Σ w)² / Σ w²` (Kish 1965), the number of rows without weights; 0 for none.
 *
 * @param includes whether the cell (actual, predicted) counts
 */
export function effectiveSize(
  { classes, weights, squares }: ConfusionMatrix,
  includes: (actual: number, predicted: number) => boolean = () => true,
): number {
  let weight = 0
  let square = 0
  for (let i = 0; i < classes; i++) {
    for (let j = 0; j < classes; j++) {
      if (!includes(i, j)) continue
      weight += weights[i * classes + j]!
      square += squares[i * classes + j]!
    }
  }
  return square === 0 ? 0 : (weight * weight) / square
}
