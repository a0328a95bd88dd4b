import { logBinomialDensity } from './log-binomial-density.ts'

/**
 * Returns Iₓ(a, b), the regularised incomplete beta function, in [0, 1].
 *
 * Continued fraction (DLMF 8.17.22) on the side where it converges fast, the complement on the
 * other; the common factor is a binomial probability in saddle-point form. Small results keep full
 * relative accuracy. Agrees with `scipy.special.betainc`; `betaincc` is `regularizedBeta(b, a, 1 −
 * x, x)`. Cost grows as √max(a, b).
 *
 * @param a greater than 0
 * @param b greater than 0
 * @param x from 0 to 1
 * @param complement `1 − x`, when the caller knows it more exactly
 */
export function regularizedBeta(
  a: number,
  b: number,
  x: number,
  complement: number = 1 - x,
): number {
  if (!(a > 0 && b > 0 && x >= 0 && complement >= 0)) return Number.NaN
  if (x === 0) return 0
  if (complement === 0) return 1
  return x < (a + 1) / (a + b + 2)
    ? continuedFraction(a, b, x, complement)
    : 1 - continuedFraction(b, a, complement, x)
}

/** Modified Lentz evaluation of the fraction, times `x^a (1 − x)^b / (a B(a, b))`. */
function continuedFraction(a: number, b: number, x: number, complement: number): number {
  const tiny = 1e-300
  const away = (value: number): number => (Math.abs(value) < tiny ? tiny : value)
  let c = 1
  let d = 1 / away(1 - ((a + b) * x) / (a + 1))
  let fraction = d
  for (let m = 1; m < 1e7; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / away(1 + even * d)
    c = away(1 + even / c)
    fraction *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / away(1 + odd * d)
    c = away(1 + odd / c)
    const step = d * c
    fraction *= step
    if (Math.abs(step - 1) < 2e-16) break
  }
  const factor = Math.exp(logBinomialDensity(a, a + b, x, complement))
  return factor * (b / (a + b)) * fraction
}
