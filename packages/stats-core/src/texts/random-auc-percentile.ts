import { quantileSorted } from '../profiles/quantile-sorted.ts'
import { normalQuantile } from '../special/normal-quantile.ts'
import { randomAreas } from './random-areas.ts'

/**
 * Returns the area under the ROC curve that scores drawn at random exceed with probability 1 − `probability`: Evidently's threshold of `perc_text_content_drift`.
 *
 * @param isPositive one per row, 0 or 1, in the order of the rows; both classes present
 * @param probability in (0, 1)
 * @throws StatsError `sample_too_small` when one class has no row
 */
export function randomAucPercentile(isPositive: Uint8Array, probability: number): number {
  const { drawn, deviation } = randomAreas(isPositive)
  if (drawn === undefined) return 0.5 + deviation * normalQuantile(probability)
  return quantileSorted(drawn, probability)
}
