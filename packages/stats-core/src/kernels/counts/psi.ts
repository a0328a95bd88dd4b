import type { CellCounts } from './cell-counts.ts'
import { positiveShares, type ZeroShares } from './positive-shares.ts'

/** Options of {@link psi} and {@link kullbackLeibler}. */
export interface ShareOptions {
  /** How shares of 0 are replaced; default `pooled`. */
  readonly zeros?: ZeroShares
}

/**
 * The population stability index of two samples, in nats, ≥ 0: Σ (p − q) ln(p / q).
 *
 * Jeffreys' divergence (1946), KL(p‖q) + KL(q‖p), known under this name from credit scoring. Symmetric. Cost
 * O(cells). With `zeros: 'evidently'` it is the `psi` of Evidently 0.4.
 *
 * Under no drift it is about (cells − 1)(1/n + 1/m), not 0: the customary limits 0.1 and 0.2 mean nothing
 * without the sizes.
 *
 * @throws StatsError `invalid_option`, `sample_too_small` as {@link sampleSizes}.
 */
export function psi(
  reference: CellCounts,
  current: CellCounts,
  { zeros = 'pooled' }: ShareOptions = {},
): number {
  const shares = positiveShares('psi', reference, current, zeros)
  let sum = 0
  for (let i = 0; i < shares.reference.length; i++) {
    const p = shares.reference[i]!
    const q = shares.current[i]!
    sum += (p - q) * Math.log(p / q)
  }
  return sum
}
