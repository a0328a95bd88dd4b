import {
  leaveOutLoneValues,
  type SamplesWithoutLoneValues,
} from '../kernels/conditional/leave-out-lone-values.ts'
import type { NumericSample } from '../samples/sample.ts'
import { requireFinite } from './require-finite.ts'

/**
 * Returns the values of two samples for a test of means or spreads that squares them: no single value decides ({@link leaveOutLoneValues}), be it infinite, and more infinite values than that are
 * not judged.
 *
 * @param test id of the calling test, which the message begins with
 * @throws StatsError `not_finite`
 */
export function leaveOutOfSamples(
  test: string,
  reference: NumericSample,
  current: NumericSample,
): SamplesWithoutLoneValues {
  const left = leaveOutLoneValues(reference.sorted, current.sorted)
  requireFinite(test, reference, current, [left.reference, left.current])
  return left
}
