import { type CellCounts, sampleSizes } from './cell-counts.ts'
import { dropEmptyCells } from './cell-statistic.ts'

/** The shares of two samples over the same cells, none of them 0. */
export interface PositiveShares {
  readonly reference: Float64Array
  readonly current: Float64Array
}

/**
 * How a share of 0, whose logarithm does not exist, is replaced.
 *
 * - `pooled`: both samples get half a row per cell on top, spread as the rows of both samples together;
 *   shares sum to 1, vanish with the sample size as they should, and identical shares stay identical.
 * - `evidently`: as Evidently 0.4 does, per sample, with m its smallest positive share: m / 10^6 when m ≤
 *   0.0001, else 0.0001; also in cells that are empty in both. Shares then sum to a little more than 1.
 */
export type ZeroShares = 'pooled' | 'evidently'

/**
 * The shares of two samples with zeros replaced, in the cells' order; `pooled` leaves out cells that are empty in both.
 *
 * @throws StatsError `invalid_option`, `sample_too_small` as {@link sampleSizes}.
 */
export function positiveShares(
  test: string,
  reference: CellCounts,
  current: CellCounts,
  zeros: ZeroShares,
): PositiveShares {
  const rows = sampleSizes(test, reference, current)
  if (zeros === 'evidently') {
    return {
      reference: fillZeros(Float64Array.from(reference), rows.reference),
      current: fillZeros(Float64Array.from(current), rows.current),
    }
  }
  const cells = dropEmptyCells(reference, current)
  const added = cells.reference.length / 2 / (rows.reference + rows.current)
  const { reference: inReference, current: inCurrent } = cells
  for (let i = 0; i < inReference.length; i++) {
    const extra = added * (inReference[i]! + inCurrent[i]!)
    inReference[i] = (inReference[i]! + extra) / (rows.reference + inReference.length / 2)
    inCurrent[i] = (inCurrent[i]! + extra) / (rows.current + inReference.length / 2)
  }
  return cells
}

/** The shares of one sample, each 0 replaced. */
function fillZeros(counts: Float64Array, rows: number): Float64Array {
  const shares = counts.map((count) => count / rows)
  const smallest = shares.reduce((least, share) => (share > 0 ? Math.min(least, share) : least), 1)
  const fill = smallest <= 0.0001 ? smallest / 1_000_000 : 0.0001
  return shares.map((share) => (share === 0 ? fill : share))
}
