import { seededRandom } from '../random/seeded-random.ts'
import { sortDoubles } from '../sorting/sort-doubles.ts'
import { StatsError } from '../stats-error.ts'
import { type RowMatrix, requireMatrices, stackRows } from './row-matrix.ts'
import { drawIndices, sampleRows } from './sample-rows.ts'
import { type SequentialOptions, sequentialPValue } from './sequential-p-value.ts'
import { squaredDistances } from './squared-distances.ts'
import { unbiasedMmd } from './unbiased-mmd.ts'

/** Options of {@link maximumMeanDiscrepancy}. */
export interface MmdOptions extends SequentialOptions {
  /** Width of the Gaussian kernel, > 0. @defaultValue √(½ median squared distance over the pairs of all rows); 1 where that is 0 */
  readonly sigma?: number
  /** Seed of the sampled rows and of the relabelings. @defaultValue 'leeway' */
  readonly seed?: string
  /** Rows of both sides together that are compared at most, ≥ 4; more are sampled. The kernel takes 8 bytes times their square. @defaultValue 2000 */
  readonly maximumRows?: number
}

/** What {@link maximumMeanDiscrepancy} learned. */
export interface MmdResult {
  /** Unbiased squared maximum mean discrepancy of the compared rows, about 0 without drift and possibly negative; at most 2. */
  readonly statistic: number
  /** Permutation p-value in (0, 1]. */
  readonly pValue: number
  readonly sigma: number
  /** Relabelings drawn. */
  readonly draws: number
  readonly referenceRows: number
  readonly currentRows: number
  /** Whether only a seeded sample of the rows was compared. */
  readonly isSampled: boolean
}

/**
 * Returns the maximum mean discrepancy of two samples of vectors under a Gaussian kernel, and its permutation p-value.
 *
 * Gretton et al. 2012. Sees any difference of the joint distributions, correlation included, most readily one at the scale of σ; columns should be of like spread. The width
 * depends on all rows together, not on their labels, so that P(p ≤ a) ≤ a holds under no drift. The kernel is formed once; a relabeling adds up the part of it that the smaller side
 * draws. With the same σ the statistic is that of alibi-detect's `MMDDrift`. O(rows² × columns + draws × rows²), rows capped by `maximumRows`.
 *
 * @param options `resolution` 0.001 and `enough` 100 by default
 * @throws StatsError `unequal_lengths`, `sample_too_small` (2 rows), `invalid_option`
 */
export function maximumMeanDiscrepancy(
  reference: RowMatrix,
  current: RowMatrix,
  { sigma, seed = 'leeway', maximumRows = 2000, ...options }: MmdOptions = {},
): MmdResult {
  requireMatrices('mmd', reference, current, 2)
  if (!(maximumRows >= 4) || (sigma !== undefined && !(sigma > 0))) {
    throw new StatsError(
      'invalid_option',
      `mmd: maximumRows is ${maximumRows} and sigma ${sigma}, must be at least 4 and above 0`,
    )
  }
  const random = seededRandom(seed)
  const sample = sampleRows(random, reference, current, maximumRows)
  const distances = squaredDistances(stackRows(sample.reference, sample.current))
  const width = sigma ?? (Math.sqrt(medianOfPairs(distances) / 2) || 1)
  const kernel = distances.map((distance) => Math.exp(-distance / (2 * width * width)))
  const m = sample.reference.rows
  const n = sample.current.rows
  const statistic = splitStatistic(kernel, m + n)
  const [from, smaller] = m < n ? [0, m] : [m, n]
  const observed = statistic(Int32Array.from({ length: smaller }, (_, i) => from + i))
  const draw = (): number => statistic(drawIndices(random, m + n, smaller).sort())
  return {
    statistic: observed,
    sigma: width,
    ...sequentialPValue(observed, draw, options),
    referenceRows: m,
    currentRows: n,
    isSampled: sample.isSampled,
  }
}

/** Median over the pairs of different rows. */
function medianOfPairs(distances: Float64Array): number {
  const rows = Math.sqrt(distances.length)
  const pairs = new Float64Array((rows * (rows - 1)) / 2)
  let next = 0
  for (let i = 0; i < rows; i += 1) {
    for (let j = 0; j < i; j += 1) pairs[next++] = distances[i * rows + j]!
  }
  sortDoubles(pairs)
  const middle = pairs.length >> 1
  return pairs.length % 2 === 1 ? pairs[middle]! : (pairs[middle - 1]! + pairs[middle]!) / 2
}

/** The statistic when the rows of `part`, ascending for the sake of the cache, are one side and all others the other. */
function splitStatistic(kernel: Float64Array, rows: number): (part: Int32Array) => number {
  const rowSums = new Float64Array(rows)
  let total = 0
  for (let i = 0; i < rows; i += 1) {
    for (let j = 0; j < rows; j += 1) rowSums[i]! += kernel[i * rows + j]!
    total += rowSums[i]!
  }
  return (part) => {
    let within = part.length
    let touching = 0
    for (let a = 0; a < part.length; a += 1) {
      const start = part[a]! * rows
      touching += rowSums[part[a]!]!
      let even = 0
      let odd = 0
      let b = 0
      for (; b < a - 1; b += 2) {
        even += kernel[start + part[b]!]!
        odd += kernel[start + part[b + 1]!]!
      }
      if (b < a) even += kernel[start + part[b]!]!
      within += 2 * (even + odd)
    }
    const across = touching - within
    const current = total - touching - across
    return unbiasedMmd({ reference: within, current, across }, part.length, rows - part.length)
  }
}
