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
  { before, ...value }: Omit<BoundedValue, 'before'> & { readonly before: number },
): SeenObservation {
  const { condition = {}, tolerance = 0 } = expectation
  const bounded = { ...value, before: () => before }
  if (condition.of !== 'reference') return observeBounds(expectation, bounded)
  const seen = observeBounds({ ...expectation, condition: { atMost: before } }, bounded)
  if (!seen.isMissed) return seen
  return {
    ...seen,
    acceptedBy: `tolerance: ${roundOutward(Math.max(tolerance, value.value - before), 'up')}`,
  }
}
