import { chiSquaredSurvival } from '../../special/chi-squared-survival.ts'
import { type CellCounts, sampleSizes } from './cell-counts.ts'
import { conditionalPValue } from './conditional-p-value.ts'
import type { CountDistance } from './count-distances.ts'
import type { PermutationOptions } from './permutation-p-value.ts'

/** What {@link distanceTest} learned. */
export interface DistanceTestResult {
  /** The distance, ≥ 0. */
  readonly statistic: number
  /** In [0, 1]. */
  readonly pValue: number
  /**
   * Where the p-value comes from: the distance's chi-squared law, or, given the margins, all tables of two
   * cells, or drawn tables.
   */
  readonly method: 'asymptotic' | 'exact' | 'permutation'
  /** Tables drawn; 0 unless by permutation. */
  readonly draws: number
}

/** Options of {@link distanceTest}. */
export interface DistanceTestOptions extends PermutationOptions {
  /**
   * How the p-value is found. `conditional`: given the margins, exactly over two cells and by permutation
   * over more. `auto` (default): by the distance's chi-squared law over three cells and more where it has one
   * and every expected count allows it, else `conditional`.
   */
  readonly method?: 'auto' | 'conditional'
}

/**
 * A distance with the probability of one at least as large under no drift.
 *
 * The divergences behind PSI, KL, Jensen-Shannon and Hellinger agree to second order with Pearson's
 * chi-square (Csiszár 1967), so that a multiple of each follows (1/n + 1/m) · χ² with (occupied cells − 1)
 * degrees of freedom. That law is used where the smallest expected count reaches `law.trustedFrom`;
 * elsewhere, and for distances without one, the p-value is {@link conditionalPValue}.
 *
 * @throws StatsError `invalid_option`, `sample_too_small` as {@link sampleSizes}.
 */
export function distanceTest(
  distance: CountDistance,
  reference: CellCounts,
  current: CellCounts,
  { method = 'auto', ...permutation }: DistanceTestOptions = {},
): DistanceTestResult {
  const rows = sampleSizes(distance.id, reference, current)
  const statistic = distance.compute(reference, current)
  let cells = 0
  let fewest = Number.POSITIVE_INFINITY
  for (let i = 0; i < reference.length; i++) {
    const total = reference[i]! + current[i]!
    if (total === 0) continue
    cells += 1
    fewest = Math.min(fewest, total)
  }

  const smallestExpected =
    (fewest * Math.min(rows.reference, rows.current)) / (rows.reference + rows.current)
  if (
    method === 'auto' &&
    distance.law &&
    cells > 2 &&
    smallestExpected >= distance.law.trustedFrom
  ) {
    const scale = (rows.reference * rows.current) / (rows.reference + rows.current)
    const pValue = chiSquaredSurvival(distance.law.chiSquared(statistic) * scale, cells - 1)
    return { statistic, pValue, method: 'asymptotic', draws: 0 }
  }
  return { statistic, ...conditionalPValue(reference, current, distance.compute, permutation) }
}
