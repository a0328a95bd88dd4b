import type { DenseRanks } from './dense-ranks.ts'

/**
 * Returns Kendall's τ-b of two columns over the rows in which both are finite, in [−1, 1]; `undefined` for fewer than two pairs and where one
 * side is constant.
 *
 * Knight's algorithm (JASA 61, 1966, 436–439): rows are put in order of x, then y, by counting, and the exchanges that a merge sort by y makes are
 * the discordant pairs. Agrees with `scipy.stats.kendalltau`. Cost O(n log n).
 *
 * @param x of the same rows as `y`
 */
export function kendall(x: DenseRanks, y: DenseRanks): number | undefined {
  const rows = commonRows(x, y)
  const n = rows.length
  const byY = sortByRank(rows, y)
  const byXThenY = sortByRank(byY, x)
  const tiedX = tiedPairs(byXThenY, (a, b) => x.ranks[a] === x.ranks[b])
  const tiedY = tiedPairs(byY, (a, b) => y.ranks[a] === y.ranks[b])
  const tiedBoth = tiedPairs(
    byXThenY,
    (a, b) => x.ranks[a] === x.ranks[b] && y.ranks[a] === y.ranks[b],
  )
  const pairs = (n * (n - 1)) / 2
  if (tiedX === pairs || tiedY === pairs) return undefined
  const discordant = countInversions(byXThenY.map((row) => y.ranks[row]!))
  const surplus = pairs - tiedX - tiedY + tiedBoth - 2 * discordant
  const value = surplus / Math.sqrt(pairs - tiedX) / Math.sqrt(pairs - tiedY)
  return Math.max(-1, Math.min(1, value))
}

function commonRows(x: DenseRanks, y: DenseRanks): Int32Array {
  const rows = new Int32Array(x.ranks.length)
  let count = 0
  for (let row = 0; row < rows.length; row++) {
    if (x.ranks[row]! >= 0 && y.ranks[row]! >= 0) rows[count++] = row
  }
  return rows.subarray(0, count)
}

/** Returns `rows` in the order of their ranks; rows of one rank stay in the order in which they came. */
function sortByRank(rows: Int32Array, { ranks, distinct }: DenseRanks): Int32Array {
  const next = new Int32Array(distinct + 1)
  for (const row of rows) next[ranks[row]! + 1]! += 1
  for (let rank = 1; rank <= distinct; rank++) next[rank]! += next[rank - 1]!
  const sorted = new Int32Array(rows.length)
  for (const row of rows) sorted[next[ranks[row]!]!++] = row
  return sorted
}

/** Returns how many pairs of rows are tied. @param rows ordered so that tied rows are neighbours */
function tiedPairs(rows: Int32Array, isTied: (row: number, other: number) => boolean): number {
  let pairs = 0
  let run = 0
  for (let i = 1; i < rows.length; i++) {
    run = isTied(rows[i]!, rows[i - 1]!) ? run + 1 : 0
    pairs += run
  }
  return pairs
}

/** Returns how many pairs of `values` stand in descending order: a merge sort from the bottom up, in place. */
function countInversions(values: Int32Array): number {
  let inversions = 0
  let from = values
  let to: Int32Array = new Int32Array(values.length)
  for (let width = 1; width < values.length; width *= 2) {
    for (let start = 0; start < values.length; start += 2 * width) {
      inversions += merge(from, to, start, width)
    }
    ;[from, to] = [to, from]
  }
  return inversions
}

/** Merges two neighbouring runs of `width` and returns how many elements of the first were passed by those of the second. */
function merge(from: Int32Array, to: Int32Array, start: number, width: number): number {
  const middle = Math.min(start + width, from.length)
  const end = Math.min(middle + width, from.length)
  let left = start
  let right = middle
  let inversions = 0
  for (let i = start; i < end; i++) {
    if (left < middle && (right === end || from[left]! <= from[right]!)) to[i] = from[left++]!
    else {
      inversions += middle - left
      to[i] = from[right++]!
    }
  }
  return inversions
}
