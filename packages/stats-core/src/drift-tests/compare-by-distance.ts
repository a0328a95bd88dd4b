import type { CountDistance } from '../kernels/counts/count-distances.ts'
import { distanceTest } from '../kernels/counts/distance-test.ts'
import { quantileDistanceTest } from '../kernels/quantile-bins/quantile-distance-test.ts'
import type { Sample } from '../samples/sample.ts'
import type { DriftContext } from './drift-context.ts'
import type { Comparison } from './drift-test.ts'

/**
 * Returns a distance of two samples (`statistic`) with its p-value: numbers on the bins of the reference's quantiles, the outer ones open
 * ({@link quantileDistanceTest}); categories as they are ({@link distanceTest}).
 */
export function compareByDistance(
  distance: CountDistance,
  reference: Sample,
  current: Sample,
  { bins, seed, resolution }: DriftContext,
): Comparison {
  const options = { seed, resolution }
  return 'sorted' in reference && 'sorted' in current
    ? { ...quantileDistanceTest(distance, bins, reference.sorted, current.sorted, options) }
    : { ...distanceTest(distance, bins.reference, bins.current, options) }
}
