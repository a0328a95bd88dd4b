import type { AlignedCounts } from '../../samples/align-categories.ts'
import { StatsError } from '../../stats-error.ts'

/**
 * Returns nothing when the samples hold at least two different values together.
 *
 * @param test name of the calling test, which the message begins with
 * @param cells one for each value that occurs
 * @throws StatsError `constant_samples`
 */
export function requireTwoValues(test: string, { reference }: AlignedCounts): void {
  if (reference.length > 1) return
  throw new StatsError(
    'constant_samples',
    `${test}: reference and current hold one and the same value, needs at least two different ones`,
  )
}
