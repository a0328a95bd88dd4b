import type { Performance } from '@leeway/monitoring-report'

/** One of Evidently's conditions on a metric. */
export interface EvidentlyCondition {
  readonly metric: string
  /** As Evidently calls the test. */
  readonly name: string
  readonly better: 'higher' | 'lower'
  /** With a reference: how far from it, as a share of its value, on both sides. */
  readonly relative: number
}

/** How far from the reference, on both sides. */
export const SHARE_OF_CLASSIFICATION = 0.2
export const SHARE_OF_REGRESSION = 0.1

/** What Evidently asks of lists, where it is measured. */
const listNames = {
  gini: 'Gini Index',
  personalization: 'Personalization',
  averagePopularity: 'ARP',
  novelty: 'Novelty',
  diversity: 'Diversity',
  serendipity: 'Serendipity',
} as const

/** Returns which of the metrics Evidently 0.4.40's presets ask about, of those that were measured. */
export function evidentlyMetrics(performance: Performance): EvidentlyCondition[] {
  if (performance.task === 'regression') {
    const lower = { better: 'lower', relative: SHARE_OF_REGRESSION } as const
    return [
      { metric: 'meanAbsoluteError', name: 'Mean Absolute Error (MAE)', ...lower },
      { metric: 'rootMeanSquaredError', name: 'Root Mean Square Error (RMSE)', ...lower },
      {
        metric: 'meanAbsolutePercentageError',
        name: 'Mean Absolute Percentage Error (MAPE)',
        ...lower,
      },
    ]
  }
  const higher = { better: 'higher', relative: SHARE_OF_CLASSIFICATION } as const
  if (performance.task === 'ranking') {
    return performance.current.atK.flatMap((at) =>
      [
        ['precision', 'Precision'],
        ['recall', 'Recall'],
        ['f1', 'F1'],
        ['meanAveragePrecision', 'MAP'],
        ['meanAverageRecall', 'MAR'],
        ['ndcg', 'NDCG'],
        ['meanReciprocalRank', 'MRR'],
        ['hitRate', 'Hit Rate'],
        ...Object.entries(listNames).filter(([metric]) => metric in at),
      ].map(([metric, name]) => ({
        metric: `${metric}@${at.k}`,
        name: `${name} (top-${at.k})`,
        better: metric === 'gini' ? ('lower' as const) : ('higher' as const),
        relative: SHARE_OF_REGRESSION,
      })),
    )
  }
  const isBinary = (performance.current.byClass?.length ?? 2) === 2
  const { rocAuc, logLoss } = performance.current
  return [
    { metric: 'accuracy', name: 'Accuracy Score', ...higher },
    { metric: 'f1', name: 'F1 Score', ...higher },
    ...(isBinary
      ? [
          { metric: 'precision', name: 'Precision Score', ...higher },
          { metric: 'recall', name: 'Recall Score', ...higher },
        ]
      : []),
    ...(rocAuc === undefined ? [] : [{ metric: 'rocAuc', name: 'ROC AUC Score', ...higher }]),
    ...(logLoss === undefined || isBinary
      ? []
      : [
          {
            metric: 'logLoss',
            name: 'Logarithmic Loss',
            better: 'lower',
            relative: SHARE_OF_CLASSIFICATION,
          } as const,
        ]),
  ]
}
