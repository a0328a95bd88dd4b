import type { ThresholdRow, TopRow } from '@leeway/monitoring-report'
import type { RandomSource } from '../../random/random-source.ts'
import { type Metric, undefinedBecause } from '../metric.ts'
import { brierScore } from './brier-score.ts'
import { type CalibrationOptions, calibrationBins } from './calibration-bins.ts'
import { calibrationError } from './calibration-error.ts'
import { areProbabilities, type ClassProbabilities } from './class-probabilities.ts'
import type { ClassificationRows } from './classification-rows.ts'
import type { CurvePoints } from './curve-points.ts'
import { logLoss } from './log-loss.ts'
import { meanOfClasses } from './mean-of-classes.ts'
import { prAuc } from './pr-auc.ts'
import { prCurve } from './pr-curve.ts'
import { type RankedScores, rankScores } from './rank-scores.ts'
import { rocAuc } from './roc-auc.ts'
import { rocCurve } from './roc-curve.ts'
import { thresholdRows } from './threshold-rows.ts'
import { topRows } from './top-rows.ts'

/** What only probabilities tell. */
export interface ProbabilityMetrics {
  readonly metrics:
    | { [Name in 'rocAuc' | 'prAuc' | 'logLoss' | 'brierScore' | 'calibrationError']: Metric }
    | Record<string, never>
  /** Of each class against the rest, by code; empty without probabilities. */
  readonly rocAucs: readonly Metric[]
  readonly curves: {
    rocCurve?: CurvePoints
    prCurve?: CurvePoints
    calibrationCurve?: { x: number[]; y: number[] }
    thresholds?: ThresholdRow[]
    top?: TopRow[]
  }
}

/** Options of {@link probabilityMetrics}. */
export interface ProbabilityOptions {
  readonly confidence: number
  readonly positive: number
  readonly random: RandomSource
  readonly calibration?: CalibrationOptions
  readonly maximumPoints?: number
  /** Whether curves and tables are asked for. @defaultValue true */
  readonly curves?: boolean
}

/**
 * Returns the areas, losses, calibration and curves of predicted probabilities; nothing where there are none. The scores are sorted once for two
 * classes, and once per class, and once for the calibration, for more.
 *
 * @param rows complete
 * @param classes number of labels
 */
export function probabilityMetrics(
  rows: ClassificationRows,
  classes: number,
  options: ProbabilityOptions,
): ProbabilityMetrics {
  const { probabilities } = rows
  if (probabilities === undefined) return { metrics: {}, rocAucs: [], curves: {} }
  return classes === 2
    ? ofTwoClasses(rows, probabilities, options)
    : ofManyClasses(rows, probabilities, options)
}

function ofTwoClasses(
  { targets, weights }: ClassificationRows,
  probabilities: ClassProbabilities,
  options: ProbabilityOptions,
): ProbabilityMetrics {
  const { positive } = options
  const column = probabilities.length === 1 ? probabilities[0]! : probabilities[positive]!
  const ranked = rankScores(targets, column, positive, weights)
  const area = rocAuc(ranked, options)
  const losses = { ...options, ...(weights && { weights }) }
  const calibration = calibrationOf(ranked, [column], options)
  return {
    metrics: {
      rocAuc: area,
      prAuc: prAuc(ranked, options),
      logLoss: logLoss(targets, probabilities, losses),
      brierScore: brierScore(targets, [column], losses),
      calibrationError: calibration.error,
    },
    rocAucs: [area, area],
    curves: options.curves === false ? {} : curvesOf(ranked, column, calibration.curve, options),
  }
}

function curvesOf(
  ranked: RankedScores,
  scores: Float64Array,
  calibrationCurve: { x: number[]; y: number[] } | undefined,
  options: ProbabilityOptions,
): ProbabilityMetrics['curves'] {
  const roc = rocCurve(ranked, options)
  const precisionRecall = prCurve(ranked, options)
  return {
    ...(roc && { rocCurve: roc }),
    ...(precisionRecall && { prCurve: precisionRecall }),
    ...(calibrationCurve && { calibrationCurve }),
    ...(areProbabilities([scores]) && { thresholds: thresholdRows(ranked) }),
    top: topRows(ranked),
  }
}

function ofManyClasses(
  { targets, predictions, weights }: ClassificationRows,
  probabilities: ClassProbabilities,
  options: ProbabilityOptions,
): ProbabilityMetrics {
  const areas = probabilities.map((column, code) => {
    const ranked = rankScores(targets, column, code, weights)
    return { roc: rocAuc(ranked, options), precisionRecall: prAuc(ranked, options) }
  })
  const losses = { ...options, ...(weights && { weights }) }
  const right = targets.map((target, row) => (target === predictions[row] ? 1 : 0))
  const ofPrediction = Float64Array.from(predictions, (code, row) => probabilities[code]![row]!)
  const ranked = rankScores(right, ofPrediction, 1, weights)
  const calibration = calibrationOf(ranked, probabilities, options)
  const rocAucs = areas.map(({ roc }) => roc)
  return {
    metrics: {
      rocAuc: meanOfClasses(rocAucs),
      prAuc: meanOfClasses(areas.map(({ precisionRecall }) => precisionRecall)),
      logLoss: logLoss(targets, probabilities, losses),
      brierScore: brierScore(targets, probabilities, losses),
      calibrationError: calibration.error,
    },
    rocAucs,
    curves: { ...(calibration.curve && { calibrationCurve: calibration.curve }) },
  }
}

function calibrationOf(
  ranked: RankedScores,
  probabilities: ClassProbabilities,
  { calibration, random, confidence }: ProbabilityOptions,
): { error: Metric; curve?: { x: number[]; y: number[] } } {
  if (!areProbabilities(probabilities)) {
    return { error: undefinedBecause('the scores are not probabilities: some lie outside [0, 1]') }
  }
  const bins = calibrationBins(ranked, calibration)
  return {
    error: calibrationError(bins, random, { confidence }),
    ...(bins.length > 0 && {
      curve: { x: bins.map((bin) => bin.predicted), y: bins.map((bin) => bin.observed) },
    }),
  }
}
