import { jensenShannon } from '../kernels/counts/jensen-shannon.ts'
import { jensenShannonNullMean } from '../kernels/counts/jensen-shannon-null-mean.ts'
import type { AlignedCounts } from '../samples/align-categories.ts'

/** The name under which reports carry {@link driftEffect}. */
export const driftEffectName = 'jensen-shannon-distance'

/**
 * Returns how far apart two distributions are: 0 for not at all, 1 for no cell in common.
 *
 * The Jensen-Shannon distance (base 2) between the shares of the cells, the mean that its square has without any drift at these sizes
 * subtracted first ({@link jensenShannonNullMean}), so that small samples and many categories do not look like a change:
 * √max(0, JSD − mean). Counted on the reference's own quantile bins, or on categories, a normal shift of 0.25 standard deviations is 0.105, one of
 * 0.05 is 0.021; a new category with 5 % of the rows is 0.16.
 *
 * @param counts both samples in the same cells, each with at least one row
 * @throws StatsError `sample_too_small`, `invalid_option` as {@link jensenShannon}
 */
export function driftEffect({ reference, current }: AlignedCounts): number {
  const { divergence } = jensenShannon(reference, current, { base: 2 })
  const nullMean = jensenShannonNullMean(reference, current, { base: 2 })
  return Math.sqrt(Math.max(0, divergence - nullMean))
}
