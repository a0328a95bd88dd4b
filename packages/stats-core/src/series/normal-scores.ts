import type { RandomSource } from '../random/random-source.ts'
import { normalQuantile } from '../special/normal-quantile.ts'

/**
 * Returns the normal score of each value, Φ⁻¹(rank / (n + 1)): the series in the same order, with a standard normal shape whatever its own.
 *
 * Van der Waerden (1952). Equal values share their ranks out by chance, so that independent values have a random order of scores however
 * many of them are equal; the chance is spent in the order of the series, so that a value appended changes no draw before it. Agrees with
 * `scipy.stats.norm.ppf(scipy.stats.rankdata(values) / (n + 1))` where no values are equal. Cost O(n log n).
 *
 * @param values finite, oldest first
 * @param random breaks ties; one number is taken for each value
 */
export function normalScores(values: readonly number[], random: RandomSource): Float64Array {
  const draws = values.map(() => random.nextDouble())
  const order = values.map((_, index) => index)
  order.sort((a, b) => values[a]! - values[b]! || draws[a]! - draws[b]!)
  const scores = new Float64Array(values.length)
  for (const [rank, index] of order.entries()) {
    scores[index] = normalQuantile((rank + 1) / (values.length + 1))
  }
  return scores
}
