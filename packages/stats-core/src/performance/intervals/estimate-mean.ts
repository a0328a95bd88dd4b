import type { EstimatedMean } from './mean-interval.ts'

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
  let weight = 0
  let sum = 0
  for (let i = 0; i < rows; i++) {
    const w = weights === undefined ? 1 : weights[i]!
    weight += w
    sum += w * values[i]!
  }
  const mean = sum / weight
  let squares = 0
  for (let i = 0; i < rows; i++) {
    const w = weights === undefined ? 1 : weights[i]!
    const difference = w * (values[i]! - mean)
    squares += difference * difference
  }
  const correction = rows > 1 ? rows / (rows - 1) : 1
  return { mean, variance: (correction * squares) / (weight * weight), rows }
}
