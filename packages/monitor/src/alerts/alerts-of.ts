import type { Alert, ColumnDrift, MonitoringReport } from '@leeway/monitoring-report'
import { performanceAlerts } from '../performance/performance-alerts.ts'

/** The parts of a report that give rise to alerts. */
export type AlertSource = Pick<
  MonitoringReport,
  'monitor' | 'dataDrift' | 'targetDrift' | 'predictionDrift' | 'dataQuality' | 'performance'
>

/**
 * Returns the alerts of a report, those on the whole data set first; features and predictions that drifted with the largest change first, by effect where there is one, else by how far the score lies beyond its threshold. The id of an alert, `monitor:type:column`, is
 * the same in every run.
 *
 * | what happened | type | severity |
 * |---|---|---|
 * | the data set has drifted | `data_drift` | critical |
 * | a feature has drifted | `data_drift` | warning |
 * | the target has drifted | `target_drift` | critical |
 * | a prediction has drifted | `prediction_drift` | warning |
 * | a metric of the model got worse (see `performanceAlerts`) | `performance` | warning or critical |
 * | a check failed (a column is gone or of another kind, more values are missing, …) | `data_quality` | the check's |
 */
export function alertsOf(report: AlertSource): Alert[] {
  const monitor = report.monitor.name
  const features = report.dataDrift?.columns ?? []
  const target = report.targetDrift === undefined ? [] : [report.targetDrift]
  const predictions = report.predictionDrift ?? []
  return [
    ...dataSetAlert(monitor, report.dataDrift),
    ...bySize(features).flatMap((column) => driftAlert(monitor, 'data_drift', 'warning', column)),
    ...target.flatMap((column) => driftAlert(monitor, 'target_drift', 'critical', column)),
    ...bySize(predictions).flatMap((column) =>
      driftAlert(monitor, 'prediction_drift', 'warning', column),
    ),
    ...performanceAlerts(monitor, report.performance),
    ...checkAlerts(monitor, report.dataQuality),
  ]
}

/** The largest effect first, then columns without one, the score furthest beyond its threshold first; equals in their order. */
function bySize(columns: readonly ColumnDrift[]): ColumnDrift[] {
  const excess = ({ score = 0, threshold = 0, driftWhen }: ColumnDrift): number =>
    driftWhen === 'below' ? threshold - score : score - threshold
  return columns.toSorted(
    (a, b) =>
      (b.effect?.value ?? -1) - (a.effect?.value ?? -1) ||
      (a.effect === undefined && b.effect === undefined ? excess(b) - excess(a) : 0),
  )
}

function dataSetAlert(monitor: string, drift: AlertSource['dataDrift']): Alert[] {
  if (drift?.status !== 'drifted') return []
  const { driftedColumns, totalColumns, driftShare, driftShareThreshold } = drift
  return [
    {
      id: `${monitor}:data_drift`,
      type: 'data_drift',
      severity: 'critical',
      message: `The data set has drifted: ${driftedColumns} of ${totalColumns} judged columns, a share of ${short(driftShare)}; it counts as drifted from ${driftShareThreshold} on.`,
      value: driftShare,
      threshold: driftShareThreshold,
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
  const { name, effect, score, threshold, test, scoreKind, pValue, correctedPValue, evidence } =
    column
  const isDistance = scoreKind === 'distance'
  const measure = isDistance ? 'a distance' : 'a p-value'
  const message =
    effect === undefined
      ? `${subjects[type]} ${name} has drifted: ${test} gives ${measure} of ${short(score!)}, the threshold is ${threshold}.`
      : `${subjects[type]} ${name} has drifted: its effect is ${short(effect.value)}, from ${effect.threshold} on it counts as large (p ${pText(correctedPValue ?? pValue!)}).`
  return [
    {
      id: `${monitor}:${type}:${name}`,
      type,
      severity,
      message,
      column: name,
      value: effect?.value ?? score!,
      threshold: effect?.threshold ?? threshold!,
      evidence: {
        test: test!,
        ...(correctedPValue === undefined ? {} : { correctedPValue }),
        ...evidence,
      },
    },
  ]
}

function checkAlerts(monitor: string, quality: AlertSource['dataQuality']): Alert[] {
  const failed = quality?.checks.filter(({ status }) => status === 'failed') ?? []
  return failed.map(({ check, column, severity, message, observed, bounds, evidence }) => ({
    id: [monitor, 'data_quality', column, check].filter((part) => part !== undefined).join(':'),
    type: 'data_quality',
    severity,
    message,
    ...(column === undefined ? {} : { column }),
    ...(typeof observed === 'number' ? { value: observed } : {}),
    ...(bounds?.high === undefined ? {} : { threshold: bounds.high }),
    evidence: { check, ...evidence },
  }))
}

function short(value: number): string {
  return String(Number(value.toPrecision(3)))
}

function pText(pValue: number): string {
  return pValue < 0.001 ? '< 0.001' : `= ${short(pValue)}`
}
