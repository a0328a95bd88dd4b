/**
 * Returns the probability, in [0, 1], that at least `exceeding` of `current` new values lie beyond the largest of `reference` values of the same law.
 *
 * Then the `exceeding` largest values of both samples together are all new ones: ∏ (m − i) / (n + m − i), i < `exceeding` (Gumbel and von Schelling,
 * *Annals of Mathematical Statistics* 21, 1950, the law of the number of exceedances). Exact without ties, an upper bound with them, whatever the
 * law. Below the smallest it is the same. Cost O(exceeding).
 *
 * @param exceeding whole number in [0, current]
 */
export function exceedanceChance(reference: number, current: number, exceeding: number): number {
  let chance = 1
  for (let i = 0; i < exceeding && chance > 0; i++) {
    chance *= (current - i) / (reference + current - i)
  }
  return chance
}
