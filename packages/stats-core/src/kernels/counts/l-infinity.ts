import { type CellCounts, sampleSizes } from './cell-counts.ts'

/**
 * The L-infinity distance between the shares of two samples, in [0, 1]: the largest |p − q| of any cell.
 *
 * TensorFlow Data Validation's measure for categorical drift. Symmetric. Cost O(cells).
 *
 * @throws StatsError `invalid_option`, `sample_too_small` as {@link sampleSizes}.
 */
export function lInfinity(reference: CellCounts, current: CellCounts): number {
  const rows = sampleSizes('l-infinity', reference, current)
  let largest = 0
  for (let i = 0; i < reference.length; i++) {
    largest = Math.max(
      largest,
      Math.abs(reference[i]! / rows.reference - current[i]! / rows.current),
    )
  }
  return largest
}
