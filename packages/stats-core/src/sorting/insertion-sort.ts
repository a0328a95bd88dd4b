/** Values between two returns: an engine compiles a function that is called often better than a loop it enters midway. */
const STRIDE = 4096

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
  for (let from = start + 1; from < end && left >= 0; from += STRIDE) {
    left -= insertStride(values, start, from, Math.min(from + STRIDE, end), left)
  }
  return left >= 0
}

/** Moves `values[from, to)` down to their places in the sorted `values[start, from)`; returns the moves that took, and stops beyond `budget`. */
function insertStride(
  values: Float64Array,
  start: number,
  from: number,
  to: number,
  budget: number,
): number {
  let moves = 0
  let largest = values[from - 1]!
  for (let i = from; i < to; i += 1) {
    const value = values[i]!
    if (value >= largest) {
      largest = value
      continue
    }
    let j = i - 1
    do {
      values[j + 1] = values[j]!
      j -= 1
    } while (j >= start && values[j]! > value)
    values[j + 1] = value
    moves += i - j
    if (moves > budget) break
  }
  return moves
}
