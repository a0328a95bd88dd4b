import { sortDoubles } from '../../sorting/sort-doubles.ts'

/** The rows of a binary problem by score: one entry per distinct score, highest first. All curves and areas are read from it. */
export interface RankedScores {
  /** Distinct scores, descending. */
  readonly scores: Float64Array
  /** Weight of the positive rows with each score. */
  readonly positives: Float64Array
  /** Weight of the negative rows with each score. */
  readonly negatives: Float64Array
  /** Sums of squared weights; the same arrays as the former two without weights. */
  readonly positiveSquares: Float64Array
  readonly negativeSquares: Float64Array
  /** Rows of each class. */
  readonly positiveRows: number
  readonly negativeRows: number
  /** Weight of each class. */
  readonly positiveWeight: number
  readonly negativeWeight: number
}

/**
 * Returns the rows by score. The one sort that ROC, precision-recall, calibration, lift and thresholds share. A row without a target (−1) or a score
 * (NaN), or of weight 0, is left out. O(n) without weights; with weights each row looks its score up, O(n log n).
 *
 * @param targets codes; −1 missing
 * @param scores higher means more likely positive; NaN missing
 * @param positive code of the positive class; every other one is negative
 * @param weights one per row, ≥ 0
 */
export function rankScores(
  targets: Int32Array,
  scores: Float64Array,
  positive: number,
  weights?: Float64Array,
): RankedScores {
  const { positiveScores, negativeScores } = sortedByClass(targets, scores, positive, weights)
  const distinct = distinctDescending(positiveScores, negativeScores)
  const positiveRows = positiveScores.length
  const negativeRows = negativeScores.length
  if (weights === undefined) {
    const positives = countEach(distinct, positiveScores)
    const negatives = countEach(distinct, negativeScores)
    return {
      scores: distinct,
      positives,
      negatives,
      positiveSquares: positives,
      negativeSquares: negatives,
      positiveRows,
      negativeRows,
      positiveWeight: positiveRows,
      negativeWeight: negativeRows,
    }
  }
  const sums = weighEach(distinct, targets, scores, positive, weights)
  return { scores: distinct, ...sums, positiveRows, negativeRows }
}

function sortedByClass(
  targets: Int32Array,
  scores: Float64Array,
  positive: number,
  weights: Float64Array | undefined,
) {
  const rows = targets.length
  const both = new Float64Array(rows)
  let front = 0
  let back = rows
  for (let i = 0; i < rows; i++) {
    const target = targets[i]!
    const score = scores[i]!
    if (target < 0 || Number.isNaN(score) || weights?.[i] === 0) continue
    // + 0 turns −0 into 0: they are one score.
    if (target === positive) both[front++] = score + 0
    else both[--back] = score + 0
  }
  return {
    positiveScores: sortDoubles(both.subarray(0, front)),
    negativeScores: sortDoubles(both.subarray(back)),
  }
}

function distinctDescending(a: Float64Array, b: Float64Array): Float64Array {
  const distinct = new Float64Array(a.length + b.length)
  let size = 0
  let i = a.length - 1
  let j = b.length - 1
  while (i >= 0 || j >= 0) {
    const next = j < 0 || (i >= 0 && a[i]! >= b[j]!) ? a[i--]! : b[j--]!
    if (size === 0 || next !== distinct[size - 1]) distinct[size++] = next
  }
  return distinct.subarray(0, size)
}

function countEach(distinct: Float64Array, sorted: Float64Array): Float64Array {
  const counts = new Float64Array(distinct.length)
  let i = sorted.length - 1
  for (let k = 0; k < distinct.length; k++) {
    const before = i
    const score = distinct[k]!
    while (i >= 0 && sorted[i] === score) i--
    counts[k] = before - i
  }
  return counts
}

function weighEach(
  distinct: Float64Array,
  targets: Int32Array,
  scores: Float64Array,
  positive: number,
  weights: Float64Array,
) {
  const positives = new Float64Array(distinct.length)
  const negatives = new Float64Array(distinct.length)
  const positiveSquares = new Float64Array(distinct.length)
  const negativeSquares = new Float64Array(distinct.length)
  let positiveWeight = 0
  let negativeWeight = 0
  for (let i = 0; i < targets.length; i++) {
    const score = scores[i]!
    const weight = weights[i]!
    if (targets[i]! < 0 || Number.isNaN(score) || weight === 0) continue
    const k = placeOf(distinct, score)
    if (targets[i] === positive) {
      positives[k]! += weight
      positiveSquares[k]! += weight * weight
      positiveWeight += weight
    } else {
      negatives[k]! += weight
      negativeSquares[k]! += weight * weight
      negativeWeight += weight
    }
  }
  return {
    positives,
    negatives,
    positiveSquares,
    negativeSquares,
    positiveWeight,
    negativeWeight,
  }
}

/** Index of a score that is known to be in a descending list. */
function placeOf(descending: Float64Array, score: number): number {
  let low = 0
  let high = descending.length - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if (descending[middle]! > score) low = middle + 1
    else high = middle
  }
  return low
}
