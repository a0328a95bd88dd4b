/**
 * Returns an upper bound, in [0, 1], of the probability that `current` new values are all the same, when they follow the law of the reference.
 *
 * Given the values of both samples together, of which the most frequent one fills `largest` of `rows` rows: at most ∏ (largest − i) / (rows − i), 0 < i < current.
 * Cost O(current).
 *
 * @param largest in [1, rows]
 */
export function constancyChance(largest: number, rows: number, current: number): number {
  let chance = 1
  for (let i = 1; i < current && chance > 0; i++) {
    chance *= Math.max(0, largest - i) / (rows - i)
  }
  return chance
}
