import { missingValuesCount, missingValuesPercentage } from '@leeway/metric-catalogue'
import type { DashboardThresholds } from '../dashboard-thresholds.ts'
import { grafanaUnitOf } from '../panels/grafana-unit-of.ts'
import { timeSeriesPanel } from '../panels/time-series-panel.ts'
import { latestOf, monitorLegend } from '../queries/latest-of.ts'
import type { DashboardRow } from './dashboard-row.ts'
import { panelIds } from './panel-ids.ts'
import { percentText } from './threshold-text.ts'

const size = { width: 12, height: 9 } as const

/** Returns the row on the quality of the current data over time. */
export function dataQualityRow(thresholds: DashboardThresholds): DashboardRow {
  return {
    id: panelIds.dataQualityRow,
    title: 'Data quality',
    panels: [
      timeSeriesPanel({
        ...size,
        id: panelIds.missingPercentageOverTime,
        title: 'Missing values, percentage over time',
        description: `${missingValuesPercentage.help} The dashed line is at ${percentText(thresholds.missingValuesPercentage)}.`,
        unit: grafanaUnitOf(missingValuesPercentage),
        min: 0,
        steps: [
          { color: 'transparent' },
          { color: 'red', value: thresholds.missingValuesPercentage },
        ],
        queries: [{ expr: latestOf(missingValuesPercentage), legend: monitorLegend }],
      }),
      timeSeriesPanel({
        ...size,
        id: panelIds.missingCountOverTime,
        title: 'Missing values, count over time',
        description: `${missingValuesCount.help} It grows with the number of rows; the percentage does not.`,
        unit: grafanaUnitOf(missingValuesCount),
        min: 0,
        decimals: 0,
        queries: [{ expr: latestOf(missingValuesCount), legend: monitorLegend }],
      }),
    ],
  }
}
