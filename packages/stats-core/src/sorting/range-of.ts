/** Returns the smallest and the largest of `values`. @param values no NaN, length ≥ 1 */
export function rangeOf(values: Float64Array): [smallest: number, largest: number] {
  let smallest = values[0]!
  let largest = smallest
  for (let i = 1; i < values.length; i += 1) {
    const value = values[i]!
    if (value < smallest) smallest = value
    if (value > largest) largest = value
  }
  return [smallest, largest]
}
