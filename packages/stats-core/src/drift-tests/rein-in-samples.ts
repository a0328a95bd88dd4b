import {
  type ReinedInSamples,
  reinInLoneValues,
} from '../kernels/conditional/rein-in-lone-values.ts'
import type { NumericSample } from '../samples/sample.ts'
import { requireFinite } from './require-finite.ts'

/**
 * Returns the values of two samples for a test that is about means: no single value decides ({@link reinInLoneValues}), be it infinite, and more infinite values than that are not judged,
 * for they have no mean.
 *
 * @param test id of the calling test, which the message begins with
 * @throws StatsError `not_finite`
 */
export function reinInSamples(
  test: string,
  reference: NumericSample,
  current: NumericSample,
): ReinedInSamples {
  const reined = reinInLoneValues(reference.sorted, current.sorted)
  requireFinite(test, reference, current, [reined.reference, reined.current])
  return reined
}
