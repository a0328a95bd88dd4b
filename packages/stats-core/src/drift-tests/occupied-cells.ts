import type { AlignedCounts } from '../samples/align-categories.ts'
import { StatsError } from '../stats-error.ts'

/**
 * Returns how many cells either sample occupies, at least 2.
 *
 * @param test name of the calling test, which the message begins with
 * @throws StatsError `constant_samples` when there is only one: nothing can differ
 */
export function occupiedCells(test: string, { reference, current }: AlignedCounts): number {
  let occupied = 0
  for (let i = 0; i < reference.length; i++) if (reference[i]! + current[i]! > 0) occupied += 1
  if (occupied > 1) return occupied
  throw new StatsError(
    'constant_samples',
    `${test}: reference and current hold one and the same value, needs at least two different ones`,
  )
}
