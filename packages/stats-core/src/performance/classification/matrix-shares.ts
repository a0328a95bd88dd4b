import type { ConfusionMatrix } from './confusion-matrix.ts'

/** A confusion matrix as shares of its whole weight. */
export interface MatrixShares {
  readonly classes: number
  /** Sum of all weights. */
  readonly weight: number
  /** Share of each class among the targets. */
  readonly actual: Float64Array
  /** Share of each class among the predictions. */
  readonly predicted: Float64Array
  /** Share of the rows that are of a class and were predicted so. */
  readonly correct: Float64Array
}

/** Returns the margins and the diagonal of a confusion matrix as shares; all 0 for an empty one. */
export function matrixShares({ classes, weights }: ConfusionMatrix): MatrixShares {
  const weight = weights.reduce((sum, cell) => sum + cell, 0)
  const actual = new Float64Array(classes)
  const predicted = new Float64Array(classes)
  const correct = new Float64Array(classes)
  if (weight === 0) return { classes, weight, actual, predicted, correct }
  for (let i = 0; i < classes; i++) {
    for (let j = 0; j < classes; j++) {
      const cell = weights[i * classes + j]!
      actual[i]! += cell
      predicted[j]! += cell
    }
    correct[i] = weights[i * classes + i]! / weight
  }
  for (let i = 0; i < classes; i++) {
    actual[i]! /= weight
    predicted[i]! /= weight
  }
  return { classes, weight, actual, predicted, correct }
}
