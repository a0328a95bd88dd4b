import { log1pMinusX } from '../../special/log1p-minus-x.ts'
import type { CellCounts } from './cell-counts.ts'
import { positiveShares } from './positive-shares.ts'
import type { ShareOptions } from './psi.ts'

/**
 * The Kullback-Leibler divergence KL(reference ‖ current) of the shares of two samples, in nats, ≥ 0: Σ p
 * ln(p / q).
 *
 * Not symmetric. Cost O(cells). With `zeros: 'evidently'` it is the `kl_div` of Evidently 0.4, which rescales
 * the filled shares to a sum of 1 as `scipy.stats.entropy(reference, current)` does.
 *
 * @throws StatsError `invalid_option`, `sample_too_small` as {@link sampleSizes}.
 */
export function kullbackLeibler(
  reference: CellCounts,
  current: CellCounts,
  { zeros = 'pooled' }: ShareOptions = {},
): number {
  const shares = positiveShares('kl_div', reference, current, zeros)
  const referenceSum = sumOf(shares.reference)
  const currentSum = sumOf(shares.current)
  let sum = 0
  for (let i = 0; i < shares.reference.length; i++) {
    const p = shares.reference[i]! / referenceSum
    const q = shares.current[i]! / currentSum
    // p ln(p / q) − p + q, never negative, which has the same sum and keeps the digits that small differences would lose.
    sum -= p * log1pMinusX((q - p) / p)
  }
  return sum
}

function sumOf(values: Float64Array): number {
  let sum = 0
  for (const value of values) sum += value
  return sum
}
