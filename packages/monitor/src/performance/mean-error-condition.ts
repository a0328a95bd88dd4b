import type { CheckResult, Performance } from '@leeway/monitoring-report'
import { alertId } from '../alerts/alert-id.ts'
import { toldApart } from '../alerts/told-apart.ts'
import { SHARE_OF_REGRESSION } from './evidently-metrics.ts'

/** Returns Evidently's condition on the mean error of a regression: 0 ± a tenth of the standard deviation of the errors, with a reference or without. */
export function meanErrorCondition(
  { current }: Extract<Performance, { task: 'regression' }>,
  monitor: string,
): CheckResult {
  const { rows, meanError, rootMeanSquaredError } = current
  const identity = {
    id: alertId(monitor, 'performance', 'meanError'),
    check: 'evidently-meanError',
    severity: 'critical' as const,
  }
  if (meanError === undefined || rootMeanSquaredError === undefined || rows < 2) {
    return {
      ...identity,
      status: 'skipped',
      reason: 'not_finite',
      message: 'Mean Error (ME) and its spread are not defined on the current data.',
    }
  }
  const variance = (rootMeanSquaredError ** 2 - meanError ** 2) * (rows / (rows - 1))
  const tolerance = SHARE_OF_REGRESSION * Math.sqrt(Math.max(0, variance))
  const distance = Math.max(0, Math.abs(meanError) - tolerance)
  const [size, limit] = toldApart(Math.abs(meanError), tolerance)
  return {
    ...identity,
    status: distance > 0 ? 'failed' : 'passed',
    message: `Mean Error (ME) is ${meanError < 0 ? '-' : ''}${size}; it may be ${limit} from 0, a tenth of the errors' standard deviation.`,
    observed: meanError,
    expected: `0 ± ${limit}`,
    bounds: { low: -tolerance, high: tolerance },
    ...(distance > 0 && { distance }),
    evidence: { worse: true },
  }
}
