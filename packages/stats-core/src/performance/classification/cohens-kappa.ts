import { correlationInterval } from '../intervals/correlation-interval.ts'
import {
  defaultConfidence,
  defined,
  type Metric,
  type MetricOptions,
  undefinedBecause,
} from '../metric.ts'
import type { ConfusionMatrix } from './confusion-matrix.ts'
import { effectiveSize } from './effective-size.ts'
import { matrixShares } from './matrix-shares.ts'
import { matrixVariance } from './matrix-variance.ts'

/**
 * Returns Cohen's kappa, agreement beyond what the margins alone would give: `(p₀ − pₑ) / (1 − pₑ)`, at most 1 (Cohen 1960). Agrees with
 * `sklearn.metrics.cohen_kappa_score`. Undefined where all targets and all predictions are one class. Interval: delta method over the cells
 * (Fleiss, Cohen and Everitt 1969), in Wilson's form.
 */
export function cohensKappa(
  matrix: ConfusionMatrix,
  { confidence = defaultConfidence }: MetricOptions = {},
): Metric {
  const { weight, actual, predicted, correct } = matrixShares(matrix)
  if (weight === 0) return undefinedBecause('there is no row with both a target and a prediction')
  if (correct.some((_, label) => isWhole(matrix, label))) {
    return undefinedBecause('all targets and all predictions are one class')
  }
  const agreement = correct.reduce((sum, share) => sum + share, 0)
  const chance = actual.reduce((sum, share, label) => sum + share * predicted[label]!, 0)
  const rest = 1 - chance
  const value = Math.min(1, (agreement - chance) / rest)
  const variance = matrixVariance(matrix, (row, column) => {
    const hit = row === column ? rest : 0
    return (hit - (1 - agreement) * (predicted[row]! + actual[column]!)) / (rest * rest)
  })
  return defined(value, correlationInterval(value, variance, effectiveSize(matrix), confidence))
}

/** Whether every row is of the class and predicted so. */
function isWhole({ classes, weights }: ConfusionMatrix, label: number): boolean {
  return weights.every((cell, index) => cell === 0 || index === label * classes + label)
}
