import { numpyRandom } from '../../learning/numpy-random.ts'
import { quantileSorted } from '../../profiles/quantile-sorted.ts'
import { seededRandom } from '../../random/seeded-random.ts'
import { sortDoubles } from '../../sorting/sort-doubles.ts'
import { type RowMatrix, requireMatrices, stackRows } from '../row-matrix.ts'
import { sampleRows } from '../sample-rows.ts'
import { squaredDistances } from '../squared-distances.ts'
import { unbiasedMmd } from '../unbiased-mmd.ts'

/** Options of {@link embeddingMmd}. */
export interface EmbeddingMmdOptions {
  /** Rows of both sides together that are compared, ≥ 4; more are sampled. The distances take 8 bytes times their square. @defaultValue 2000 */
  readonly maximumRows?: number
  /** Seed of the sampled rows. @defaultValue 'leeway' */
  readonly seed?: string
}

/** What {@link embeddingMmd} learned. */
export interface EmbeddingMmdResult {
  /** Unbiased squared maximum mean discrepancy, 0 where it is negative. */
  readonly distance: number
  /** Median distance between the sides, the width that enters the kernel exp(−d² / width²). */
  readonly width: number
  readonly isSampled: boolean
}

/** Rows of each side among which Evidently takes the median distance. */
const ROWS_OF_WIDTH = 1000

/**
 * Returns the score of Evidently's embedding method `mmd`, which calls more than 0.015 drift.
 *
 * The width depends on the labels, so that no permutation law holds for this score; `maximumMeanDiscrepancy` asks the same question and has one. O(rows² × columns).
 *
 * @throws StatsError `unequal_lengths`, `sample_too_small` (2 rows), `invalid_option`
 */
export function embeddingMmd(
  reference: RowMatrix,
  current: RowMatrix,
  { maximumRows = 2000, seed = 'leeway' }: EmbeddingMmdOptions = {},
): EmbeddingMmdResult {
  requireMatrices('embedding mmd', reference, current, 2)
  const sample = sampleRows(seededRandom(seed), reference, current, maximumRows)
  const m = sample.reference.rows
  const n = sample.current.rows
  const distances = squaredDistances(stackRows(sample.reference, sample.current))
  const width = medianAcross(distances, m, n)
  const sums = { reference: 0, current: 0, across: 0 }
  for (let i = 0; i < m + n; i += 1) {
    for (let j = 0; j < m + n; j += 1) {
      const kernel = width > 0 ? Math.exp(-distances[i * (m + n) + j]! / width ** 2) : 1
      if (i < m && j < m) sums.reference += kernel
      else if (i >= m && j >= m) sums.current += kernel
      else sums.across += kernel / 2
    }
  }
  return {
    distance: Math.max(0, unbiasedMmd(sums, m, n)),
    width,
    isSampled: sample.isSampled,
  }
}

function medianAcross(distances: Float64Array, m: number, n: number): number {
  const ofReference = numpyRandom(0).permutation(m).subarray(0, ROWS_OF_WIDTH)
  const ofCurrent = numpyRandom(0).permutation(n).subarray(0, ROWS_OF_WIDTH)
  const across = new Float64Array(ofReference.length * ofCurrent.length)
  let next = 0
  for (const i of ofReference) {
    for (const j of ofCurrent) across[next++] = Math.sqrt(distances[i * (m + n) + m + j]!)
  }
  return quantileSorted(sortDoubles(across), 0.5)
}
