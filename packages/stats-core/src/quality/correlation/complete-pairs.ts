/** The rows of two columns in which both are finite. */
export interface CompletePairs {
  readonly x: Float64Array
  readonly y: Float64Array
}

/** Returns the rows in which neither column is missing or infinite, in their order; the columns themselves where there is no other row. */
export function completePairs(x: Float64Array, y: Float64Array): CompletePairs {
  const rows = x.length
  let pairs = 0
  for (let row = 0; row < rows; row++) {
    if (Number.isFinite(x[row]) && Number.isFinite(y[row])) pairs += 1
  }
  if (pairs === rows) return { x, y }
  const found = { x: new Float64Array(pairs), y: new Float64Array(pairs) }
  let next = 0
  for (let row = 0; row < rows; row++) {
    if (!Number.isFinite(x[row]) || !Number.isFinite(y[row])) continue
    found.x[next] = x[row]!
    found.y[next] = y[row]!
    next += 1
  }
  return found
}
