import { createDriftContext } from '../drift-tests/drift-context.ts'
import type { DriftTest } from '../drift-tests/drift-test.ts'
import { isDrift } from '../drift-tests/is-drift.ts'
import { runDriftTest } from '../drift-tests/run-drift-test.ts'
import type { CellCounts } from '../kernels/counts/cell-counts.ts'
import type { NumericSample } from '../samples/sample.ts'
import { type GrowingChange, growingMove, growingShift } from './growing-change.ts'
import { growingReplacement } from './growing-replacement.ts'

/** Bisections: until the largest change is known to a two-thousandth. */
const STEPS = 11

/**
 * Returns the effect, a Jensen-Shannon distance (base 2), of the smallest change of this reference whose score lies on the drift side of `threshold`, chance
 * left out; `undefined` where there is none.
 *
 * The change is one that can grow: numbers all move up together ({@link growingShift}), rows move from the most frequent category to the rarest
 * ({@link growingMove}). Where even the largest of these stays under the threshold, as where hundreds of categories have a row or two each, a share of the rows is replaced by values that the
 * reference does not have ({@link growingReplacement}). Found by bisection, so for scores that grow with it. For tests whose score is a distance: of a p-value the number of rows
 * decides. Twelve comparisons of some 400 with 400 values.
 *
 * @param test accepts the reference: `numeric` for a sample of numbers, `categorical` for rows per category
 * @param reference at least one finite value, or row
 */
export function driftingChange(
  test: DriftTest,
  reference: NumericSample | CellCounts,
  threshold: number,
): number | undefined {
  const change = 'finite' in reference ? growingShift(reference) : growingMove(reference)
  return (
    smallestDrifting(test, change, threshold) ??
    smallestDrifting(test, growingReplacement(reference), threshold)
  )
}

function smallestDrifting(
  test: DriftTest,
  { before, after, effect }: GrowingChange,
  threshold: number,
): number | undefined {
  const drifts = (size: number): boolean => {
    const changed = after(size)
    const outcome = runDriftTest(test, before, changed, createDriftContext(before, changed))
    return outcome.status === 'scored' && isDrift(outcome.score, threshold, test.score.driftWhen)
  }
  if (!drifts(1)) return undefined
  let low = 0
  let high = 1
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2
    if (drifts(middle)) high = middle
    else low = middle
  }
  return effect(high)
}
