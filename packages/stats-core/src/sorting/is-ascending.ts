/** Returns whether each of the numbers among `values` is at least the one before it; the order of −0 and +0 does not count, nor does NaN. */
export function isAscending(values: Float64Array): boolean {
  let previous = Number.NEGATIVE_INFINITY
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i]!
    if (value < previous) return false
    if (value > previous) previous = value
  }
  return true
}
