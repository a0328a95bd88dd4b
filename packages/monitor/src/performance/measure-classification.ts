import type { ClassificationMetrics } from '@leeway/monitoring-report'
import {
  type ClassificationInput,
  classificationMetrics,
  classShares,
  trivialClassification,
} from '@leeway/stats-core/performance'
import type { MeasuredSides } from './measured-sides.ts'
import type { ReadClassification } from './read-classification.ts'

/** Probability from which a row counts as positive. */
export const THRESHOLD = 0.5

/** Returns the metrics of a classification on each side, and those of the model that knows only how frequent each class is in the reference (in the current data, without one). */
export function measureClassification(
  read: ReadClassification,
  seed: string,
): MeasuredSides<ClassificationMetrics> {
  const options = { positive: read.positive, threshold: THRESHOLD, seed }
  const { current, reference, labels } = read
  const shares = classShares((reference ?? current).targets, labels.length)
  const trivial = trivialClassification(shares, current.targets.length)
  return {
    current: classificationMetrics(current, options),
    ...(reference && { reference: classificationMetrics(reference, options) }),
    trivial: figuresOnly(
      classificationMetrics(
        {
          ...withoutPrediction(current),
          predictions: trivial.predictions,
          ...(read.hasProbabilities && { probabilities: trivial.probabilities }),
        },
        { ...options, curves: false },
      ),
    ),
  }
}

/** The targets of the rows that have a prediction, so that both models are measured on the same rows. */
function withoutPrediction({
  labels,
  targets,
  predictions,
  probabilities = [],
  weights,
}: ClassificationInput) {
  const complete = targets.slice()
  if (predictions !== undefined) {
    for (let row = 0; row < complete.length; row++) if (predictions[row]! < 0) complete[row] = -1
  }
  for (const column of probabilities) {
    for (let row = 0; row < complete.length; row++) {
      if (!Number.isFinite(column[row])) complete[row] = -1
    }
  }
  return {
    labels,
    targets: complete,
    ...(weights && { weights }),
  }
}

/** Returns the figures of a classification with their intervals, without curves, tables and what is said of each class. */
export function figuresOnly(metrics: ClassificationMetrics): ClassificationMetrics {
  const {
    averages: _averages,
    confusionMatrix: _matrix,
    byClass: _classes,
    rocCurve: _roc,
    prCurve: _pr,
    calibrationCurve: _calibration,
    thresholds: _thresholds,
    top: _top,
    ...figures
  } = metrics
  return figures
}
