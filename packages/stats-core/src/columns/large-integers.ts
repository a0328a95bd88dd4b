import { createCategoryIndex } from './category-index.ts'
import type { CategoricalColumn } from './column.ts'

/** The largest whole number up to which doubles tell all whole numbers apart: 2^53 − 1. */
const LARGEST = BigInt(Number.MAX_SAFE_INTEGER)

/** Returns whether a double would no longer tell the integer from its neighbours: it is beyond ±(2^53 − 1). */
export function isLargeInteger(value: bigint): boolean {
  return value > LARGEST || value < -LARGEST
}

/** Returns a categorical column of integers by their decimal digits, so that no two different ones become one. Null and undefined are missing. */
export function digitsColumn(
  name: string,
  cells: Iterable<bigint | number | null | undefined>,
): CategoricalColumn {
  const index = createCategoryIndex()
  let nullCount = 0
  const codes = Int32Array.from(cells, (cell) => {
    if (cell !== null && cell !== undefined && !Number.isNaN(cell))
      return index.codeOf(String(cell))
    nullCount += 1
    return -1
  })
  const { categories } = index
  return {
    kind: 'categorical',
    name,
    length: codes.length,
    codes,
    categories,
    nullCount,
    areDigits: true,
  }
}
