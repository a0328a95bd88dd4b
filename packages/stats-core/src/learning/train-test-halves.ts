import type { NumpyRandom } from './numpy-random.ts'

/** Two disjoint sets of row indices that together hold every row. */
export interface TrainTestHalves {
  readonly train: Int32Array
  readonly test: Int32Array
}

/**
 * Returns a random half of the rows to learn from and the other half, larger by one where `rows` is odd, to judge by.
 *
 * With `numpyRandom(seed)` these are, in their order, the rows of scikit-learn's `train_test_split(test_size=0.5, random_state=seed)`.
 */
export function trainTestHalves(random: NumpyRandom, rows: number): TrainTestHalves {
  const order = random.permutation(rows)
  const tested = Math.ceil(rows / 2)
  return { test: order.subarray(0, tested), train: order.subarray(tested) }
}
