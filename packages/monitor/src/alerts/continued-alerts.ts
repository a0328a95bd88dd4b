import type {
  Alert,
  CheckResult,
  ColumnDrift,
  MetricTest,
  MonitoringReport,
} from '@leeway/monitoring-report'
import { alertId } from './alert-id.ts'
import type { AlertSource } from './alerts-of.ts'
import { checkNearness } from './check-nearness.ts'
import { short } from './number-text.ts'
import { thresholdRatio } from './threshold-ratio.ts'
import { multivariateAlertId, relationAlertId } from './together-alerts.ts'

/** An alert ends below this part of its threshold. */
export const alertEndsBelow = 0.8

/** 0.08 / 0.1 is a hair below 0.8. */
const ROUNDING = 1e-12

/** How near what an alert is about is to its threshold: 1 at it and beyond. `undefined`: it could not be judged. */
type Nearness = number | undefined

/** What an alert can be about. */
interface Subject {
  /** To begin a sentence with. */
  readonly words: string
  readonly nearness: Nearness | ((alert: Alert) => Nearness)
  readonly isCheck?: boolean
}

/**
 * Returns the alerts of the previous report that go on although nothing reached a threshold in this one, so that what lies at a threshold does not raise an alert in every other run.
 *
 * An alert ends when what it is about falls below 0.8 of its threshold. Of a share, a distance or an effect that is 0.8 times the threshold; of a p-value, which is small where much has moved,
 * the threshold over 0.8 (0.0625 of 0.05); where a change has to be both real and large, the nearer to its end of both counts; of checks see `checkNearness`. What could not be judged in this run has
 * not ended either. Severity and evidence stay those of the run that raised it; an alert whose subject is no longer in the report ends.
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
  const subjects = subjectsById(report)
  return previous.alerts.flatMap((alert): Alert[] => {
    const subject = subjects.get(alert.id)
    if (raised.has(alert.id) || subject === undefined) return []
    const nearness =
      typeof subject.nearness === 'function' ? subject.nearness(alert) : subject.nearness
    if (nearness === undefined) return [unjudged(alert, subject)]
    return nearness >= alertEndsBelow - ROUNDING ? [below(alert, subject, nearness)] : []
  })
}

function unjudged({ value: _value, ...alert }: Alert, { words }: Subject): Alert {
  const message = `${words} could not be judged in this run; the alert of the run before stands.`
  return { ...alert, message, continued: true }
}

function below(
  { value: _value, ...alert }: Alert,
  { words, isCheck = false }: Subject,
  nearness: number,
): Alert {
  const isAt = nearness >= 0.9995
  const found = isCheck
    ? `passes again, ${isAt ? 'at its bound' : `at ${short(nearness)} of the way to its bound`}`
    : `no longer counts, ${isAt ? 'but is at its threshold' : `at ${short(nearness)} of its threshold`}`
  const message = `${words} ${found}; the alert ends below ${alertEndsBelow}.`
  return { ...alert, message, continued: true, evidence: { ...alert.evidence, nearness } }
}

const driftWords = {
  data_drift: 'The drift of column',
  target_drift: 'The drift of the target',
  prediction_drift: 'The drift of the prediction',
} as const

function subjectsById(report: AlertSource): Map<string, Subject> {
  const monitor = report.monitor.name
  const { dataDrift, targetDrift, predictionDrift = [], relationDrift = [] } = report
  const { dataQuality, performance } = report
  const columns = (
    type: keyof typeof driftWords,
    found: readonly ColumnDrift[],
  ): [string, Subject][] =>
    found.map((column) => [
      alertId(monitor, type, column.name),
      { words: `${driftWords[type]} ${column.name}`, nearness: driftNearness(column) },
    ])
  return new Map<string, Subject>([
    ...(dataDrift === undefined ? [] : [dataSetSubject(monitor, dataDrift)]),
    ...columns('data_drift', dataDrift?.columns ?? []),
    ...columns('target_drift', targetDrift === undefined ? [] : [targetDrift]),
    ...columns('prediction_drift', predictionDrift),
    ...(dataDrift?.multivariate ?? []).map((verdict): [string, Subject] => [
      multivariateAlertId(monitor, verdict),
      {
        words:
          verdict.kind === 'embedding'
            ? `The drift of embedding ${verdict.name}`
            : 'The drift of the features taken together',
        nearness: driftNearness(verdict),
      },
    ]),
    ...relationDrift.map((verdict): [string, Subject] => [
      relationAlertId(monitor, verdict),
      {
        words: `The shift of the relation of ${verdict.feature} to the target ${verdict.target}`,
        nearness: driftNearness({
          ...verdict,
          score: verdict.correctedPValue,
          driftWhen: 'at-or-below',
        }),
      },
    ]),
    ...(performance?.tests ?? []).map((test): [string, Subject] => [
      alertId(monitor, 'performance', test.metric),
      {
        words: `The worsening of ${test.metric}`,
        nearness: metricNearness(test, performance?.method?.alpha),
      },
    ]),
    ...(performance?.checks ?? []).map((check): [string, Subject] => [
      check.id,
      checkSubject(check),
    ]),
    ...(dataQuality?.checks ?? []).map((check): [string, Subject] => [
      alertId(monitor, 'data_quality', check.column, check.check, check.name),
      checkSubject(check),
    ]),
  ])
}

function checkSubject(result: CheckResult): Subject {
  const { check, name, column } = result
  const which = name === undefined ? check : `${check} (${name})`
  const words = `The check ${which}${column === undefined ? '' : ` of column ${column}`}`
  return { words, nearness: (alert) => checkNearness(result, alert), isCheck: true }
}

/** A worsening counts where it is large and real: the nearer to its end of both. */
function metricNearness(
  { status, worsening, tolerance, correctedPValue }: MetricTest,
  alpha: number | undefined,
): Nearness {
  if (status === 'skipped' || worsening === undefined || tolerance === undefined) return undefined
  if (correctedPValue === undefined || alpha === undefined) return undefined
  return Math.min(thresholdRatio(worsening, tolerance), smallness(correctedPValue, alpha))
}

function dataSetSubject(
  monitor: string,
  { status, driftShare, driftShareThreshold, withoutOneRow }: NonNullable<AlertSource['dataDrift']>,
): [string, Subject] {
  const nearness =
    status === 'skipped'
      ? undefined
      : thresholdRatio(withoutOneRow?.driftShare ?? driftShare, driftShareThreshold)
  return [alertId(monitor, 'data_drift'), { words: 'The share of drifted columns', nearness }]
}

function driftNearness({
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
  const ofScore = isSmall ? smallness(score, threshold) : thresholdRatio(score, threshold)
  return effect === undefined
    ? ofScore
    : Math.min(ofScore, thresholdRatio(effect.value, effect.threshold))
}

/** How near a p-value is to the threshold that it has to be below. */
function smallness(pValue: number, threshold: number): number {
  return pValue > 0 ? thresholdRatio(threshold / pValue, 1) : 1
}
