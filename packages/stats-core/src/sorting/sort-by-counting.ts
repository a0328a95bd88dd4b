/** The widest range of whole numbers that is counted. */
export const WIDEST_COUNTED = 65_536

/**
 * Sorts whole numbers by counting how often each occurs; every zero becomes +0.
 *
 * @param values whole numbers within `smallest` … `largest`
 * @param smallest the smallest of them
 * @param largest the largest of them, less than {@link WIDEST_COUNTED} above it
 */
export function sortByCounting(values: Float64Array, smallest: number, largest: number): void {
  const counts = new Int32Array(largest - smallest + 1)
  for (let i = 0; i < values.length; i += 1) counts[values[i]! - smallest]! += 1
  let start = 0
  for (let k = 0; k < counts.length; k += 1) {
    const end = start + counts[k]!
    values.fill(smallest + k, start, end)
    start = end
  }
}
