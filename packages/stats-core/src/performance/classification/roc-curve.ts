import type { CurveOptions, CurvePoints } from './curve-points.ts'
import { oneClassReason } from './one-class-reason.ts'
import type { RankedScores } from './rank-scores.ts'
import { thinCurve } from './thin-curve.ts'

/**
 * Returns the ROC curve: x the share of negatives, y the share of positives that score at least the threshold, from (0, 0), above every score (the
 * largest + 1), to (1, 1). Without points inside straight runs; agrees with `sklearn.metrics.roc_curve` (1.2) when all points are asked for. Of more
 * points than wanted, those closest to equal steps of x + y are kept. `undefined` where one class is absent.
 */
export function rocCurve(
  ranked: RankedScores,
  { maximumPoints = 200 }: CurveOptions = {},
): CurvePoints | undefined {
  if (oneClassReason(ranked) !== undefined) return undefined
  const { scores, positives, negatives } = ranked
  const size = scores.length
  const x = new Float64Array(size + 1)
  const y = new Float64Array(size + 1)
  const threshold = new Float64Array(size + 1)
  let points = 1
  let truePositives = 0
  let falsePositives = 0
  threshold[0] = scores[0]! + 1
  for (let k = 0; k < size; k++) {
    truePositives += positives[k]!
    falsePositives += negatives[k]!
    // The next step is like this one, so the point lies inside a straight run.
    const straight =
      k > 0 &&
      k < size - 1 &&
      positives[k] === positives[k + 1] &&
      negatives[k] === negatives[k + 1]
    if (straight) continue
    x[points] = falsePositives / ranked.negativeWeight
    y[points] = truePositives / ranked.positiveWeight
    threshold[points] = scores[k]!
    points++
  }
  x[points - 1] = 1
  y[points - 1] = 1
  return thinCurve(x, y, threshold, points, maximumPoints)
}
