import type { ClassProbabilities } from './class-probabilities.ts'

/** What a model without features says of every row. */
export interface TrivialClassification {
  readonly predictions: Int32Array
  /** One array per class. */
  readonly probabilities: ClassProbabilities
}

/**
 * Returns the best that can be said without features: the most frequent class (the first of equals) as the label, the classes' shares as probabilities. Without
 * chance, so that two reports agree, as `sklearn.dummy.DummyClassifier(strategy='prior')`.
 *
 * @param shares of each class, from `classShares` of the reference, or of the data judged where there is none
 * @param rows how many rows to predict
 */
export function trivialClassification(shares: Float64Array, rows: number): TrivialClassification {
  const best = shares.indexOf(shares.reduce((most, share) => Math.max(most, share), 0))
  return {
    predictions: new Int32Array(rows).fill(best),
    probabilities: Array.from(shares, (share) => new Float64Array(rows).fill(share)),
  }
}
