/** Returns how many different numbers `sorted` holds. @param sorted ascending, no NaN */
export function countDistinct(sorted: Float64Array): number {
  let distinct = sorted.length > 0 ? 1 : 0
  for (let i = 1; i < sorted.length; i++) if (sorted[i] !== sorted[i - 1]) distinct += 1
  return distinct
}
