import type { ConfusionMatrix } from './confusion-matrix.ts'

/**
 * Returns the sampling variance of a function of the cells' shares by the delta method: rows are independent draws, so that it is
 * `Σ w² (g − ḡ)² / (Σ w)²` with g the function's derivative at the row's cell (Bishop, Fienberg and Holland 1975, ch. 14.6, of multinomial counts).
 *
 * @param matrix not empty
 * @param gradient derivative with respect to the share of the cell (actual, predicted); asked of cells with rows only
 */
export function matrixVariance(
  { classes, weights, squares }: ConfusionMatrix,
  gradient: (actual: number, predicted: number) => number,
): number {
  const slopes = weights.map((cell, index) =>
    cell === 0 ? 0 : gradient(Math.floor(index / classes), index % classes),
  )
  let weight = 0
  let mean = 0
  for (let k = 0; k < slopes.length; k++) {
    weight += weights[k]!
    mean += weights[k]! * slopes[k]!
  }
  mean /= weight
  let sum = 0
  for (let k = 0; k < slopes.length; k++) sum += squares[k]! * (slopes[k]! - mean) ** 2
  return sum / (weight * weight)
}
