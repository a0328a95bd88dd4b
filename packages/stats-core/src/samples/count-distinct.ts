/** Values between two returns: an engine compiles a function that is called often better than a loop it enters midway. */
const STRIDE = 4096

/** Returns how many different numbers `sorted` holds. @param sorted ascending, no NaN */
export function countDistinct(sorted: Float64Array): number {
  let distinct = sorted.length > 0 ? 1 : 0
  for (let from = 1; from < sorted.length; from += STRIDE) distinct += countSteps(sorted, from)
  return distinct
}

/** Returns how often a value differs from the one before it. */
function countSteps(sorted: Float64Array, from: number): number {
  const end = Math.min(from + STRIDE, sorted.length)
  let steps = 0
  for (let i = from; i < end; i += 1) if (sorted[i] !== sorted[i - 1]) steps += 1
  return steps
}
