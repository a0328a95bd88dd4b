import type { Interval } from '@leeway/monitoring-report'
import { formatNumber } from '../format/number.ts'

/** Returns a confidence interval in words: `0.81 to 0.87`, `at most 3`; nothing where there is none. */
export function intervalText(interval: Interval | undefined): string {
  if (interval === undefined) return ''
  const [low, high] = interval
  if (low === null) return high === null ? '' : `at most ${formatNumber(high)}`
  return high === null
    ? `at least ${formatNumber(low)}`
    : `${formatNumber(low)} to ${formatNumber(high)}`
}
