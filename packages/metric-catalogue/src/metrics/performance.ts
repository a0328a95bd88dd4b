import type { Performance } from '@leeway/monitoring-report'
import { defineMetric, type MetricDefinition, type MetricUnit } from '../metric-definition.ts'

type Task = Performance['task']
type Measure = readonly [
  key: string,
  title: string,
  unit: MetricUnit,
  bounds: MetricDefinition['bounds'],
]

const share = { low: 0, high: 1 }
const notNegative = { low: 0 }

/** The measures of `performance.current`, under their names there. */
const measures: readonly Measure[] = [
  ['accuracy', 'Accuracy', 'share', share],
  ['balancedAccuracy', 'Balanced accuracy', 'share', share],
  ['precision', 'Precision', 'share', share],
  ['recall', 'Recall', 'share', share],
  ['f1', 'F1', 'share', share],
  ['fHalf', 'F-beta with beta 0.5', 'share', share],
  ['f2', 'F-beta with beta 2', 'share', share],
  ['specificity', 'Specificity', 'share', share],
  ['matthewsCorrelation', 'Matthews correlation', 'coefficient', { low: -1, high: 1 }],
  ['cohensKappa', 'Cohen’s kappa', 'coefficient', { low: -1, high: 1 }],
  ['rocAuc', 'Area under the ROC curve', 'share', share],
  ['prAuc', 'Area under the precision-recall curve', 'share', share],
  ['logLoss', 'Log loss', 'nats', notNegative],
  ['brierScore', 'Brier score', 'coefficient', { low: 0, high: 2 }],
  ['calibrationError', 'Calibration error', 'share', share],
  ['meanError', 'Mean error', 'target', {}],
  ['meanAbsoluteError', 'Mean absolute error', 'target', notNegative],
  ['rootMeanSquaredError', 'Root mean squared error', 'target', notNegative],
  ['meanAbsolutePercentageError', 'Mean absolute percentage error', 'coefficient', notNegative],
  [
    'symmetricMeanAbsolutePercentageError',
    'Symmetric mean absolute percentage error',
    'coefficient',
    notNegative,
  ],
  ['medianAbsoluteError', 'Median absolute error', 'target', notNegative],
  ['maximumAbsoluteError', 'Maximum absolute error', 'target', notNegative],
  ['r2', 'R²', 'coefficient', { high: 1 }],
  ['quantileLoss', 'Quantile loss', 'target', notNegative],
]

/** The measures of a ranking at its cut-offs, `performance.current.atK`. */
const measuresAtK: readonly Measure[] = [
  ['precision', 'Precision at k', 'share', share],
  ['recall', 'Recall at k', 'share', share],
  ['f1', 'F1 at k', 'share', share],
  ['meanAveragePrecision', 'Mean average precision at k', 'share', share],
  ['meanAverageRecall', 'Mean average recall at k', 'share', share],
  ['ndcg', 'NDCG at k', 'share', share],
  ['meanReciprocalRank', 'Mean reciprocal rank at k', 'share', share],
  ['hitRate', 'Hit rate at k', 'share', share],
  ['coverage', 'Catalogue coverage at k', 'share', share],
  ['gini', 'Gini index of recommendations at k', 'coefficient', share],
  ['recommendationEntropy', 'Entropy of recommendations at k', 'share', share],
  ['personalization', 'Personalization at k', 'share', share],
  ['averagePopularity', 'Average popularity at k', 'share', share],
  ['novelty', 'Novelty at k in bits', 'coefficient', notNegative],
  ['diversity', 'Diversity of lists at k', 'coefficient', { low: 0, high: 2 }],
  ['serendipity', 'Serendipity at k', 'coefficient', { low: 0, high: 2 }],
]

/**
 * The performance of the model on the current data: one gauge for each measure of a classification or regression
 * (`rocAuc` is `evidently_performance_roc_auc`), one with the label `k` for each of a ranking (`evidently_performance_ndcg_at_k`). One metric for all measures
 * would add shares to errors in euros, which no aggregation over it could mean.
 */
export const performanceMetrics: readonly MetricDefinition[] = Object.freeze([
  ...measures.map(performanceMetric),
  ...measuresAtK.map(performanceMetricAtK),
])

function performanceMetric([key, title, unit, bounds]: Measure): MetricDefinition {
  return defineMetric({
    name: `evidently_performance_${snakeCase(key)}`,
    title,
    help: `${title} of the model on the current data, where the targets are known.`,
    type: 'gauge',
    unit,
    scope: 'monitor',
    labels: [],
    bounds,
    source: {
      kind: 'report',
      path: `performance.current.${key}`,
      read: ({ performance }) =>
        measured(performance, ['classification', 'regression'])
          ? numberAt(performance.current, key)
          : undefined,
    },
  })
}

function performanceMetricAtK([key, title, unit, bounds]: Measure): MetricDefinition {
  return defineMetric({
    name: `evidently_performance_${snakeCase(key)}_at_k`,
    title,
    help: `${title} of the ranking on the current data, where the relevant items are known.`,
    type: 'gauge',
    unit,
    scope: 'monitor',
    labels: [{ name: 'k', help: 'how many of the first items count' }],
    bounds,
    source: {
      kind: 'report',
      path: `performance.current.atK[].${key}`,
      read: ({ performance }) =>
        performance?.task === 'ranking' && measured(performance, ['ranking'])
          ? performance.current.atK.flatMap((at) => {
              const value = numberAt(at, key)
              return value === undefined ? [] : [{ labels: { k: String(at.k) }, value }]
            })
          : undefined,
    },
  })
}

function measured(
  performance: Performance | undefined,
  tasks: readonly Task[],
): performance is Performance {
  return (
    performance !== undefined &&
    performance.status !== 'skipped' &&
    tasks.includes(performance.task)
  )
}

function numberAt(metrics: object, key: string): number | undefined {
  const value = (metrics as Readonly<Record<string, unknown>>)[key]
  return typeof value === 'number' ? value : undefined
}

function snakeCase(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
