import type { CategoricalColumn, TextColumn } from '../../columns/column.ts'
import { StatsError } from '../../stats-error.ts'

/** What {@link cramersV} learned of two columns. */
export interface CramersVResult {
  /** √(χ²/n ÷ (min(r, c) − 1)), in [0, 1]; absent where one column has fewer than two categories in the common rows. */
  readonly value?: number
  /** The same with Bergsma's correction for its bias, in [0, 1]; about 0 for independent columns however small the sample. Absent where undefined. */
  readonly corrected?: number
  /** Rows in which both have a value. */
  readonly pairs: number
}

type StringColumn = CategoricalColumn | TextColumn

/**
 * Returns how strongly two columns of categories go together.
 *
 * χ² over the table of the categories that occur, without Yates' correction; `value` is what Evidently gives. `corrected` is Bergsma, *Journal of the
 * Korean Statistical Society* 42 (2013) 323–328. Rows in which either is missing take no part. Cost O(rows), with memory for the cells that occur.
 *
 * @throws StatsError `unequal_lengths` when the columns differ in length
 */
export function cramersV(x: StringColumn, y: StringColumn): CramersVResult {
  if (x.length !== y.length) {
    throw new StatsError(
      'unequal_lengths',
      `cramers-v: column ${JSON.stringify(x.name)} has ${x.length} rows and ${JSON.stringify(y.name)} has ${y.length}, both need the same number`,
    )
  }
  const { cells, rowSums, columnSums, pairs } = countCells(x, y)
  const r = occurring(rowSums)
  const c = occurring(columnSums)
  if (Math.min(r, c) < 2) return { pairs }
  const association = chiSquare(cells, rowSums, columnSums, pairs) / pairs
  const value = Math.min(1, Math.sqrt(association / (Math.min(r, c) - 1)))
  const corrected = bergsma(association, r, c, pairs)
  return { value, ...(corrected === undefined ? {} : { corrected }), pairs }
}

interface Table {
  /** Rows of each cell that occurs, by `code of x × categories of y + code of y`. */
  readonly cells: ReadonlyMap<number, number>
  readonly rowSums: Float64Array
  readonly columnSums: Float64Array
  readonly pairs: number
}

/** Tables of up to as many cells are counted in an array. */
const MOST_COUNTED = 1 << 20

function countCells(x: StringColumn, y: StringColumn): Table {
  const width = y.categories.length
  const rowSums = new Float64Array(x.categories.length)
  const columnSums = new Float64Array(width)
  const isSmall = rowSums.length * width <= MOST_COUNTED
  const dense = new Float64Array(isSmall ? rowSums.length * width : 0)
  const cells = new Map<number, number>()
  let pairs = 0
  for (let row = 0; row < x.length; row++) {
    const i = x.codes[row]!
    const j = y.codes[row]!
    if (i < 0 || j < 0) continue
    pairs += 1
    rowSums[i]! += 1
    columnSums[j]! += 1
    const cell = i * width + j
    if (isSmall) dense[cell]! += 1
    else cells.set(cell, (cells.get(cell) ?? 0) + 1)
  }
  dense.forEach((count, cell) => {
    if (count > 0) cells.set(cell, count)
  })
  return { cells, rowSums, columnSums, pairs }
}

/** Σ (O − E)²/E; the cells that never occur add their E, together n less the E of the others. */
function chiSquare(
  cells: ReadonlyMap<number, number>,
  rowSums: Float64Array,
  columnSums: Float64Array,
  pairs: number,
): number {
  const width = columnSums.length
  let sum = 0
  let expectedThere = 0
  for (const [cell, observed] of cells) {
    const i = Math.floor(cell / width)
    const expected = (rowSums[i]! * columnSums[cell - i * width]!) / pairs
    expectedThere += expected
    sum += (observed - expected) ** 2 / expected
  }
  const isFull = cells.size === occurring(rowSums) * occurring(columnSums)
  return sum + (isFull ? 0 : Math.max(0, pairs - expectedThere))
}

function occurring(counts: Float64Array): number {
  return counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0)
}

function bergsma(association: number, r: number, c: number, n: number): number | undefined {
  const excess = Math.max(0, association - ((r - 1) * (c - 1)) / (n - 1))
  const rest = Math.min(r - (r - 1) ** 2 / (n - 1), c - (c - 1) ** 2 / (n - 1)) - 1
  return rest > 0 ? Math.min(1, Math.sqrt(excess / rest)) : undefined
}
