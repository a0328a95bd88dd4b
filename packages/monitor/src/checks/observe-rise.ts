import type { Expectation } from './expectation.ts'
import type { SeenObservation } from './observation.ts'
import { type BoundedValue, observeBounds } from './observe-bounds.ts'
import { roundOutward } from './round-outward.ts'

/**
 * Returns what {@link observeBounds} returns; with `of: reference` the condition is that the number be at most that of the reference, and the edit that accepts
 * another one is a tolerance.
 */
export function observeRise(
  expectation: Expectation,
  value: BoundedValue & { readonly before: number },
): SeenObservation {
  const { condition = {}, tolerance = 0 } = expectation
  if (condition.of !== 'reference') return observeBounds(expectation, value)
  const seen = observeBounds({ ...expectation, condition: { atMost: value.before } }, value)
  if (!seen.isMissed) return seen
  return {
    ...seen,
    acceptedBy: `tolerance: ${roundOutward(Math.max(tolerance, value.value - value.before), 'up')}`,
  }
}
