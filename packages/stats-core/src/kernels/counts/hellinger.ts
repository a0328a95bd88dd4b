import { type CellCounts, sampleSizes } from './cell-counts.ts'

/**
 * The Hellinger distance between the shares of two samples, in [0, 1].
 *
 * sqrt(½ Σ (√p − √q)²), which equals sqrt(1 − Σ √(p q)). The form over densities, sqrt(1 − Σ √(f g) · width),
 * is the same number whatever the widths of the bins, as long as every row lies in a bin. Symmetric; empty
 * cells need no filling. Cost O(cells).
 *
 * @throws StatsError `invalid_option`, `sample_too_small` as {@link sampleSizes}.
 */
export function hellinger(reference: CellCounts, current: CellCounts): number {
  const rows = sampleSizes('hellinger', reference, current)
  let sum = 0
  for (let i = 0; i < reference.length; i++) {
    const difference =
      Math.sqrt(reference[i]! / rows.reference) - Math.sqrt(current[i]! / rows.current)
    sum += difference * difference
  }
  return Math.min(1, Math.sqrt(sum / 2))
}
