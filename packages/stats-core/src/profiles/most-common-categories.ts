import type { ValueCount } from '@leeway/monitoring-report'

/**
 * Returns the most frequent categories that occur, most frequent first, equally frequent ones in the order of their UTF-16 code units (so that
 * neither the rows' order nor a locale shows).
 *
 * @param counts rows of each category
 * @param atMost how many to return
 */
export function mostCommonCategories(
  categories: readonly string[],
  counts: Float64Array,
  atMost: number,
): ValueCount[] {
  return categories
    .map((value, code) => ({ value, count: counts[code]! }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, atMost)
}
