/**
 * Returns whether `values[start, end)` could be sorted, in place, with at most `budget` moves; if
 * not, they are left partly sorted. Stable; one comparison per value where they are sorted already.
 *
 * @param values no NaN
 */
export function insertionSort(
  values: Float64Array,
  start: number,
  end: number,
  budget: number = Number.POSITIVE_INFINITY,
): boolean {
  let left = budget
  for (let i = start + 1; i < end; i += 1) {
    const value = values[i]!
    if (value >= values[i - 1]!) continue
    let j = i - 1
    do {
      values[j + 1] = values[j]!
      j -= 1
    } while (j >= start && values[j]! > value)
    values[j + 1] = value
    left -= i - j
    if (left < 0) return false
  }
  return true
}
