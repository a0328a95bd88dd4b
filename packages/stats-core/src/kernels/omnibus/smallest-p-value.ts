import { rankOmnibus } from './rank-omnibus.ts'

/**
 * Returns the smallest p-value that {@link rankOmnibus} can give for samples of these sizes, at most 1; 0 where it underflows.
 *
 * The smallest over the outcomes in which its components are extreme: the current rows above all others, around all others, and
 * between them. A column whose sizes make this larger than the level that a correction leaves cannot be judged. O(n + m).
 *
 * @param referenceRows n, whole number ≥ 1
 * @param currentRows m, whole number ≥ 1
 * @throws StatsError `sample_too_small`
 */
export function smallestPValue(referenceRows: number, currentRows: number): number {
  const above = separated(referenceRows, currentRows, 0)
  const around = separated(referenceRows, currentRows, Math.floor(currentRows / 2))
  const between = separated(currentRows, referenceRows, Math.floor(referenceRows / 2))
  return Math.min(
    rankOmnibus(above.inner, above.outer).pValue,
    rankOmnibus(around.inner, around.outer).pValue,
    rankOmnibus(between.outer, between.inner).pValue,
  )
}

/** Untied values: `below` of the outer sample, all of the inner sample, the rest of the outer one. */
function separated(
  innerRows: number,
  outerRows: number,
  below: number,
): { inner: Float64Array; outer: Float64Array } {
  return {
    inner: Float64Array.from({ length: innerRows }, (_, i) => below + i),
    outer: Float64Array.from({ length: outerRows }, (_, i) => (i < below ? i : i + innerRows)),
  }
}
