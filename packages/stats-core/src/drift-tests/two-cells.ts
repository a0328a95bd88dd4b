import type { AlignedCounts } from '../samples/align-categories.ts'
import { StatsError } from '../stats-error.ts'
import { occupiedCells } from './occupied-cells.ts'

/**
 * Returns the two cells that the samples occupy.
 *
 * @param test name of the calling test, which the message begins with
 * @throws StatsError `constant_samples` when only one is occupied; `not_applicable` when more than two are
 */
export function twoCells(test: string, cells: AlignedCounts): AlignedCounts {
  const occupied = occupiedCells(test, cells)
  if (occupied > 2) {
    throw new StatsError(
      'not_applicable',
      `${test}: reference and current hold ${occupied} different values, this test compares two-valued columns`,
    )
  }
  const isOccupied = (_: number, i: number): boolean => cells.reference[i]! + cells.current[i]! > 0
  return {
    reference: cells.reference.filter(isOccupied),
    current: cells.current.filter(isOccupied),
  }
}
