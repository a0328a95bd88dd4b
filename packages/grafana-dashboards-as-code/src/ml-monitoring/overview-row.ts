import {
  alert,
  exportErrorsTotal,
  lastExportTimestamp,
  runFailuresTotal,
} from '@leeway/metric-catalogue'
import type { DashboardRow } from '../layout/dashboard-row.ts'
import type { RowSettings } from '../layout/row-settings.ts'
import { datasetDriftPanel } from '../ml-panels/dataset-drift-panel.ts'
import { driftOverviewPanel } from '../ml-panels/drift-overview-panel.ts'
import { driftedFeaturesPanel } from '../ml-panels/drifted-features-panel.ts'
import { qualityOverviewPanel } from '../ml-panels/quality-overview-panel.ts'
import { reportAgePanel } from '../ml-panels/report-age-panel.ts'
import { targetDriftPanel } from '../ml-panels/target-drift-panel.ts'
import { grafanaUnitOf } from '../panels/grafana-unit-of.ts'
import { statPanel } from '../panels/stat-panel.ts'
import { hoursText } from '../panels/threshold-text.ts'
import { ageOf } from '../queries/age-of.ts'
import { latestOf, monitorLegend } from '../queries/latest-of.ts'
import { selectorOf } from '../queries/selector-of.ts'
import { panelIds } from './panel-ids.ts'

const narrow = { width: 4, height: 6 } as const
const wide = { width: 6, height: 5 } as const

// increase() extrapolates, so that one error may show as a little less than 1
const redFromOne = [{ color: 'green' }, { color: 'red', value: 0.5 }] as const

/** Returns the row that is read first: the latest report of each monitor, and whether reports still come. */
export function overviewRow(settings: RowSettings): DashboardRow {
  const { scope, thresholds } = settings
  const datasource = scope.prometheus
  return {
    id: panelIds.overviewRow,
    title: 'Overview',
    panels: [
      datasetDriftPanel({ at: { ...narrow, id: panelIds.datasetDrift }, ...settings }),
      driftOverviewPanel({ at: { ...narrow, id: panelIds.driftShare }, ...settings }),
      driftedFeaturesPanel({ at: { ...narrow, id: panelIds.driftedFeatures }, ...settings }),
      targetDriftPanel({ at: { ...narrow, id: panelIds.targetDrift }, ...settings }),
      qualityOverviewPanel({ at: { ...narrow, id: panelIds.missingValues }, ...settings }),
      statPanel({
        ...narrow,
        id: panelIds.criticalAlerts,
        datasource,
        title: 'Critical alerts',
        description: 'Number of critical alerts in the latest report of each monitor.',
        unit: grafanaUnitOf(alert),
        decimals: 0,
        steps: [{ color: 'green' }, { color: 'red', value: 1 }],
        queries: [
          {
            expr: `sum by (environment, version, monitor) (${latestOf(alert, scope, { matching: ['severity="critical"'] })})`,
            legend: monitorLegend,
            over: 'latest',
          },
        ],
      }),
      reportAgePanel({ at: { ...wide, id: panelIds.reportAge }, ...settings }),
      statPanel({
        ...wide,
        id: panelIds.exportAge,
        datasource,
        title: 'Age of the last export',
        description: `Time since the last report of each monitor was exported to all sinks. Red from ${hoursText(thresholds.exportAgeSeconds)} on.`,
        unit: 's',
        decimals: 1,
        steps: [{ color: 'green' }, { color: 'red', value: thresholds.exportAgeSeconds }],
        queries: [
          { expr: ageOf(lastExportTimestamp, scope), legend: monitorLegend, over: 'latest' },
        ],
      }),
      statPanel({
        ...wide,
        id: panelIds.exportErrors,
        datasource,
        title: 'Export errors, last $lookback',
        description: `${exportErrorsTotal.help} All exporters together. Red from one on.`,
        unit: grafanaUnitOf(exportErrorsTotal),
        decimals: 0,
        steps: redFromOne,
        queries: [
          {
            expr: `sum(increase(${selectorOf(exportErrorsTotal, scope)}[${scope.window}]))`,
            legend: 'errors',
            over: 'latest',
          },
        ],
      }),
      statPanel({
        ...wide,
        id: panelIds.runFailures,
        datasource,
        title: 'Failed runs, last $lookback',
        description: `${runFailuresTotal.help} All chosen monitors together. Red from one on.`,
        unit: grafanaUnitOf(runFailuresTotal),
        decimals: 0,
        steps: redFromOne,
        queries: [
          {
            expr: `sum(increase(${selectorOf(runFailuresTotal, scope)}[${scope.window}]))`,
            legend: 'failures',
            over: 'latest',
          },
        ],
      }),
    ],
  }
}
