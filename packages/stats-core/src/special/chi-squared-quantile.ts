import { chiSquaredSurvival } from './chi-squared-survival.ts'

/** Halvings after which the bracket has the width of a double. */
const MOST_HALVINGS = 200

/**
 * Returns the number that a chi-squared variable reaches with probability `probability`, > 0: the inverse of {@link chiSquaredSurvival}, by halving a bracket. Agrees with `scipy.stats.chi2.isf`. Some
 * fifty survival functions.
 *
 * @param probability in (0, 1)
 * @param degreesOfFreedom greater than 0
 */
export function chiSquaredQuantile(probability: number, degreesOfFreedom: number): number {
  let [low, high] = [0, degreesOfFreedom + 1]
  while (chiSquaredSurvival(high, degreesOfFreedom) > probability) [low, high] = [high, 2 * high]
  for (let halving = 0; halving < MOST_HALVINGS; halving++) {
    const middle = low + (high - low) / 2
    if (middle === low || middle === high) break
    if (chiSquaredSurvival(middle, degreesOfFreedom) > probability) low = middle
    else high = middle
  }
  return high
}
