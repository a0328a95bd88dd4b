import { missingValuesCount, missingValuesPercentage, totalValues } from '@leeway/metric-catalogue'
import type { DashboardRow } from '../layout/dashboard-row.ts'
import type { RowSettings } from '../layout/row-settings.ts'
import { grafanaUnitOf } from '../panels/grafana-unit-of.ts'
import { percentText } from '../panels/threshold-text.ts'
import { timeSeriesPanel } from '../panels/time-series-panel.ts'
import { latestOf, monitorLegend } from '../queries/latest-of.ts'
import { panelIds } from './panel-ids.ts'

const size = { width: 8, height: 9 } as const

/** Returns the row on the quality of the current data over time. */
export function dataQualityRow({ scope, thresholds }: RowSettings): DashboardRow {
  return {
    id: panelIds.dataQualityRow,
    title: 'Data quality',
    panels: [
      timeSeriesPanel({
        ...size,
        datasource: scope.prometheus,
        id: panelIds.missingPercentageOverTime,
        title: 'Missing values, percentage over time',
        description: `${missingValuesPercentage.help} The dashed line is at ${percentText(thresholds.missingValuesPercentage)}.`,
        unit: grafanaUnitOf(missingValuesPercentage),
        min: 0,
        steps: [
          { color: 'transparent' },
          { color: 'red', value: thresholds.missingValuesPercentage },
        ],
        queries: [{ expr: latestOf(missingValuesPercentage, scope), legend: monitorLegend }],
      }),
      timeSeriesPanel({
        ...size,
        datasource: scope.prometheus,
        id: panelIds.missingCountOverTime,
        title: 'Missing values, count over time',
        description: `${missingValuesCount.help} It grows with the number of rows; the percentage does not.`,
        unit: grafanaUnitOf(missingValuesCount),
        min: 0,
        decimals: 0,
        queries: [{ expr: latestOf(missingValuesCount, scope), legend: monitorLegend }],
      }),
      timeSeriesPanel({
        ...size,
        datasource: scope.prometheus,
        id: panelIds.valuesOverTime,
        title: 'Values over time',
        description: `${totalValues.help} A fall is data that did not arrive.`,
        unit: grafanaUnitOf(totalValues),
        min: 0,
        decimals: 0,
        queries: [{ expr: latestOf(totalValues, scope), legend: monitorLegend }],
      }),
    ],
  }
}
