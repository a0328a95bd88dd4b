import { type MetricDefinition, performanceMetrics } from '@leeway/metric-catalogue'

/** Measures of performance that share a panel: of one kind, in one unit. */
export interface PerformanceGroup {
  readonly title: string
  readonly metrics: readonly MetricDefinition[]
}

/** The names of the groups. */
export type PerformanceKind =
  | 'accuracy'
  | 'precision'
  | 'curves'
  | 'agreement'
  | 'probability'
  | 'error'
  | 'relativeError'
  | 'explained'
  | 'ranking'
  | 'relevance'
  | 'lists'
  | 'novelty'

/** Every measure of performance, in the groups in which dashboards show them. */
export const performanceGroups: Readonly<Record<PerformanceKind, PerformanceGroup>> = {
  accuracy: group('Accuracy', 'accuracy', 'balanced_accuracy', 'f1', 'f_half', 'f2'),
  precision: group('Precision and recall', 'precision', 'recall', 'specificity'),
  curves: group('Areas under the curves', 'roc_auc', 'pr_auc'),
  agreement: group('Agreement beyond chance', 'matthews_correlation', 'cohens_kappa'),
  probability: group('Probabilities', 'brier_score', 'calibration_error', 'log_loss'),
  error: group(
    'Error of a regression',
    'mean_error',
    'mean_absolute_error',
    'root_mean_squared_error',
    'median_absolute_error',
    'maximum_absolute_error',
    'quantile_loss',
  ),
  relativeError: group(
    'Relative error of a regression',
    'mean_absolute_percentage_error',
    'symmetric_mean_absolute_percentage_error',
  ),
  explained: group('R² of a regression', 'r2'),
  ranking: group(
    'Ranking at k',
    'precision_at_k',
    'recall_at_k',
    'mean_average_precision_at_k',
    'ndcg_at_k',
    'mean_reciprocal_rank_at_k',
    'hit_rate_at_k',
  ),
  relevance: group('F1 and average recall at k', 'f1_at_k', 'mean_average_recall_at_k'),
  lists: group(
    'Recommended items at k',
    'coverage_at_k',
    'gini_at_k',
    'recommendation_entropy_at_k',
    'personalization_at_k',
    'average_popularity_at_k',
  ),
  novelty: group(
    'Novelty and diversity at k',
    'novelty_at_k',
    'diversity_at_k',
    'serendipity_at_k',
  ),
}

function group(title: string, ...measures: readonly string[]): PerformanceGroup {
  const names = measures.map((measure) => `evidently_performance_${measure}`)
  return { title, metrics: performanceMetrics.filter(({ name }) => names.includes(name)) }
}
