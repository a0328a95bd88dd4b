import { columnMeans } from '../../learning/principal-components.ts'
import { seededRandom } from '../../random/seeded-random.ts'
import { StatsError } from '../../stats-error.ts'
import { type RowMatrix, requireMatrices, stackRows } from '../row-matrix.ts'
import { drawIndices, sampleRows } from '../sample-rows.ts'
import { type SequentialOptions, sequentialPValue } from '../sequential-p-value.ts'
import { type VectorDistance, vectorDistance } from './vector-distance.ts'

/**
 * Returns the distance between the mean vectors of two samples: Evidently's embedding method `distance`, which calls 0.2 or more drift.
 *
 * @throws StatsError `unequal_lengths`, `sample_too_small`, `invalid_option`
 */
export function embeddingDistance(
  reference: RowMatrix,
  current: RowMatrix,
  metric: VectorDistance = 'euclidean',
): number {
  requireMatrices('embedding distance', reference, current, 1)
  return vectorDistance(metric, columnMeans(reference), columnMeans(current))
}

/** Options of {@link embeddingDistanceTest}. */
export interface EmbeddingDistanceOptions extends SequentialOptions {
  /** @defaultValue 'euclidean' */
  readonly metric?: VectorDistance
  /** Seed of the sampled rows and of the relabelings. @defaultValue 'leeway' */
  readonly seed?: string
  /** Rows of both sides together that are relabeled, ≥ 4; more are sampled. @defaultValue 4000 */
  readonly maximumRows?: number
}

/** What {@link embeddingDistanceTest} learned. */
export interface EmbeddingDistanceResult {
  /** {@link embeddingDistance} of all rows. */
  readonly distance: number
  /** Permutation p-value in (0, 1] of the distance, of the sampled rows where rows were sampled. */
  readonly pValue: number
  /** Relabelings drawn. */
  readonly draws: number
  readonly isSampled: boolean
}

/**
 * Returns the distance between the mean vectors of two samples and its permutation p-value, which stands where a fixed threshold cannot: it knows dimension, spread and size.
 *
 * A relabeling adds up the rows of the smaller side only. P(p ≤ a) ≤ a under no drift. O(draws × rows × columns).
 *
 * @throws StatsError `unequal_lengths`, `sample_too_small`, `invalid_option`; `constant_samples` when the cosine of a mean vector of zeros is asked for
 */
export function embeddingDistanceTest(
  reference: RowMatrix,
  current: RowMatrix,
  {
    metric = 'euclidean',
    seed = 'leeway',
    maximumRows = 4000,
    ...options
  }: EmbeddingDistanceOptions = {},
): EmbeddingDistanceResult {
  const distance = embeddingDistance(reference, current, metric)
  if (Number.isNaN(distance)) {
    throw new StatsError(
      'constant_samples',
      'embedding distance: a mean vector is all 0 and has no cosine, take another metric',
    )
  }
  const random = seededRandom(seed)
  const sample = sampleRows(random, reference, current, maximumRows)
  const rows = stackRows(sample.reference, sample.current)
  const [m, n] = [sample.reference.rows, sample.current.rows]
  const statistic = splitDistance(rows, metric)
  const [from, smaller] = m < n ? [0, m] : [m, n]
  const observed = statistic(Int32Array.from({ length: smaller }, (_, i) => from + i))
  const draw = (): number => statistic(drawIndices(random, m + n, smaller).sort())
  return {
    distance,
    ...sequentialPValue(observed, draw, options, observed),
    isSampled: sample.isSampled,
  }
}

/** The distance when the rows of `part` are one side and all others the other. */
function splitDistance(
  { values, rows, columns }: RowMatrix,
  metric: VectorDistance,
): (part: Int32Array) => number {
  const total = new Float64Array(columns)
  for (let cell = 0; cell < values.length; cell += 1) total[cell % columns]! += values[cell]!
  const inside = new Float64Array(columns)
  return (part) => {
    inside.fill(0)
    for (const row of part) {
      const start = row * columns
      for (let k = 0; k < columns; k += 1) inside[k]! += values[start + k]!
    }
    return vectorDistance(
      metric,
      inside.map((sum) => sum / part.length),
      inside.map((sum, k) => (total[k]! - sum) / (rows - part.length)),
    )
  }
}
