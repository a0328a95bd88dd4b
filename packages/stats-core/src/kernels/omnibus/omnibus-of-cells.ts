import { andersonDarlingLogSurvival } from './anderson-darling-log-survival.ts'
import { andersonDarlingOfCells } from './anderson-darling-of-cells.ts'
import { linearRankTest } from './linear-rank-test.ts'
import { logBinomialCoefficient } from './log-binomial-coefficient.ts'
import type { RankCells } from './rank-cells.ts'
import {
  lowerTailScores,
  peakScores,
  type RankScores,
  spreadScores,
  upperTailScores,
} from './rank-scores.ts'

/** What a component of the rank omnibus test looks at. */
export type OmnibusAspect = 'distribution' | 'spread' | 'upper-tail' | 'lower-tail' | 'peak'

/** One of the tests that the rank omnibus test combines. */
export interface OmnibusComponent {
  readonly aspect: OmnibusAspect
  /** Its share of the level, in (0, 1]; the shares sum to 1. */
  readonly weight: number
  /**
   * A² (≥ 0) for `distribution`; else the standardised sum of the current rows' scores, positive when the current sample has the
   * larger spread, the heavier tail, or more rows in the middle and at the ends.
   */
  readonly statistic: number
  /** ln of the component's own p-value, at most 0; two-sided for all but `distribution`. */
  readonly logPValue: number
}

/** What the rank omnibus test learned. */
export interface RankOmnibusResult {
  /** −ln of the p-value, ≥ 0; finite where the p-value itself underflows to 0. */
  readonly statistic: number
  /** In [0, 1]. */
  readonly pValue: number
  /** The aspect that decided: the one with the smallest p-value over its weight. */
  readonly leading: OmnibusAspect
  /** All five, in the order distribution, spread, upper-tail, lower-tail, peak. */
  readonly components: readonly OmnibusComponent[]
}

/** Shares of the level, chosen on simulated power: `bench/calibration/results.md`. These are the two largest. */
export const DISTRIBUTION_WEIGHT = 0.5
export const SPREAD_WEIGHT = 0.25

const SCORED: readonly (readonly [OmnibusAspect, number, RankScores])[] = [
  ['spread', SPREAD_WEIGHT, spreadScores],
  ['upper-tail', 0.1, upperTailScores],
  ['lower-tail', 0.1, lowerTailScores],
  ['peak', 0.05, peakScores],
]

/**
 * Returns the rank omnibus test of two samples in cells: p = min(1, min pₖ / wₖ) over its five components.
 *
 * @param cells with at least one row of each sample
 */
export function omnibusOfCells(cells: RankCells): RankOmnibusResult {
  const components = [
    distributionComponent(cells),
    ...SCORED.map(([aspect, weight, scores]): OmnibusComponent => {
      const { z, logPValue } = linearRankTest(cells, scores)
      return { aspect, weight, statistic: z, logPValue }
    }),
  ]
  const corrected = components.map(({ logPValue, weight }) => logPValue - Math.log(weight))
  const smallest = Math.min(...corrected)
  const { aspect: leading } = components[corrected.indexOf(smallest)]!
  const statistic = Math.max(0, -smallest)
  return { statistic, pValue: Math.exp(-statistic), leading, components }
}

/** The limit law's p-value, but none below the exact one of complete separation, 2 / C(n + m, m). */
function distributionComponent(cells: RankCells): OmnibusComponent {
  const statistic = andersonDarlingOfCells(cells)
  const currentRows = sumOf(cells.current)
  const rows = sumOf(cells.reference) + currentRows
  const floor = Math.LN2 - logBinomialCoefficient(rows, currentRows)
  const logPValue = Math.min(0, Math.max(floor, andersonDarlingLogSurvival(statistic)))
  return { aspect: 'distribution', weight: DISTRIBUTION_WEIGHT, statistic, logPValue }
}

function sumOf(counts: Float64Array): number {
  return counts.reduce((sum, count) => sum + count, 0)
}
