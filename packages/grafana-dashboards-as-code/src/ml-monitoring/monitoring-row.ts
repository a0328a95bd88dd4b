import {
  exportDuration,
  exportErrorsTotal,
  lastExportTimestamp,
  lastReportTimestamp,
  reportGenerationSeconds,
  runFailuresTotal,
} from '@leeway/metric-catalogue'
import type { DashboardRow } from '../layout/dashboard-row.ts'
import type { RowSettings } from '../layout/row-settings.ts'
import { generationTimePanel } from '../ml-panels/generation-time-panel.ts'
import { grafanaUnitOf } from '../panels/grafana-unit-of.ts'
import { heatmapPanel } from '../panels/heatmap-panel.ts'
import { hoursText } from '../panels/threshold-text.ts'
import { timeSeriesPanel } from '../panels/time-series-panel.ts'
import { ageOf } from '../queries/age-of.ts'
import { latestOf, monitorLegend } from '../queries/latest-of.ts'
import { selectorOf } from '../queries/selector-of.ts'
import { panelIds } from './panel-ids.ts'

const half = { width: 12, height: 9 } as const
const third = { width: 8, height: 9 } as const

/** Returns the row on the monitoring itself: how long reports take, whether they arrive, what fails. */
export function monitoringRow(settings: RowSettings): DashboardRow {
  const { scope, thresholds } = settings
  const { window } = scope
  const datasource = scope.prometheus
  return {
    id: panelIds.monitoringRow,
    title: 'Monitoring itself',
    panels: [
      generationTimePanel({ at: { ...half, id: panelIds.generationTime }, ...settings }),
      heatmapPanel({
        ...half,
        id: panelIds.generationTimeHeatmap,
        datasource,
        title: 'Reports by generation time',
        description: `${reportGenerationSeconds.help} Number of reports in each bucket, all chosen monitors together.`,
        unit: grafanaUnitOf(reportGenerationSeconds),
        queries: [
          {
            expr: `sum by (le) (increase(${selectorOf(reportGenerationSeconds, scope, { suffix: '_bucket' })}[$__rate_interval]))`,
            legend: '{{le}}',
            format: 'heatmap',
          },
        ],
      }),
      timeSeriesPanel({
        ...half,
        id: panelIds.reportAgeOverTime,
        datasource,
        title: 'Age of the last report over time',
        description: `Falls with each report: a saw whose teeth grow is a schedule that is missed. The dashed line is at ${hoursText(thresholds.reportAgeSeconds)}.`,
        unit: 's',
        min: 0,
        steps: [{ color: 'transparent' }, { color: 'red', value: thresholds.reportAgeSeconds }],
        queries: [{ expr: ageOf(lastReportTimestamp, scope), legend: monitorLegend }],
      }),
      timeSeriesPanel({
        ...half,
        id: panelIds.exportAgeOverTime,
        datasource,
        title: 'Age of the last export over time',
        description: `Falls to 0 with each report that all sinks have taken. The dashed line is at ${hoursText(thresholds.exportAgeSeconds)}.`,
        unit: 's',
        min: 0,
        steps: [{ color: 'transparent' }, { color: 'red', value: thresholds.exportAgeSeconds }],
        queries: [{ expr: ageOf(lastExportTimestamp, scope), legend: monitorLegend }],
      }),
      timeSeriesPanel({
        ...third,
        id: panelIds.exportErrorsOverTime,
        datasource,
        title: 'Export errors over time',
        description: `${exportErrorsTotal.help} Those of the last $lookback, all exporters together.`,
        unit: grafanaUnitOf(exportErrorsTotal),
        min: 0,
        decimals: 0,
        queries: [
          {
            expr: `sum by (type) (increase(${selectorOf(exportErrorsTotal, scope)}[${window}]))`,
            legend: '{{type}}',
          },
        ],
      }),
      timeSeriesPanel({
        ...third,
        id: panelIds.runFailuresOverTime,
        datasource,
        title: 'Failed runs over time',
        description: `${runFailuresTotal.help} Those of the last $lookback.`,
        unit: grafanaUnitOf(runFailuresTotal),
        min: 0,
        decimals: 0,
        queries: [
          {
            expr: `sum by (monitor, stage) (increase(${selectorOf(runFailuresTotal, scope)}[${window}]))`,
            legend: '{{stage}} {{monitor}}',
          },
        ],
      }),
      timeSeriesPanel({
        ...third,
        id: panelIds.exportDurationOverTime,
        datasource,
        title: 'Export time',
        description: exportDuration.help,
        unit: grafanaUnitOf(exportDuration),
        min: 0,
        queries: [{ expr: latestOf(exportDuration, scope), legend: monitorLegend }],
      }),
    ],
  }
}
