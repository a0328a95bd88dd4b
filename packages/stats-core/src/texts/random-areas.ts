import { aucTest } from '../learning/auc-test.ts'
import { numpyRandom } from '../learning/numpy-random.ts'

/** The areas under the ROC curve that scores drawn at random have. */
export interface RandomAreas {
  /** A thousand of them, ascending; absent beyond 2000 rows, where their law is normal to more digits than these can show. */
  readonly drawn?: Float64Array
  /** Standard deviation of the area about its mean, 0.5. */
  readonly deviation: number
}

const DRAWS = 1000
const SEED = 42
const SEEDS = 10_000
const MOST_DRAWN_ROWS = 2000

/**
 * Returns the areas of random scores for rows of these classes, number for number those that Evidently 0.4.40 draws.
 *
 * @param isPositive one per row, in the order of the rows; both classes present
 * @throws StatsError `sample_too_small` when one class has no row
 */
export function randomAreas(isPositive: Uint8Array): RandomAreas {
  const rows = isPositive.length
  const positives = isPositive.reduce((sum, label) => sum + label, 0)
  const deviation = Math.sqrt((rows + 1) / (12 * positives * (rows - positives)))
  if (rows > MOST_DRAWN_ROWS) return { deviation }
  const seeds = numpyRandom(SEED)
  const drawn = new Float64Array(DRAWS)
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const random = numpyRandom(seeds.below(SEEDS))
    const scores = Float64Array.from({ length: rows }, () => random.nextDouble())
    drawn[draw] = aucTest(scores, isPositive).auc
  }
  return { drawn: drawn.sort(), deviation }
}
