import { chiSquaredSurvival } from '../../special/chi-squared-survival.ts'
import { type CellCounts, sampleSizes } from './cell-counts.ts'
import type { CountDistance } from './count-distances.ts'
import { type PermutationOptions, permutationPValue } from './permutation-p-value.ts'

/** What {@link distanceTest} learned. */
export interface DistanceTestResult {
  /** The distance, ≥ 0. */
  readonly statistic: number
  /** In [0, 1]. */
  readonly pValue: number
  /** Where the p-value comes from: the distance's chi-squared law, or draws given the margins. */
  readonly method: 'asymptotic' | 'permutation'
  /** Tables drawn; 0 for the asymptotic p-value. */
  readonly draws: number
}

/** Options of {@link distanceTest}. */
export interface DistanceTestOptions extends PermutationOptions {
  /** How the p-value is found. `auto` (default): the distance's chi-squared law where it has one and every expected count allows it, else by permutation. */
  readonly method?: 'auto' | 'permutation'
}

/**
 * A distance with the probability of one at least as large under no drift.
 *
 * The divergences behind PSI, KL, Jensen-Shannon and Hellinger agree to second order with Pearson's chi-square (Csiszár 1967), so that
 * a multiple of each follows (1/n + 1/m) · χ² with (occupied cells − 1) degrees of freedom. That law is used where the smallest expected count reaches
 * `law.trustedFrom`; elsewhere, and for distances without one, the p-value is drawn by permutation (see {@link permutationPValue}).
 *
 * @throws StatsError `invalid-option`, `sample-too-small` as {@link sampleSizes}.
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
  if (cells === 1) return { statistic, pValue: 1, method: 'asymptotic', draws: 0 }

  const smallestExpected =
    (fewest * Math.min(rows.reference, rows.current)) / (rows.reference + rows.current)
  if (method === 'auto' && distance.law && smallestExpected >= distance.law.trustedFrom) {
    const scale = (rows.reference * rows.current) / (rows.reference + rows.current)
    const pValue = chiSquaredSurvival(distance.law.chiSquared(statistic) * scale, cells - 1)
    return { statistic, pValue, method: 'asymptotic', draws: 0 }
  }
  const drawn = permutationPValue(reference, current, distance.compute, permutation)
  return { statistic, method: 'permutation', ...drawn }
}
