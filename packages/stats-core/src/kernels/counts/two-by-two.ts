import { StatsError } from '../../stats-error.ts'
import { type CellCounts, sampleSizes } from './cell-counts.ts'

/** A 2 × 2 table: two samples over two cells. */
export interface TwoByTwo {
  /** Rows of the reference, and how many of them lie in the first cell. */
  readonly reference: { readonly rows: number; readonly first: number }
  /** Rows of the current sample, and how many of them lie in the first cell. */
  readonly current: { readonly rows: number; readonly first: number }
}

/**
 * Two aligned count vectors of two cells as a 2 × 2 table.
 *
 * @throws StatsError `invalid_option` when there are not exactly two cells; else as {@link sampleSizes}.
 */
export function twoByTwo(test: string, reference: CellCounts, current: CellCounts): TwoByTwo {
  const rows = sampleSizes(test, reference, current)
  if (reference.length !== 2) {
    throw new StatsError(
      'invalid_option',
      `${test}: samples have ${reference.length} cells, this test needs exactly 2`,
    )
  }
  return {
    reference: { rows: rows.reference, first: reference[0]! },
    current: { rows: rows.current, first: current[0]! },
  }
}
