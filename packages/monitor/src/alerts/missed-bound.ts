import type { CheckResult } from '@leeway/monitoring-report'

/** Returns the bound that the observation of a failed check lies beyond, or at where it has to be above; `undefined` where it is no number or has no bound. */
export function missedBound({
  observed,
  bounds = {},
}: Pick<CheckResult, 'observed' | 'bounds'>): number | undefined {
  const { low, high } = bounds
  if (low === undefined || typeof observed !== 'number') return high
  return observed < low || high === undefined ? low : high
}
