import { shareInterval } from '../intervals/share-interval.ts'
import { wilsonInterval } from '../intervals/wilson-interval.ts'
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
 * How classes are averaged: `macro` counts every class the same, `weighted` by its share of the targets, `micro` adds up the classes'
 * cells first (with one label per row this is the accuracy).
 */
export type ClassAverage = 'macro' | 'micro' | 'weighted'

/** What is averaged. */
export type AveragedMetric = 'precision' | 'recall' | 'f1'

/**
 * Returns the average of a metric over the classes that occur as a target or a prediction, in [0, 1]. A class for which it is not defined (never
 * predicted, or never a target) counts as 0, so that ignoring a class does not pay. Agrees with `sklearn.metrics.precision_recall_fscore_support`
 * with `average`. Interval: delta method over the cells (the weights of `weighted` taken as given), in Wilson's form; Wilson's own for `micro`. Undefined without rows.
 */
export function averageOfClasses(
  matrix: ConfusionMatrix,
  metric: AveragedMetric,
  average: ClassAverage,
  { confidence = defaultConfidence }: MetricOptions = {},
): Metric {
  const { classes, weight, actual, predicted, correct } = matrixShares(matrix)
  if (weight === 0) return undefinedBecause('there is no row with both a target and a prediction')
  const size = effectiveSize(matrix)
  if (average === 'micro') {
    const value = Math.min(
      1,
      correct.reduce((sum, share) => sum + share, 0),
    )
    return defined(value, wilsonInterval(value, size, confidence))
  }
  const occurring = actual.reduce((n, share, k) => n + (share + predicted[k]! > 0 ? 1 : 0), 0)
  const importance = actual.map((share) => (average === 'macro' ? 1 / occurring : share))
  const rowPart = metric === 'precision' ? 0 : metric === 'recall' ? 1 : 0.5
  const wholes = actual.map((share, k) => rowPart * share + (1 - rowPart) * predicted[k]!)
  const values = wholes.map((whole, k) => (whole > 0 ? correct[k]! / whole : 0))
  let value = 0
  for (let k = 0; k < classes; k++) value += importance[k]! * values[k]!
  const slope = (label: number, touched: number) =>
    wholes[label]! > 0 ? (importance[label]! * touched) / wholes[label]! : 0
  const variance = matrixVariance(matrix, (row, column) => {
    if (row === column) return slope(row, 1 - values[row]!)
    return slope(row, -rowPart * values[row]!) + slope(column, (rowPart - 1) * values[column]!)
  })
  return defined(Math.min(1, value), shareInterval(Math.min(1, value), variance, size, confidence))
}
