import type { CellCounts } from './cell-counts.ts'

/**
 * A number that measures how far two count vectors lie apart; larger is more extreme. It must not keep its
 * arguments.
 */
export type CellStatistic = (reference: Float64Array, current: Float64Array) => number

/**
 * A table is at least as extreme as the data when it reaches the data's value less this share of it: equally
 * extreme tables may differ in the last bits.
 */
export const ROUNDING = 1e-10

/** The cells that either sample occupies, in their order, as new arrays. */
export function dropEmptyCells(
  reference: CellCounts,
  current: CellCounts,
): { reference: Float64Array; current: Float64Array } {
  const occupiedReference = new Float64Array(reference.length)
  const occupiedCurrent = new Float64Array(reference.length)
  let cells = 0
  for (let i = 0; i < reference.length; i++) {
    if (reference[i]! + current[i]! === 0) continue
    occupiedReference[cells] = reference[i]!
    occupiedCurrent[cells] = current[i]!
    cells += 1
  }
  return {
    reference: occupiedReference.subarray(0, cells),
    current: occupiedCurrent.subarray(0, cells),
  }
}
