import { StatsError } from '../stats-error.ts'

/** P-values, each in [0, 1], in any order. */
export type PValues = readonly number[] | Float64Array

/**
 * The positions of the p-values, from the smallest p-value to the largest.
 *
 * @throws StatsError `invalid_option` when a value is NaN or outside [0, 1]: what could not be judged must be
 * left out by the caller, because counting it would make every correction stricter.
 */
export function sortedPositions(correction: string, pValues: PValues): number[] {
  for (let i = 0; i < pValues.length; i++) {
    const pValue = pValues[i]!
    if (!(pValue >= 0 && pValue <= 1)) {
      throw new StatsError(
        'invalid_option',
        `${correction}: p-value ${i} is ${pValue}, must lie in [0, 1]; leave out columns without one`,
      )
    }
  }
  return Array.from(pValues, (_, i) => i).sort((a, b) => pValues[a]! - pValues[b]!)
}
