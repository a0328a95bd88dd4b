const RESCALE_EXPONENT = 128
const RESCALE = 2 ** RESCALE_EXPONENT

/**
 * Returns P(Dₙ ≤ x), exact, by the recursion of Pomeranz (1974), as laid out by Simard and L'Ecuyer
 * (2011).
 *
 * The 2n + 2 boundary points of the band cut the path into rows; each row is the previous one
 * convolved with the (unnormalised) Poisson probabilities of the gap between them, and only the
 * columns inside the band are kept. O(n · (n x)²). Absolute error near 1e-14.
 *
 * @param n sample size, a whole number ≥ 2
 * @param x distance with `1 < n x < n − 1`
 */
export function kolmogorovPomeranz(n: number, x: number): number {
  const t = n * x
  const whole = Math.floor(t)
  const fraction = t - whole
  const gap = Math.min(fraction, 1 - fraction)
  const width = 2 * (whole + 1)
  const outer = exponentialTerms(gap / n, width)
  const odd = exponentialTerms((2 * gap) / n, width)
  const even = exponentialTerms((1 - 2 * gap) / n, width)

  let row = new Float64Array(n + 1)
  let next = new Float64Array(n + 1)
  row[0] = 1
  let from = 0
  let to = 0
  let exponent = 0
  for (let i = 1; i <= 2 * n + 1; i += 1) {
    const gaps = i === 1 || i === 2 * n + 1 ? outer : i % 2 === 1 ? odd : even
    const [low, high] = band(i, n, whole, fraction)
    let largest = 0
    for (let j = low; j <= high; j += 1) {
      let sum = 0
      for (let k = Math.max(from, j - width + 1); k <= Math.min(j, to); k += 1) {
        sum += row[k]! * gaps[j - k]!
      }
      next[j] = sum
      if (sum > largest) largest = sum
    }
    if (largest > 0 && largest < 1 / RESCALE) {
      for (let j = low; j <= high; j += 1) next[j]! *= RESCALE
      exponent -= RESCALE_EXPONENT
    }
    from = low
    to = high
    const spare = row
    row = next
    next = spare
  }
  return Math.min(1, timesFactorial(row[n]!, n, exponent))
}

/** Columns of row `i` that lie inside the band, both ends included. */
function band(i: number, n: number, whole: number, fraction: number): [number, number] {
  const up = fraction > 0 ? 1 : 0
  const nearest = fraction > 0.5 ? 1 : 0
  const half = Math.floor((i + 1) / 2)
  if (i % 2 === 0) return clip(half - whole, half + whole + nearest - 1, n)
  if (half === n + 1) return clip(n - whole - up + 1, n + whole + up - 1, n)
  return clip(half - whole - nearest, half + whole + up - 2, n)
}

const clip = (low: number, high: number, n: number): [number, number] => [
  Math.max(low, 0),
  Math.min(high, n),
]

function exponentialTerms(x: number, count: number): Float64Array {
  const terms = new Float64Array(count)
  terms[0] = 1
  for (let m = 1; m < count; m += 1) terms[m] = (terms[m - 1]! * x) / m
  return terms
}

function timesFactorial(value: number, n: number, startExponent: number): number {
  let product = value
  let exponent = startExponent
  for (let m = 1; m <= n; m += 1) {
    if (product > RESCALE) {
      product /= RESCALE
      exponent += RESCALE_EXPONENT
    }
    product *= m
  }
  return product * 2 ** exponent
}
