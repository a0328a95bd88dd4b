import { type CellCounts, sampleSizes } from './cell-counts.ts'

/**
 * The total variation distance between the shares of two samples, in [0, 1]: ½ Σ |p − q|.
 *
 * It is the share of rows that would have to change their cell to turn one sample's shares into the other's.
 * Symmetric. Cost O(cells).
 *
 * @throws StatsError `invalid_option`, `sample_too_small` as {@link sampleSizes}.
 */
export function totalVariation(reference: CellCounts, current: CellCounts): number {
  const rows = sampleSizes('tvd', reference, current)
  let sum = 0
  for (let i = 0; i < reference.length; i++) {
    sum += Math.abs(reference[i]! / rows.reference - current[i]! / rows.current)
  }
  return Math.min(1, sum / 2)
}
