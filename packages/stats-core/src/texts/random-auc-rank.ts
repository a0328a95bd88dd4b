import { normalSurvival } from '../special/normal-distribution.ts'
import { randomAreas } from './random-areas.ts'

/**
 * Returns where `auc` stands among the areas of random scores, in [0, 1]: above p exactly where `auc` is above `randomAucPercentile` of p, for p in [0, 1).
 *
 * @param auc in [0, 1]
 * @param isPositive one per row, 0 or 1, in the order of the rows; both classes present
 * @throws StatsError `sample_too_small` when one class has no row
 */
export function randomAucRank(auc: number, isPositive: Uint8Array): number {
  const { drawn, deviation } = randomAreas(isPositive)
  if (drawn === undefined) return normalSurvival((0.5 - auc) / deviation)
  const above = drawn.findIndex((area) => area >= auc)
  if (above < 0) return 1
  if (above === 0) return 0
  const below = drawn[above - 1]!
  return (above - 1 + (auc - below) / (drawn[above]! - below)) / (drawn.length - 1)
}
