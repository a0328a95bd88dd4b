import {
  defaultConfidence,
  defined,
  type Metric,
  type MetricOptions,
  undefinedBecause,
} from '../metric.ts'
import type { ConfusionMatrix } from './confusion-matrix.ts'
import { matrixShares } from './matrix-shares.ts'
import { recall } from './recall.ts'

/**
 * Returns the mean recall of the classes that occur among the targets, in [0, 1]. Agrees with `sklearn.metrics.balanced_accuracy_score`, which
 * leaves out the same classes; undefined where only one occurs, since it then is that class's recall and no balance. Interval: the distances of
 * the classes' Wilson limits, squared and added (Newcombe 1998; Zou and Donner 2008), which holds where a class is rare.
 */
export function balancedAccuracy(
  matrix: ConfusionMatrix,
  { confidence = defaultConfidence }: MetricOptions = {},
): Metric {
  const { actual } = matrixShares(matrix)
  const occurring = actual.reduce((count, share) => count + (share > 0 ? 1 : 0), 0)
  if (occurring < 2) return undefinedBecause('fewer than two classes occur among the targets')
  let value = 0
  let below = 0
  let above = 0
  for (let label = 0; label < actual.length; label++) {
    const found = recall(matrix, label, { confidence })
    if (found.status === 'undefined') continue
    const [low, high] = found.interval ?? [0, 1]
    value += found.value / occurring
    below += ((found.value - low) / occurring) ** 2
    above += ((high - found.value) / occurring) ** 2
  }
  return defined(Math.min(1, value), [
    Math.max(0, value - Math.sqrt(below)),
    Math.min(1, value + Math.sqrt(above)),
  ])
}
