import type { MonitoringReport } from '@leeway/monitoring-report'
import type { Figure } from './message.ts'

/** Returns the headline figures of a report: drift, missing values, rows. What was not judged has none. */
export function reportFigures(
  report: Pick<MonitoringReport, 'dataDrift' | 'dataQuality' | 'current' | 'alerts'>,
): Figure[] {
  const { dataDrift, dataQuality, current, alerts } = report
  return [
    ...(dataDrift === undefined
      ? []
      : [
          { title: 'Data drift', value: verdictWords[dataDrift.status] },
          {
            title: 'Drifted columns',
            value: `${dataDrift.driftedColumns} of ${dataDrift.totalColumns}`,
          },
        ]),
    ...(dataQuality === undefined
      ? []
      : [
          { title: 'Missing values', value: `${dataQuality.missingValuesPercentage.toFixed(1)} %` },
        ]),
    { title: 'Rows', value: current.rows.toLocaleString('en-US') },
    { title: 'Active alerts', value: String(alerts.length) },
  ]
}

const verdictWords = { stable: 'stable', drifted: 'drifted', skipped: 'not judged' } as const
