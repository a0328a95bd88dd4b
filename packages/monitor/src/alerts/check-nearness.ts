import type { CheckResult } from '@leeway/monitoring-report'
import { thresholdRatio } from './threshold-ratio.ts'

/**
 * Returns how near a check is to failing, from 0 to 1. `undefined`: it could not be judged.
 *
 * Between two bounds it is the way from their middle, over half their distance. Of one bound it is the part of it that was reached; a bound that lies on the far side of 0 (at least 100, at most −100)
 * over what was observed. What lies beyond its bound and passes as chance is as near as its p-value is, too. 0 where the check has no bound or found no number, so that its alert ends as it passes; so does
 * one with a bound of 0.
 */
export function checkNearness({
  status,
  observed,
  bounds = {},
  evidence = {},
}: CheckResult): number | undefined {
  if (status === 'skipped') return undefined
  if (typeof observed !== 'number') return 0
  const ofBounds = boundsNearness(observed, bounds)
  const { correctedPValue, alpha } = evidence
  if (typeof correctedPValue !== 'number' || typeof alpha !== 'number') return ofBounds
  return Math.min(ofBounds, correctedPValue === 0 ? 1 : thresholdRatio(alpha, correctedPValue))
}

function boundsNearness(
  observed: number,
  { low, high }: NonNullable<CheckResult['bounds']>,
): number {
  if (low !== undefined && high !== undefined) {
    return thresholdRatio(Math.abs(observed - (low + high) / 2), (high - low) / 2)
  }
  if (high !== undefined) return highNearness(observed, high)
  return low === undefined ? 0 : highNearness(-observed, -low)
}

function highNearness(observed: number, high: number): number {
  if (high >= 0) return thresholdRatio(observed, high)
  return observed < 0 ? thresholdRatio(high / observed, 1) : 1
}
