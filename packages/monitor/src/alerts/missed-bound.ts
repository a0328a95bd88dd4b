import type { CheckResult } from '@leeway/monitoring-report'

/** Returns the bound that the observation of a failed check lies beyond; `undefined` where it is no number or has no bound. */
export function missedBound({
  observed,
  bounds = {},
}: Pick<CheckResult, 'observed' | 'bounds'>): number | undefined {
  const { low, high } = bounds
  return typeof observed === 'number' && low !== undefined && observed < low ? low : high
}
