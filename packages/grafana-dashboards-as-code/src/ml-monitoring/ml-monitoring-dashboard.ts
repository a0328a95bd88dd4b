import type { Builder } from '@grafana/grafana-foundation-sdk/cog'
import {
  type Dashboard,
  DashboardBuilder,
  DashboardCursorSync,
  type DashboardLink,
  DashboardLinkBuilder,
  DashboardLinkType,
  RowBuilder,
} from '@grafana/grafana-foundation-sdk/dashboard'
import type { DashboardThresholds } from '../dashboard-thresholds.ts'
import { dashboardVariables } from '../queries/dashboard-variables.ts'
import type { DashboardRow } from './dashboard-row.ts'
import { dataQualityRow } from './data-quality-row.ts'
import { driftAnnotation } from './drift-annotation.ts'
import { driftRow } from './drift-row.ts'
import { inTheOpen } from './in-the-open.ts'
import { monitoringRow } from './monitoring-row.ts'
import { overviewRow } from './overview-row.ts'

/** Everything that one ML monitoring dashboard can differ in from another. */
export interface MlMonitoringSettings {
  readonly uid: string
  readonly title: string
  readonly tags: readonly string[]
  /** `30s`, `5m`, …; empty: never by itself. */
  readonly refresh: string
  /** How far back from now: `1h`, `7d`. */
  readonly timeRange: string
  readonly prometheusDatasource: string
  readonly thresholds: DashboardThresholds
}

/** Returns the ML monitoring dashboard as Grafana's classic JSON model. Pure: the same for the same settings. */
export function mlMonitoringDashboard(settings: MlMonitoringSettings): Dashboard {
  const { thresholds } = settings
  const builder = new DashboardBuilder(settings.title)
    .uid(settings.uid)
    .description('Data drift, data quality and the monitoring itself, from the reports of Leeway.')
    .tags([...settings.tags])
    .readonly()
    .timezone('browser')
    .tooltip(DashboardCursorSync.Crosshair)
    .refresh(settings.refresh)
    .time({ from: `now-${settings.timeRange}`, to: 'now' })
    .variables(dashboardVariables(settings.prometheusDatasource))
    .annotation(driftAnnotation())
    .links(settings.tags.length > 0 ? [linkToOthers(settings.tags)] : [])
  for (const row of [
    overviewRow(thresholds),
    driftRow(thresholds),
    dataQualityRow(thresholds),
    monitoringRow(thresholds),
  ]) {
    addRow(builder, row)
  }
  return builder.build()
}

function addRow(builder: DashboardBuilder, { id, title, panels }: DashboardRow): void {
  builder.withRow(new RowBuilder(title).id(id))
  for (const panel of panels) builder.withPanel(panel)
}

function linkToOthers(tags: readonly string[]): Builder<DashboardLink> {
  return inTheOpen(
    new DashboardLinkBuilder('Related dashboards')
      .type(DashboardLinkType.Dashboards)
      .tags([...tags])
      .asDropdown(true)
      .includeVars(true)
      .keepTime(true)
      .targetBlank(false)
      .tooltip('Dashboards with the same tags, at the same time and for the same monitors'),
  )
}
