import { aucTest } from '../learning/auc-test.ts'
import { decisionsOf } from '../learning/linear-model.ts'
import { sparseFromDense } from '../learning/sparse-rows.ts'
import { trainLogistic } from '../learning/train-logistic.ts'
import { StatsError } from '../stats-error.ts'
import { type DomainClassifierOptions, domainInputs } from './domain-inputs.ts'
import { type RowMatrix, takeRows } from './row-matrix.ts'

/** Options of {@link outOfFoldAuc}. */
export interface OutOfFoldOptions extends DomainClassifierOptions {
  /** Parts that each row of either side is dealt to, 2 to the number of rows of the smaller side. @defaultValue 5 */
  readonly folds?: number
}

/**
 * Returns the area under the ROC curve, in [0, 1], of the classifier of `domainClassifier` over stratified cross-validation: the mean over the folds, each judged by
 * a classifier that learned from the others.
 *
 * A steadier measure of how far apart the sides are than one half gives, learned from more rows; but the folds share their teachers, so that it has no null law: for a
 * p-value take `domainClassifier`. NannyML pools the folds' scores into one area instead, which scores from different classifiers pull towards 0.5.
 *
 * @throws StatsError `unequal_lengths`, `sample_too_small`, `invalid_option`
 */
export function outOfFoldAuc(
  reference: RowMatrix,
  current: RowMatrix,
  { folds = 5, ...options }: OutOfFoldOptions = {},
): number {
  const { inputs, isCurrent, sides } = domainInputs(reference, current, options)
  const most = Math.min(...sides.map((rows) => rows.length))
  if (!(Number.isInteger(folds) && folds >= 2 && folds <= most)) {
    throw new StatsError(
      'invalid_option',
      `domain classifier: folds is ${folds}, must be a whole number in [2, ${most}]`,
    )
  }
  let sum = 0
  for (let fold = 0; fold < folds; fold += 1) {
    const test = sides.flatMap((rows) => [...rows.filter((_, i) => i % folds === fold)])
    const train = sides.flatMap((rows) => [...rows.filter((_, i) => i % folds !== fold)])
    const model = trainLogistic(takeRows(inputs, train), Uint8Array.from(train, isCurrent))
    const rows = takeRows(inputs, test)
    const scores = decisionsOf(model, sparseFromDense(rows.values, rows.columns))
    sum += aucTest(scores, Uint8Array.from(test, isCurrent)).auc
  }
  return sum / folds
}
