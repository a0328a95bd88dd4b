import { alert } from '@leeway/metric-catalogue'
import type { DashboardRow } from '../layout/dashboard-row.ts'
import type { RowSettings } from '../layout/row-settings.ts'
import { alertHistoryPanel } from '../ml-panels/alert-history-panel.ts'
import { grafanaUnitOf } from '../panels/grafana-unit-of.ts'
import { tablePanel } from '../panels/table-panel.ts'
import { latestOf } from '../queries/latest-of.ts'
import { driftPanelIds } from './panel-ids.ts'

const half = { width: 12, height: 9 } as const

/** Returns the row on the alerts about drift that reports state, over time and now. */
export function driftAlertsRow(settings: RowSettings): DashboardRow {
  const { scope } = settings
  const drift = latestOf(alert, scope, { matching: ['type=~".*_drift"'] })
  return {
    id: driftPanelIds.alertsRow,
    title: 'Drift alert history',
    panels: [
      alertHistoryPanel(
        { at: { ...half, id: driftPanelIds.alertHistory }, ...settings },
        { about: 'drift' },
      ),
      tablePanel({
        ...half,
        id: driftPanelIds.alertsNow,
        datasource: scope.prometheus,
        title: 'Drift alerts of the latest reports',
        description: `${alert.help} Only those about drift, where there are some.`,
        unit: grafanaUnitOf(alert),
        noValue: 'no alerts',
        decimals: 0,
        queries: [{ expr: `${drift} > 0`, legend: '' }],
        columns: [{ heading: 'Alerts' }],
      }),
    ],
  }
}
