import { aucTest } from '../../learning/auc-test.ts'
import { decisionsOf } from '../../learning/linear-model.ts'
import { logisticLoss } from '../../learning/margin-loss.ts'
import { numpyRandom } from '../../learning/numpy-random.ts'
import { sparseFromDense } from '../../learning/sparse-rows.ts'
import { trainSgd } from '../../learning/train-sgd.ts'
import { trainTestHalves } from '../../learning/train-test-halves.ts'
import { StatsError } from '../../stats-error.ts'
import { type RowMatrix, requireMatrices, stackRows, takeRows } from '../row-matrix.ts'

/** Options of {@link embeddingModel}. */
export interface EmbeddingModelOptions {
  /** Seed of the split into halves and of the learning, whole number in [0, 2^32). @defaultValue 42, that of Evidently */
  readonly seed?: number
}

/** What {@link embeddingModel} learned. */
export interface EmbeddingModelResult {
  /** Area under the ROC curve on the held-out half, in [0, 1]; about 0.5 without drift. Evidently's score. */
  readonly auc: number
  /** P-value in [0, 1] of that area by the Mann-Whitney law, right tail. */
  readonly pValue: number
  readonly trainRows: number
  readonly testRows: number
}

/**
 * Returns how well a linear classifier tells reference from current vectors: Evidently's embedding method `model`, which calls an area above 0.55 drift.
 *
 * Ridge logistic regression by stochastic gradient descent on a seeded half: split, order, rate and stopping rule as in Evidently 0.4.40 on scikit-learn 1.2; the p-value knows the number
 * of rows, which the threshold does not. The rate starts so large that on a few hundred rows the weights do not settle, and the last bit of an input decides: on the 80 + 70 vectors of this
 * package's golden file scikit-learn's own area runs from 0.36 to 0.83 when inputs change by one part in 10^16. The area is then a fair but arbitrary draw; `domainClassifier` has an optimum to
 * find, and is faster. O(passes × rows × columns).
 *
 * @throws StatsError `unequal_lengths`, `sample_too_small`, `invalid_option`
 */
export function embeddingModel(
  reference: RowMatrix,
  current: RowMatrix,
  { seed = 42 }: EmbeddingModelOptions = {},
): EmbeddingModelResult {
  requireMatrices('embedding model', reference, current, 2)
  const all = stackRows(reference, current)
  const isReference = (row: number): number => (row < reference.rows ? 1 : 0)
  const { train, test } = trainTestHalves(numpyRandom(seed), all.rows)
  const labels = Int8Array.from(train, (row) => (isReference(row) === 1 ? 1 : -1))
  if (!(labels.includes(1) && labels.includes(-1))) {
    throw new StatsError(
      'sample_too_small',
      `embedding model: reference has ${reference.rows} and current ${current.rows} rows, the half to learn from got none of one side; needs about 10 on each`,
    )
  }
  const model = trainSgd(sparse(takeRows(all, train)), labels, {
    loss: logisticLoss,
    penalty: 'l2',
    seed,
  })
  const decisions = decisionsOf(model, sparse(takeRows(all, test)))
  const shares = decisions.map((decision) => 1 / (1 + Math.exp(-decision)))
  return {
    ...aucTest(shares, Uint8Array.from(test, isReference)),
    trainRows: train.length,
    testRows: test.length,
  }
}

function sparse({ values, columns }: RowMatrix): ReturnType<typeof sparseFromDense> {
  return sparseFromDense(values, columns)
}
