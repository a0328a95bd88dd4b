import type { CurveOptions, CurvePoints } from './curve-points.ts'
import type { RankedScores } from './rank-scores.ts'
import { thinCurve } from './thin-curve.ts'

/**
 * Returns the precision-recall curve: x the recall, y the precision of calling positive what scores at least the threshold, from the highest threshold down
 * to the lowest. Agrees with `sklearn.metrics.precision_recall_curve`, in reverse and without its closing point (recall 0, precision 1), which no
 * threshold reaches. Thinned as the ROC curve. `undefined` without positives.
 */
export function prCurve(
  ranked: RankedScores,
  { maximumPoints = 200 }: CurveOptions = {},
): CurvePoints | undefined {
  if (ranked.positiveWeight === 0) return undefined
  const { scores, positives, negatives } = ranked
  const x = new Float64Array(scores.length)
  const y = new Float64Array(scores.length)
  let truePositives = 0
  let weight = 0
  for (let k = 0; k < scores.length; k++) {
    truePositives += positives[k]!
    weight += positives[k]! + negatives[k]!
    x[k] = Math.min(1, truePositives / ranked.positiveWeight)
    y[k] = weight > 0 ? Math.min(1, truePositives / weight) : 0
  }
  return thinCurve(x, y, scores, scores.length, maximumPoints)
}
