import type {
  Alert,
  CheckResult,
  ColumnDrift,
  MetricTest,
  MonitoringReport,
} from '@leeway/monitoring-report'
import { alertId } from './alert-id.ts'
import type { AlertSource } from './alerts-of.ts'
import { multivariateAlertId, relationAlertId } from './together-alerts.ts'

/** An alert ends below this part of its threshold. */
export const alertEndsBelow = 0.8

/** 0.08 / 0.1 is a hair below 0.8. */
const ROUNDING = 1e-12

/** How near what an alert is about is to its threshold: 1 at it, more beyond. `undefined`: it could not be judged. */
type Nearness = number | undefined

/**
 * Returns the alerts of the previous report that go on although nothing reached a threshold in this one, so that what lies at a threshold does not raise an alert in every other run.
 *
 * An alert ends when what it is about falls below 0.8 of its threshold. Of a share, a distance or an effect that is 0.8 times the threshold; of a p-value, which is small where much has moved,
 * the threshold over 0.8 (0.0625 of 0.05); where a change has to be both real and large, the nearer to its end of both counts. What could not be judged in this run has not ended either. Severity
 * stays; an alert whose subject is no longer in the report ends. Checks without a bound in numbers end as soon as they pass.
 *
 * @param active the alerts of this run
 */
export function continuedAlerts(
  report: AlertSource,
  previous: Pick<MonitoringReport, 'alerts'> | undefined,
  active: readonly Alert[],
): Alert[] {
  if (previous === undefined) return []
  const raised = new Set(active.map(({ id }) => id))
  const subjects = nearnessById(report)
  return previous.alerts.flatMap((alert): Alert[] => {
    if (raised.has(alert.id) || !subjects.has(alert.id)) return []
    const nearness = subjects.get(alert.id)
    if (nearness === undefined) return [unjudged(alert)]
    return nearness >= alertEndsBelow - ROUNDING ? [below(alert, nearness)] : []
  })
}

function unjudged({ value: _value, evidence, ...alert }: Alert): Alert {
  const message = `${firstWords({ ...alert, ...(evidence && { evidence }) })} could not be judged in this run; the alert of the run before stands.`
  return { ...alert, message, continued: true, ...(evidence && { evidence }) }
}

function below({ value: _value, evidence, ...alert }: Alert, nearness: number): Alert {
  const message = `${firstWords({ ...alert, ...(evidence && { evidence }) })} is back below its threshold, at ${Number(nearness.toPrecision(2))} of it; the alert ends below ${alertEndsBelow}.`
  return { ...alert, message, continued: true, evidence: { ...evidence, nearness } }
}

/** What an alert is about, as the subject of a sentence. */
function firstWords({
  type,
  column,
  evidence = {},
}: Omit<Alert, 'id' | 'severity' | 'message'>): string {
  const of = column === undefined ? '' : ` of ${column}`
  const { check, metric, test } = evidence
  if (typeof check === 'string') return `The check ${check}${of}`
  if (typeof metric === 'string') return `The metric ${metric}`
  if (test === 'relation-change') return `The relation${of} to the target`
  if (type === 'data_drift' && column === undefined) return 'The drift of the data set'
  return `The ${type.replace('_', ' ')}${of}`
}

function nearnessById(report: AlertSource): Map<string, Nearness> {
  const monitor = report.monitor.name
  const { dataDrift, targetDrift, predictionDrift = [], relationDrift = [] } = report
  const { dataQuality, performance } = report
  const columns = (type: Alert['type'], found: readonly ColumnDrift[]): [string, Nearness][] =>
    found.map((column) => [alertId(monitor, type, column.name), nearnessOf(column)])
  return new Map([
    ...(dataDrift === undefined ? [] : [dataSetNearness(monitor, dataDrift)]),
    ...columns('data_drift', dataDrift?.columns ?? []),
    ...columns('target_drift', targetDrift === undefined ? [] : [targetDrift]),
    ...columns('prediction_drift', predictionDrift),
    ...(dataDrift?.multivariate ?? []).map((verdict): [string, Nearness] => [
      multivariateAlertId(monitor, verdict),
      nearnessOf(verdict),
    ]),
    ...relationDrift.map((verdict): [string, Nearness] => [
      relationAlertId(monitor, verdict),
      nearnessOf({ ...verdict, score: verdict.correctedPValue, driftWhen: 'at-or-below' }),
    ]),
    ...(performance?.tests ?? []).map((test): [string, Nearness] => [
      alertId(monitor, 'performance', test.metric),
      metricNearness(test, performance?.method?.alpha),
    ]),
    ...(performance?.checks ?? []).map((check): [string, Nearness] => [
      check.id,
      checkNearness(check),
    ]),
    ...(dataQuality?.checks ?? []).map((check): [string, Nearness] => [
      alertId(monitor, 'data_quality', check.column, check.check, check.name),
      checkNearness(check),
    ]),
  ])
}

/** How near a metric is to its alert: the nearer to its end of both counts, how much worse it got of its tolerance, and how far that is from chance. */
function metricNearness(
  { status, worsening, tolerance, correctedPValue }: MetricTest,
  alpha: number | undefined,
): Nearness {
  if (status === 'skipped' || worsening === undefined || tolerance === undefined) return undefined
  if (worsening <= 0) return 0
  return Math.min(ratio(worsening, tolerance), byChance(correctedPValue, alpha))
}

/** How near a p-value is to counting; 1 where there is none, for then chance is no question. */
function byChance(pValue: unknown, alpha: unknown): number {
  return typeof pValue === 'number' && typeof alpha === 'number' ? ratio(alpha, pValue) : 1
}

function dataSetNearness(
  monitor: string,
  { status, driftShare, driftShareThreshold }: NonNullable<AlertSource['dataDrift']>,
): [string, Nearness] {
  const nearness = status === 'skipped' ? undefined : driftShare / driftShareThreshold
  return [alertId(monitor, 'data_drift'), nearness]
}

function nearnessOf({
  status,
  score,
  threshold,
  driftWhen,
  effect,
}: {
  readonly status: ColumnDrift['status']
  readonly score?: number | undefined
  readonly threshold?: number | undefined
  readonly driftWhen?: ColumnDrift['driftWhen']
  readonly effect?: ColumnDrift['effect']
}): Nearness {
  if (status === 'skipped' || score === undefined || threshold === undefined) return undefined
  const isSmall = driftWhen === 'below' || driftWhen === 'at-or-below'
  const ofScore = isSmall ? ratio(threshold, score) : ratio(score, threshold)
  return effect === undefined ? ofScore : Math.min(ofScore, ratio(effect.value, effect.threshold))
}

/**
 * How near a check is to failing. Between two bounds the way from their middle, over half of what lies between them; of one bound above 0 what was observed over it, or it over what was
 * observed. 0 where the check has no such bound, or found no number. A check that allows for chance is as near as its p-value is, if that is further away.
 */
function checkNearness({ status, observed, bounds = {}, evidence = {} }: CheckResult): Nearness {
  if (status === 'skipped') return undefined
  if (typeof observed !== 'number') return 0
  const { correctedPValue, alpha } = evidence
  return Math.min(wayToBounds(observed, bounds), byChance(correctedPValue, alpha))
}

function wayToBounds(observed: number, { low, high }: NonNullable<CheckResult['bounds']>): number {
  if (low !== undefined && high !== undefined) {
    const half = (high - low) / 2
    return half > 0 ? Math.abs(observed - (low + high) / 2) / half : 0
  }
  if (high !== undefined) return high > 0 ? Math.max(0, observed) / high : 0
  return low !== undefined && low > 0 && observed > 0 ? low / observed : 0
}

/** How far the one is towards the other, always finite; above a threshold of 0 every number is at it. */
function ratio(value: number, threshold: number): number {
  if (threshold > 0) return Math.min(value / threshold, Number.MAX_SAFE_INTEGER)
  return value > 0 ? 1 : 0
}
