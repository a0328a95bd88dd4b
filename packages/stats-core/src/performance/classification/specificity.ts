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

/**
 * Returns the share of the rows not of a class that were not predicted as it (the true negative rate), in [0, 1]. With two classes the recall of
 * the other one. Interval: Wilson over those rows. Undefined where every row is of the class.
 *
 * @param label code of the class
 */
export function specificity(
  matrix: ConfusionMatrix,
  label: number,
  { confidence = defaultConfidence }: MetricOptions = {},
): Metric {
  const { classes, weights } = matrix
  const { weight, actual } = matrixShares(matrix)
  if (weight === 0 || actual.every((share, code) => code === label || share === 0)) {
    return undefinedBecause('no row has another class as its target')
  }
  let others = 0
  let falsePositives = 0
  for (let i = 0; i < classes; i++) {
    if (i === label) continue
    for (let j = 0; j < classes; j++) others += weights[i * classes + j]!
    falsePositives += weights[i * classes + label]!
  }
  const share = 1 - falsePositives / others
  return defined(
    share,
    wilsonInterval(
      share,
      effectiveSize(matrix, (row) => row !== label),
      confidence,
    ),
  )
}
