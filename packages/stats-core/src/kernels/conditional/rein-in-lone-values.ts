import { loneValueLimits } from './lone-value-limits.ts'

/** Two samples of which no single value decides. */
export interface ReinedInSamples {
  /** Sorted ascending; the array given where nothing was moved. */
  readonly reference: Float64Array
  /** Sorted ascending; the array given where nothing was moved. */
  readonly current: Float64Array
  /** Values that were moved: 0, 1 or 2. */
  readonly moved: number
}

/**
 * Returns two samples of which the lowest and the highest value of both together lie no further from their neighbour than all others lie from each other; a value that does
 * is moved to that distance.
 *
 * A mean, a variance and an area between distribution functions are moved any distance by one value: with one at 1e300 among 200, Welch's t is 1, whatever the
 * others do. Moved in, it weighs no more than a row at the far end of a range twice as wide. Ordinary values are left alone: among 400 normal or exponential ones the gap
 * at an end reaches the range of the others in fewer than one of a hundred samples.
 * It depends on both samples together only, not on which row is of which, so a test on the result keeps its law under no drift. A lone ±∞ is moved as any other value, two at one end stay. Nothing is moved where all others are
 * equal. O(1), and O(n) for a sample that changes.
 *
 * @param reference sorted ascending, no NaN
 * @param current sorted ascending, no NaN
 */
export function reinInLoneValues(reference: Float64Array, current: Float64Array): ReinedInSamples {
  const limits = loneValueLimits(reference, current)
  if (limits === undefined) return { reference, current, moved: 0 }
  const { low, high, beyond } = limits
  const within = (values: Float64Array): Float64Array =>
    values[0]! < low || values.at(-1)! > high
      ? values.map((value) => Math.min(Math.max(value, low), high))
      : values
  return { reference: within(reference), current: within(current), moved: beyond }
}
