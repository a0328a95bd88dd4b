import { greatestCommonDivisor } from './greatest-common-divisor.ts'

/**
 * Returns P(D ≥ h / lcm(m, n)), the exact null tail of the two-sample Smirnov distance without ties, in [0, 1].
 *
 * Equal sizes: the reflection series in nested form (Gnedenko and Korolyuk 1951; Hodges 1958, section 3), O(n).
 * Unequal sizes: the share of lattice paths from (0, 0) to (m, n) that have left the band `|x/m − y/n| < D`, column by column
 * (Hodges 1958; the recursion of Viehmann 2021), O(m × width of the band). Both add positive terms only in the tail,
 * so small probabilities keep their digits. Agrees with the exact method of `scipy.stats.ks_2samp`.
 *
 * @param m size of one sample, ≥ 1
 * @param n size of the other, ≥ 1
 * @param h the statistic times lcm(m, n), a whole number ≥ 0
 */
export function smirnovTwoSampleSurvival(m: number, n: number, h: number): number {
  if (h <= 0) return 1
  if (m === n) return Math.min(1, reflectionSeries(n, h))
  return m > n ? shareOfPathsOutside(m, n, h) : shareOfPathsOutside(n, m, h)
}

function reflectionSeries(n: number, h: number): number {
  let nested = 0
  for (let k = Math.floor(n / h); k >= 0; k -= 1) {
    let ratio = 1
    for (let j = 0; j < h; j += 1) ratio *= (n - k * h - j) / (n + k * h + j + 1)
    nested = ratio * (1 - nested)
  }
  return 2 * nested
}

function shareOfPathsOutside(m: number, n: number, h: number): number {
  const divisor = greatestCommonDivisor(m, n)
  const across = m / divisor
  const up = n / divisor
  const outside = new Float64Array(n + 2).fill(1)
  let high = Math.min(Math.ceil(h / across), n + 1)
  outside.fill(0, 0, high)
  for (let i = 1; i <= m; i += 1) {
    const low = Math.min(Math.max(Math.floor((up * i - h) / across) + 1, 0), n)
    high = Math.min(Math.ceil((up * i + h) / across), n + 1)
    if (high <= low) return 1
    let below = low === 0 ? 0 : 1
    for (let j = low; j < high; j += 1) {
      below = (outside[j]! * i + below * j) / (i + j)
      outside[j] = below
    }
  }
  return outside[high - 1]!
}
