import type { LinearModel } from '../learning/linear-model.ts'
import { modifiedHuberLoss } from '../learning/margin-loss.ts'
import { numpyRandom } from '../learning/numpy-random.ts'
import { trainSgd } from '../learning/train-sgd.ts'
import { trainTestHalves } from '../learning/train-test-halves.ts'
import { StatsError } from '../stats-error.ts'
import { englishStopWords } from './english-stop-words.ts'
import { type TextRows, wordsOf } from './text-rows.ts'
import { fitTfIdf, type TfIdfModel, transformTfIdf } from './tf-idf.ts'

/** How texts of two sides are told apart. */
export interface TextClassifierOptions {
  /**
   * Seed of the split into halves and of the learning, whole number in [0, 2^32).
   *
   * @defaultValue 42, that of Evidently
   */
  readonly seed?: number
  /**
   * Largest share of the texts learned from that a word may occur in, in (0, 1]; more common ones are left out. Evidently's 0.5 leaves out a word that no reference text and
   * every current one holds.
   *
   * @defaultValue 1
   */
  readonly mostDocuments?: number
}

/** A classifier that learned from half of the rows, and the half that it has not seen. Holds words of the data. */
export interface TextClassifier {
  readonly vocabulary: TfIdfModel
  /** Positive weights speak for the current side. */
  readonly model: LinearModel
  readonly trainRows: number
  /** Words of each held-out row. */
  readonly testWords: readonly (readonly string[])[]
  /** Per held-out row 1 where it is of the current side. */
  readonly testIsCurrent: Uint8Array
}

/**
 * Returns a linear classifier of current against reference texts, trained on a seeded half of the rows.
 *
 * Words weighted by TF-IDF (sublinear counts, English stop words left out), modified Huber loss, lasso with
 * alpha 0.0001, at most 50 passes: with `mostDocuments` 0.5, vocabulary, split, order of learning and weights are those of Evidently 0.4.40 on scikit-learn 1.2. Rows
 * without a text are left out. Linear in the number of words.
 *
 * @throws StatsError `sample_too_small` when a half holds rows of one side only; `constant_samples` when no word is left to tell texts apart by
 */
export function trainTextClassifier(
  reference: TextRows,
  current: TextRows,
  { seed = 42, mostDocuments = 1 }: TextClassifierOptions = {},
): TextClassifier {
  const ofReference = wordsOf(reference)
  const words = [...ofReference, ...wordsOf(current)]
  const isCurrent = (row: number): number => (row < ofReference.length ? 0 : 1)
  const { train, test } = trainTestHalves(numpyRandom(seed), words.length)
  const labels = Int8Array.from(train, (row) => (isCurrent(row) === 1 ? 1 : -1))
  const testIsCurrent = Uint8Array.from(test, isCurrent)
  requireBothSides(labels, testIsCurrent, ofReference.length, words.length - ofReference.length)

  const trainWords = Array.from(train, (row) => words[row]!)
  const vocabulary = fitTfIdf(trainWords, { stopWords: englishStopWords, mostDocuments })
  if (vocabulary.weights.length === 0) {
    throw new StatsError(
      'constant_samples',
      `text classifier: ${train.length} texts hold no word but ${mostDocuments < 1 ? `stop words and words of more than a share of ${mostDocuments} of them` : 'stop words'}, needs one more`,
    )
  }
  const model = trainSgd(transformTfIdf(vocabulary, trainWords), labels, {
    loss: modifiedHuberLoss,
    penalty: 'l1',
    maximumEpochs: 50,
    seed,
    interceptDecay: 0.01,
  })
  const testWords = Array.from(test, (row) => words[row]!)
  return { vocabulary, model, trainRows: train.length, testWords, testIsCurrent }
}

function requireBothSides(
  labels: Int8Array,
  testIsCurrent: Uint8Array,
  referenceTexts: number,
  currentTexts: number,
): void {
  if (labels.includes(1) && labels.includes(-1)) {
    if (testIsCurrent.includes(0) && testIsCurrent.includes(1)) return
  }
  throw new StatsError(
    'sample_too_small',
    `text classifier: reference has ${referenceTexts} and current ${currentTexts} texts, one half got none of one side; needs about 10 on each`,
  )
}
