import type { EstimatedMean } from './mean-interval.ts'

/** Values between two returns: an engine compiles a function that is called often better than a loop it enters midway. */
const STRIDE = 4096

/**
 * Returns the mean of `values` and its sampling variance, in two passes.
 *
 * Weighted: `Σ w v / Σ w`, its variance that of a ratio, `n/(n − 1) Σ w² (v − mean)² / (Σ w)²` (Cochran 1977, ch. 2.11), which without weights
 * is s²/n.
 *
 * @param values finite, length ≥ 1
 * @param weights one per value, ≥ 0, not all 0
 */
export function estimateMean(values: Float64Array, weights?: Float64Array): EstimatedMean {
  const rows = values.length
  const total = { weight: 0, sum: 0, squares: 0 }
  for (let from = 0; from < rows; from += STRIDE) addValues(total, values, weights, from)
  const { weight } = total
  const mean = total.sum / weight
  for (let from = 0; from < rows; from += STRIDE) addSquares(total, values, weights, from, mean)
  const correction = rows > 1 ? rows / (rows - 1) : 1
  return { mean, variance: (correction * total.squares) / (weight * weight), rows }
}

interface Total {
  weight: number
  sum: number
  squares: number
}

function addValues(
  total: Total,
  values: Float64Array,
  weights: Float64Array | undefined,
  from: number,
): void {
  const end = Math.min(from + STRIDE, values.length)
  let { weight, sum } = total
  for (let i = from; i < end; i++) {
    const w = weights === undefined ? 1 : weights[i]!
    weight += w
    sum += w * values[i]!
  }
  total.weight = weight
  total.sum = sum
}

function addSquares(
  total: Total,
  values: Float64Array,
  weights: Float64Array | undefined,
  from: number,
  mean: number,
): void {
  const end = Math.min(from + STRIDE, values.length)
  let { squares } = total
  for (let i = from; i < end; i++) {
    const w = weights === undefined ? 1 : weights[i]!
    const difference = w * (values[i]! - mean)
    squares += difference * difference
  }
  total.squares = squares
}
