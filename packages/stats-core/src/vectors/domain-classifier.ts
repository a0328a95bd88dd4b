import { aucTest } from '../learning/auc-test.ts'
import { trainLogistic } from '../learning/train-logistic.ts'
import { type DomainClassifierOptions, domainInputs } from './domain-inputs.ts'
import type { QuadraticTerms } from './expand-quadratic.ts'
import { type RowMatrix, takeRows } from './row-matrix.ts'

/** What {@link domainClassifier} learned. */
export interface DomainClassifierResult {
  /** Area under the ROC curve on the held-out half, in [0, 1]; about 0.5 without drift. */
  readonly auc: number
  /** P-value in [0, 1] of that area by the Mann-Whitney law, right tail. */
  readonly pValue: number
  /**
   * Per column the part of the decision's variance on the held-out rows that it brings in; they add up to 1, or are all 0. A product's part is halved between its columns. Below 0 where a
   * column works against the rest.
   */
  readonly contributions: Float64Array
  /** 1 or 2: what the classifier saw. */
  readonly degree: 1 | 2
  readonly trainRows: number
  readonly testRows: number
  /** Whether only a seeded sample of the rows was looked at. */
  readonly isSampled: boolean
}

/**
 * Returns how well a logistic regression tells current from reference rows.
 *
 * Columns standardised over all rows together; ridge logistic regression on a seeded half of each side; judged on the other half. To the held-out rows the classifier is a fixed score,
 * so that under no drift m n times the area is a Mann-Whitney U exactly, whatever was learned: the p-value needs no permutation and no threshold. (An area pooled over
 * cross-validation folds has no such law: see `outOfFoldAuc`.) O(rows × terms × iterations), rows capped by `maximumRows`.
 *
 * @param reference at least 8 rows
 * @param current at least 8 rows, the same columns
 * @throws StatsError `unequal_lengths`, `sample_too_small`, `invalid_option`
 */
export function domainClassifier(
  reference: RowMatrix,
  current: RowMatrix,
  options: DomainClassifierOptions = {},
): DomainClassifierResult {
  const { inputs, isCurrent, sides, products, isSampled } = domainInputs(
    reference,
    current,
    options,
  )
  const train = sides.flatMap((rows) => [...rows.subarray(0, rows.length >> 1)])
  const test = sides.flatMap((rows) => [...rows.subarray(rows.length >> 1)])
  const model = trainLogistic(takeRows(inputs, train), Uint8Array.from(train, isCurrent))

  const parts = decisionParts(takeRows(inputs, test), model.weights)
  return {
    ...aucTest(parts.decisions, Uint8Array.from(test, isCurrent)),
    contributions: shareOut(parts.shares, reference.columns, products),
    degree: products === undefined ? 1 : 2,
    trainRows: train.length,
    testRows: test.length,
    isSampled,
  }
}

/** Variance of decisions, of inputs of unit spread, that is rounding only. */
const NO_SPREAD = 1e-16

/** Decisions, and each term's share of their variance: its covariance with the decision over the variance. */
function decisionParts(
  { values, rows, columns }: RowMatrix,
  weights: Float64Array,
): { decisions: Float64Array; shares: Float64Array } {
  const decisions = new Float64Array(rows)
  for (let row = 0; row < rows; row += 1) {
    for (let k = 0; k < columns; k += 1) {
      decisions[row]! += weights[k]! * values[row * columns + k]!
    }
  }
  const mean = decisions.reduce((sum, decision) => sum + decision, 0) / rows
  const shares = new Float64Array(columns)
  let variance = 0
  for (let row = 0; row < rows; row += 1) {
    const deviation = decisions[row]! - mean
    variance += deviation * deviation
    for (let k = 0; k < columns; k += 1) shares[k]! += values[row * columns + k]! * deviation
  }
  return {
    decisions,
    shares: shares.map((sum, k) =>
      variance > NO_SPREAD * rows ? (weights[k]! * sum) / variance : 0,
    ),
  }
}

function shareOut(
  shares: Float64Array,
  columns: number,
  products: QuadraticTerms | undefined,
): Float64Array {
  const contributions = shares.slice(0, columns)
  for (let t = columns; t < shares.length; t += 1) {
    contributions[products!.first[t - columns]!]! += shares[t]! / 2
    contributions[products!.second[t - columns]!]! += shares[t]! / 2
  }
  return contributions
}
