import type { Dashboard } from '@leeway/grafana-dashboards-as-code'

type AnyPanel = NonNullable<Dashboard['panels']>[number]
export type Panel = Exclude<AnyPanel, { collapsed: boolean }>

/** The panels that draw something: all but the rows. */
export function panelsOf(dashboard: Dashboard): Panel[] {
  return (dashboard.panels ?? []).filter((panel): panel is Panel => panel.type !== 'row')
}

/** Every PromQL expression of the dashboard, with the place it is in. */
export function expressionsOf(dashboard: Dashboard): { where: string; expr: string }[] {
  const inPanels = panelsOf(dashboard).flatMap((panel) =>
    (panel.targets ?? []).map((target) => {
      const { refId, expr } = target as unknown as { refId: string; expr: string } // Dataquery hides its fields
      return { where: `${panel.title} ${refId}`, expr }
    }),
  )
  const inAnnotations = (dashboard.annotations.list ?? []).map(({ name, expr }) => ({
    where: `annotation ${name}`,
    expr: expr ?? '',
  }))
  return [...inPanels, ...inAnnotations]
}

/** The expression as Grafana sends it when "All" is chosen everywhere. */
export function expanded(expr: string): string {
  return expr
    .replaceAll('$__rate_interval', '5m')
    .replaceAll('$lookback', '1d')
    .replace(/\$(environment|model|version|monitor)\b/g, '.*')
}
