import type { AlignedCounts } from '../samples/align-categories.ts'
import { StatsError } from '../stats-error.ts'

/**
 * Returns the two cells that the samples occupy; an empty one beside it where that is only one.
 *
 * @param test name of the calling test, which the message begins with
 * @throws StatsError `not_applicable` when more than two are occupied
 */
export function twoCells(test: string, cells: AlignedCounts): AlignedCounts {
  const occupied = Array.from(cells.reference.keys()).filter(
    (cell) => cells.reference[cell]! + cells.current[cell]! > 0,
  )
  if (occupied.length > 2) {
    throw new StatsError(
      'not_applicable',
      `${test}: reference and current hold ${occupied.length} different values, this test compares two-valued columns`,
    )
  }
  const [first = -1, second = -1] = occupied
  const pairOf = (counts: Float64Array): Float64Array =>
    Float64Array.of(counts[first] ?? 0, counts[second] ?? 0)
  return { reference: pairOf(cells.reference), current: pairOf(cells.current) }
}
