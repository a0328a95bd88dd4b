/**
 * Returns the slope of a series: the median of the slopes between all pairs of values, per step of the index.
 *
 * Theil (1950), Sen (1968): up to 29 % of the values may be anything. Agrees with `scipy.stats.theilslopes`. Cost O(n² log n).
 *
 * @param values finite, at least 2
 */
export function theilSen(values: readonly number[]): number {
  const slopes: number[] = []
  for (const [index, value] of values.entries()) {
    for (let before = 0; before < index; before += 1) {
      slopes.push((value - values[before]!) / (index - before))
    }
  }
  const sorted = Float64Array.from(slopes).sort()
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
