import { wilsonInterval } from '../intervals/wilson-interval.ts'
import {
  defaultConfidence,
  defined,
  type Metric,
  type MetricOptions,
  undefinedBecause,
} from '../metric.ts'
import type { ConfusionMatrix } from './confusion-matrix.ts'
import { matrixShares } from './matrix-shares.ts'

/**
 * Returns the mean recall of the classes that occur among the targets, in [0, 1]. Agrees with `sklearn.metrics.balanced_accuracy_score`, which
 * leaves out the same classes; undefined where only one occurs, since it then is that class's recall and no balance. Interval: the distances of
 * the classes' Wilson limits, squared and added (Newcombe 1998; Zou and Donner 2008), which holds where a class is rare.
 */
export function balancedAccuracy(
  matrix: ConfusionMatrix,
  { confidence = defaultConfidence }: MetricOptions = {},
): Metric {
  const { classes, actual, correct } = matrixShares(matrix)
  const occurring = actual.reduce((count, share) => count + (share > 0 ? 1 : 0), 0)
  if (occurring < 2) return undefinedBecause('fewer than two classes occur among the targets')
  let value = 0
  let below = 0
  let above = 0
  for (let label = 0; label < classes; label++) {
    if (actual[label] === 0) continue
    const share = Math.min(1, correct[label]! / actual[label]!)
    const [low, high] = wilsonInterval(share, sizeOfClass(matrix, label), confidence)
    value += share / occurring
    below += ((share - low) / occurring) ** 2
    above += ((high - share) / occurring) ** 2
  }
  return defined(Math.min(1, value), [
    Math.max(0, value - Math.sqrt(below)),
    Math.min(1, value + Math.sqrt(above)),
  ])
}

/** Effective number of rows whose target is the class. */
function sizeOfClass({ classes, weights, squares }: ConfusionMatrix, label: number): number {
  let weight = 0
  let square = 0
  for (let cell = label * classes; cell < (label + 1) * classes; cell++) {
    weight += weights[cell]!
    square += squares[cell]!
  }
  return (weight * weight) / square
}
