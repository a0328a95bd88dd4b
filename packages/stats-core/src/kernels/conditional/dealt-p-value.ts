import type { SequentialOptions } from '../../vectors/sequential-p-value.ts'
import type { RankCells } from '../omnibus/rank-cells.ts'
import { type TablePValue, tablePValue } from './table-p-value.ts'

/** Options of {@link dealtPValue}. */
export interface DealtOptions extends SequentialOptions {
  /** Seed of the deals; the same seed and data give the same p-value. @defaultValue 'leeway' */
  readonly seed?: string
}

/** A number that is larger the further the rows of two samples lie apart; of aligned cells, which it must not keep. NaN counts as no distance. */
export type CellsStatistic = (reference: Float64Array, current: Float64Array) => number

/**
 * Returns the probability of a statistic at least as large as that of the data, when the rows of all cells are dealt to the samples at random.
 *
 * Given the rows per cell of both samples together, every way to deal them is equally likely under no drift. So P(p ≤ a) ≤ a for every a, whatever
 * the statistic, the sizes and the ties. Exact where the ways are few ({@link tablePValue}); else drawn, which ends early once `enough` deals were as large and is never under
 * about `resolution`.
 *
 * @param cells with at least one row of each sample, in any order that the statistic understands
 * @throws StatsError `invalid_option` when `resolution` is outside (0, 1) or `enough` below 1
 */
export function dealtPValue(
  { reference, current }: RankCells,
  statistic: CellsStatistic,
  options: DealtOptions,
): TablePValue {
  const sizes = reference.map((count, k) => count + current[k]!)
  const referenceRows = sumOf(reference)
  const currentRows = sumOf(current)
  const rest = new Float64Array(sizes.length)
  const isCurrentDrawn = currentRows <= referenceRows
  const ofDrawn = (drawn: Float64Array): number => {
    for (let k = 0; k < sizes.length; k += 1) rest[k] = sizes[k]! - drawn[k]!
    return orNone(isCurrentDrawn ? statistic(rest, drawn) : statistic(drawn, rest))
  }
  const observed = orNone(statistic(reference, current))
  return tablePValue(sizes, Math.min(referenceRows, currentRows), ofDrawn, observed, options)
}

function orNone(distance: number): number {
  return Number.isNaN(distance) ? Number.NEGATIVE_INFINITY : distance
}

function sumOf(counts: Float64Array): number {
  return counts.reduce((sum, count) => sum + count, 0)
}
