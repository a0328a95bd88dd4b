import type { CurvePoints } from './curve-points.ts'

/**
 * Returns at most `maximumPoints` of a curve's points: the first, the last, and of those between the first one past each of equal steps along the
 * curve, measured as |Δx| + |Δy|.
 *
 * @param points how many of the arrays' entries are points, ≥ 1
 */
export function thinCurve(
  x: Float64Array,
  y: Float64Array,
  threshold: Float64Array,
  points: number,
  maximumPoints: number,
): CurvePoints {
  if (points <= maximumPoints) {
    return {
      x: Array.from(x.subarray(0, points)),
      y: Array.from(y.subarray(0, points)),
      threshold: Array.from(threshold.subarray(0, points)),
    }
  }
  let length = 0
  for (let k = 1; k < points; k++) length += stepTo(x, y, k)
  const step = length / (maximumPoints - 1)
  const kept: CurvePoints = { x: [], y: [], threshold: [] }
  const keep = (k: number): void => {
    kept.x.push(x[k]!)
    kept.y.push(y[k]!)
    kept.threshold.push(threshold[k]!)
  }
  keep(0)
  let travelled = 0
  let next = step
  for (let k = 1; k < points - 1 && kept.x.length < maximumPoints - 1; k++) {
    travelled += stepTo(x, y, k)
    if (travelled < next) continue
    keep(k)
    next = step * (Math.floor(travelled / step) + 1)
  }
  keep(points - 1)
  return kept
}

function stepTo(x: Float64Array, y: Float64Array, k: number): number {
  return Math.abs(x[k]! - x[k - 1]!) + Math.abs(y[k]! - y[k - 1]!)
}
