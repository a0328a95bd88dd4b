const SQRT_PI = Math.sqrt(Math.PI)

/**
 * Returns erfc(x) = 2/√π ∫ₓ^∞ e^(−t²) dt, in [0, 2].
 *
 * Series of erf below 1.5 (DLMF 7.6.2), continued fraction above (7.9.2); `x²` is split exactly
 * before it is exponentiated, so the right tail keeps full relative accuracy until it underflows.
 * Agrees with `scipy.special.erfc`.
 *
 * @param x any number
 */
export function complementaryError(x: number): number {
  if (x < 0) return 2 - complementaryError(-x)
  if (x < 1.5) return 1 - errorSeries(x)
  return x > 27 ? 0 : tailFraction(x)
}

function errorSeries(x: number): number {
  const square = x * x
  let term = x
  let sum = x
  for (let n = 1; term > sum * 1e-17; n += 1) {
    term *= square / (n + 0.5)
    sum += term
  }
  return (2 / SQRT_PI) * Math.exp(-square) * sum
}

function tailFraction(x: number): number {
  let fraction = x
  for (let k = Math.ceil(20 + 200 / x); k >= 1; k -= 1) fraction = x + k / 2 / fraction
  const head = Math.fround(x)
  const exponential = Math.exp(-head * head) * Math.exp((head - x) * (head + x))
  return exponential / (SQRT_PI * fraction)
}
