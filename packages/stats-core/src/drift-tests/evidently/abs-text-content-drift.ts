import { textDomainClassifier } from '../../texts/text-domain-classifier.ts'
import { type DriftTest, defineDriftTest } from '../drift-test.ts'

/**
 * Area under the ROC curve of a classifier that tells current from reference texts. Distance; drift above 0.55, as in Evidently, whose `abs_text_content_drift` this is. A
 * limit that does not know the sizes: in small samples chance alone passes it. The split into halves follows the order of the rows.
 */
export const absTextContentDrift: DriftTest = defineDriftTest({
  id: 'abs_text_content_drift',
  title: 'Absolute text content drift',
  summary: 'Can a classifier tell current from reference texts by their words?',
  agreesWith: 'Evidently 0.4.40',
  accepts: ['text'],
  needs: 'values',
  minimumRows: 1,
  areaAtThreshold: (_n, _m, threshold) => threshold,
  score: { kind: 'distance', range: [0, 1], driftWhen: 'above', defaultThreshold: 0.55 },
  compare: (reference, current) => {
    const { auc, ...learned } = textDomainClassifier(reference.column, current.column, {
      mostDocuments: 0.5,
    })
    return { ...learned, distance: auc }
  },
})
