import { normalQuantile } from '../../special/normal-quantile.ts'
import { StatsError } from '../../stats-error.ts'

/**
 * Returns the z that a standard normal variable stays within with probability `confidence`, on both sides: 1.96 for 0.95.
 *
 * @param confidence in (0, 1)
 * @throws StatsError `invalid_option`
 */
export function criticalValue(confidence: number): number {
  if (!(confidence > 0 && confidence < 1)) {
    throw new StatsError(
      'invalid_option',
      `confidence: found ${confidence}, needs a number between 0 and 1`,
    )
  }
  return normalQuantile((1 + confidence) / 2)
}
