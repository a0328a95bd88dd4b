import type { Alert, ColumnDrift, MonitoringReport } from '@leeway/monitoring-report'
import { performanceAlerts } from '../performance/performance-alerts.ts'
import { alertId } from './alert-id.ts'
import { continuedAlerts } from './continued-alerts.ts'
import { missedBound } from './missed-bound.ts'
import { pText } from './number-text.ts'
import { multivariateAlerts, relationAlerts } from './together-alerts.ts'
import { toldApart } from './told-apart.ts'

/** The parts of a report that give rise to alerts. */
export type AlertSource = Pick<
  MonitoringReport,
  | 'monitor'
  | 'dataDrift'
  | 'targetDrift'
  | 'predictionDrift'
  | 'relationDrift'
  | 'dataQuality'
  | 'performance'
>

/**
 * Returns the alerts of a report, those on the whole data set first; features and predictions that drifted with what matters most first: by effect where there is one, else by how far the score
 * lies beyond its threshold, times the importance of the feature where it is known (1 where it is not). The id of an alert, `monitor:type:column`, is the same in every run. Last come the alerts
 * of the previous report that have not ended ({@link continuedAlerts}).
 *
 * | what happened | type | severity |
 * |---|---|---|
 * | the data set has drifted | `data_drift` | critical |
 * | a feature, an embedding, or all features together have drifted | `data_drift` | warning |
 * | the target has drifted | `target_drift` | critical |
 * | the relation of a feature or prediction to the target has moved | `target_drift` | warning |
 * | a prediction has drifted | `prediction_drift` | warning |
 * | a metric of the model got worse (see `performanceAlerts`) | `performance` | warning or critical |
 * | a check failed (a column is gone or of another kind, more values are missing, …) | `data_quality` | the check's |
 */
export function alertsOf(
  report: AlertSource,
  previous?: Pick<MonitoringReport, 'alerts'>,
): Alert[] {
  const monitor = report.monitor.name
  const features = report.dataDrift?.columns ?? []
  const target = report.targetDrift === undefined ? [] : [report.targetDrift]
  const predictions = report.predictionDrift ?? []
  const drifted = new Set(
    [...features, ...target, ...predictions].flatMap(({ name, status }) =>
      status === 'drifted' ? name : [],
    ),
  )
  const active = [
    ...dataSetAlert(monitor, report.dataDrift),
    ...bySize(features).flatMap((column) => driftAlert(monitor, 'data_drift', 'warning', column)),
    ...multivariateAlerts(monitor, report.dataDrift?.multivariate ?? []),
    ...target.flatMap((column) => driftAlert(monitor, 'target_drift', 'critical', column)),
    ...relationAlerts(monitor, report.relationDrift ?? []),
    ...bySize(predictions).flatMap((column) =>
      driftAlert(monitor, 'prediction_drift', 'warning', column),
    ),
    ...performanceAlerts(monitor, report.performance),
    ...checkAlerts(monitor, report.dataQuality, drifted),
  ]
  return [...active, ...continuedAlerts(report, previous, active)]
}

/** The largest effect times importance first, then columns without an effect, the score furthest beyond its threshold first; equals in their order. */
function bySize(columns: readonly ColumnDrift[]): ColumnDrift[] {
  const excess = ({ score = 0, threshold = 0, driftWhen, importance = 1 }: ColumnDrift): number =>
    importance * (driftWhen === 'below' ? threshold - score : score - threshold)
  const weight = ({ effect, importance = 1 }: ColumnDrift): number =>
    effect === undefined ? -1 : importance * effect.value
  return columns.toSorted(
    (a, b) =>
      weight(b) - weight(a) ||
      (a.effect === undefined && b.effect === undefined ? excess(b) - excess(a) : 0),
  )
}

function dataSetAlert(monitor: string, drift: AlertSource['dataDrift']): Alert[] {
  if (drift?.status !== 'drifted') return []
  const { driftedColumns, totalColumns, driftShare, driftShareThreshold } = drift
  const [share, limit] = toldApart(driftShare, driftShareThreshold)
  return [
    {
      id: alertId(monitor, 'data_drift'),
      type: 'data_drift',
      severity: 'critical',
      message: `The data set has drifted: ${driftedColumns} of ${totalColumns} judged columns, a share of ${share}; it counts as drifted from ${limit} on.`,
      value: driftShare,
      threshold: driftShareThreshold,
      evidence: { driftedColumns, totalColumns },
    },
  ]
}

const subjects = {
  data_drift: 'Column',
  target_drift: 'Target',
  prediction_drift: 'Prediction',
} as const

function driftAlert(
  monitor: string,
  type: keyof typeof subjects,
  severity: Alert['severity'],
  column: ColumnDrift,
): Alert[] {
  if (column.status !== 'drifted') return []
  const { name, effect, score, threshold, test, scoreKind, statistic, pValue, correctedPValue } =
    column
  const [found, limit] = toldApart(effect?.value ?? score!, effect?.threshold ?? threshold!)
  const isDistance = scoreKind === 'distance'
  const measure = isDistance ? 'a distance' : 'a p-value'
  const message =
    effect === undefined
      ? `${subjects[type]} ${name} has drifted: ${test} gives ${measure} of ${found}, the threshold is ${limit}.`
      : `${subjects[type]} ${name} has drifted: its effect is ${found}, from ${limit} on it counts as large (p ${pText(correctedPValue ?? pValue!)}).`
  return [
    {
      id: alertId(monitor, type, name),
      type,
      severity,
      message,
      column: name,
      value: effect?.value ?? score!,
      threshold: effect?.threshold ?? threshold!,
      evidence: {
        test: test!,
        scoreThreshold: threshold!,
        ...(statistic === undefined ? {} : { statistic }),
        ...(pValue === undefined ? {} : { pValue }),
        ...(correctedPValue === undefined ? {} : { correctedPValue }),
        ...column.evidence,
      },
    },
  ]
}

/** The check `not-drifted` says of a column that has drifted what its own alert says. */
function checkAlerts(
  monitor: string,
  quality: AlertSource['dataQuality'],
  drifted: ReadonlySet<string>,
): Alert[] {
  const failed =
    quality?.checks.filter(
      ({ status, check, column }) =>
        status === 'failed' &&
        !(check === 'not-drifted' && column !== undefined && drifted.has(column)),
    ) ?? []
  return failed.map((result) => {
    const { check, name, column, severity, message, observed, expected, evidence } = result
    const threshold = missedBound(result)
    return {
      id: alertId(monitor, 'data_quality', column, check, name),
      type: 'data_quality',
      severity,
      message,
      ...(column === undefined ? {} : { column }),
      ...(typeof observed === 'number' ? { value: observed } : {}),
      ...(threshold === undefined ? {} : { threshold }),
      evidence: { check, ...(expected === undefined ? {} : { expected }), ...evidence },
    }
  })
}
