import type { MetricTest, Performance } from '@leeway/monitoring-report'

/** A metric by which a model counts as worse or better than in the reference. */
export interface JudgedMetric {
  /** Name in the report; of a ranking with its cut-off, `ndcg@10`. */
  readonly metric: string
  readonly better: MetricTest['better']
  /**
   * What the tolerance is a share of: 1 of a figure in [0, 1]; the reference's own value of a loss or an error; the reference's root mean squared error of the
   * mean error.
   */
  readonly scale: 'one' | 'reference' | 'reference-error'
}

const classification: readonly JudgedMetric[] = [
  { metric: 'rocAuc', better: 'higher', scale: 'one' },
  { metric: 'accuracy', better: 'higher', scale: 'one' },
  { metric: 'precision', better: 'higher', scale: 'one' },
  { metric: 'recall', better: 'higher', scale: 'one' },
  { metric: 'logLoss', better: 'lower', scale: 'reference' },
  { metric: 'calibrationError', better: 'lower', scale: 'one' },
]

const regression: readonly JudgedMetric[] = [
  { metric: 'rootMeanSquaredError', better: 'lower', scale: 'reference' },
  { metric: 'meanAbsoluteError', better: 'lower', scale: 'reference' },
  { metric: 'meanError', better: 'zero', scale: 'reference-error' },
]

/**
 * Returns the metrics that a performance is judged by. Few that say different things, since each one more makes the correction stricter: F1 follows from precision and recall, R² from the
 * error and a spread that is not the model's. A ranking is judged at its largest cut-off.
 */
export function judgedMetrics(performance: Performance): readonly JudgedMetric[] {
  if (performance.task === 'classification') return classification
  if (performance.task === 'regression') return regression
  const k = performance.current.atK.at(-1)?.k
  return ['ndcg', 'recall', 'hitRate'].map((name) => ({
    metric: `${name}@${k}`,
    better: 'higher',
    scale: 'one',
  }))
}
