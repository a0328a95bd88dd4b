import { logBinomialCoefficient } from '../omnibus/log-binomial-coefficient.ts'

/** As many as tables are drawn for the p-value of a column among twenty; so many more cost nobody anything. */
const MOST_TABLES = 4000

/**
 * Returns the probability of an extreme table, when `drawnRows` of all rows are drawn at random, summed over every table there is: exact. `undefined` where there are more than
 * 4000 of them.
 *
 * Tables are vectors of rows per cell, each as likely as the product of the ways to choose its rows. O(tables), after a count of them that takes O(cells · rows
 * outside the largest cell) and less.
 *
 * @param totals rows per cell, whole numbers ≥ 0
 * @param drawnRows whole number in [0, sum of totals]
 * @param isExtreme of the rows drawn per cell, which it must not keep
 */
export function exactTablePValue(
  totals: Float64Array,
  drawnRows: number,
  isExtreme: (drawn: Float64Array) => boolean,
): number | undefined {
  if (!hasFewTables(totals, drawnRows)) return undefined
  const cells = totals.length
  const after = new Float64Array(cells + 1)
  for (let k = cells - 1; k >= 0; k--) after[k] = after[k + 1]! + totals[k]!
  const mostLikely = -logBinomialCoefficient(after[0]!, drawnRows)
  const drawn = new Float64Array(cells)
  let extreme = 0
  let all = 0
  const visit = (cell: number, left: number, logWeight: number): void => {
    if (cell === cells) {
      const weight = Math.exp(logWeight)
      all += weight
      if (isExtreme(drawn)) extreme += weight
      return
    }
    const total = totals[cell]!
    const fewest = Math.max(0, left - after[cell + 1]!)
    for (let rows = fewest; rows <= Math.min(total, left); rows++) {
      drawn[cell] = rows
      visit(cell + 1, left - rows, logWeight + logBinomialCoefficient(total, rows))
    }
  }
  visit(0, drawnRows, mostLikely)
  return Math.min(1, extreme / all)
}

/** Whether there are at most {@link MOST_TABLES}. A table is known by its cells but the largest, so their rows bound the work. */
function hasFewTables(totals: Float64Array, drawnRows: number): boolean {
  if (totals.length > MOST_TABLES) return false
  const rows = totals.reduce((sum, total) => sum + total, 0)
  const largest = totals.reduce((most, total) => Math.max(most, total), 0)
  const others = rows - largest
  const drawn = Math.min(drawnRows, rows - drawnRows)
  const width = Math.min(drawn, others)
  if (Math.min(width, largest) >= MOST_TABLES) return false
  let ways: Float64Array = new Float64Array(width + 1)
  ways[0] = 1
  let left = rows
  let isLargestLeftOut = false
  for (const total of totals) {
    if (total === largest && !isLargestLeftOut) {
      isLargestLeftOut = true
      continue
    }
    ways = withCell(ways, total)
    left -= total
    if (completable(ways, drawn - left) > MOST_TABLES) return false
  }
  return completable(ways, drawn - left) <= MOST_TABLES
}

/** Tables of some cells to which the other cells can add what is missing: each is the beginning of a table of all. */
function completable(ways: Float64Array, fewestRows: number): number {
  let tables = 0
  for (let sum = Math.max(0, fewestRows); sum < ways.length; sum++) tables += ways[sum]!
  return tables
}

/** Ways to reach each sum with one more cell of `total` rows. */
function withCell(ways: Float64Array, total: number): Float64Array {
  const next = new Float64Array(ways.length)
  let window = 0
  for (let sum = 0; sum < ways.length; sum++) {
    window += ways[sum]!
    if (sum > total) window -= ways[sum - total - 1]!
    next[sum] = window
  }
  return next
}
