import type { Sample } from '@leeway/stats-core'
import { valueFacts } from '../reference/value-facts.ts'
import { keptOr } from './kept-or.ts'
import type { PairedColumn } from './pair-column.ts'

/**
 * Returns the current row of which the reference knows least: the sum over the columns of −ln((1 + k) / (n + 1)), k being how many of the n values of the reference are as
 * far out, or of that category, is the largest. Of a stored profile it counts whether a number lies outside the range, and where that hides its categories, how rare they are among the current rows. A missing
 * value is not odd.
 *
 * @param pairs at least one, of at least one current row
 */
export function oddestRow(pairs: readonly PairedColumn[]): number {
  const oddity = new Float64Array(pairs[0]!.current.sample.column.length)
  for (const pair of pairs) addOddity(oddity, pair)
  return oddity.reduce((best, value, row) => (value > oddity[best]! ? row : best), 0)
}

function addOddity(oddity: Float64Array, { reference, current }: PairedColumn): void {
  const { column } = current.sample
  const add = (row: number, alike: number, size = reference.sample.size): void => {
    oddity[row]! -= Math.log((1 + alike) / (size + 1))
  }
  if ('codes' in column) {
    const { counts, size } = keptOr(
      () => countsOf(reference.sample),
      () => countsOf(current.sample),
    )
    const alike = column.categories.map((category) => counts.get(category) ?? 0)
    for (const [row, code] of column.codes.entries()) if (code >= 0) add(row, alike[code]!, size)
    return
  }
  const alike = keptOr(
    () => asFarOut(reference.sample),
    () => outsideRange(reference),
  )
  for (const [row, value] of column.values.entries()) {
    if (!Number.isNaN(value)) add(row, alike(value))
  }
}

function countsOf(sample: Sample): {
  readonly counts: ReadonlyMap<string, number>
  readonly size: number
} {
  const { size } = sample
  if (!('counts' in sample)) return { counts: new Map(), size }
  const { column, counts } = sample
  return {
    counts: new Map(column.categories.map((category, code) => [category, counts[code]!])),
    size,
  }
}

function asFarOut(sample: Sample): (value: number) => number {
  const sorted = 'sorted' in sample ? sample.sorted : new Float64Array()
  const first = (isBeyond: (value: number) => boolean): number => {
    let [from, to] = [0, sorted.length]
    while (from < to) {
      const middle = (from + to) >>> 1
      if (isBeyond(sorted[middle]!)) to = middle
      else from = middle + 1
    }
    return from
  }
  return (value) =>
    Math.min(
      first((other) => other > value),
      sorted.length - first((other) => other >= value),
    )
}

function outsideRange(reference: PairedColumn['reference']): (value: number) => number {
  const { size } = reference.sample
  const range = keptOr(
    () => valueFacts(reference).range(),
    () => undefined,
  )
  return (value) => (range !== undefined && (value < range.low || value > range.high) ? 0 : size)
}
