import { boschlooExact } from './boschloo-exact.ts'
import type { CellCounts } from './cell-counts.ts'
import { fisherExact } from './fisher-exact.ts'
import { twoByTwo } from './two-by-two.ts'

/** What {@link exactTwoByTwo} learned. */
export interface ExactTwoByTwoResult {
  /** Two-sided, in [0, 1]; 0 only below the smallest double. */
  readonly pValue: number
  /** Which test gave it. */
  readonly method: 'boschloo' | 'fisher'
}

/** Options of {@link exactTwoByTwo}. */
export interface ExactTwoByTwoOptions {
  /**
   * Rows of both samples together up to which Boschloo's test is taken; default 1000, where it takes some ten
   * milliseconds.
   */
  readonly boschlooUpTo?: number
}

/**
 * An exact test that two samples have the same share of the first of two cells: Boschloo's, and Fisher's
 * where there are too many rows for it.
 *
 * Boschloo's test is the more powerful one in small samples, where it matters; in large ones the two agree.
 * Which of them is used depends on the number of rows alone, so that the p-value stays valid.
 *
 * @throws StatsError `invalid_option` when there are not exactly two cells; else as {@link sampleSizes}.
 */
export function exactTwoByTwo(
  reference: CellCounts,
  current: CellCounts,
  { boschlooUpTo = 1000 }: ExactTwoByTwoOptions = {},
): ExactTwoByTwoResult {
  const table = twoByTwo('exact-two-by-two', reference, current)
  if (table.reference.rows + table.current.rows > boschlooUpTo) {
    return { pValue: fisherExact(reference, current).pValue, method: 'fisher' }
  }
  return { pValue: boschlooExact(reference, current).pValue, method: 'boschloo' }
}
