import type { RandomSource } from '../../src/random/random-source.ts'

/** Returns how many of `rows` rows fall into each category, when they do so with probabilities `shares`. */
export function multinomial(
  random: RandomSource,
  rows: number,
  shares: readonly number[],
): Float64Array {
  const counts = new Float64Array(shares.length)
  for (let row = 0; row < rows; row += 1) counts[categoryOf(random.nextDouble(), shares)]! += 1
  return counts
}

function categoryOf(u: number, shares: readonly number[]): number {
  let cumulative = 0
  for (let category = 0; category < shares.length - 1; category += 1) {
    cumulative += shares[category]!
    if (u < cumulative) return category
  }
  return shares.length - 1
}
