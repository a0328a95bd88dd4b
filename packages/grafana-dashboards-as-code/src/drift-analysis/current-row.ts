import { omittedFeatures } from '@leeway/metric-catalogue'
import type { DashboardRow } from '../layout/dashboard-row.ts'
import type { RowSettings } from '../layout/row-settings.ts'
import { datasetDriftPanel } from '../ml-panels/dataset-drift-panel.ts'
import { driftOverviewPanel } from '../ml-panels/drift-overview-panel.ts'
import { driftedFeaturesPanel } from '../ml-panels/drifted-features-panel.ts'
import { reportAgePanel } from '../ml-panels/report-age-panel.ts'
import { targetDriftPanel } from '../ml-panels/target-drift-panel.ts'
import { grafanaUnitOf } from '../panels/grafana-unit-of.ts'
import { statPanel } from '../panels/stat-panel.ts'
import { latestOf, monitorLegend } from '../queries/latest-of.ts'
import { driftPanelIds } from './panel-ids.ts'

const size = { width: 4, height: 6 } as const

/** Returns the row of the current drift statistics: those of the latest report of each monitor. */
export function currentRow(settings: RowSettings): DashboardRow {
  const { scope } = settings
  return {
    id: driftPanelIds.currentRow,
    title: 'Current drift statistics',
    panels: [
      datasetDriftPanel({ at: { ...size, id: driftPanelIds.datasetDrift }, ...settings }),
      driftOverviewPanel({ at: { ...size, id: driftPanelIds.driftShare }, ...settings }),
      driftedFeaturesPanel({ at: { ...size, id: driftPanelIds.driftedFeatures }, ...settings }),
      targetDriftPanel({ at: { ...size, id: driftPanelIds.targetDrift }, ...settings }),
      statPanel({
        ...size,
        id: driftPanelIds.omittedFeatures,
        datasource: scope.prometheus,
        title: 'Features without series',
        description: `${omittedFeatures.help} They count in the drift share, and are not in the panels by feature.`,
        unit: grafanaUnitOf(omittedFeatures),
        decimals: 0,
        steps: [{ color: 'green' }, { color: 'orange', value: 1 }],
        queries: [
          { expr: latestOf(omittedFeatures, scope), legend: monitorLegend, over: 'latest' },
        ],
      }),
      reportAgePanel({ at: { ...size, id: driftPanelIds.reportAge }, ...settings }),
    ],
  }
}
