import type { ClassificationMetrics } from '@leeway/monitoring-report'
import {
  type ClassificationInput,
  classificationMetrics,
  predictLabels,
} from '@leeway/stats-core/performance'
import { figuresOnly, THRESHOLD } from '../measure-classification.ts'
import type { ReadClassification } from '../read-classification.ts'
import type { SegmentedTask } from './describe-segments.ts'
import { pickRows } from './pick-rows.ts'

/** Returns how a classification is broken down: the loss of a row is 1 where its label is wrong, else 0. */
export function classificationTask(
  { current, reference, positive }: ReadClassification,
  seed: string,
): SegmentedTask<ClassificationMetrics> {
  const options = { positive, threshold: THRESHOLD, seed, curves: false }
  const measure = (input: ClassificationInput) => (rows: Uint32Array) =>
    figuresOnly(classificationMetrics(pickInput(input, rows), options))
  return {
    losses: lossesOf(current, positive),
    current: measure(current),
    ...(reference && { reference: measure(reference) }),
  }
}

function lossesOf(
  { targets, predictions, probabilities = [] }: ClassificationInput,
  positive: number,
): Float64Array {
  const labels = predictions ?? predictLabels(probabilities, positive, THRESHOLD)
  const losses = new Float64Array(targets.length)
  for (let row = 0; row < losses.length; row++) {
    const target = targets[row]!
    const label = labels[row]!
    losses[row] = target < 0 || label < 0 ? Number.NaN : target === label ? 0 : 1
  }
  return losses
}

function pickInput(input: ClassificationInput, rows: Uint32Array): ClassificationInput {
  const { labels, targets, predictions, probabilities, weights } = input
  return {
    labels,
    targets: pickRows(targets, rows),
    ...(predictions && { predictions: pickRows(predictions, rows) }),
    ...(probabilities && { probabilities: probabilities.map((column) => pickRows(column, rows)) }),
    ...(weights && { weights: pickRows(weights, rows) }),
  }
}
