import { wassersteinDistance } from '../../kernels/continuous/wasserstein-distance.ts'
import { populationDeviation } from '../../profiles/population-deviation.ts'
import { seededRandom } from '../../random/seeded-random.ts'
import { sortDoubles } from '../../sorting/sort-doubles.ts'
import { type RowMatrix, requireMatrices, stackRows, takeColumn } from '../row-matrix.ts'
import { drawIndices, sampleRows } from '../sample-rows.ts'
import { type SequentialOptions, sequentialPValue } from '../sequential-p-value.ts'

/** Evidently's floor of the denominator. */
const SMALLEST_DEVIATION = 0.001

/**
 * Returns for each component of two samples of vectors its Wasserstein distance in standard deviations of the reference, as Evidently's `wasserstein` has it.
 *
 * @throws StatsError `unequal_lengths`, `sample_too_small`, `invalid_option`
 */
export function componentDistances(reference: RowMatrix, current: RowMatrix): Float64Array {
  requireMatrices('embedding ratio', reference, current, 1)
  return Float64Array.from({ length: reference.columns }, (_, k) => {
    const ofReference = sortDoubles(takeColumn(reference, k))
    const unit = Math.max(populationDeviation(ofReference), SMALLEST_DEVIATION)
    return wassersteinDistance(ofReference, sortDoubles(takeColumn(current, k))) / unit
  })
}

/**
 * Returns the share of components, in [0, 1], whose {@link componentDistances} reach `componentThreshold`: Evidently's embedding method `ratio`, which calls more than 0.2 drift.
 *
 * @param componentThreshold ≥ 0; default 0.1, as in Evidently. In samples under about 1000 rows chance alone reaches it in most components.
 * @throws StatsError `unequal_lengths`, `sample_too_small`, `invalid_option`
 */
export function driftedComponentShare(
  reference: RowMatrix,
  current: RowMatrix,
  componentThreshold = 0.1,
): number {
  const distances = componentDistances(reference, current)
  return distances.filter((distance) => distance >= componentThreshold).length / distances.length
}

/** Options of {@link componentDriftTest}. */
export interface ComponentDriftOptions extends SequentialOptions {
  /** Seed of the sampled rows and of the relabelings. @defaultValue 'leeway' */
  readonly seed?: string
  /** Rows of both sides together that are compared, ≥ 4; more are sampled. @defaultValue 2000 */
  readonly maximumRows?: number
}

/** What {@link componentDriftTest} learned. */
export interface ComponentDriftResult {
  /** Mean over the components of the Wasserstein distance in standard deviations of all compared rows, ≥ 0. */
  readonly meanDistance: number
  /** Permutation p-value in (0, 1] of that mean. */
  readonly pValue: number
  /** Relabelings drawn. */
  readonly draws: number
  readonly isSampled: boolean
}

/**
 * Returns the mean Wasserstein distance over the components of two samples of vectors and its permutation p-value: the question of Evidently's `ratio` with a null law, and without
 * the threshold per component at which a share jumps.
 *
 * Each component is sorted once; a relabeling walks through its order. Whole vectors are relabeled, so that components may depend on one another. P(p ≤ a) ≤ a under no drift.
 * O(draws × rows × columns).
 *
 * @throws StatsError `unequal_lengths`, `sample_too_small`, `invalid_option`
 */
export function componentDriftTest(
  reference: RowMatrix,
  current: RowMatrix,
  { seed = 'leeway', maximumRows = 2000, ...options }: ComponentDriftOptions = {},
): ComponentDriftResult {
  requireMatrices('embedding components', reference, current, 2)
  const random = seededRandom(seed)
  const sample = sampleRows(random, reference, current, maximumRows)
  const m = sample.reference.rows
  const rows = m + sample.current.rows
  const statistic = splitDistance(stackRows(sample.reference, sample.current), m)
  const labels = new Uint8Array(rows).fill(1, 0, m)
  const observed = statistic(labels)
  const draw = (): number => {
    labels.fill(0)
    for (const row of drawIndices(random, rows, m)) labels[row] = 1
    return statistic(labels)
  }
  return {
    meanDistance: observed,
    ...sequentialPValue(observed, draw, options, observed),
    isSampled: sample.isSampled,
  }
}

/** One component of all rows, ascending. */
interface SortedComponent {
  readonly order: Int32Array
  /** Distance to the next value, in standard deviations; 0 after the last. */
  readonly gaps: Float64Array
}

/** The mean distance when the `m` rows with label 1 are the reference. */
function splitDistance(all: RowMatrix, m: number): (labels: Uint8Array) => number {
  const components = Array.from({ length: all.columns }, (_, k) =>
    sortComponent(takeColumn(all, k)),
  )
  const unit = 1 / (m * (all.rows - m))
  const n = all.rows - m
  return (labels) => {
    let sum = 0
    for (const { order, gaps } of components) {
      let difference = 0
      for (let i = 0; i < order.length; i += 1) {
        difference += labels[order[i]!] === 1 ? n : -m
        sum += Math.abs(difference) * gaps[i]!
      }
    }
    return (sum * unit) / components.length
  }
}

function sortComponent(values: Float64Array): SortedComponent {
  const order = Int32Array.from(values, (_, i) => i).sort((a, b) => values[a]! - values[b]!)
  const deviation = populationDeviation(values) || 1
  const gaps = Float64Array.from(order, (row, i) =>
    i + 1 < order.length ? (values[order[i + 1]!]! - values[row]!) / deviation : 0,
  )
  return { order, gaps }
}
