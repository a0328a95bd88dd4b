/** What one look at the values shows. */
export interface DoublesScan {
  readonly smallest: number
  readonly largest: number
  /** Whether each value is at least the one before it; the order of −0 and +0 does not count. */
  readonly isAscending: boolean
  /** Whether all are whole numbers. */
  readonly isWhole: boolean
  readonly negativeZeros: number
}

/** Returns what decides how `values` are sorted. One pass. @param values no NaN, length ≥ 1 */
export function scanDoubles(values: Float64Array): DoublesScan {
  let smallest = values[0]!
  let largest = smallest
  let isAscending = true
  let isWhole = true
  let negativeZeros = 0
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i]!
    if (i > 0 && value < values[i - 1]!) isAscending = false
    if (value < smallest) smallest = value
    if (value > largest) largest = value
    if (value !== Math.floor(value)) isWhole = false
    if (Object.is(value, -0)) negativeZeros += 1
  }
  return { smallest, largest, isAscending, isWhole, negativeZeros }
}
