import { defined, type Metric, undefinedBecause } from '../metric.ts'

/**
 * Returns how different the lists of two users are: 1 less the mean, over all pairs of users, of the items that they share over the shorter of their lists; in [0, 1]. Two lists that are as equal as their
 * lengths allow share all, also where they are shorter than k. Cost O(items recommended × different lengths).
 *
 * @param lists items of each user, each once
 */
export function personalization(lists: readonly Int32Array[]): Metric {
  if (lists.length < 2) return undefinedBecause('there are fewer than two users')
  const lengths = [...new Set(lists.map(({ length }) => length))].sort((a, b) => a - b)
  const place = new Map(lengths.map((length, i) => [length, i]))
  const counts = new Map<number, Float64Array>()
  for (const list of lists) {
    for (const item of list) {
      const ofItem = counts.get(item) ?? new Float64Array(lengths.length)
      counts.set(item, ofItem)
      ofItem[place.get(list.length)!]! += 1
    }
  }
  let overlap = 0
  for (const count of counts.values()) {
    for (const [i, length] of lengths.entries()) {
      const alike = count[i]!
      const longer = count.subarray(i + 1).reduce((sum, other) => sum + other, 0)
      overlap += ((alike * (alike - 1)) / 2 + alike * longer) / length
    }
  }
  const pairs = (lists.length * (lists.length - 1)) / 2
  return defined(Math.min(1, Math.max(0, 1 - overlap / pairs)))
}
