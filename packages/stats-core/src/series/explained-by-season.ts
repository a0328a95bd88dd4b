import type { WhitenedSeries } from './whitened-series.ts'

/**
 * Returns how much of the sum of squares a level of its own for each season explains beyond one level. A season that repeats without
 * gaps stays a season when whitened, so that the means of the whitened values are least squares; the first value takes its season's
 * mean. Cost O(n).
 *
 * @param seasons the season of each value: whole numbers from 0
 */
export function explainedBySeason(
  { autocorrelation, values, residual }: WhitenedSeries,
  seasons: readonly number[],
): number {
  const length = Math.max(...seasons) + 1
  const counts = new Float64Array(length)
  const totals = new Float64Array(length)
  for (let index = 1; index < values.length; index += 1) {
    counts[seasons[index]!]! += 1
    totals[seasons[index]!]! += values[index]!
  }
  const scale = Math.sqrt((1 + autocorrelation) / (1 - autocorrelation))
  let left = 0
  for (const [index, value] of values.entries()) {
    const season = seasons[index]!
    const mean = counts[season]! > 0 ? totals[season]! / counts[season]! : 0
    left += (value - (index === 0 ? scale : 1) * mean) ** 2
  }
  return Math.max(0, residual - left)
}
