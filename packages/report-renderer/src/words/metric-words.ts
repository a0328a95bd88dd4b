/** What a reader needs to know of a performance measure. */
export interface MetricWords {
  readonly title: string
  readonly better: 'higher' | 'lower' | 'zero'
}

/** The measures in the order in which the page lists them, those that speak for a model first. */
export const metricWords: Readonly<Record<string, MetricWords>> = {
  rocAuc: { title: 'ROC AUC', better: 'higher' },
  accuracy: { title: 'Accuracy', better: 'higher' },
  balancedAccuracy: { title: 'Balanced accuracy', better: 'higher' },
  precision: { title: 'Precision', better: 'higher' },
  recall: { title: 'Recall', better: 'higher' },
  f1: { title: 'F1', better: 'higher' },
  fHalf: { title: 'F0.5', better: 'higher' },
  f2: { title: 'F2', better: 'higher' },
  specificity: { title: 'Specificity', better: 'higher' },
  matthewsCorrelation: { title: 'Matthews correlation', better: 'higher' },
  cohensKappa: { title: 'Cohen\u2019s kappa', better: 'higher' },
  prAuc: { title: 'Average precision (PR AUC)', better: 'higher' },
  logLoss: { title: 'Log loss', better: 'lower' },
  brierScore: { title: 'Brier score', better: 'lower' },
  calibrationError: { title: 'Calibration error', better: 'lower' },
  rootMeanSquaredError: { title: 'Root mean squared error', better: 'lower' },
  meanAbsoluteError: { title: 'Mean absolute error', better: 'lower' },
  medianAbsoluteError: { title: 'Median absolute error', better: 'lower' },
  maximumAbsoluteError: { title: 'Largest absolute error', better: 'lower' },
  meanError: { title: 'Mean error (bias)', better: 'zero' },
  meanAbsolutePercentageError: { title: 'Mean absolute percentage error', better: 'lower' },
  symmetricMeanAbsolutePercentageError: {
    title: 'Symmetric mean absolute percentage error',
    better: 'lower',
  },
  r2: { title: 'R\u00b2', better: 'higher' },
  quantileLoss: { title: 'Quantile loss', better: 'lower' },
  ndcg: { title: 'NDCG', better: 'higher' },
  meanAveragePrecision: { title: 'Mean average precision', better: 'higher' },
  meanReciprocalRank: { title: 'Mean reciprocal rank', better: 'higher' },
  hitRate: { title: 'Hit rate', better: 'higher' },
  meanAverageRecall: { title: 'Mean average recall', better: 'higher' },
  coverage: { title: 'Catalogue coverage', better: 'higher' },
  gini: { title: 'Gini index of recommendations', better: 'lower' },
  recommendationEntropy: { title: 'Entropy of recommendations', better: 'higher' },
  personalization: { title: 'Personalization', better: 'higher' },
  averagePopularity: { title: 'Average popularity', better: 'lower' },
  novelty: { title: 'Novelty in bits', better: 'higher' },
  diversity: { title: 'Diversity of lists', better: 'higher' },
  serendipity: { title: 'Serendipity', better: 'higher' },
}
