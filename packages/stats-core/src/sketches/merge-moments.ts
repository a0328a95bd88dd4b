import type { Moments } from '../profiles/moments.ts'

/**
 * Returns the moments of two samples together (Chan, Golub and LeVeque 1979, over roots, so that large values do not overflow). Symmetric;
 * associative up to rounding. The mean of nothing is NaN and weighs nothing.
 */
export function mergeMoments(a: Moments, b: Moments): Moments {
  if (a.count === 0) return b
  if (b.count === 0) return a
  const count = a.count + b.count
  const [shareOfA, shareOfB] = [a.count / count, b.count / count]
  const apart = Math.abs(b.mean - a.mean) * Math.sqrt((a.count * b.count) / count)
  const larger = Math.max(a.rootOfSquares, b.rootOfSquares)
  const smaller = Math.min(a.rootOfSquares, b.rootOfSquares)
  return {
    count,
    mean: a.mean * shareOfA + b.mean * shareOfB,
    rootOfSquares: Math.hypot(larger, smaller, apart),
  }
}
