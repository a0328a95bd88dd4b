import type { RelationTable } from './relation-table.ts'

/**
 * Returns how much a feature says about a target in the reference, in [0, 1]: 1 − exp(−2 I), I being their mutual information in nats.
 *
 * The square of Linfoot's informational correlation (*Information and Control* 1, 1957): of two normal columns the square of their correlation, and relations without a direction count as much.
 * The bias of I, (r − 1)(c − 1) / 2n (Miller 1955), is taken off, so that it is about 0 for a feature that says nothing. 0 without rows. A target with K equally frequent classes bounds it at
 * 1 − 1/K². O(cells).
 */
export function explainedShare({ rows, columns, reference }: RelationTable): number {
  const rowSums = new Float64Array(rows)
  const sums = new Float64Array(columns)
  for (let cell = 0; cell < reference.length; cell += 1) {
    rowSums[Math.floor(cell / columns)]! += reference[cell]!
    sums[cell % columns]! += reference[cell]!
  }
  const total = sums.reduce((sum, count) => sum + count, 0)
  if (total === 0) return 0
  const information = reference.reduce((sum, count, cell) => {
    if (count === 0) return sum
    const expected = (rowSums[Math.floor(cell / columns)]! * sums[cell % columns]!) / total
    return sum + (count / total) * Math.log(count / expected)
  }, 0)
  const occurring = (of: Float64Array): number => of.filter((count) => count > 0).length
  const bias = ((occurring(rowSums) - 1) * (occurring(sums) - 1)) / (2 * total)
  return 1 - Math.exp(-2 * Math.max(0, information - bias))
}
