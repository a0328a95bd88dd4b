import { alternatingTail } from './alternating-tail.ts'

/**
 * Returns P(A² ≥ z) for the limiting Anderson–Darling law, `A² = Σ χ²₁ / (j (j + 1))`, in [0, 1].
 *
 * Smirnov's tail formula with the roots `v = j + ½`; strictly decreasing, relative accuracy 1e-12
 * down to 1e-300. Agrees with the table of Marsaglia and Marsaglia, "Evaluating the
 * Anderson–Darling distribution" (2004).
 *
 * @param z at least 0
 */
export function andersonDarlingSurvival(z: number): number {
  if (z <= 0.025) return 1
  return Math.min(
    1,
    alternatingTail(1.5, (v) => {
      const y = v * v - 0.25
      return (Math.exp(-0.5 * z * y) * v) / Math.sqrt(y)
    }),
  )
}
