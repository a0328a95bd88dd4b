/** B₂ⱼ / (2j (2j − 1)), j = 1…9 (Abramowitz and Stegun 6.1.41). */
const SERIES = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360360,
  1 / 156,
  -3617 / 122400,
  43867 / 244188,
] as const

/**
 * Returns the error of Stirling's formula, `ln Γ(x + 1) − (x + ½) ln x + x − ½ ln 2π`.
 *
 * Asymptotic series from 10 upwards; below, the recurrence `δ(x) = δ(x + 1) + (x + ½) log1p(1/x) −
 * 1`. Absolute error below 4e-15. Probabilities built on it (Loader 2000) keep full relative
 * accuracy where differences of log-gammas lose up to ten digits.
 *
 * @param x greater than 0
 */
export function stirlingError(x: number): number {
  let shifted = x
  let correction = 0
  while (shifted < 10) {
    correction += (shifted + 0.5) * Math.log1p(1 / shifted) - 1
    shifted += 1
  }
  const inverseSquare = 1 / (shifted * shifted)
  let sum = 0
  for (let j = SERIES.length - 1; j >= 0; j -= 1) sum = sum * inverseSquare + SERIES[j]!
  return correction + sum / shifted
}
