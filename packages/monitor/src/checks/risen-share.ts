import { chiSquareHomogeneity } from '@leeway/stats-core'

/** Rows with a property, of how many. */
export interface Part {
  readonly part: number
  readonly whole: number
}

/**
 * Returns the probability, in [0, 1], of as large a rise of a share by chance: the chi-square test of homogeneity, by permutation where counts are small; 1 where the share did
 * not rise or a side is empty.
 */
export function risenShare(reference: Part, current: Part, seed: string): number {
  if (reference.whole === 0 || current.whole === 0) return 1
  if (current.part / current.whole <= reference.part / reference.whole) return 1
  return chiSquareHomogeneity(
    Float64Array.of(reference.part, reference.whole - reference.part),
    Float64Array.of(current.part, current.whole - current.part),
    { seed },
  ).pValue
}
