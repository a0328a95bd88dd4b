import { randomArea } from '../../texts/random-area.ts'
import { textDomainClassifier as testTexts } from '../../texts/text-domain-classifier.ts'
import { type DriftTest, defineDriftTest } from '../drift-test.ts'

/**
 * Area under the ROC curve (the `statistic`) of a classifier that tells current from reference texts, with its Mann-Whitney law on the texts that it has not seen. p-value; drift at or
 * below 0.05.
 *
 * The classifier of Evidently's text tests, but for words of more than half of the texts, which these leave out, and with a false-alarm rate that holds at every size. The split into halves follows the order of the rows.
 */
export const textDomainClassifier: DriftTest = defineDriftTest({
  id: 'text-domain-classifier',
  title: 'Text domain classifier',
  summary: 'Can current be told from reference texts by their words?',
  accepts: ['text'],
  needs: 'values',
  minimumRows: 1,
  areaAtThreshold: (n, m, level) => randomArea(n, m, 1 - level),
  score: { kind: 'p-value', range: [0, 1], driftWhen: 'at-or-below', defaultThreshold: 0.05 },
  compare: (reference, current) => {
    const { auc, ...learned } = testTexts(reference.column, current.column)
    return { ...learned, statistic: auc }
  },
})
