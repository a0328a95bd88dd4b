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
 * | `mmd` | do the joint distributions differ anywhere? (permutation) | MMD, the root of the unbiased square |
 * | `embedding-model`, `-ratio`, `-distance`, `-mmd` | Evidently's four methods with its thresholds | none: they are distances |
 */
export const multivariateTests: readonly MultivariateTest[] = Object.freeze([
  {
    id: 'domain-classifier',
    score: { kind: 'p-value', driftWhen: 'at-or-below' },
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
    score: { kind: 'p-value', driftWhen: 'at-or-below' },
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
    score: { kind: 'p-value', driftWhen: 'at-or-below' },
    effect: 'maximum-mean-discrepancy',
    minimumRows: 8,
    compare: (reference, current, seed) => {
      const found = maximumMeanDiscrepancy(reference, current, { seed })
      const { pValue, statistic, sigma, draws, referenceRows, currentRows, isSampled } = found
      return {
        score: pValue,
        statistic,
        effect: Math.sqrt(Math.max(0, statistic)),
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
    score: { kind: 'distance', driftWhen: 'above', threshold: 0.55 },
    minimumRows: 2,
    compare: (reference, current) => {
      const { auc, pValue, trainRows, testRows } = embeddingModel(reference, current)
      return { score: auc, evidence: { pValue, trainRows, testRows } }
    },
  },
  {
    id: 'embedding-ratio',
    score: { kind: 'distance', driftWhen: 'above', threshold: 0.2 },
    minimumRows: 1,
    compare: (reference, current) => ({
      score: driftedComponentShare(reference, current),
      evidence: { componentThreshold: 0.1 },
    }),
  },
  {
    id: 'embedding-distance',
    score: { kind: 'distance', driftWhen: 'above', threshold: 0.2 },
    minimumRows: 1,
    compare: (reference, current) => ({
      score: embeddingDistance(reference, current),
      evidence: {},
    }),
  },
  {
    id: 'embedding-mmd',
    score: { kind: 'distance', driftWhen: 'above', threshold: 0.015 },
    minimumRows: 2,
    compare: (reference, current, seed) => {
      const { distance, width, isSampled } = embeddingMmd(reference, current, { seed })
      return { score: distance, evidence: { width, isSampled } }
    },
  },
] satisfies MultivariateTest[])
