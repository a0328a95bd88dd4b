import { pooledOrderStatistic } from '../continuous/pooled-order-statistic.ts'
import type { RankCells } from './rank-cells.ts'

/**
 * Returns the cells of `rankCells` by looking only at the points of the grid: the value at each pooled rank and the ends of its run, by bisection.
 * O(points · log(n + m)).
 *
 * @param reference sorted ascending, no NaN
 * @param current sorted ascending, no NaN
 * @param grid pooled ranks, ascending
 */
export function searchCells(
  reference: Float64Array,
  current: Float64Array,
  grid: Float64Array,
): RankCells {
  const rows = reference.length + current.length
  const ofReference: number[] = []
  const ofCurrent: number[] = []
  let i = 0
  let j = 0
  const closeAt = (nextI: number, nextJ: number): void => {
    if (nextI + nextJ === i + j) return
    ofReference.push(nextI - i)
    ofCurrent.push(nextJ - j)
    i = nextI
    j = nextJ
  }
  for (const point of grid) {
    if (point <= i + j) continue
    if (point >= rows) break
    const value = pooledOrderStatistic(reference, current, point - 1)
    const endI = countUpTo(reference, value)
    const endJ = countUpTo(current, value)
    if (point < endI + endJ) closeAt(countBelow(reference, value), countBelow(current, value))
    closeAt(endI, endJ)
  }
  closeAt(reference.length, current.length)
  return { reference: Float64Array.from(ofReference), current: Float64Array.from(ofCurrent) }
}

function countBelow(sorted: Float64Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

function countUpTo(sorted: Float64Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle]! <= value) low = middle + 1
    else high = middle
  }
  return low
}
