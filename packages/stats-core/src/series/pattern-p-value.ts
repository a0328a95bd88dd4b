import { type JudgedPattern, patternLaws, tailProbabilities } from './pattern-laws.ts'

/**
 * Returns the probability that a series without a pattern reaches `size`, in (0, 1]; 1 where the series is too short for the pattern.
 *
 * From quantiles drawn by simulation (8000 series for each length, φ and shape, the largest quantile of a length kept: φ from 0 to 0.6 for likelihood
 * ratios; normal, exponential, lognormal and mostly zero values with φ of 0 and 0.5 for a spike), log-linear in between and beyond; between two lengths linear in
 * the logarithm of the length, above 200 values as for 200. Probabilities above 0.5 are given as 1.
 *
 * @param size ratio of {@link patternRatios}, or distance of {@link outlyingValue}; at least 0
 * @param length of the series
 */
export function patternPValue(pattern: JudgedPattern, size: number, length: number): number {
  const laws = patternLaws[pattern]
  if (length < laws[0]![0]) return 1
  const above = laws.findIndex(([rows]) => rows >= length)
  if (above === -1) return tailProbability(laws.at(-1)![1], size)
  const [high, upper] = laws[above]!
  if (high === length) return tailProbability(upper, size)
  const [low, lower] = laws[above - 1]!
  const weight = Math.log(length / low) / Math.log(high / low)
  return tailProbability(
    upper.map((value, index) => weight * value + (1 - weight) * lower[index]!),
    size,
  )
}

/** Beyond the last quantile, the fall from this one to the last goes on. */
const steadyFrom = tailProbabilities.indexOf(0.01)

function tailProbability(quantiles: readonly number[], size: number): number {
  if (size < quantiles[0]!) return 1
  const passed = quantiles.findLastIndex((value) => size >= value)
  const [from, to] = passed === quantiles.length - 1 ? [steadyFrom, passed] : [passed, passed + 1]
  const fall =
    Math.log(tailProbabilities[to]! / tailProbabilities[from]!) /
    (quantiles[to]! - quantiles[from]!)
  return tailProbabilities[passed]! * Math.exp(fall * (size - quantiles[passed]!))
}
