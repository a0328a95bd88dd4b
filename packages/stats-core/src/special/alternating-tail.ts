const NODES = 128

const angles = Float64Array.from({ length: NODES }, (_, k) => ((k + 0.5) * Math.PI) / NODES)
/** Chebyshev points on (0, 1). */
const points: Float64Array = angles.map((angle) => Math.sin(angle / 2) ** 2)
/** Weights of `∫₀¹ f(s) / √sin(πs) ds`: in the angle the integrand is smooth and periodic. */
const weights: Float64Array = angles.map((angle, k) => {
  const toNearestEnd = Math.min(points[k]!, Math.cos(angle / 2) ** 2)
  return ((Math.PI / NODES) * (Math.sin(angle) / 2)) / Math.sqrt(Math.sin(Math.PI * toNearestEnd))
})

/**
 * Returns `2/√π Σⱼ (−1)ʲ ∫ f(v) / √|sin π(v − start)| dv`, the j-th integral over `[start + 2j,
 * start + 2j + 1]`.
 *
 * Smirnov's formula (1936) for the tail of an infinite weighted sum of chi-squared variables whose
 * characteristic determinant vanishes at equally spaced points `v`. The square-root singularities
 * at both ends of each interval are absorbed by a Gauss–Chebyshev rule of 128 points; the first
 * integral dominates, so the far tail keeps its relative accuracy.
 *
 * @param start the first root
 * @param density the smooth part of the integrand; it falls off like `e^(−c v²)`
 */
export function alternatingTail(start: number, density: (v: number) => number): number {
  let sum = 0
  for (let j = 0; ; j += 1) {
    let integral = 0
    const from = start + 2 * j
    for (let k = 0; k < NODES; k += 1) integral += weights[k]! * density(from + points[k]!)
    sum += j % 2 === 0 ? integral : -integral
    if (!(integral > sum * 1e-17)) return (2 / Math.sqrt(Math.PI)) * sum
  }
}
