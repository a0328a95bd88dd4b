import { logBinomialCoefficient } from './log-binomial-coefficient.ts'
import { logNormalSurvival } from './log-normal-survival.ts'
import type { RankCells } from './rank-cells.ts'
import type { RankScores } from './rank-scores.ts'
import { tiltTowards } from './tilt-towards.ts'

/** What {@link linearRankTest} learned. */
export interface LinearRankResult {
  /**
   * The sum of the current sample's scores, less its mean and over its standard deviation given the ties; positive when the
   * current rows have the higher scores. 0 when all scores are equal.
   */
  readonly z: number
  /** ln of the two-sided p-value, at most 0. */
  readonly logPValue: number
}

/** Nearer to the mean than this, in standard deviations, the saddlepoint formula is 0/0 and is taken beside it. */
const BESIDE_MEAN = 1e-3

/** Scores nearer to each other than this, in standard deviations of a score, are equal. */
const EQUAL_WITHIN = 1e-9

/**
 * Returns the two-sided linear rank test of two samples in cells, with its p-value from the permutation law given the ties.
 *
 * S = Σ current rows × mean score of their cell. Its law under no drift is that of drawing m of the n + m scores without replacement. The
 * tail is Skovgaard's double saddlepoint approximation (1987, J. Appl. Probab. 24) of Σ aᵢ Iᵢ given Σ Iᵢ = m, as Booth and Butler
 * (1990, Biometrika 77) use it for randomisation laws, in the form Φ̄(r*) of Barndorff-Nielsen (1986): the error is relative, some per
 * cent at any depth and for samples of any ratio, where the normal law of S is wrong by factors (31 at
 * p = 1e-4, 10 000 against 50 rows, squared exponential scores). No p-value is smaller than the exact one of the most extreme outcome.
 * Two-sided by doubling the smaller tail; 1 when all scores are equal. Cost: some ten Newton steps of O(cells).
 *
 * @param cells with at least one row of each sample
 */
export function linearRankTest(cells: RankCells, scores: RankScores): LinearRankResult {
  const { sizes, rows, currentRows } = marginsOf(cells)
  const values = standardScores(sizes, rows, scores)
  if (values === undefined || currentRows === rows) return { z: 0, logPValue: 0 }
  let sum = 0
  for (let k = 0; k < values.length; k += 1) sum += cells.current[k]! * values[k]!
  const deviation = Math.sqrt(((rows - currentRows) * currentRows) / (rows - 1))
  const sign = sum < 0 ? -1 : 1
  const aligned = sign === 1 ? values : values.map((value) => -value)
  const outermost = mostExtreme(aligned, sizes, currentRows)
  const floor = outermost.logProbability + Math.LN2
  const distance = Math.max(Math.abs(sum), BESIDE_MEAN * deviation)
  const isOutermost = distance >= outermost.sum - EQUAL_WITHIN * currentRows
  const logPValue = isOutermost
    ? floor
    : Math.max(floor, logTwoSided(aligned, sizes, currentRows, distance))
  return { z: sum / deviation, logPValue: Math.min(0, logPValue) }
}

function marginsOf({ reference, current }: RankCells): {
  sizes: Float64Array
  rows: number
  currentRows: number
} {
  let rows = 0
  let currentRows = 0
  const sizes = reference.map((count, k) => count + current[k]!)
  for (let k = 0; k < sizes.length; k += 1) {
    rows += sizes[k]!
    currentRows += current[k]!
  }
  return { sizes, rows, currentRows }
}

/** The mean score of each cell, with mean 0 and variance 1 over the rows; undefined when they are all equal. */
function standardScores(
  sizes: Float64Array,
  rows: number,
  { below }: RankScores,
): Float64Array | undefined {
  const values = new Float64Array(sizes.length)
  const mean = below(1) - below(0)
  let rank = 0
  let squares = 0
  let last = below(0)
  for (let k = 0; k < sizes.length; k += 1) {
    rank += sizes[k]!
    const next = below(rank / rows)
    const value = ((next - last) * rows) / sizes[k]! - mean
    values[k] = value
    squares += sizes[k]! * value * value
    last = next
  }
  const spread = Math.sqrt(squares / rows)
  if (!(spread > 1e-9)) return undefined
  return values.map((value) => value / spread)
}

/** The largest sum that `draws` rows can have, and the logarithm of its probability; cells of equal score count as one. */
function mostExtreme(
  values: Float64Array,
  sizes: Float64Array,
  draws: number,
): { sum: number; logProbability: number } {
  const order = Array.from(values.keys()).sort((a, b) => values[b]! - values[a]!)
  let sum = 0
  let left = draws
  let rows = 0
  let logWays = 0
  for (let first = 0; first < order.length; ) {
    const value = values[order[first]!]!
    let size = 0
    let next = first
    while (next < order.length && values[order[next]!]! > value - EQUAL_WITHIN) {
      size += sizes[order[next]!]!
      next += 1
    }
    const taken = Math.min(left, size)
    sum += taken * value
    logWays += logBinomialCoefficient(size, taken)
    left -= taken
    rows += size
    first = next
  }
  return { sum, logProbability: logWays - logBinomialCoefficient(rows, draws) }
}

/** ln of 2 min(P(S ≥ sum), P(S ≤ sum)). */
function logTwoSided(
  values: Float64Array,
  sizes: Float64Array,
  draws: number,
  sum: number,
): number {
  const { deviance, information, tilt } = tiltTowards(values, sizes, draws, sum)
  const w = Math.sqrt(deviance)
  const u = tilt * Math.sqrt(information)
  const r = w + Math.log(u / w) / w
  return Math.LN2 + logNormalSurvival(Math.abs(r))
}
