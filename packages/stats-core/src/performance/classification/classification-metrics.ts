import type { ClassificationMetrics, ClassMetrics } from '@leeway/monitoring-report'
import { seededRandom } from '../../random/seeded-random.ts'
import { StatsError } from '../../stats-error.ts'
import { collectMetrics } from '../collect-metrics.ts'
import { defaultConfidence, type Metric, type MetricOptions } from '../metric.ts'
import { accuracy } from './accuracy.ts'
import { averageOfClasses, type ClassAverage } from './average-of-classes.ts'
import { balancedAccuracy } from './balanced-accuracy.ts'
import type { CalibrationOptions } from './calibration-bins.ts'
import { type ClassificationInput, classificationRows } from './classification-rows.ts'
import { cohensKappa } from './cohens-kappa.ts'
import { type ConfusionMatrix, confusionMatrix } from './confusion-matrix.ts'
import { fScore } from './f-score.ts'
import { matrixShares } from './matrix-shares.ts'
import { matthewsCorrelation } from './matthews-correlation.ts'
import { precision } from './precision.ts'
import { probabilityMetrics } from './probability-metrics.ts'
import { recall } from './recall.ts'
import { specificity } from './specificity.ts'

/** Options of {@link classificationMetrics}. */
export interface ClassificationOptions extends MetricOptions {
  /** Code of the positive class of two. @defaultValue 1 */
  readonly positive?: number
  /** Probability from which a row counts as positive, where no predictions are given. @defaultValue 0.5 */
  readonly threshold?: number
  /** Bins of the calibration curve. */
  readonly calibration?: CalibrationOptions
  /** Most points of a curve, ≥ 2. @defaultValue 200 */
  readonly maximumPoints?: number
  /** Whether the curves of two labels, and the tables by threshold and by share of the rows, are wanted. @defaultValue true */
  readonly curves?: boolean
  /** Seed of the bootstrap of the calibration error. @defaultValue 'leeway' */
  readonly seed?: string
}

/** Beyond, a confusion matrix is no longer read, and would crowd out the rest of a report. */
const MOST_LABELS_SHOWN = 50

/**
 * Returns everything that a report says about one side of a classification.
 *
 * Of two labels, precision, recall, F-beta, specificity, the areas, the curves and the tables by threshold and by share of the rows speak of the positive one. Of more, precision, recall and F1 are macro averages, the areas
 * means over the classes against the rest, and calibration is that of the predicted class's own probability; F-beta with another beta, specificity, the ROC and
 * precision-recall curves and the tables are left out. A metric that the rows do not define is absent and stands in `undefinedMetrics` with its reason; without probabilities
 * those that need them are absent without one. Counts are of rows also where there are weights.
 *
 * @throws StatsError `invalid_option`, `unequal_lengths`, `not_applicable`
 */
export function classificationMetrics(
  input: ClassificationInput,
  options: ClassificationOptions = {},
): ClassificationMetrics {
  const { confidence = defaultConfidence, positive = 1, threshold = 0.5, seed = 'leeway' } = options
  const classes = input.labels.length
  if (classes === 2 && positive !== 0 && positive !== 1) {
    throw new StatsError('invalid_option', `positive: found ${positive}, needs the code 0 or 1`)
  }
  const rows = classificationRows(input, positive, threshold)
  const matrix = confusionMatrix(rows.targets, rows.predictions, classes, rows.weights)
  const read = probabilityMetrics(rows, classes, {
    ...options,
    confidence,
    positive,
    random: seededRandom(seed),
  })
  const { values, intervals, undefinedMetrics } = collectMetrics({
    ...labelMetrics(matrix, positive, confidence),
    ...read.metrics,
  })
  return {
    rows: rows.targets.length,
    ...values,
    averages: {
      macro: averages(matrix, 'macro'),
      micro: averages(matrix, 'micro'),
      weighted: averages(matrix, 'weighted'),
    },
    intervals,
    ...(undefinedMetrics.length > 0 && { undefinedMetrics }),
    ...(classes <= MOST_LABELS_SHOWN && {
      confusionMatrix: { labels: [...input.labels], counts: rowsOf(matrix) },
    }),
    byClass: classesOf(matrix, input.labels, read.rocAucs),
    ...read.curves,
  }
}

function labelMetrics(matrix: ConfusionMatrix, positive: number, confidence: number) {
  const options = { confidence }
  return {
    accuracy: accuracy(matrix, options),
    balancedAccuracy: balancedAccuracy(matrix, options),
    ...(matrix.classes === 2
      ? {
          precision: precision(matrix, positive, options),
          recall: recall(matrix, positive, options),
          f1: fScore(matrix, positive, options),
          fHalf: fScore(matrix, positive, { ...options, beta: 0.5 }),
          f2: fScore(matrix, positive, { ...options, beta: 2 }),
          specificity: specificity(matrix, positive, options),
        }
      : {
          precision: averageOfClasses(matrix, 'precision', 'macro', options),
          recall: averageOfClasses(matrix, 'recall', 'macro', options),
          f1: averageOfClasses(matrix, 'f1', 'macro', options),
        }),
    matthewsCorrelation: matthewsCorrelation(matrix, options),
    cohensKappa: cohensKappa(matrix, options),
  }
}

function averages(matrix: ConfusionMatrix, average: ClassAverage) {
  return collectMetrics({
    precision: averageOfClasses(matrix, 'precision', average),
    recall: averageOfClasses(matrix, 'recall', average),
    f1: averageOfClasses(matrix, 'f1', average),
  }).values
}

/** As {@link precision}, {@link recall} and {@link fScore}, but of all classes in one pass over the matrix, and without intervals. */
function classesOf(
  matrix: ConfusionMatrix,
  labels: readonly string[],
  rocAucs: readonly Metric[],
): ClassMetrics[] {
  const { classes, counts } = matrix
  const { actual, predicted, correct } = matrixShares(matrix)
  const ratio = (part: number, whole: number): number => Math.min(1, part / whole)
  return labels.map((label, code) => {
    const [of, as, hit] = [actual[code]!, predicted[code]!, correct[code]!]
    const rows = counts.subarray(code * classes, (code + 1) * classes)
    const area = rocAucs[code]
    return {
      label,
      support: rows.reduce((sum, count) => sum + count, 0),
      ...(as > 0 && { precision: ratio(hit, as) }),
      ...(of > 0 && { recall: ratio(hit, of) }),
      ...(of + as > 0 && { f1: ratio(2 * hit, of + as) }),
      ...(area?.status === 'defined' && { rocAuc: area.value }),
    }
  })
}

function rowsOf({ classes, counts }: ConfusionMatrix): number[][] {
  return Array.from({ length: classes }, (_, row) =>
    Array.from(counts.subarray(row * classes, (row + 1) * classes)),
  )
}
