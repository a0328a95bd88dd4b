import { StatsError } from '../stats-error.ts'

/**
 * Refuses weights that are negative or infinite. Missing ones (NaN) pass: their rows are left out.
 *
 * @throws StatsError `invalid_option`
 */
export function requireWeights(weights: Float64Array | undefined): void {
  if (weights === undefined) return
  for (let i = 0; i < weights.length; i++) {
    if (!(weights[i]! < 0) && weights[i] !== Number.POSITIVE_INFINITY) continue
    throw new StatsError(
      'invalid_option',
      `weights: found ${weights[i]} in row ${i}, needs finite numbers from 0`,
    )
  }
}
