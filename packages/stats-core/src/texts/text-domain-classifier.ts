import { aucTest } from '../learning/auc-test.ts'
import { decisionsOf } from '../learning/linear-model.ts'
import type { TextRows } from './text-rows.ts'
import { transformTfIdf } from './tf-idf.ts'
import {
  type TextClassifier,
  type TextClassifierOptions,
  trainTextClassifier,
} from './train-text-classifier.ts'

/** What {@link textDomainClassifier} learned. No words: see `characteristicWords` for these. */
export interface TextDomainClassifierResult {
  /** Area under the ROC curve on the held-out half, in [0, 1]; about 0.5 without drift. */
  readonly auc: number
  /** P-value in [0, 1] of that area by the Mann-Whitney law, right tail. */
  readonly pValue: number
  /** Words that were weighed. */
  readonly words: number
  /** Texts learned from. */
  readonly trainRows: number
  /** Texts judged. */
  readonly testRows: number
}

/**
 * Returns how well a classifier tells current from reference texts by their words.
 *
 * Trained on a seeded half ({@link trainTextClassifier}) and judged on the other. To the held-out rows the classifier is a fixed score, so that under no drift
 * their area is a Mann-Whitney U over m n exactly: the p-value needs no permutation. With `mostDocuments` 0.5, `auc` agrees with
 * Evidently 0.4.40's text content drift.
 *
 * @throws StatsError `sample_too_small`, `constant_samples`
 */
export function textDomainClassifier(
  reference: TextRows,
  current: TextRows,
  options: TextClassifierOptions = {},
): TextDomainClassifierResult {
  const classifier = trainTextClassifier(reference, current, options)
  return {
    ...aucTest(shareScores(classifier), classifier.testIsCurrent),
    words: classifier.vocabulary.weights.length,
    trainRows: classifier.trainRows,
    testRows: classifier.testWords.length,
  }
}

/** Decisions of the held-out rows as scikit-learn's probabilities under this loss: cut off at −1 and 1, then moved to [0, 1]. */
function shareScores({ vocabulary, model, testWords }: TextClassifier): Float64Array {
  const decisions = decisionsOf(model, transformTfIdf(vocabulary, testWords))
  return decisions.map((decision) => (Math.min(Math.max(decision, -1), 1) + 1) / 2)
}
