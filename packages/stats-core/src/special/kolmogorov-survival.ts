/**
 * Returns P(K ≥ x) for the limiting Kolmogorov law of √n·Dₙ, in [0, 1].
 *
 * `2 Σ (−1)^(k−1) e^(−2k²x²)` from 1 upwards, one minus the theta-transformed series below (DLMF
 * 20.7.32). Agrees with `scipy.special.kolmogorov`.
 *
 * @param x at least 0
 */
export function kolmogorovSurvival(x: number): number {
  if (x <= 0) return 1
  return x < 1 ? 1 - transformedSeries(x) : alternatingSeries(x)
}

function alternatingSeries(x: number): number {
  const base = Math.exp(-2 * x * x)
  return 2 * base * (1 - base ** 3 * (1 - base ** 5 * (1 - base ** 7)))
}

function transformedSeries(x: number): number {
  const base = Math.exp(-((Math.PI / x) ** 2) / 8)
  return (Math.sqrt(2 * Math.PI) / x) * base * (1 + base ** 8 * (1 + base ** 16 * (1 + base ** 24)))
}
