import type { Alert, CheckResult } from '@leeway/monitoring-report'
import { thresholdRatio } from './threshold-ratio.ts'

/**
 * Returns how near a check is to failing again as it did when its alert was raised, from 0 to 1. `undefined`: it could not be judged.
 *
 * Measured towards the bound that was missed then (`threshold` of the alert) only: a share that has to lie from 0 to 0.1 and was 0.2 is well at 0. It is the part of the way to that bound, from
 *
 * | what is known | where the way begins |
 * |---|---|
 * | the figure of the reference (`usual` in the alert's evidence) | there; what is usual at its bound, or beyond it, ends its alert as it passes |
 * | both bounds | in their middle |
 * | one bound | at 0; for one on the far side of 0 (at least 100, at most −100) the bound over what was observed |
 *
 * What lies beyond its bound and passes as chance is as near as its p-value is, too. 0 where the check has no bound or found no number, so that its alert ends as it passes; so does one with a bound of 0.
 */
export function checkNearness(
  { status, observed, bounds = {}, evidence = {} }: CheckResult,
  alert: Pick<Alert, 'threshold' | 'evidence'>,
): number | undefined {
  if (status === 'skipped') return undefined
  if (typeof observed !== 'number') return 0
  const usual = alert.evidence?.usual
  const ofBounds = boundsNearness(
    observed,
    bounds,
    alert.threshold,
    typeof usual === 'number' ? usual : undefined,
  )
  const { correctedPValue, alpha } = evidence
  if (typeof correctedPValue !== 'number' || typeof alpha !== 'number') return ofBounds
  return Math.min(ofBounds, correctedPValue === 0 ? 1 : thresholdRatio(alpha, correctedPValue))
}

function boundsNearness(
  observed: number,
  { low, high }: NonNullable<CheckResult['bounds']>,
  missed: number | undefined,
  usual: number | undefined,
): number {
  const middle = low !== undefined && high !== undefined ? (low + high) / 2 : undefined
  const from = usual ?? middle
  const isLow =
    high === undefined || (low !== undefined && missed !== undefined && isNearer(missed, low, high))
  if (isLow) return low === undefined ? 0 : highNearness(-observed, -low, negated(from))
  return highNearness(observed, high, from)
}

/** The bounds may have been edited since the alert was raised. */
function isNearer(missed: number, low: number, high: number): boolean {
  return Math.abs(missed - low) < Math.abs(missed - high)
}

function negated(value: number | undefined): number | undefined {
  return value === undefined ? undefined : -value
}

function highNearness(observed: number, high: number, from: number | undefined): number {
  if (from !== undefined) {
    if (from >= high) return observed > high ? 1 : 0
    return thresholdRatio(observed - from, high - from)
  }
  if (high >= 0) return thresholdRatio(observed, high)
  return observed < 0 ? thresholdRatio(high / observed, 1) : 1
}
