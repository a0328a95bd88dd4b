/**
 * Returns `log(1 + x) − x` with full relative accuracy, also where the two nearly cancel.
 *
 * With `r = x / (2 + x)`, `log(1 + x) = 2 artanh r` and `2r − x = −r·x`, so near zero the odd
 * series of artanh is summed without its first term (Loader, "Fast and accurate computation of
 * binomial probabilities", 2000, writes the same series for his deviance).
 *
 * @param x greater than −1
 * @returns a number ≤ 0; −∞ at −1, NaN below
 */
export function log1pMinusX(x: number): number {
  const r = x / (2 + x)
  if (!(r > -0.3 && r < 0.3)) return Math.log1p(x) - x
  const square = r * r
  let power = 2 * square
  let sum = power / 3
  for (let odd = 5; ; odd += 2) {
    power *= square
    const next = sum + power / odd
    if (next === sum) return r * (sum - x)
    sum = next
  }
}
