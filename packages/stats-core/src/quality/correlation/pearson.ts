import { moments } from '../../profiles/moments.ts'
import type { CompletePairs } from './complete-pairs.ts'

/**
 * Returns Pearson's correlation of paired numbers, in [−1, 1]; `undefined` for fewer than two pairs and where one side is constant.
 *
 * Two passes over standardized differences from the mean, so that neither a large offset nor a large unit costs digits. Agrees with
 * `scipy.stats.pearsonr`.
 *
 * @param pairs finite, x and y of one length
 */
export function pearson({ x, y }: CompletePairs): number | undefined {
  const ofX = moments(x)
  const ofY = moments(y)
  if (isConstant(x) || isConstant(y)) return undefined
  let sum = 0
  for (let i = 0; i < x.length; i++) {
    sum += ((x[i]! - ofX.mean) / ofX.rootOfSquares) * ((y[i]! - ofY.mean) / ofY.rootOfSquares)
  }
  return Number.isNaN(sum) ? undefined : Math.max(-1, Math.min(1, sum))
}

/** Returns whether no two values differ; so it is where there are none. */
export function isConstant(values: Float64Array): boolean {
  for (let i = 1; i < values.length; i++) if (values[i] !== values[0]) return false
  return true
}
