import {
  domainClassifier,
  driftedComponentShare,
  embeddingDistance,
  embeddingMmd,
  embeddingModel,
  maximumMeanDiscrepancy,
  pcaReconstruction,
} from '@leeway/stats-core'
import type { MultivariateTest } from './multivariate-test.ts'

/**
 * The tests of whole rows.
 *
 * | id | asks | effect, 0 without drift |
 * |---|---|---|
 * | `domain-classifier` | can a logistic regression on half of the rows tell the sides apart on the other half? | 2 AUC − 1 |
 * | `pca-reconstruction` | do the main directions of the reference describe the rows as well? | 2 P(further away) − 1, without its sign |
 * | `mmd` | do the joint distributions differ anywhere? (permutation) | MMD, the root of the unbiased square, at most 1 |
 * | `embedding-model`, `-ratio`, `-distance`, `-mmd` | Evidently's four methods with its thresholds | none: they are distances |
 */
export const multivariateTests: readonly MultivariateTest[] = Object.freeze([
  {
    id: 'domain-classifier',
    title: 'Domain classifier',
    summary:
      'Can a logistic regression that was taught on half of the rows tell current from reference rows on the other half?',
    score: { kind: 'p-value', range: [0, 1], driftWhen: 'at-or-below' },
    effect: 'domain-separation',
    minimumRows: 8,
    compare: (reference, current, seed) => {
      const found = domainClassifier(reference, current, { seed })
      const { auc, pValue, contributions, degree, trainRows, testRows, isSampled } = found
      return {
        score: pValue,
        statistic: auc,
        effect: Math.max(0, 2 * auc - 1),
        contributions,
        evidence: { degree, trainRows, testRows, isSampled },
      }
    },
  },
  {
    id: 'pca-reconstruction',
    title: 'PCA reconstruction error',
    summary:
      'Do the main directions of the reference describe the current rows as well as other rows of the reference?',
    score: { kind: 'p-value', range: [0, 1], driftWhen: 'at-or-below' },
    effect: 'reconstruction-superiority',
    minimumRows: 8,
    compare: (reference, current, seed) => {
      const found = pcaReconstruction(reference, current, { seed })
      return {
        score: found.pValue,
        statistic: found.probabilityOfSuperiority,
        effect: Math.abs(2 * found.probabilityOfSuperiority - 1),
        evidence: {
          components: found.components,
          explainedShare: found.explainedShare,
          referenceError: found.reference.mean,
          currentError: found.current.mean,
          isSampled: found.isSampled,
        },
      }
    },
  },
  {
    id: 'mmd',
    title: 'Maximum mean discrepancy (permutation)',
    summary: 'Do the joint distributions of the columns differ anywhere?',
    score: { kind: 'p-value', range: [0, 1], driftWhen: 'at-or-below' },
    effect: 'maximum-mean-discrepancy',
    minimumRows: 8,
    compare: (reference, current, seed) => {
      const found = maximumMeanDiscrepancy(reference, current, { seed })
      const { pValue, statistic, sigma, draws, referenceRows, currentRows, isSampled } = found
      return {
        score: pValue,
        statistic,
        effect: Math.sqrt(Math.min(1, Math.max(0, statistic))),
        evidence: {
          sigma,
          draws,
          comparedReferenceRows: referenceRows,
          comparedCurrentRows: currentRows,
          isSampled,
        },
      }
    },
  },
  {
    id: 'embedding-model',
    title: 'Embedding model',
    summary: 'Can a linear classifier tell current from reference vectors?',
    agreesWith: 'Evidently 0.4.40 (`model`)',
    score: { kind: 'distance', range: [0, 1], driftWhen: 'above', threshold: 0.55 },
    minimumRows: 2,
    compare: (reference, current) => {
      const { auc, pValue, trainRows, testRows } = embeddingModel(reference, current)
      return { score: auc, evidence: { pValue, trainRows, testRows } }
    },
  },
  {
    id: 'embedding-ratio',
    title: 'Share of drifted components',
    summary: 'In how large a share of the components has the distribution moved?',
    agreesWith: 'Evidently 0.4.40 (`ratio`)',
    score: { kind: 'distance', range: [0, 1], driftWhen: 'above', threshold: 0.2 },
    minimumRows: 1,
    compare: (reference, current) => ({
      score: driftedComponentShare(reference, current),
      evidence: { componentThreshold: 0.1 },
    }),
  },
  {
    id: 'embedding-distance',
    title: 'Distance of mean vectors',
    summary: 'How far apart are the mean vectors?',
    agreesWith: 'Evidently 0.4.40 (`distance`)',
    score: {
      kind: 'distance',
      range: [0, Number.POSITIVE_INFINITY],
      driftWhen: 'above',
      threshold: 0.2,
    },
    minimumRows: 1,
    compare: (reference, current) => ({
      score: embeddingDistance(reference, current),
      evidence: {},
    }),
  },
  {
    id: 'embedding-mmd',
    title: 'Embedding MMD',
    summary: 'How far apart are the distributions of the vectors, under a Gaussian kernel?',
    agreesWith: 'Evidently 0.4.40 (`mmd`)',
    score: { kind: 'distance', range: [0, 2], driftWhen: 'above', threshold: 0.015 },
    minimumRows: 2,
    compare: (reference, current, seed) => {
      const { distance, width, isSampled } = embeddingMmd(reference, current, { seed })
      return { score: distance, evidence: { width, isSampled } }
    },
  },
] satisfies MultivariateTest[])
