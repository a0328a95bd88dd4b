import type { Dashboard } from '@leeway/grafana-dashboards-as-code'

type AnyPanel = NonNullable<Dashboard['panels']>[number]
export type Panel = Exclude<AnyPanel, { collapsed: boolean }>

/** The panels that draw something: all but the rows. */
export function panelsOf(dashboard: Dashboard): Panel[] {
  return (dashboard.panels ?? []).filter((panel): panel is Panel => panel.type !== 'row')
}

interface Target {
  readonly refId: string
  readonly expr?: string
  readonly query?: string
}

/** The queries of a panel, whose type hides their fields. */
function targetsOf({ targets = [] }: Panel): Target[] {
  return targets as unknown as Target[] // Dataquery hides its fields
}

/** Every InfluxQL statement of the dashboard. */
export function influxqlOf(dashboard: Dashboard): string[] {
  return panelsOf(dashboard)
    .flatMap(targetsOf)
    .flatMap(({ query }) => query ?? [])
}

/** Every PromQL expression of the dashboard, with the place it is in. */
export function expressionsOf(dashboard: Dashboard): { where: string; expr: string }[] {
  const inPanels = panelsOf(dashboard).flatMap((panel) =>
    targetsOf(panel).flatMap(({ refId, expr }) =>
      expr === undefined ? [] : [{ where: `${panel.title} ${refId}`, expr }],
    ),
  )
  const inAnnotations = (dashboard.annotations.list ?? []).map(({ name, target }) => ({
    where: `annotation ${name}`,
    expr: (target as unknown as { expr: string }).expr, // a query of Prometheus, not of Grafana
  }))
  return [...inPanels, ...inAnnotations]
}

/** The expression as Grafana sends it when "All" is chosen everywhere. */
export function expanded(expr: string): string {
  return expr
    .replaceAll('$__rate_interval', '5m')
    .replaceAll('$lookback', '1d')
    .replace(/\$(environment|model|version|monitor|feature)\b/g, '.*')
}
