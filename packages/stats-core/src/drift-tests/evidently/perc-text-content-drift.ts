import { numpyRandom } from '../../learning/numpy-random.ts'
import { trainTestHalves } from '../../learning/train-test-halves.ts'
import { randomArea } from '../../texts/random-area.ts'
import { randomAucRank } from '../../texts/random-auc-rank.ts'
import { textDomainClassifier } from '../../texts/text-domain-classifier.ts'
import { type DriftTest, defineDriftTest } from '../drift-test.ts'

/** Evidently's: of the split and of the learning, and of the words. */
const options = { seed: 42, mostDocuments: 0.5 }

/**
 * Where the area under the ROC curve of a classifier that tells current from reference texts stands among those of random scores, in [0, 1]. Distance; drift above 0.95.
 *
 * The verdict is that of Evidently's `perc_text_content_drift`, whatever the threshold. Evidently calls the area the score and turns the threshold into an area; here the area is the
 * `statistic`, and is turned into a rank ({@link randomAucRank}), so that score and threshold are of one scale. The split into halves follows the order of the rows.
 */
export const percTextContentDrift: DriftTest = defineDriftTest({
  id: 'perc_text_content_drift',
  title: 'Percentile text content drift',
  summary: 'Does a classifier tell current from reference texts better than random scores do?',
  agreesWith: 'Evidently 0.4.40',
  accepts: ['text'],
  needs: 'values',
  minimumRows: 1,
  areaAtThreshold: randomArea,
  score: { kind: 'distance', range: [0, 1], driftWhen: 'above', defaultThreshold: 0.95 },
  compare: (reference, current) => {
    const { auc, ...learned } = textDomainClassifier(reference.column, current.column, options)
    const isCurrent = heldOut(reference.size, reference.size + current.size)
    return { ...learned, statistic: auc, distance: randomAucRank(auc, isCurrent) }
  },
})

/** Per held-out text 1 where it is of the current side, in the classifier's order. */
function heldOut(referenceTexts: number, texts: number): Uint8Array {
  const { test } = trainTestHalves(numpyRandom(options.seed), texts)
  return Uint8Array.from(test, (row) => (row < referenceTexts ? 0 : 1))
}
