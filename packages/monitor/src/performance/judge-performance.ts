import type { MetricTest, Performance } from '@leeway/monitoring-report'
import { evidentlyConditions } from './evidently-conditions.ts'
import type { PerformanceSettings } from './performance-settings.ts'
import { CONFIDENCE, testMetrics } from './test-metrics.ts'

/**
 * Returns a performance with its status: `degraded` where any metric got worse, else `improved` where any got better, else `stable`; `skipped` where no metric has an interval on both sides.
 *
 * Under `evidently-conditions` its checks decide instead: a failed one means `degraded` where the metric got worse, `improved` where it did not (Evidently's conditions fail on both sides).
 */
export function judgePerformance<Measured extends Performance>(
  performance: Measured,
  { alpha, tolerance, seed, judgedBy, monitor }: PerformanceSettings,
): Measured {
  const tests = testMetrics(performance, { alpha, tolerance })
  const method = {
    alpha,
    correction: 'holm',
    confidence: CONFIDENCE,
    test: 'difference of independent figures, from their intervals',
    seed,
  }
  if (judgedBy === 'test') {
    return { ...performance, status: statusOf(tests.map(({ status }) => status)), method, tests }
  }
  const checks = evidentlyConditions(performance, monitor)
  const verdicts = checks.map(({ status, evidence }): MetricTest['status'] => {
    if (status === 'skipped') return 'skipped'
    if (status === 'passed') return 'stable'
    return evidence?.worse === false ? 'improved' : 'degraded'
  })
  return { ...performance, status: statusOf(verdicts), checks }
}

function statusOf(verdicts: readonly MetricTest['status'][]): MetricTest['status'] {
  const order = ['degraded', 'improved', 'stable'] as const
  return order.find((status) => verdicts.includes(status)) ?? 'skipped'
}
