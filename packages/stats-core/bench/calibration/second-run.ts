import { measureValidity, type RejectionCount } from './measure-validity.ts'
import type { Study } from './study.ts'
import { excesses } from './validity-report.ts'

/** How much longer the second run is of a cell that was beyond the bound. */
const LONGER = 4

/**
 * Returns the counts of a second, independent and longer run of every test in a cell where the first was beyond its bound.
 *
 * Of some thousand cells a few are beyond a 99.9 % bound by chance, and not so again.
 */
export function secondRun(
  study: Study,
  counts: readonly RejectionCount[],
  levels: readonly number[],
): RejectionCount[] {
  const suspects = new Set(excesses(study, counts, levels).map(({ count }) => count))
  return [...suspects].flatMap(({ test, cell }) => {
    const longer = { ...cell, repetitions: cell.repetitions * LONGER }
    return measureValidity(study, longer, levels, 'second', [test])
  })
}
