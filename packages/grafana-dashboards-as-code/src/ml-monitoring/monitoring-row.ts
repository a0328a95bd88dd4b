import {
  exportErrorsTotal,
  lastExportTimestamp,
  reportGenerationSeconds,
} from '@leeway/metric-catalogue'
import type { DashboardThresholds } from '../dashboard-thresholds.ts'
import { grafanaUnitOf } from '../panels/grafana-unit-of.ts'
import { heatmapPanel } from '../panels/heatmap-panel.ts'
import { timeSeriesPanel } from '../panels/time-series-panel.ts'
import { latestOf, monitorLegend } from '../queries/latest-of.ts'
import { selectorOf } from '../queries/selector-of.ts'
import type { DashboardRow } from './dashboard-row.ts'
import { panelIds } from './panel-ids.ts'
import { hoursText } from './threshold-text.ts'

const size = { width: 12, height: 9 } as const

/** Returns the row on the monitoring itself: how long reports take, whether they arrive, what fails. */
export function monitoringRow(thresholds: DashboardThresholds): DashboardRow {
  return {
    id: panelIds.monitoringRow,
    title: 'Monitoring itself',
    panels: [
      timeSeriesPanel({
        ...size,
        id: panelIds.generationTime,
        title: 'Report generation time',
        description: `${reportGenerationSeconds.help} Median and 95th percentile of the reports of the last $lookback, interpolated within the buckets of the histogram.`,
        unit: grafanaUnitOf(reportGenerationSeconds),
        min: 0,
        queries: [
          { expr: generationQuantile(0.5), legend: 'median {{monitor}}' },
          { expr: generationQuantile(0.95), legend: '95th percentile {{monitor}}' },
        ],
      }),
      heatmapPanel({
        ...size,
        id: panelIds.generationTimeHeatmap,
        title: 'Reports by generation time',
        description: `${reportGenerationSeconds.help} Number of reports in each bucket, all chosen monitors together.`,
        unit: grafanaUnitOf(reportGenerationSeconds),
        queries: [
          {
            expr: `sum by (le) (increase(${selectorOf(reportGenerationSeconds, '_bucket')}[$__rate_interval]))`,
            legend: '{{le}}',
            format: 'heatmap',
          },
        ],
      }),
      timeSeriesPanel({
        ...size,
        id: panelIds.exportAgeOverTime,
        title: 'Age of the last export over time',
        description: `Falls to 0 with each exported report: a saw whose teeth grow is a schedule that is missed. The dashed line is at ${hoursText(thresholds.exportAgeSeconds)}.`,
        unit: 's',
        min: 0,
        steps: [{ color: 'transparent' }, { color: 'red', value: thresholds.exportAgeSeconds }],
        queries: [{ expr: `time() - ${latestOf(lastExportTimestamp)}`, legend: monitorLegend }],
      }),
      timeSeriesPanel({
        ...size,
        id: panelIds.exportErrorsOverTime,
        title: 'Export errors over time',
        description: `${exportErrorsTotal.help} Those of the last $lookback, all exporters together.`,
        unit: grafanaUnitOf(exportErrorsTotal),
        min: 0,
        decimals: 0,
        queries: [
          {
            expr: `sum by (type) (increase(${selectorOf(exportErrorsTotal)}[$lookback]))`,
            legend: '{{type}}',
          },
        ],
      }),
    ],
  }
}

function generationQuantile(quantile: number): string {
  const buckets = selectorOf(reportGenerationSeconds, '_bucket')
  return `histogram_quantile(${quantile}, sum by (le, monitor) (increase(${buckets}[$lookback])))`
}
