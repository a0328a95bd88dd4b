import { cellEnds } from './cell-ends.ts'

/** Rows of the smaller sample that each of the two outermost cells holds on average. */
const EDGE_ROWS = 0.5

/**
 * Returns the pooled ranks at which cells of untied values end, ascending, symmetric about the middle.
 *
 * The outermost cell on each side holds as many ranks as bring half a row of the smaller sample with them (one rank, when the sizes are
 * equal): a single row beyond all others is then no rare event, even among 50 against a million. From there a cell spans one
 * rank, or 1/128 of its distance from the nearer edge if that is more: the ranks near an edge stand alone, and two
 * million rows make about 2500 cells. The grid depends on the sizes only, never on which row belongs to which sample,
 * so that a test on the cells is as valid as one on the ranks.
 *
 * @param referenceRows n ≥ 1
 * @param currentRows m ≥ 1
 */
export function rankGrid(referenceRows: number, currentRows: number): Float64Array {
  const rows = referenceRows + currentRows
  return cellEnds(rows, Math.ceil((EDGE_ROWS * rows) / Math.min(referenceRows, currentRows)))
}
