import { mannWhitney } from '../kernels/continuous/mann-whitney.ts'
import { moments } from '../kernels/continuous/moments.ts'
import { fitPrincipalComponents, reconstructionErrors } from '../learning/principal-components.ts'
import { seededRandom } from '../random/seeded-random.ts'
import { sortDoubles } from '../sorting/sort-doubles.ts'
import { StatsError } from '../stats-error.ts'
import { type RowMatrix, requireMatrices, takeRows } from './row-matrix.ts'
import { drawIndices, sampleRows } from './sample-rows.ts'

/** Options of {@link pcaReconstruction}. */
export interface PcaReconstructionOptions {
  /** Share of the variance that the kept components hold, in (0, 1). @defaultValue 0.65, that of NannyML */
  readonly varianceShare?: number
  /** Seed of the sampled rows and of the half of the reference from which the components are learned. @defaultValue 'leeway' */
  readonly seed?: string
  /** Rows of both sides together that are looked at, ≥ 16; more are sampled. @defaultValue 100000 */
  readonly maximumRows?: number
}

/** Mean reconstruction error of some rows. */
export interface ReconstructionError {
  /** In standard deviations of the columns, Euclidean over them, ≥ 0. */
  readonly mean: number
  /** Standard error of the mean. */
  readonly standardError: number
  readonly rows: number
}

/** What {@link pcaReconstruction} learned. */
export interface PcaReconstructionResult {
  /** Components kept. */
  readonly components: number
  /** Share of the variance that they hold, in [0, 1]. */
  readonly explainedShare: number
  /** Of the half of the reference that taught nothing. */
  readonly reference: ReconstructionError
  readonly current: ReconstructionError
  /** Chance that a current row is further from the components' space than a reference row, ties counting half; 0.5 without drift. */
  readonly probabilityOfSuperiority: number
  /** Two-sided Mann-Whitney p-value in [0, 1]. */
  readonly pValue: number
  /** Whether only a seeded sample of the rows was looked at. */
  readonly isSampled: boolean
}

/**
 * Returns how much worse, or better, the main directions of the reference describe the current rows.
 *
 * The data reconstruction error of NannyML: columns standardised, principal components with 65 % of the variance, mean distance of the rows from their space. NannyML holds
 * the mean against ± 3 standard deviations over chunks of the data that taught it; here the components are learned from one half of the reference, and the errors of the other half and of
 * the current rows are two samples under one fixed function, so that under no drift the Mann-Whitney law holds. Sees changes of correlation, not a shift within the main
 * directions. O(rows × columns² + columns³).
 *
 * @param reference at least 8 rows
 * @param current at least 4 rows
 * @throws StatsError `unequal_lengths`, `sample_too_small`, `invalid_option`
 */
export function pcaReconstruction(
  reference: RowMatrix,
  current: RowMatrix,
  { varianceShare = 0.65, seed = 'leeway', maximumRows = 100_000 }: PcaReconstructionOptions = {},
): PcaReconstructionResult {
  requireMatrices('pca', reference, current, 4)
  requireOptions(varianceShare, maximumRows)
  if (reference.rows < 8) {
    throw new StatsError(
      'sample_too_small',
      `pca: reference has ${reference.rows} rows, needs at least 8`,
    )
  }
  const random = seededRandom(seed)
  const sample = sampleRows(random, reference, current, maximumRows)
  const order = drawIndices(random, sample.reference.rows, sample.reference.rows)
  const half = Math.floor(order.length / 2)
  const model = fitPrincipalComponents(takeRows(sample.reference, order.subarray(0, half)), {
    varianceShare,
    isScaled: true,
  })
  const ofReference = reconstructionErrors(model, takeRows(sample.reference, order.subarray(half)))
  const ofCurrent = reconstructionErrors(model, sample.current)
  const test = mannWhitney(sortDoubles(ofReference), sortDoubles(ofCurrent))
  return {
    components: model.variances.length,
    explainedShare: model.explainedShare,
    reference: summarize(ofReference),
    current: summarize(ofCurrent),
    probabilityOfSuperiority: 1 - test.probabilityOfSuperiority,
    pValue: test.pValue,
    isSampled: sample.isSampled,
  }
}

function requireOptions(varianceShare: number, maximumRows: number): void {
  if (varianceShare > 0 && varianceShare < 1 && maximumRows >= 16) return
  throw new StatsError(
    'invalid_option',
    `pca: varianceShare is ${varianceShare} and maximumRows ${maximumRows}, must lie in (0, 1) and be at least 16`,
  )
}

function summarize(errors: Float64Array): ReconstructionError {
  const { mean, variance, count } = moments(errors)
  return { mean, standardError: Math.sqrt(variance / count), rows: count }
}
