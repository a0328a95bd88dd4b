/** Returns the finite values of a column in their order; the column itself where all are. Cost O(n). */
export function finiteValues(values: Float64Array): Float64Array {
  let count = 0
  for (let row = 0; row < values.length; row++) if (Number.isFinite(values[row])) count += 1
  if (count === values.length) return values
  const finite = new Float64Array(count)
  let next = 0
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!
    if (Number.isFinite(value)) finite[next++] = value
  }
  return finite
}
