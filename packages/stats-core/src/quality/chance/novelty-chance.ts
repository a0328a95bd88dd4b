import type { AlignedCounts } from '../../samples/align-categories.ts'

/**
 * Returns an upper bound, in [0, 1], of the probability that a second sample of the same law brings as many new categories, or one as frequent.
 *
 * Given the counts of both samples together, a category of c rows is in the current sample alone with probability q = ∏ (m − i) / (n + m − i), i < c. Two
 * questions, each at half the level: that any category at least as frequent as the most frequent new one is (Σ q over those, a union bound), and that so many are (the
 * indicators are negatively associated: Joag-Dev and Proschan, *Annals of Statistics* 11, 1983; so Chernoff's bound for their sum holds). Valid for any
 * sizes and any number of categories. Cost O(categories + rows of the most frequent new one).
 *
 * @param counts rows of each category on either side
 */
export function noveltyChance({ reference, current }: AlignedCounts): number {
  const n = sum(reference)
  const m = sum(current)
  let largest = 0
  let found = 0
  for (let k = 0; k < current.length; k++) {
    if (reference[k]! > 0 || current[k] === 0) continue
    found += 1
    largest = Math.max(largest, current[k]!)
  }
  if (found === 0) return 1
  const allCurrent = chancesOf(n, m)
  let asFrequent = 0
  let expected = 0
  for (let k = 0; k < current.length; k++) {
    const rows = reference[k]! + current[k]!
    if (rows === 0) continue
    const chance = allCurrent[rows] ?? 0
    expected += chance
    if (rows >= largest) asFrequent += chance
  }
  const asMany =
    found <= expected ? 1 : Math.exp(found - expected - found * Math.log(found / expected))
  return Math.min(1, 2 * Math.min(asFrequent, asMany))
}

function sum(counts: ArrayLike<number>): number {
  let total = 0
  for (let k = 0; k < counts.length; k++) total += counts[k]!
  return total
}

/** By the number of rows, up to where it underflows: that all of them are current ones. */
function chancesOf(n: number, m: number): number[] {
  const chances = [1]
  for (let rows = 0; rows < m && chances[rows]! > 0; rows++) {
    chances.push((chances[rows]! * (m - rows)) / (n + m - rows))
  }
  return chances
}
