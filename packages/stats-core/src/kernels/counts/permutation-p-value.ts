import { seededRandom } from '../../random/seeded-random.ts'
import { urnSampler } from '../../random/urn-sampler.ts'
import { StatsError } from '../../stats-error.ts'
import type { CellCounts } from './cell-counts.ts'
import { type CellStatistic, ROUNDING } from './cell-statistic.ts'

/** How finely, and from which seed, a permutation p-value is drawn. */
export interface PermutationOptions {
  /** Seed of the draws; default `'leeway'`. The same seed and data give the same p-value. */
  readonly seed?: string
  /**
   * The smallest p-value worth telling apart, in (0, 1); default 0.00025, which is 0.05 / (10 × 20 columns).
   * Bounds the number of draws.
   */
  readonly resolution?: number
  /**
   * Draws as extreme as the data after which drawing ends, ≥ 1; default 100, which leaves a relative standard
   * error of 10 %. Infinity draws all.
   */
  readonly enough?: number
}

/** What {@link permutationPValue} learned. */
export interface PermutationPValue {
  /** In (0, 1]. */
  readonly pValue: number
  /** Tables drawn. */
  readonly draws: number
}

/**
 * The probability, when both samples come from one population, of a statistic at least as large as that of
 * the data.
 *
 * Given the rows per cell of both samples together, every way to deal these rows to the samples is then
 * equally likely; the tables are drawn from that law (multivariate hypergeometric). With g of B draws at
 * least as large the p-value is (g + 1) / (B + 1) (Phipson and Smyth 2010, Stat. Appl. Genet. Mol. Biol. 9),
 * never 0. B is such that 1 / (B + 1) lies below `resolution`, but drawing ends early, at the l-th draw, when
 * `enough` draws were as large: the p-value is then `enough` / l (Besag and Clifford 1991, Biometrika 78).
 *
 * Under no drift P(p ≤ a) ≤ a holds for every a, whatever the statistic, the sizes and the sparsity. Early
 * ending does not spoil it: p ≤ h / l says that the data stand among the h largest of themselves and the
 * first l − 1 draws, or higher, and under no drift every place is as likely. The usual harmless column costs
 * a few hundred draws.
 *
 * @param statistic Larger is more extreme. NaN counts as extreme.
 * @throws StatsError `invalid_option` when `resolution` is outside (0, 1) or `enough` below 1.
 */
export function permutationPValue(
  reference: CellCounts,
  current: CellCounts,
  statistic: CellStatistic,
  { seed = 'leeway', resolution = 0.00025, enough = 100 }: PermutationOptions = {},
): PermutationPValue {
  if (!(resolution > 0 && resolution < 1)) {
    throw new StatsError(
      'invalid_option',
      `permutation: resolution is ${resolution}, must lie in (0, 1)`,
    )
  }
  if (!(enough >= 1)) {
    throw new StatsError('invalid_option', `permutation: enough is ${enough}, must be at least 1`)
  }
  const urn = urnOf(reference, current)
  const observed = statistic(urn.reference, urn.current)
  const extreme = observed - ROUNDING * Math.abs(observed)
  const draw = urnSampler(seededRandom(seed), urn.totals, urn.smallerRows)
  const maximumDraws = Math.ceil(1 / resolution)
  const drawn = new Float64Array(urn.totals.length)
  const rest = new Float64Array(urn.totals.length)
  const [drawnReference, drawnCurrent] = urn.currentIsSmaller ? [rest, drawn] : [drawn, rest]

  let exceedances = 0
  for (let draws = 1; draws <= maximumDraws; draws++) {
    draw(drawn)
    for (let i = 0; i < rest.length; i++) rest[i] = urn.totals[i]! - drawn[i]!
    if (!(statistic(drawnReference, drawnCurrent) < extreme)) exceedances++
    if (exceedances >= enough) return { pValue: exceedances / draws, draws }
  }
  return { pValue: (exceedances + 1) / (maximumDraws + 1), draws: maximumDraws }
}

interface Urn {
  readonly reference: Float64Array
  readonly current: Float64Array
  readonly totals: Float64Array
  readonly smallerRows: number
  readonly currentIsSmaller: boolean
}

/**
 * Occupied cells, most frequent first (so that the cells' own order changes nothing), and the smaller sample
 * to be drawn from them.
 */
function urnOf(reference: CellCounts, current: CellCounts): Urn {
  const cells: [total: number, reference: number, current: number][] = []
  let referenceRows = 0
  let currentRows = 0
  for (let i = 0; i < reference.length; i++) {
    const inReference = reference[i]!
    const inCurrent = current[i]!
    referenceRows += inReference
    currentRows += inCurrent
    if (inReference + inCurrent > 0) cells.push([inReference + inCurrent, inReference, inCurrent])
  }
  cells.sort((a, b) => b[0] - a[0] || b[1] - a[1])
  return {
    totals: Float64Array.from(cells, (cell) => cell[0]),
    reference: Float64Array.from(cells, (cell) => cell[1]),
    current: Float64Array.from(cells, (cell) => cell[2]),
    smallerRows: Math.min(referenceRows, currentRows),
    currentIsSmaller: currentRows <= referenceRows,
  }
}
