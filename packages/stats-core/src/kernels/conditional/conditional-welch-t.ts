import { smallestPermutationPValue } from '../continuous/smallest-permutation-p-value.ts'
import { welchTTest } from '../continuous/t-tests.ts'
import { towardsUnit } from '../continuous/towards-unit.ts'
import { standardizedScores } from '../omnibus/standardized-scores.ts'
import type { ConditionalResult } from './conditional-result.ts'
import { type CellsStatistic, type DealtOptions, dealtPValue } from './dealt-p-value.ts'
import { isSmooth } from './is-smooth.ts'
import { valueCells } from './value-cells.ts'

/** A variance that is a smaller part than this of the mean square that it remains of is rounding. */
const ROUNDING = 1e-12

/**
 * Returns Welch's t with a two-sided p-value that holds for skewed and heavy-tailed values too.
 *
 * By Student's law, as published, where {@link isSmooth} finds no value that stands out for these sizes; else by the permutation law of |t| (Janssen 1997,
 * Stat. Probab. Lett. 36), drawn on {@link valueCells}. Under no drift P(p ≤ a) ≤ a, measured in
 * `bench/calibration/results.md`, where Student's law alone reaches 0.005 at a = 0.001 on lognormal values. 1 when all values are equal.
 *
 * @param reference sorted ascending, finite, length ≥ 2
 * @param current sorted ascending, finite, length ≥ 2
 * @throws StatsError `sample_too_small`; `invalid_option` as {@link dealtPValue}
 */
export function conditionalWelchT(
  reference: Float64Array,
  current: Float64Array,
  options: DealtOptions = {},
): ConditionalResult {
  const { statistic, pValue } = welchTTest(reference, current)
  const cells = valueCells(...towardsUnit(reference, current))
  const scores = standardizedScores(cells.sizes, cells.centres)
  if (scores === undefined) return { statistic: 0, pValue: 1, method: 'asymptotic', draws: 0 }
  const smaller = Math.min(reference.length, current.length)
  if (isSmooth(cells.sizes, scores, smaller)) {
    const least = smallestPermutationPValue(reference.length, current.length)
    return { statistic, pValue: Math.max(pValue, least), method: 'asymptotic', draws: 0 }
  }
  const dealt = dealtPValue(cells, squaredWelch(scores), options)
  return { statistic, ...dealt }
}

/** Welch's t², of the scores of the cells; ∞ between two different constants, NaN between equal ones. */
function squaredWelch(scores: Float64Array): CellsStatistic {
  return (reference, current) => {
    const a = meanAndError(scores, reference)
    const b = meanAndError(scores, current)
    const difference = a.mean - b.mean
    return (difference * difference) / (a.squaredError + b.squaredError)
  }
}

function meanAndError(
  scores: Float64Array,
  counts: Float64Array,
): { mean: number; squaredError: number } {
  let rows = 0
  let sum = 0
  let squares = 0
  for (let k = 0; k < scores.length; k += 1) {
    const count = counts[k]!
    if (count === 0) continue
    const score = scores[k]!
    rows += count
    sum += count * score
    squares += count * score * score
  }
  const mean = sum / rows
  const variance = squares / rows - mean * mean
  const isRounding = variance <= (ROUNDING * squares) / rows
  return { mean, squaredError: isRounding ? 0 : variance / (rows - 1) }
}
