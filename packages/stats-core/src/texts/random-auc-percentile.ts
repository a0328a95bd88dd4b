import { aucTest } from '../learning/auc-test.ts'
import { numpyRandom } from '../learning/numpy-random.ts'
import { quantileSorted } from '../profiles/quantile-sorted.ts'
import { normalQuantile } from '../special/normal-quantile.ts'

const DRAWS = 1000
const SEED = 42
const SEEDS = 10_000

/** Rows up to which random scores are drawn; beyond, their law is normal to more digits than 1000 draws can show. */
const MOST_DRAWN_ROWS = 2000

/**
 * Returns the area under the ROC curve that scores drawn at random exceed with probability 1 − `probability`.
 *
 * The percentile of 1000 seeded draws, number for number that of Evidently 0.4.40, up to 2000 rows; the quantile of the normal law of the area above.
 *
 * @param isPositive one per row, in the order of the rows; both classes present
 * @param probability in (0, 1)
 * @throws StatsError `sample_too_small` when one class has no row
 */
export function randomAucPercentile(isPositive: Uint8Array, probability: number): number {
  const rows = isPositive.length
  if (rows > MOST_DRAWN_ROWS) {
    const positives = isPositive.reduce((sum, label) => sum + label, 0)
    const deviation = Math.sqrt((rows + 1) / (12 * positives * (rows - positives)))
    return 0.5 + deviation * normalQuantile(probability)
  }
  const seeds = numpyRandom(SEED)
  const areas = new Float64Array(DRAWS)
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const random = numpyRandom(seeds.below(SEEDS))
    const scores = Float64Array.from({ length: rows }, () => random.nextDouble())
    areas[draw] = aucTest(scores, isPositive).auc
  }
  return quantileSorted(areas.sort(), probability)
}
