import { seededRandom } from '../../random/seeded-random.ts'
import { urnSampler } from '../../random/urn-sampler.ts'
import { requireSequentialOptions } from '../../vectors/require-sequential-options.ts'
import { sequentialPValue } from '../../vectors/sequential-p-value.ts'
import { exactTablePValue } from '../counts/exact-table-p-value.ts'
import type { DealtOptions } from './dealt-p-value.ts'

/** What {@link tablePValue} learned. */
export interface TablePValue {
  /** In (0, 1]. */
  readonly pValue: number
  /** Summed over all tables, or drawn. */
  readonly method: 'exact' | 'permutation'
  /** Tables drawn; 0 when exact. */
  readonly draws: number
}

/** Of its own size, how far rounding may move a statistic of the same rows. */
const ROUNDING = 1e-11

/**
 * Returns the probability of a statistic at least as large as `observed`, when `drawnRows` of all rows are drawn at random.
 *
 * Summed over all tables where they are few ({@link exactTablePValue}), else drawn ({@link sequentialPValue}): P(p ≤ a) ≤ a under no drift, either way.
 *
 * @param totals rows per cell, of both samples
 * @param statistic of the rows drawn per cell, which it must not keep
 * @throws StatsError `invalid_option` when `resolution` is outside (0, 1) or `enough` below 1
 */
export function tablePValue(
  totals: Float64Array,
  drawnRows: number,
  statistic: (drawn: Float64Array) => number,
  observed: number,
  { seed = 'leeway', resolution = 0.00025, enough = 100 }: DealtOptions,
): TablePValue {
  requireSequentialOptions(resolution, enough)
  const scale = Number.isFinite(observed) ? Math.abs(observed) : 0
  const least = observed - ROUNDING * scale
  const exact = exactTablePValue(totals, drawnRows, (drawn) => statistic(drawn) >= least)
  if (exact !== undefined) return { pValue: exact, method: 'exact', draws: 0 }
  const fill = urnSampler(seededRandom(seed), totals, drawnRows)
  const drawn = new Float64Array(totals.length)
  const draw = (): number => {
    fill(drawn)
    return statistic(drawn)
  }
  const found = sequentialPValue(observed, draw, { resolution, enough }, scale)
  return { ...found, method: 'permutation' }
}
