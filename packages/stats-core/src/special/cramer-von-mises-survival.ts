import { alternatingTail } from './alternating-tail.ts'

/**
 * Returns P(W² ≥ x) for the limiting Cramér–von Mises law, `W² = Σ χ²₁ / (j²π²)`, in [0, 1].
 *
 * Tail formula of Smirnov (1936); strictly decreasing, relative accuracy 1e-12 down to 1e-300.
 * `scipy.stats` takes one minus the distribution function instead, see
 * `cramer-von-mises-series.ts`.
 *
 * @param x at least 0
 */
export function cramerVonMisesSurvival(x: number): number {
  if (x <= 0.003) return 1
  const rate = (x * Math.PI * Math.PI) / 2
  return Math.min(
    1,
    alternatingTail(1, (v) => Math.exp(-rate * v * v) / Math.sqrt(v)),
  )
}
