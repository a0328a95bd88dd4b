/** What a few of the values suggest of all. */
export interface DoublesSample {
  /** The smallest of them; +∞ where all are NaN. */
  readonly smallest: number
  /** The largest of them; −∞ where all are NaN. */
  readonly largest: number
  /** Whether each is at least the one before it. */
  readonly isAscending: boolean
  /** Whether all are whole numbers. */
  readonly isWhole: boolean
}

/** So many values leave few outside of their range: about two in a thousand. */
const SAMPLE = 1024

/** Returns what some 1024 `values`, evenly spaced, suggest of all; NaN are left out. */
export function sampleDoubles(values: Float64Array): DoublesSample {
  const step = Math.max(1, Math.floor(values.length / SAMPLE))
  let smallest = Number.POSITIVE_INFINITY
  let largest = Number.NEGATIVE_INFINITY
  let previous = Number.NEGATIVE_INFINITY
  let isAscending = true
  let isWhole = true
  for (let i = 0; i < values.length; i += step) {
    const value = values[i]!
    if (Number.isNaN(value)) continue
    if (value < smallest) smallest = value
    if (value > largest) largest = value
    if (value < previous) isAscending = false
    if (value !== Math.floor(value)) isWhole = false
    previous = value
  }
  return { smallest, largest, isAscending, isWhole }
}
