import { studentCriticalValue } from './student-critical-value.ts'

/** A weighted mean and how well the rows determine it. */
export interface EstimatedMean {
  readonly mean: number
  /** Sampling variance of the mean. */
  readonly variance: number
  /** Rows behind it. */
  readonly rows: number
}

/**
 * Returns mean ± t · standard error, Student's t with rows − 1 degrees of freedom; `undefined` for a single row, which tells nothing of its error.
 *
 * @param confidence in (0, 1)
 * @throws StatsError `invalid_option`
 */
export function meanInterval(
  { mean, variance, rows }: EstimatedMean,
  confidence: number,
): [number, number] | undefined {
  if (rows < 2) return undefined
  const half = studentCriticalValue(confidence, rows - 1) * Math.sqrt(variance)
  return [mean - half, mean + half]
}
