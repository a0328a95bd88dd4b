import { kuiperSurvival } from '../../special/kuiper-survival.ts'
import { type EmpiricalDifference, empiricalDifference } from './empirical-difference.ts'
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
  return kuiperOfDifference(empiricalDifference(reference, current))
}

/** As {@link kuiper}, of a difference walked once for several tests. */
export function kuiperOfDifference(difference: EmpiricalDifference): KuiperResult {
  const { m, n, highest, lowest } = difference
  requireSize('kuiper', { length: m }, { length: n }, 1)
  const statistic = (highest - lowest) / (m * n)
  const root = Math.sqrt((m * n) / (m + n))
  return { statistic, pValue: kuiperSurvival((root + 0.155 + 0.24 / root) * statistic) }
}
