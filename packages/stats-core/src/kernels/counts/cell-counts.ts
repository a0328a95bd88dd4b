import { StatsError } from '../../stats-error.ts'

/**
 * Rows per cell (category or bin). The counts of two samples are aligned: index `i` is the same cell in both,
 * and a cell that one sample lacks holds 0. Every count is a whole number in [0, 2^53).
 */
export type CellCounts = Float64Array | Uint32Array

/** The sizes of two aligned samples. */
export interface SampleSizes {
  /** Rows of the reference, > 0. */
  readonly reference: number
  /** Rows of the current sample, > 0. */
  readonly current: number
}

/**
 * The rows of each sample, after checking that the two count vectors can be compared at all.
 *
 * @param test Name of the calling test, which the message begins with.
 * @throws StatsError `invalid_option` when the vectors differ in length, or a count is negative, fractional
 * or not finite; `sample_too_small` when a sample has no rows.
 */
export function sampleSizes(test: string, reference: CellCounts, current: CellCounts): SampleSizes {
  if (reference.length !== current.length) {
    throw new StatsError(
      'invalid_option',
      `${test}: reference has ${reference.length} cells and current has ${current.length}, both need the same cells in the same order`,
    )
  }
  return {
    reference: totalRows(test, 'reference', reference),
    current: totalRows(test, 'current', current),
  }
}

function totalRows(test: string, sample: string, counts: CellCounts): number {
  let total = 0
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i]!
    if (!(count >= 0) || !Number.isSafeInteger(count)) {
      throw new StatsError(
        'invalid_option',
        `${test}: ${sample} has the count ${count} in cell ${i}, counts must be whole numbers from 0`,
      )
    }
    total += count
  }
  if (total === 0) {
    throw new StatsError('sample_too_small', `${test}: ${sample} has 0 rows, needs at least 1`)
  }
  return total
}
