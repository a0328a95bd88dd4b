import { quantileSorted } from '../profiles/quantile-sorted.ts'
import { yeoJohnson, yeoJohnsonPower } from './yeo-johnson.ts'

/** The value that lies farthest outside the others. */
export interface OutlyingValue {
  readonly index: number
  /** Its distance from their mean, in their standard deviations, in the shape in which they are most nearly normal; 0 where they have no scale. */
  readonly distance: number
}

/** Three quarters of a normal variable lie within so many standard deviations. */
const threeQuarters = 1.1503

/**
 * Returns the largest or the smallest value, whichever lies farther outside the others, and how far.
 *
 * The externally studentized deviate of Grubbs (1950), after the power transformation of {@link yeoJohnson} that the *other* values ask for, as far
 * as it draws the value in, at most by the logarithm: in skewed data a long tail is no outlier. Values are centred by the median and scaled by the third
 * quartile of their distances from it first. 0 where three quarters of the values are equal. The law is not Student's, as the power is estimated: {@link patternPValue} has it. Cost
 * O(n log n).
 *
 * @param values finite, at least 4
 */
export function outlyingValue(values: readonly number[]): OutlyingValue {
  const sorted = Float64Array.from(values).sort()
  const median = quantileSorted(sorted, 0.5)
  const deviations = sorted.map((value) => Math.abs(value - median)).sort()
  const scale = quantileSorted(deviations, 0.75) / threeQuarters
  const highest = values.indexOf(sorted.at(-1)!)
  const lowest = values.indexOf(sorted[0]!)
  if (!(scale > 0)) return { index: highest, distance: 0 }
  const scaled = values.map((value) => (value - median) / scale)
  const above = distanceAbove(scaled, highest)
  const below = distanceAbove(
    scaled.map((value) => -value),
    lowest,
  )
  return above >= below
    ? { index: highest, distance: Math.max(0, above) }
    : { index: lowest, distance: Math.max(0, below) }
}

function distanceAbove(scaled: readonly number[], index: number): number {
  const others = scaled.filter((_, at) => at !== index)
  const power = Math.max(0, Math.min(1, yeoJohnsonPower(others)))
  const moved = others.map((value) => yeoJohnson(value, power))
  const count = moved.length
  const mean = moved.reduce((sum, value) => sum + value, 0) / count
  const squares = moved.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  const error = Math.sqrt((squares / (count - 1)) * (1 + 1 / count))
  return (yeoJohnson(scaled[index]!, power) - mean) / error
}
