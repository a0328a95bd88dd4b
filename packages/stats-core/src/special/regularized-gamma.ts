import { poissonDensity } from './poisson-density.ts'

/**
 * Returns P(a, x), the regularised lower incomplete gamma function, in [0, 1].
 *
 * Series below the mean, one minus the continued fraction above it (DLMF 8.11.4 and 8.9.2); the
 * common factor is a Poisson probability. Agrees with `scipy.special.gammainc`. Cost grows as √a
 * near the mean.
 *
 * @param a shape, greater than 0
 * @param x at least 0; NaN outside the domain
 */
export function regularizedGammaP(a: number, x: number): number {
  if (!(a > 0) || !(x >= 0)) return Number.NaN
  if (x === 0) return 0
  if (x === Number.POSITIVE_INFINITY) return 1
  return isBelowMean(a, x) ? lowerSeries(a, x) : 1 - upperFraction(a, x)
}

/**
 * Returns Q(a, x) = 1 − P(a, x), the regularised upper incomplete gamma function, in [0, 1].
 *
 * The right tail keeps full relative accuracy until it underflows. Agrees with
 * `scipy.special.gammaincc`.
 *
 * @param a shape, greater than 0
 * @param x at least 0; NaN outside the domain
 */
export function regularizedGammaQ(a: number, x: number): number {
  if (!(a > 0) || !(x >= 0)) return Number.NaN
  if (x === 0) return 1
  if (x === Number.POSITIVE_INFINITY) return 0
  return isBelowMean(a, x) ? 1 - lowerSeries(a, x) : upperFraction(a, x)
}

const isBelowMean = (a: number, x: number): boolean => x < 1 || x < a

function lowerSeries(a: number, x: number): number {
  let term = 1
  let sum = 1
  for (let n = 1; term > sum * 1e-17; n += 1) {
    term *= x / (a + n)
    sum += term
  }
  return poissonDensity(a, x) * sum
}

/** Modified Lentz evaluation of the continued fraction of Γ(a, x) e^x x^−a. */
function upperFraction(a: number, x: number): number {
  const tiny = 1e-300
  let b = x + 1 - a
  let c = 1 / tiny
  let d = 1 / b
  let fraction = d
  for (let n = 1; n < 1e7; n += 1) {
    const numerator = n * (a - n)
    b += 2
    d = numerator * d + b
    if (d === 0) d = tiny
    c = b + numerator / c
    if (c === 0) c = tiny
    d = 1 / d
    const step = d * c
    fraction *= step
    if (Math.abs(step - 1) < 2e-16) break
  }
  return poissonDensity(a, x) * a * fraction
}
