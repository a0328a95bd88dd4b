import type { LinearModel } from './linear-model.ts'
import type { MarginLoss } from './margin-loss.ts'
import { numpyRandom } from './numpy-random.ts'
import { rowCount, type SparseRows } from './sparse-rows.ts'

/** How {@link trainSgd} learns. */
export interface SgdOptions {
  readonly loss: MarginLoss
  /** Ridge or lasso. */
  readonly penalty: 'l1' | 'l2'
  /** Weight of the penalty, > 0. @defaultValue 0.0001 */
  readonly alpha?: number
  /** Passes over the rows at most. @defaultValue 1000 */
  readonly maximumEpochs?: number
  /** Learning ends after five passes in a row that did not better the mean loss by this. @defaultValue 0.001 */
  readonly tolerance?: number
  /** Seed of the order in which rows are visited, whole number in [0, 2^32). @defaultValue 42 */
  readonly seed?: number
  /** Factor on the intercept's steps, in (0, 1]; scikit-learn takes 0.01 for sparse rows. @defaultValue 1 */
  readonly interceptDecay?: number
}

const LARGEST_INT32 = 0x7fffffff
const PATIENCE = 5
const LARGEST_SLOPE = 1e12

/**
 * Returns the linear model that stochastic gradient descent finds for the penalised loss.
 *
 * Learning rate 1 / (alpha (t0 + t)) with t0 after Bottou (2012, "Stochastic gradient descent tricks"); the lasso by cumulative
 * clipping (Tsuruoka, Tsujii and Ananiadou 2009, ACL); rows in an order that a xorshift generator stirs before each pass. These, the stopping rule
 * and the seeds are those of `SGDClassifier` in scikit-learn 1.2, so that the weights agree with it to rounding. O(passes × cells).
 *
 * @param rows at least one
 * @param labels per row 1 or −1
 */
export function trainSgd(
  rows: SparseRows,
  labels: Int8Array,
  {
    loss,
    penalty,
    alpha = 0.0001,
    maximumEpochs = 1000,
    tolerance = 0.001,
    seed = 42,
    interceptDecay = 1,
  }: SgdOptions,
): LinearModel {
  const order = Int32Array.from({ length: rowCount(rows) }, (_, row) => row)
  const shuffleSeed = shuffleSeedOf(seed)
  const weights = penalty === 'l1' ? lassoWeights(rows) : ridgeWeights(rows)
  const start = firstStep(loss, alpha)
  let intercept = 0
  let steps = 0
  let smallestLoss = Number.POSITIVE_INFINITY
  let withoutGain = 0
  for (let epoch = 0; epoch < maximumEpochs && withoutGain < PATIENCE; epoch += 1) {
    stir(order, shuffleSeed)
    let total = 0
    for (const row of order) {
      const p = weights.dot(row) + intercept
      const y = labels[row]!
      const rate = 1 / (alpha * (start + steps))
      total += loss.loss(p, y)
      const slope = Math.min(Math.max(loss.slope(p, y), -LARGEST_SLOPE), LARGEST_SLOPE)
      weights.step(row, -rate * slope, rate * alpha)
      intercept -= rate * slope * interceptDecay
      steps += 1
    }
    withoutGain = total > smallestLoss - tolerance * order.length ? withoutGain + 1 : 0
    smallestLoss = Math.min(smallestLoss, total)
  }
  return { weights: weights.read(), intercept }
}

/** Second whole number of the generator; scikit-learn spends the first on its container of rows. */
function shuffleSeedOf(seed: number): number {
  const random = numpyRandom(seed)
  random.below(LARGEST_INT32 - 1)
  return random.below(LARGEST_INT32)
}

/** Steps that count as done before the first, so that its rate suits weights of a typical size. */
function firstStep(loss: MarginLoss, alpha: number): number {
  const typicalWeight = Math.sqrt(1 / Math.sqrt(alpha))
  const rate = typicalWeight / Math.max(1, loss.slope(-typicalWeight, 1))
  return 1 / (rate * alpha)
}

/** Fisher-Yates with a 32-bit xorshift (Marsaglia 2003); every pass starts from the same seed, in the order the last one left. */
function stir(order: Int32Array, seed: number): void {
  let state = seed | 0 || 1
  for (let i = 0; i < order.length - 1; i += 1) {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    const j = i + ((state & LARGEST_INT32) % (order.length - i))
    const kept = order[i]!
    order[i] = order[j]!
    order[j] = kept
  }
}

/** Weights under training. */
interface Weights {
  dot(row: number): number
  /** Adds `update` times the row, then applies the penalty's step. */
  step(row: number, update: number, shrinkage: number): void
  read(): Float64Array
}

/** Shrunk as a whole by one factor kept aside, so that a step touches the row's own columns only. */
function ridgeWeights({ columns, starts, indices, values }: SparseRows): Weights {
  const scaled = new Float64Array(columns)
  let scale = 1
  const fold = (): void => {
    for (let column = 0; column < columns; column += 1) scaled[column]! *= scale
    scale = 1
  }
  return {
    dot: (row) => {
      let sum = 0
      for (let cell = starts[row]!; cell < starts[row + 1]!; cell += 1) {
        sum += scaled[indices[cell]!]! * values[cell]!
      }
      return sum * scale
    },
    step: (row, update, shrinkage) => {
      scale *= Math.max(0, 1 - shrinkage)
      if (scale < 1e-9) fold()
      if (update === 0) return
      for (let cell = starts[row]!; cell < starts[row + 1]!; cell += 1) {
        scaled[indices[cell]!]! += values[cell]! * (update / scale)
      }
    },
    read: () => {
      fold()
      return scaled
    },
  }
}

/** Clipped towards 0 by the penalty that each weight still owes when its column is next seen. */
function lassoWeights({ columns, starts, indices, values }: SparseRows): Weights {
  const weights = new Float64Array(columns)
  const paid = new Float64Array(columns)
  let due = 0
  return {
    dot: (row) => {
      let sum = 0
      for (let cell = starts[row]!; cell < starts[row + 1]!; cell += 1) {
        sum += weights[indices[cell]!]! * values[cell]!
      }
      return sum
    },
    step: (row, update, shrinkage) => {
      due += shrinkage
      for (let cell = starts[row]!; cell < starts[row + 1]!; cell += 1) {
        const column = indices[cell]!
        const moved = weights[column]! + values[cell]! * update
        const clipped = clip(moved, due, paid[column]!)
        paid[column]! += clipped - moved
        weights[column] = clipped
      }
    },
    read: () => weights,
  }
}

function clip(weight: number, due: number, paid: number): number {
  if (weight > 0) return Math.max(0, weight - (due + paid))
  return weight < 0 ? Math.min(0, weight + (due - paid)) : 0
}
