import {
  datasetDrift,
  driftedFeaturesCount,
  driftShare,
  exportErrorsTotal,
  lastExportTimestamp,
  missingValuesPercentage,
} from '@leeway/metric-catalogue'
import type { DashboardThresholds } from '../dashboard-thresholds.ts'
import { gaugePanel } from '../panels/gauge-panel.ts'
import { grafanaUnitOf } from '../panels/grafana-unit-of.ts'
import { statPanel } from '../panels/stat-panel.ts'
import { latestOf, monitorLegend } from '../queries/latest-of.ts'
import { selectorOf } from '../queries/selector-of.ts'
import type { DashboardRow } from './dashboard-row.ts'
import { driftStateMappings, driftStateSteps } from './drift-state.ts'
import { panelIds } from './panel-ids.ts'
import { hoursText, percentText } from './threshold-text.ts'

const size = { width: 4, height: 6 } as const

/** Returns the row that is read first: the latest report of each monitor, and whether reports still come. */
export function overviewRow(thresholds: DashboardThresholds): DashboardRow {
  return {
    id: panelIds.overviewRow,
    title: 'Overview',
    panels: [
      statPanel({
        ...size,
        id: panelIds.datasetDrift,
        title: 'Dataset drift',
        description: `${datasetDrift.help} Each monitor judges with its own threshold.`,
        unit: grafanaUnitOf(datasetDrift),
        steps: driftStateSteps,
        mappings: driftStateMappings,
        queries: [{ expr: latestOf(datasetDrift), legend: monitorLegend, over: 'latest' }],
      }),
      gaugePanel({
        ...size,
        id: panelIds.driftShare,
        title: 'Drift share',
        description: `${driftShare.help} Red from ${percentText(thresholds.driftShare * 100)} on.`,
        unit: grafanaUnitOf(driftShare),
        min: 0,
        max: 1,
        steps: [{ color: 'green' }, { color: 'red', value: thresholds.driftShare }],
        queries: [{ expr: latestOf(driftShare), legend: monitorLegend, over: 'latest' }],
      }),
      statPanel({
        ...size,
        id: panelIds.driftedFeatures,
        title: 'Drifted features',
        description: `${driftedFeaturesCount.help} Orange from one on; whether that is a drift of the data set, the first panel says.`,
        unit: grafanaUnitOf(driftedFeaturesCount),
        decimals: 0,
        steps: [{ color: 'green' }, { color: 'orange', value: 1 }],
        queries: [{ expr: latestOf(driftedFeaturesCount), legend: monitorLegend, over: 'latest' }],
      }),
      statPanel({
        ...size,
        id: panelIds.missingValues,
        title: 'Missing values',
        description: `${missingValuesPercentage.help} Red from ${percentText(thresholds.missingValuesPercentage)} on.`,
        unit: grafanaUnitOf(missingValuesPercentage),
        decimals: 2,
        steps: [{ color: 'green' }, { color: 'red', value: thresholds.missingValuesPercentage }],
        queries: [
          { expr: latestOf(missingValuesPercentage), legend: monitorLegend, over: 'latest' },
        ],
      }),
      statPanel({
        ...size,
        id: panelIds.exportAge,
        title: 'Age of the last export',
        description: `Time since the last report of each monitor was exported. Everything else here is as old as that. Red from ${hoursText(thresholds.exportAgeSeconds)} on.`,
        unit: 's',
        decimals: 1,
        steps: [{ color: 'green' }, { color: 'red', value: thresholds.exportAgeSeconds }],
        queries: [
          {
            expr: `time() - ${latestOf(lastExportTimestamp)}`,
            legend: monitorLegend,
            over: 'latest',
          },
        ],
      }),
      statPanel({
        ...size,
        id: panelIds.exportErrors,
        title: 'Export errors, last $lookback',
        description: `${exportErrorsTotal.help} All exporters together. Red from one on.`,
        unit: grafanaUnitOf(exportErrorsTotal),
        decimals: 0,
        // increase() extrapolates, so that one error may show as a little less than 1
        steps: [{ color: 'green' }, { color: 'red', value: 0.5 }],
        queries: [
          {
            expr: `sum(increase(${selectorOf(exportErrorsTotal)}[$lookback]))`,
            legend: 'errors',
            over: 'latest',
          },
        ],
      }),
    ],
  }
}
