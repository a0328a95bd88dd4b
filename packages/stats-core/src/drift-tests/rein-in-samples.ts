import {
  type ReinedInSamples,
  reinInLoneValues,
} from '../kernels/conditional/rein-in-lone-values.ts'
import type { NumericSample } from '../samples/sample.ts'
import { StatsError } from '../stats-error.ts'

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
  const ends = [reined.reference, reined.current].flatMap((values) => [values[0], values.at(-1)])
  if (ends.every((end) => Number.isFinite(end))) return reined
  const [inReference, inCurrent] = [reference, current].map(
    ({ sorted, finite }) => sorted.length - finite.length,
  )
  throw new StatsError(
    'not_finite',
    `${test}: ${inReference} of ${reference.size} values of reference and ${inCurrent} of ${current.size} of current are infinite and have no mean; "rank-omnibus" and "mann-whitney" rank them`,
  )
}
