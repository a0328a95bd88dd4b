import { sharesOf } from './shares.ts'

/** Both sides of a numeric distribution, ready to be drawn over one axis. */
export interface Histogram {
  readonly edges: readonly number[]
  /** share of the rows in each bin */
  readonly reference: readonly number[]
  readonly current: readonly number[]
  /** what is drawn: the shares, or, where bins differ in width, shares over width relative to the mean width */
  readonly heights: { readonly reference: readonly number[]; readonly current: readonly number[] }
  readonly evenBins: boolean
}

/**
 * Returns a distribution in shares and in heights to draw. Where bins differ in width by more than a hundredth of the mean width, heights
 * are densities, so that areas, not heights, are comparable: a wide bin does not look like a peak.
 *
 * @param distribution k + 1 edges, ascending, and k counts on each side
 */
export function histogramOf(distribution: {
  readonly edges: readonly number[]
  readonly reference: readonly number[]
  readonly current: readonly number[]
}): Histogram {
  const { edges } = distribution
  const reference = sharesOf(distribution.reference)
  const current = sharesOf(distribution.current)
  const widths = reference.map((_, index) => (edges[index + 1] ?? 0) - (edges[index] ?? 0))
  const mean = widths.reduce((sum, width) => sum + width, 0) / Math.max(1, widths.length)
  const evenBins = widths.every((width) => Math.abs(width - mean) <= mean / 100)
  const heightOf = (share: number, index: number) =>
    evenBins ? share : share * (mean / Math.max(widths[index] ?? mean, mean / 1000))
  return {
    edges,
    reference,
    current,
    heights: { reference: reference.map(heightOf), current: current.map(heightOf) },
    evenBins,
  }
}
