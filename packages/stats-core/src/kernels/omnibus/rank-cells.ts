import { rankGrid } from './rank-grid.ts'
import { searchCells } from './search-cells.ts'

/** Values per point of the grid from which on searching for the points is faster than walking over all values. */
const SEARCHED = 64

/** Rows of the two samples in cells of adjacent pooled ranks, lowest values first; no cell is empty in both. */
export interface RankCells {
  /** Rows of the reference per cell. */
  readonly reference: Float64Array
  /** Rows of the current sample per cell, aligned with `reference`. */
  readonly current: Float64Array
}

/**
 * Returns the rows of two samples in cells of adjacent pooled ranks, fine at the edges and coarse in the middle.
 *
 * Equal values are never parted. An end of a run of equal values is an end of a cell when it is a point of the {@link rankGrid}, or when
 * a point falls inside the run: so untied values make the cells of the grid, and every frequent value is a cell of its own.
 * One merging pass, O(n + m); of many values only those at the points are looked for.
 *
 * @param reference sorted ascending, no NaN, length n ≥ 1
 * @param current sorted ascending, no NaN, length m ≥ 1
 */
export function rankCells(reference: Float64Array, current: Float64Array): RankCells {
  return cellsOnGrid(reference, current, rankGrid(reference.length, current.length))
}

/**
 * Returns the same as {@link rankCells} for a grid of one's own.
 *
 * @param grid pooled ranks, ascending, that depend on nothing but sizes
 */
export function cellsOnGrid(
  reference: Float64Array,
  current: Float64Array,
  grid: Float64Array,
): RankCells {
  const n = reference.length
  const m = current.length
  if (n + m > SEARCHED * grid.length) return searchCells(reference, current, grid)
  const cells = new CellBuilder(grid)
  let i = 0
  let j = 0
  while (i < n || j < m) {
    const a = i < n ? reference[i]! : Number.POSITIVE_INFINITY
    const b = j < m ? current[j]! : Number.POSITIVE_INFINITY
    const value = Math.min(a, b)
    const fromReference = i
    const fromCurrent = j
    while (i < n && reference[i] === value) i += 1
    while (j < m && current[j] === value) j += 1
    cells.add(i - fromReference, j - fromCurrent)
  }
  return cells.finish()
}

/**
 * Returns the same as {@link rankCells} for rows that were counted on fixed, ordered bins: each bin is a run of equal values.
 *
 * @param reference rows per bin, ascending bins, at least one row in all
 * @param current rows per bin, aligned, at least one row in all
 */
export function rankCellsOfCounts(
  reference: ArrayLike<number>,
  current: ArrayLike<number>,
): RankCells {
  const cells = new CellBuilder(rankGrid(sumOf(reference), sumOf(current)))
  for (let k = 0; k < reference.length; k += 1) cells.add(reference[k]!, current[k]!)
  return cells.finish()
}

/** Gathers runs of equal values into cells. */
class CellBuilder {
  readonly #grid: Float64Array
  readonly #reference: number[] = []
  readonly #current: number[] = []
  #point = 0
  #rank = 0
  #openReference = 0
  #openCurrent = 0

  constructor(grid: Float64Array) {
    this.#grid = grid
  }

  add(referenceRows: number, currentRows: number): void {
    const end = this.#rank + referenceRows + currentRows
    while (this.#grid[this.#point]! <= this.#rank) this.#point += 1
    const point = this.#grid[this.#point] ?? Number.POSITIVE_INFINITY
    if (point < end) this.#close()
    this.#openReference += referenceRows
    this.#openCurrent += currentRows
    if (point <= end) this.#close()
    this.#rank = end
  }

  finish(): RankCells {
    this.#close()
    return {
      reference: Float64Array.from(this.#reference),
      current: Float64Array.from(this.#current),
    }
  }

  #close(): void {
    if (this.#openReference + this.#openCurrent === 0) return
    this.#reference.push(this.#openReference)
    this.#current.push(this.#openCurrent)
    this.#openReference = 0
    this.#openCurrent = 0
  }
}

function sumOf(counts: ArrayLike<number>): number {
  let sum = 0
  for (let k = 0; k < counts.length; k += 1) sum += counts[k]!
  return sum
}
