import type { Builder } from '@grafana/grafana-foundation-sdk/cog'
import {
  type Dashboard,
  DashboardBuilder,
  DashboardCursorSync,
  type DashboardLink,
  DashboardLinkBuilder,
  DashboardLinkType,
  RowBuilder,
  type VariableModel,
} from '@grafana/grafana-foundation-sdk/dashboard'
import type { QueryScope } from '../queries/query-scope.ts'
import { dashboardAnnotations } from './dashboard-annotations.ts'
import type { DashboardRow } from './dashboard-row.ts'
import type { DashboardSettings } from './dashboard-settings.ts'
import { without } from './without.ts'

/** What one kind of dashboard consists of. */
export interface DashboardParts {
  readonly description: string
  readonly scope: QueryScope
  readonly variables: Builder<VariableModel>[]
  readonly rows: readonly DashboardRow[]
}

/** Returns the dashboard as Grafana's classic JSON model. Pure: the same for the same settings and parts. */
export function assembleDashboard(settings: DashboardSettings, parts: DashboardParts): Dashboard {
  const builder = new DashboardBuilder(settings.title)
    .uid(settings.uid)
    .description(parts.description)
    .tags([...settings.tags])
    .readonly()
    .timezone('browser')
    .tooltip(DashboardCursorSync.Crosshair)
    .refresh(settings.refresh)
    .time({ from: `now-${settings.timeRange}`, to: 'now' })
    .variables(
      // what only intervals have, and these are Grafana's defaults for them
      parts.variables.map((variable) => without(variable, 'auto', 'auto_count', 'auto_min')),
    )
    .annotations(dashboardAnnotations(parts.scope))
    .links(settings.tags.length > 0 ? [linkToOthers(settings.tags)] : [])
  for (const { id, title, panels } of parts.rows) {
    builder.withRow(new RowBuilder(title).id(id))
    for (const panel of panels) builder.withPanel(panel)
  }
  return builder.build()
}

function linkToOthers(tags: readonly string[]): Builder<DashboardLink> {
  return without(
    new DashboardLinkBuilder('Related dashboards')
      .type(DashboardLinkType.Dashboards)
      .tags([...tags])
      .asDropdown(true)
      .includeVars(true)
      .keepTime(true)
      .targetBlank(false)
      .tooltip('Dashboards with the same tags, at the same time and for the same monitors'),
    'placement', // it hides the link in a menu; Grafana's default shows it above the panels
  )
}
