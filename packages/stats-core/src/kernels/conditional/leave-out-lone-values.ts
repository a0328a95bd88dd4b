import { loneValueLimits } from './lone-value-limits.ts'

/** Rows of either side from which on values are left out: with fewer, each is too much of its side. */
const FEWEST_ROWS = 5

/** Two samples without the values that stand alone. */
export interface SamplesWithoutLoneValues {
  /** Sorted ascending. */
  readonly reference: Float64Array
  /** Sorted ascending. */
  readonly current: Float64Array
  /** Values that are left out: 0, 1 or 2. */
  readonly leftOut: number
}

/**
 * Returns two samples without the lowest and the highest value of both together, where these lie further from their neighbour than all others lie from each other.
 *
 * For statistics that square: to them a value at the far end of a range twice as wide (`reinInLoneValues`) still says much; one row among 5000 heavy-tailed ones changed three of
 * Levene's verdicts in ten. Nothing is left out under five rows on a side. Which value is left out depends on both samples together, and given it the other rows are as exchangeable as before: a test on them keeps its law under no drift. O(n).
 *
 * @param reference sorted ascending, no NaN
 * @param current sorted ascending, no NaN
 */
export function leaveOutLoneValues(
  reference: Float64Array,
  current: Float64Array,
): SamplesWithoutLoneValues {
  const fewest = Math.min(reference.length, current.length)
  const limits = fewest < FEWEST_ROWS ? undefined : loneValueLimits(reference, current)
  if (limits === undefined) return { reference, current, leftOut: 0 }
  const within = (values: Float64Array): Float64Array =>
    values.subarray(
      Number(values[0]! < limits.low),
      values.length - Number(values.at(-1)! > limits.high),
    )
  return { reference: within(reference), current: within(current), leftOut: limits.beyond }
}
