/** How far out a value may lie that does not stand alone. */
export interface LoneValueLimits {
  readonly low: number
  readonly high: number
  /** Values outside: 1 or 2, at most one at either end. */
  readonly beyond: number
}

/**
 * Returns the limits beyond which the lowest or the highest value of two samples lies further from its neighbour than all others lie from each other; `undefined` where neither does, or all
 * others are equal.
 *
 * O(1). It depends on both samples together only, not on which row is of which.
 *
 * @param reference sorted ascending, no NaN
 * @param current sorted ascending, no NaN
 */
export function loneValueLimits(
  reference: Float64Array,
  current: Float64Array,
): LoneValueLimits | undefined {
  if (reference.length === 0 || current.length === 0) return undefined
  const [lowest, second] = smallestTwo(reference, current)
  const [highest, lastButOne] = largestTwo(reference, current)
  const range = lastButOne - second
  if (!(range > 0 && Number.isFinite(range))) return undefined
  const low = second - range
  const high = lastButOne + range
  const beyond = Number(lowest < low) + Number(highest > high)
  return beyond === 0 ? undefined : { low, high, beyond }
}

function smallestTwo(a: Float64Array, b: Float64Array): [number, number] {
  const [first, second] = [a[0]!, a[1] ?? Infinity, b[0]!, b[1] ?? Infinity].sort(ascending)
  return [first!, second!]
}

function largestTwo(a: Float64Array, b: Float64Array): [number, number] {
  const ends = [a.at(-1)!, a.at(-2) ?? -Infinity, b.at(-1)!, b.at(-2) ?? -Infinity].sort(ascending)
  return [ends[3]!, ends[2]!]
}

function ascending(a: number, b: number): number {
  return a - b
}
