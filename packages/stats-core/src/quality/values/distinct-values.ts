import type { Sample } from '../../samples/sample.ts'

/** How a column's values repeat. */
export interface DistinctValues {
  /** Different values. */
  readonly distinct: number
  /** Values that occur exactly once. */
  readonly once: number
  /** The most frequent value and its rows; of equally frequent ones the smallest number or the first string by UTF-16. Absent without values. */
  readonly mostCommon?: { readonly value: number | string; readonly rows: number }
}

/**
 * Returns how many different values a sample has, how many of them once, and the most frequent one. Missing values are none; an infinite one is one;
 * −0 is 0. `distinct` equal to the sample's `size` means that no value repeats. Cost O(n) once the sample is sorted or counted.
 */
export function distinctValues(sample: Sample): DistinctValues {
  return sample.kind === 'numeric' || sample.kind === 'timestamp'
    ? ofSorted(sample.sorted)
    : ofCounts(sample.column.categories, sample.counts)
}

function ofSorted(sorted: Float64Array): DistinctValues {
  const found = { distinct: 0, once: 0, value: 0, rows: 0 }
  let start = 0
  for (let i = 1; i <= sorted.length; i++) {
    if (i < sorted.length && sorted[i] === sorted[start]) continue
    found.distinct += 1
    if (i - start === 1) found.once += 1
    if (i - start > found.rows) {
      found.rows = i - start
      found.value = sorted[start]! + 0
    }
    start = i
  }
  return describe(found)
}

function ofCounts(categories: readonly string[], counts: Float64Array): DistinctValues {
  const found = { distinct: 0, once: 0, value: '', rows: 0 }
  categories.forEach((value, code) => {
    const rows = counts[code]!
    if (rows === 0) return
    found.distinct += 1
    if (rows === 1) found.once += 1
    if (rows > found.rows || (rows === found.rows && value < found.value)) {
      found.rows = rows
      found.value = value
    }
  })
  return describe(found)
}

function describe({
  distinct,
  once,
  value,
  rows,
}: Omit<DistinctValues, 'mostCommon'> & {
  readonly value: number | string
  readonly rows: number
}): DistinctValues {
  return { distinct, once, ...(rows === 0 ? {} : { mostCommon: { value, rows } }) }
}
