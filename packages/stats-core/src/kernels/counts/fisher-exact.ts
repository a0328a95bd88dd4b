import { logHypergeometricDensity } from '../../special/log-hypergeometric-density.ts'
import type { CellCounts } from './cell-counts.ts'
import { firstWhere } from './first-where.ts'
import {
  type HypergeometricLaw,
  hypergeometricLower,
  hypergeometricMode,
  hypergeometricUpper,
  largestCount,
  smallestCount,
} from './hypergeometric-tail.ts'
import { twoByTwo } from './two-by-two.ts'

/** What {@link fisherExact} learned. */
export interface FisherExactResult {
  /** Two-sided, in [0, 1]; 0 only below the smallest double. */
  readonly pValue: number
  /**
   * The sample odds ratio of the first cell, reference over current, in [0, Infinity]; NaN when a cell is
   * empty in both samples.
   */
  readonly oddsRatio: number
}

/**
 * Two tables are equally likely when the logarithms of their probabilities differ by less; SciPy's 1e-14 is
 * finer than its own rounding.
 */
const TIE = 1e-10

/**
 * Fisher's exact test that two samples have the same share of the first of two cells, two-sided.
 *
 * The probability, given the margins, of all tables that are at most as likely as the data's. Valid at any
 * size, and conservative in small samples. Agrees with `scipy.stats.fisher_exact`. Evidently's
 * `fisher_exact`, which refuses samples of different sizes; this does not. Symmetric in samples and cells.
 * Cost O(√rows).
 *
 * @throws StatsError `invalid_option` when there are not exactly two cells; else as {@link sampleSizes}.
 */
export function fisherExact(reference: CellCounts, current: CellCounts): FisherExactResult {
  const table = twoByTwo('fisher_exact', reference, current)
  const a = table.reference.first
  const b = table.reference.rows - a
  const c = table.current.first
  const d = table.current.rows - c
  const oddsRatio = (a * d) / (b * c)
  const law = { total: a + b + c + d, marked: a + c, draws: a + b }
  return { pValue: Math.min(1, asUnlikelyAs(law, a)), oddsRatio }
}

function asUnlikelyAs(law: HypergeometricLaw, observed: number): number {
  const limit = logDensity(law, observed) + TIE
  const mode = hypergeometricMode(law)
  const unlikely = (k: number) => logDensity(law, k) <= limit
  if (unlikely(mode)) return 1
  if (observed < mode) {
    const start = firstWhere(mode, largestCount(law), 1, unlikely)
    return hypergeometricLower(law, observed) + hypergeometricUpper(law, start)
  }
  const end = firstWhere(mode, smallestCount(law), -1, unlikely)
  return hypergeometricLower(law, end) + hypergeometricUpper(law, observed)
}

function logDensity({ total, marked, draws }: HypergeometricLaw, k: number): number {
  return logHypergeometricDensity(k, total, marked, draws)
}
