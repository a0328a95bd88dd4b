import type { Alert, MetricTest, Performance } from '@leeway/monitoring-report'
import { alertId } from '../alerts/alert-id.ts'
import { missedBound } from '../alerts/missed-bound.ts'
import { pText } from '../alerts/number-text.ts'
import { toldApart } from '../alerts/told-apart.ts'
import { measuredMetric } from './measured-metric.ts'

/** So many times the tolerance make a worsening critical. */
const CRITICAL_AT = 5

/**
 * Returns an alert for each metric that got worse, the one furthest beyond its tolerance first; where the policy judges by conditions, for each that failed.
 *
 * `value` is how much worse the metric is and `threshold` the tolerance, both in its unit, so that an alert grows with what it speaks of whichever way the metric goes. Critical from five times the tolerance
 * on, and where a model that was better than one without features is so no longer; else a warning. `evidence` holds what a replay needs: the test is `differenceTest` of the two figures and intervals.
 */
export function performanceAlerts(monitor: string, performance: Performance | undefined): Alert[] {
  if (performance === undefined) return []
  const { checks, tests = [] } = performance
  if (checks !== undefined) return failedChecks(performance, checks)
  return tests
    .filter(({ status }) => status === 'degraded')
    .sort((a, b) => excessOf(b) - excessOf(a))
    .map((test) => alertOf(monitor, performance, test))
}

function excessOf({ worsening = 0, tolerance = 0 }: MetricTest): number {
  return tolerance > 0 ? worsening / tolerance : Number.POSITIVE_INFINITY
}

function alertOf(monitor: string, performance: Performance, test: MetricTest): Alert {
  const { metric, reference, current, worsening, tolerance, pValue, correctedPValue } = test
  const lost = fellToTrivial(performance, test)
  const besides = lost ? ' A model without features does as well.' : ''
  const now = measuredMetric(performance.current, metric).interval
  const before = measuredMetric(performance.reference, metric).interval
  const { method } = performance
  const [is, was] = toldApart(current!, reference!)
  const [worse, limit] = toldApart(worsening!, tolerance!)
  return {
    id: alertId(monitor, 'performance', metric),
    type: 'performance',
    severity: lost || excessOf(test) >= CRITICAL_AT ? 'critical' : 'warning',
    message: `${titleOf(metric)} is ${is}, ${was} in the reference: worse by ${worse}, from ${limit} on it counts (p ${pText(correctedPValue!)}).${besides}`,
    value: worsening!,
    threshold: tolerance!,
    evidence: {
      test: 'difference-of-figures',
      metric,
      reference: reference!,
      current: current!,
      ...(before && { referenceInterval: [...before] }),
      ...(now && { currentInterval: [...now] }),
      ...(performance.reference && { referenceRows: performance.reference.rows }),
      currentRows: performance.current.rows,
      pValue: pValue!,
      correctedPValue: correctedPValue!,
      ...(method && {
        alpha: method.alpha,
        correction: method.correction,
        confidence: method.confidence,
        seed: method.seed,
      }),
    },
  }
}

/** Whether the interval of the metric now reaches the trivial model's figure, and that of the reference did not. A model that says the same of every row is calibrated, and that is no merit. */
function fellToTrivial(performance: Performance, { metric, better }: MetricTest): boolean {
  const trivial = measuredMetric(performance.trivial, metric).value
  const now = measuredMetric(performance.current, metric).interval
  const before = measuredMetric(performance.reference, metric).interval
  const speaks = better !== 'zero' && metric !== 'calibrationError'
  if (trivial === undefined || !speaks) return false
  if (now?.[0] == null || now[1] == null || before?.[0] == null || before[1] == null) return false
  return better === 'higher'
    ? now[0] <= trivial && before[0] > trivial
    : now[1] >= trivial && before[1] < trivial
}

function failedChecks(
  { current, reference }: Performance,
  checks: NonNullable<Performance['checks']>,
): Alert[] {
  return checks
    .filter(({ status }) => status === 'failed')
    .map((result) => {
      const { id, check, severity, message, observed, bounds, distance, evidence } = result
      const threshold = missedBound(result)
      return {
        id,
        type: 'performance',
        severity,
        message,
        ...(typeof observed === 'number' && { value: observed }),
        ...(threshold !== undefined && { threshold }),
        evidence: {
          check,
          ...(bounds?.low !== undefined && { low: bounds.low }),
          ...(bounds?.high !== undefined && { high: bounds.high }),
          ...(distance !== undefined && { distance }),
          ...(reference && { referenceRows: reference.rows }),
          currentRows: current.rows,
          ...evidence,
        },
      }
    })
}

/** `rocAuc` as `ROC AUC`, `ndcg@10` as `NDCG at 10`, `meanAbsoluteError` as `Mean absolute error`. */
function titleOf(metric: string): string {
  const [name = metric, cutOff] = metric.split('@')
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
  const known = words.replace('roc auc', 'ROC AUC').replace('ndcg', 'NDCG')
  const title = known.charAt(0).toUpperCase() + known.slice(1)
  return cutOff === undefined ? title : `${title} at ${cutOff}`
}
