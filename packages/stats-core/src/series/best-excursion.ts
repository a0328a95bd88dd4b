import type { Stretch } from './best-shift.ts'
import { explainedBy, type WhitenedSeries } from './whitened-series.ts'

/**
 * Returns the stretch on another level, followed and preceded by one and the same level, that explains most; at least `least` values
 * before, within and after it, and no more than half of the series within. Cost O(n²).
 *
 * @param least at least 1; the series has at least three times as many values
 */
export function bestExcursion(series: WhitenedSeries, least: number): Stretch {
  const { autocorrelation, values, sums } = series
  const rows = values.length
  const rest = 1 - autocorrelation
  const longest = Math.floor(rows / 2)
  let best: Stretch = { from: least, to: 2 * least, explained: 0 }
  for (let from = least; from <= rows - 2 * least; from += 1) {
    const last = Math.min(rows - least, from + longest)
    for (let to = from + least; to <= last; to += 1) {
      const within = to - from - 1
      const explained = explainedBy(
        series,
        values[from]! + rest * (sums[to]! - sums[from + 1]!) - autocorrelation * values[to]!,
        1 + within * rest ** 2 + autocorrelation ** 2,
        rest + within * rest ** 2 - autocorrelation * rest,
      )
      if (explained > best.explained) best = { from, to, explained }
    }
  }
  return best
}
