import { normalQuantile } from '../special/normal-quantile.ts'

/**
 * Returns the area under the ROC curve that random scores of so many rows stay below with probability `probability`, by the normal law of the Mann-Whitney statistic, in [0, ∞).
 *
 * @param negatives > 0
 * @param positives > 0
 * @param probability in (0, 1)
 */
export function randomArea(negatives: number, positives: number, probability: number): number {
  const deviation = Math.sqrt((negatives + positives + 1) / (12 * negatives * positives))
  return 0.5 + deviation * normalQuantile(probability)
}
