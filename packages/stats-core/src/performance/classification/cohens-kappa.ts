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
import { type MatrixShares, matrixShares } from './matrix-shares.ts'
import { matrixVariance } from './matrix-variance.ts'
import { smoothMatrix } from './smooth-matrix.ts'

/**
 * Returns Cohen's kappa, agreement beyond what the margins alone would give: `(p₀ − pₑ) / (1 − pₑ)`, at most 1 (Cohen 1960). Agrees with
 * `sklearn.metrics.cohen_kappa_score`. Undefined where all targets and all predictions are one class. Interval: delta method over the cells
 * (Fleiss, Cohen and Everitt 1969) with four rows added, in Wilson's form.
 */
export function cohensKappa(
  matrix: ConfusionMatrix,
  { confidence = defaultConfidence }: MetricOptions = {},
): Metric {
  const shares = matrixShares(matrix)
  if (shares.weight === 0)
    return undefinedBecause('there is no row with both a target and a prediction')
  if (shares.correct.some((_, label) => isWhole(matrix, label))) {
    return undefinedBecause('all targets and all predictions are one class')
  }
  const value = kappaOf(shares)
  const smooth = smoothMatrix(matrix)
  const variance = varianceOf(smooth, matrixShares(smooth))
  return defined(value, correlationInterval(value, variance, effectiveSize(matrix), confidence))
}

function kappaOf(shares: MatrixShares): number {
  const chance = chanceOf(shares)
  return Math.min(1, (agreementOf(shares) - chance) / (1 - chance))
}

function varianceOf(matrix: ConfusionMatrix, shares: MatrixShares): number {
  const { actual, predicted } = shares
  const rest = 1 - chanceOf(shares)
  const disagreement = 1 - agreementOf(shares)
  return matrixVariance(matrix, (row, column) => {
    const hit = row === column ? rest : 0
    return (hit - disagreement * (predicted[row]! + actual[column]!)) / (rest * rest)
  })
}

function agreementOf({ correct }: MatrixShares): number {
  return correct.reduce((sum, share) => sum + share, 0)
}

/** Agreement of predictions that are independent of the targets. */
function chanceOf({ actual, predicted }: MatrixShares): number {
  return actual.reduce((sum, share, label) => sum + share * predicted[label]!, 0)
}

/** Whether every row is of the class and predicted so. */
function isWhole({ classes, weights }: ConfusionMatrix, label: number): boolean {
  return weights.every((cell, index) => cell === 0 || index === label * classes + label)
}
