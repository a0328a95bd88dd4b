import { standardizedScores } from '../omnibus/standardized-scores.ts'

/** The most that the square of a standardised score may be, in rows of the smaller sample; chosen on simulated rejections, `bench/calibration/results.md`. */
const LARGEST_SQUARE = 0.1

/**
 * Returns whether sums of these scores over the rows of a random sample come near to a continuous law: no row's score, squared and over the scores'
 * variance, exceeds a tenth of the smaller sample's rows.
 *
 * It is the condition under which sums of draws without replacement become normal (Hájek 1960), at a finite size. One outlier that outweighs all other rows, or a
 * handful of rows beside thousands of equal ones, breaks it: the law then has steps, which no formula for continuous laws shows. It looks at both
 * samples together only, so that choosing a law by it cannot bias a test. Equal scores have no law.
 *
 * @param sizes rows of both samples per cell, > 0
 * @param scores of a row in each cell, finite
 * @param smallerRows rows of the smaller sample
 */
export function isSmooth(sizes: Float64Array, scores: Float64Array, smallerRows: number): boolean {
  const values = standardizedScores(sizes, scores)
  return values?.every((value) => value * value <= LARGEST_SQUARE * smallerRows) ?? false
}
