import { moments } from '../../profiles/moments.ts'
import { completePairs } from './complete-pairs.ts'
import { pearson } from './pearson.ts'

/** Where less of the variance is left about the line, it is rounding. */
const ON_A_LINE = 1e-12

/**
 * Returns the standard error of artanh r, r being Pearson's correlation of two columns, without supposing a law; `undefined` where r is undefined or as good as ±1, and
 * below five pairs.
 *
 * √(Σψ²/n ÷ (n − 3)) ÷ (1 − r²) with the influence ψ = xy − r(x² + y²)/2 of each pair of standardized values: the asymptotically distribution-free variance
 * (Steiger and Hakstian, *British Journal of Mathematical and Statistical Psychology* 35, 1982). Of normal data it is about 1/√(n − 3), Fisher's. Needs fourth
 * moments: without them it is too small still. Cost O(n).
 *
 * @param x of the same rows as `y`; what is not finite is left out
 */
export function correlationError(x: Float64Array, y: Float64Array): number | undefined {
  const pairs = completePairs(x, y)
  const n = pairs.x.length
  const r = n < 5 ? undefined : pearson(pairs)
  if (r === undefined || 1 - r * r < ON_A_LINE) return undefined
  const [ofX, ofY] = [moments(pairs.x), moments(pairs.y)]
  const scaleX = ofX.rootOfSquares / Math.sqrt(n)
  const scaleY = ofY.rootOfSquares / Math.sqrt(n)
  let squares = 0
  for (let i = 0; i < n; i++) {
    const u = (pairs.x[i]! - ofX.mean) / scaleX
    const v = (pairs.y[i]! - ofY.mean) / scaleY
    squares += (u * v - (r * (u * u + v * v)) / 2) ** 2
  }
  return Math.sqrt(squares / n / (n - 3)) / (1 - r * r)
}
