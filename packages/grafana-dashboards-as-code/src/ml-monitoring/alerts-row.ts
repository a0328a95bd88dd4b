import { alert } from '@leeway/metric-catalogue'
import type { DashboardRow } from '../layout/dashboard-row.ts'
import type { RowSettings } from '../layout/row-settings.ts'
import { alertHistoryPanel } from '../ml-panels/alert-history-panel.ts'
import { grafanaUnitOf } from '../panels/grafana-unit-of.ts'
import { tablePanel } from '../panels/table-panel.ts'
import { latestOf } from '../queries/latest-of.ts'
import { panelIds } from './panel-ids.ts'

/** Returns the row on the alerts that reports state. */
export function alertsRow(settings: RowSettings): DashboardRow {
  const { scope } = settings
  const size = { width: 12, height: 9 } as const
  return {
    id: panelIds.alertsRow,
    title: 'Alerts',
    panels: [
      alertHistoryPanel({ at: { ...size, id: panelIds.alertsOverTime }, ...settings }),
      tablePanel({
        ...size,
        id: panelIds.alertsNow,
        datasource: scope.prometheus,
        title: 'Alert summary',
        description: `${alert.help} Only kinds of which there are some.`,
        unit: grafanaUnitOf(alert),
        noValue: 'no alerts',
        decimals: 0,
        queries: [{ expr: `${latestOf(alert, scope)} > 0`, legend: '' }],
        columns: [{ heading: 'Alerts' }],
      }),
    ],
  }
}
