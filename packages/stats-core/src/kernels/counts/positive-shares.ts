import { type CellCounts, sampleSizes } from './cell-counts.ts'

/** The shares of two samples over the cells that either occupies, none of them 0. */
export interface PositiveShares {
  readonly reference: Float64Array
  readonly current: Float64Array
}

/**
 * How a share of 0, whose logarithm does not exist, is replaced.
 *
 * - `pooled`: both samples get half a row per cell on top, spread as the rows of both samples together; shares sum to 1, vanish with the sample size as they should,
 *   and identical shares stay identical.
 * - `evidently`: as Evidently 0.4 does, per sample, with m its smallest positive share: m / 10^6 when m ≤ 0.0001, else 0.0001. Shares then sum to a little more than 1.
 */
export type ZeroShares = 'pooled' | 'evidently'

/**
 * The shares of two samples with zeros replaced, over the occupied cells in their order.
 *
 * @throws StatsError `invalid-option`, `sample-too-small` as {@link sampleSizes}.
 */
export function positiveShares(
  test: string,
  reference: CellCounts,
  current: CellCounts,
  zeros: ZeroShares,
): PositiveShares {
  const rows = sampleSizes(test, reference, current)
  const occupied: number[] = []
  for (let i = 0; i < reference.length; i++) {
    if (reference[i]! + current[i]! > 0) occupied.push(i)
  }
  if (zeros === 'evidently') {
    return {
      reference: fillZeros(Float64Array.from(occupied, (i) => reference[i]! / rows.reference)),
      current: fillZeros(Float64Array.from(occupied, (i) => current[i]! / rows.current)),
    }
  }
  const added = occupied.length / 2
  const all = rows.reference + rows.current
  const smooth = (counts: CellCounts, total: number) =>
    Float64Array.from(
      occupied,
      (i) => (counts[i]! + added * ((reference[i]! + current[i]!) / all)) / (total + added),
    )
  return { reference: smooth(reference, rows.reference), current: smooth(current, rows.current) }
}

function fillZeros(shares: Float64Array): Float64Array {
  let smallest = Number.POSITIVE_INFINITY
  for (const share of shares) if (share > 0 && share < smallest) smallest = share
  const fill = smallest <= 0.0001 ? smallest / 1_000_000 : 0.0001
  return shares.map((share) => (share === 0 ? fill : share))
}
