import { requireSize } from './require-size.ts'

/** What {@link kuiper} learned. */
export interface KuiperResult {
  /** V = D⁺ + D⁻, in [0, 1]. */
  readonly statistic: number
  /** P-value in [0, 1], asymptotic. */
  readonly pValue: number
}

/**
 * Returns Kuiper's two-sample statistic and its asymptotic p-value.
 *
 * `V = sup (F − G) + sup (G − F)`, as sensitive in the tails as at the median. P-value by Kuiper's series
 * `2 Σ (4j²λ² − 1) e^(−2j²λ²)` with the finite-sample `λ = (√e + 0.155 + 0.24/√e) V`, `e = m n / (m + n)` (Stephens 1970):
 * good from e ≈ 4 on without ties, conservative with them.
 *
 * @param reference sorted ascending, finite, length ≥ 1
 * @param current sorted ascending, finite, length ≥ 1
 * @throws StatsError `sample-too-small`
 */
export function kuiper(reference: Float64Array, current: Float64Array): KuiperResult {
  requireSize('kuiper', reference, current, 1)
  const m = reference.length
  const n = current.length
  const statistic = rangeOfDifference(reference, current) / (m * n)
  const root = Math.sqrt((m * n) / (m + n))
  return { statistic, pValue: kuiperSurvival((root + 0.155 + 0.24 / root) * statistic) }
}

function rangeOfDifference(reference: Float64Array, current: Float64Array): number {
  const m = reference.length
  const n = current.length
  let i = 0
  let j = 0
  let difference = 0
  let lowest = 0
  let highest = 0
  while (i < m && j < n) {
    const value = Math.min(reference[i]!, current[j]!)
    while (i < m && reference[i] === value) {
      i += 1
      difference += n
    }
    while (j < n && current[j] === value) {
      j += 1
      difference -= m
    }
    if (difference > highest) highest = difference
    if (difference < lowest) lowest = difference
  }
  return highest - lowest
}

/** The limiting law of `√e V`; below 0.4 the tail is 1 to seven digits. */
function kuiperSurvival(lambda: number): number {
  if (lambda < 0.4) return 1
  const square = lambda * lambda
  let sum = 0
  for (let j = 1; ; j += 1) {
    const exponent = 2 * j * j * square
    const term = (2 * exponent - 1) * Math.exp(-exponent)
    sum += term
    if (term <= sum * 1e-17) return Math.min(1, Math.max(0, 2 * sum))
  }
}
