import { StatsError } from '../../stats-error.ts'

/** Beyond, the matrix alone takes more than 100 MB. */
const MOST_CLASSES = 4096

/** How often each class was predicted for each class. All arrays by `actual × classes + predicted`. */
export interface ConfusionMatrix {
  readonly classes: number
  /** Rows in the cell. */
  readonly counts: Float64Array
  /** Sum of their weights; the same array as `counts` without weights. */
  readonly weights: Float64Array
  /** Sum of their squared weights, from which effective sizes follow; the same array as `counts` without weights. */
  readonly squares: Float64Array
}

/**
 * Returns the confusion matrix of codes into one list of labels. Agrees with `sklearn.metrics.confusion_matrix`. A row without a target or a
 * prediction (−1) is left out. Cost O(rows + classes²).
 *
 * @param targets codes in [−1, classes)
 * @param predictions codes in [−1, classes), as many
 * @param classes number of labels
 * @param weights one per row, ≥ 0
 * @throws StatsError `not_applicable` beyond 4096 classes
 */
export function confusionMatrix(
  targets: Int32Array,
  predictions: Int32Array,
  classes: number,
  weights?: Float64Array,
): ConfusionMatrix {
  if (classes > MOST_CLASSES) {
    throw new StatsError(
      'not_applicable',
      `confusion matrix: found ${classes} classes, needs at most ${MOST_CLASSES}`,
    )
  }
  const counts = new Float64Array(classes * classes)
  const sums = weights === undefined ? counts : new Float64Array(classes * classes)
  const squares = weights === undefined ? counts : new Float64Array(classes * classes)
  for (let i = 0; i < targets.length; i++) {
    const actual = targets[i]!
    const predicted = predictions[i]!
    if (actual < 0 || predicted < 0) continue
    const cell = actual * classes + predicted
    counts[cell]! += 1
    if (weights === undefined) continue
    const weight = weights[i]!
    sums[cell]! += weight
    squares[cell]! += weight * weight
  }
  return { classes, counts, weights: sums, squares }
}
