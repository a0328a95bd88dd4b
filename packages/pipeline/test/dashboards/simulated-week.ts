import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { metricCatalogue } from '@leeway/metric-catalogue'
import { type MonitoringReport, type Performance, parseReport } from '@leeway/monitoring-report'

/** When the simulated week begins, in seconds since 1970-01-01 UTC. */
export const weekStart: number = Date.parse('2026-11-16T00:00:00Z') / 1000
/** When it ends. */
export const weekEnd: number = weekStart + 7 * 86_400
/** The day, counted from 0, from which on data drift. */
const driftsFrom = 4

/** A report of the week, with when it is exported, in seconds since 1970-01-01 UTC. */
export interface DatedReport {
  readonly at: number
  readonly report: MonitoringReport
}

/**
 * The reports of a week: three monitors, each every morning at six; from the fifth day on their data have drifted, values are missing, and performance is
 * worse. One monitor has no labels. The last report of one of them did not come for two days.
 */
export function reportsOfTheWeek(): DatedReport[] {
  return Array.from({ length: 7 }, (_, day) => day).flatMap((day) => {
    const at = weekStart + day * 86_400 + 6 * 3600
    const monitors = [
      monitorReport(
        day,
        at,
        'odds',
        { model: 'predictor', version: 'v1', environment: 'production' },
        'classification',
      ),
      monitorReport(day, at, 'spend', {}, 'regression'),
      monitorReport(
        day,
        at,
        'shop',
        { model: 'ranker', version: 'v7', environment: 'staging' },
        'ranking',
      ),
    ]
    return monitors
      .filter(({ monitor }) => !(monitor.name === 'spend' && day >= 5))
      .map((report) => ({ at, report }))
  })
}

function monitorReport(
  day: number,
  at: number,
  name: string,
  labels: Record<string, string>,
  task: Performance['task'],
): MonitoringReport {
  const drifted = day >= driftsFrom
  const report = example(drifted ? 'drifted' : 'stable')
  const { targetDrift, dataQuality } = report
  return {
    ...report,
    monitor: { ...report.monitor, name, labels },
    runId: `${name}-${day}`,
    generatedAt: new Date(at * 1000).toISOString(),
    ...(targetDrift
      ? { targetDrift: { ...targetDrift, status: drifted ? 'drifted' : 'stable' } }
      : {}),
    ...(dataQuality && drifted
      ? {
          dataQuality: {
            ...dataQuality,
            missingValuesCount: Math.round(dataQuality.totalValues * 0.08),
            missingValuesPercentage: 8,
          },
        }
      : {}),
    performance: performanceOf(task, drifted ? 0.6 : 0.9),
    alerts: drifted
      ? [
          ...report.alerts,
          { type: 'performance', id: 'p', severity: 'critical', message: 'It predicts worse.' },
          { type: 'target_drift', id: 't', severity: 'warning', message: 'The target drifted.' },
        ]
      : [],
  }
}

/** Every measure that the task has, all of one value. */
function performanceOf(task: Performance['task'], value: number): Performance {
  const keys = (pattern: RegExp) =>
    metricCatalogue.metrics.flatMap(({ source }) =>
      source.kind === 'report' ? (pattern.exec(source.path)?.[1] ?? []) : [],
    )
  const values = (names: readonly string[]) => Object.fromEntries(names.map((key) => [key, value]))
  const roles = { target: 'y', prediction: ['p'] }
  if (task === 'ranking') {
    const measures = values(keys(/^performance\.current\.atK\[\]\.(\w+)$/))
    const atK = [5, 10].map((k) => ({ k, ...measures }))
    return { ...roles, task, current: { users: 10, rows: 100, atK } }
  }
  const all = keys(/^performance\.current\.(\w+)$/)
  const firstOfRegression = all.indexOf('meanError')
  const own =
    task === 'classification' ? all.slice(0, firstOfRegression) : all.slice(firstOfRegression)
  return { ...roles, task, current: { rows: 100, ...values(own) } }
}

function example(name: 'stable' | 'drifted'): MonitoringReport {
  const path = import.meta.resolve(`@leeway/monitoring-report/examples/${name}.json`)
  return parseReport(readFileSync(fileURLToPath(path), 'utf8'))
}
