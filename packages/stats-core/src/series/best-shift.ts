import { explainedBy, type WhitenedSeries } from './whitened-series.ts'

/** A part of a series on another level, and how much of the sum of squares that explains. */
export interface Stretch {
  /** Index of the first value on the other level. */
  readonly from: number
  /** Index behind the last one. */
  readonly to: number
  readonly explained: number
}

/**
 * Returns the change of level at one point that explains most, with at least `least` values on either side. Cost O(n).
 *
 * @param least at least 1; the series has at least twice as many values
 */
export function bestShift(series: WhitenedSeries, least: number): Stretch {
  const { autocorrelation, values, sums } = series
  const rows = values.length
  const rest = 1 - autocorrelation
  let best: Stretch = { from: least, to: rows, explained: 0 }
  for (let from = least; from <= rows - least; from += 1) {
    const after = rows - 1 - from
    const explained = explainedBy(
      series,
      values[from]! + rest * (sums[rows]! - sums[from + 1]!),
      1 + after * rest ** 2,
      rest + after * rest ** 2,
    )
    if (explained > best.explained) best = { from, to: rows, explained }
  }
  return best
}
