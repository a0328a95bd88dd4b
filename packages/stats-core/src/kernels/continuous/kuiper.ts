import { kuiperSurvival } from '../../special/kuiper-survival.ts'
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
 * `V = sup (F − G) + sup (G − F)`, as sensitive in the tails as at the median. P-value by Kuiper's
 * limiting law at the finite-sample `λ = (√e + 0.155 + 0.24/√e) V`, `e = m n / (m + n)` (Stephens
 * 1970): good from e ≈ 4 on without ties, conservative with them.
 *
 * @param reference sorted ascending, finite, length ≥ 1
 * @param current sorted ascending, finite, length ≥ 1
 * @throws StatsError `sample_too_small`
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
