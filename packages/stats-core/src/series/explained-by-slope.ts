import { explainedBy, type WhitenedSeries, whiten } from './whitened-series.ts'

/** Returns how much of the sum of squares a straight line over the index explains beyond a level. Cost O(n). */
export function explainedBySlope(series: WhitenedSeries): number {
  const { autocorrelation, values } = series
  const rows = values.length
  const middle = (rows - 1) / 2
  const line = whiten(
    Float64Array.from({ length: rows }, (_, index) => index - middle),
    autocorrelation,
  )
  const level = whiten(new Float64Array(rows).fill(1), autocorrelation)
  let [product, square, across] = [0, 0, 0]
  for (const [index, value] of line.entries()) {
    product += values[index]! * value
    square += value * value
    across += level[index]! * value
  }
  return explainedBy(series, product, square, across)
}
