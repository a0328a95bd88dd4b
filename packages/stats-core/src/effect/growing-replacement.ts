import { numericColumn } from '../columns/numeric-column.ts'
import type { CellCounts } from '../kernels/counts/cell-counts.ts'
import { type NumericSample, type Sample, sampleOf } from '../samples/sample.ts'
import { type GrowingChange, growingMove, quantilesInSmall } from './growing-change.ts'

/** All rows as one category: what a distance between shares says of rows that leave all categories alike does not depend on which these are. */
const ANY_CATEGORY = Float64Array.of(1)

/**
 * Returns a sample of numbers, or its rows per category, and how a share of its rows, whatever they held, is replaced by a value that it does not have: a number far
 * above all others, or a new category.
 */
export function growingReplacement(reference: NumericSample | CellCounts): GrowingChange {
  const categories = growingMove(ANY_CATEGORY)
  if (!('finite' in reference)) return categories
  const quantiles = quantilesInSmall(reference)
  const [low, high] = [quantiles[0]!, quantiles.at(-1)!]
  const far = high + 8 * (high - low || Math.abs(high) || 1)
  const after = (part: number): Sample => {
    const isReplaced = (row: number): boolean =>
      Math.round(part * (row + 1)) > Math.round(part * row)
    const values = quantiles.map((value, row) => (isReplaced(row) ? far : value))
    return sampleOf(numericColumn('after', { values }))
  }
  return { before: after(0), after, effect: categories.effect }
}
