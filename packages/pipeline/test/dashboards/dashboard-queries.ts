import { type Dashboard, generatedFiles } from '@leeway/grafana-dashboards-as-code'

/** A query of a dashboard, and where it is. */
export interface DashboardQuery {
  readonly where: string
  readonly kind: 'instant' | 'range' | 'annotation' | 'variable' | 'influxql'
  readonly text: string
}

interface Target {
  readonly refId: string
  readonly expr?: string
  readonly query?: string
  readonly instant?: boolean
}

/** The dashboards that the repository ships. */
const dashboards: readonly Dashboard[] = generatedFiles()
  .filter(({ path }) => path.endsWith('_dashboard.json'))
  .map(({ text }) => JSON.parse(text) as Dashboard)

/** Every query of the dashboards: of panels, variables and annotations. */
export function dashboardQueries(): DashboardQuery[] {
  return dashboards.flatMap(({ title, panels = [], templating, annotations }) => [
    ...panels.flatMap((panel) => {
      if (!('targets' in panel)) return []
      // Dataquery hides the fields of each data source's own queries
      return ((panel.targets ?? []) as unknown as Target[]).map((target): DashboardQuery => {
        const where = `${title}: ${panel.title} ${target.refId}`
        if (target.query !== undefined) return { where, kind: 'influxql', text: target.query }
        return { where, kind: target.instant ? 'instant' : 'range', text: target.expr ?? '' }
      })
    }),
    ...(templating.list ?? [])
      .filter(({ type }) => type === 'query')
      .map(
        ({ name, query }): DashboardQuery => ({
          where: `${title}: variable ${name}`,
          kind: 'variable',
          text: (query as { query: string }).query,
        }),
      ),
    ...(annotations.list ?? []).map(
      ({ name, target }): DashboardQuery => ({
        where: `${title}: annotation ${name}`,
        kind: 'annotation',
        text: (target as unknown as { expr: string }).expr, // a query of Prometheus, not of Grafana
      }),
    ),
  ])
}

/** What viewers chose: `All`, or values. */
export type Chosen = Readonly<Record<string, 'All' | readonly string[]>>

/** What Grafana fills in beside the variables of the dashboard. */
export interface Expansion {
  readonly chosen: Chosen
  readonly lookback: string
  /** The time that the dashboard shows, and between two points, in seconds. */
  readonly range: number
  readonly interval: number
  readonly scrapeInterval: number
}

/**
 * The query as Grafana sends it. `All` is the variable's own value for it; several values become a regular expression, as Grafana's
 * `prometheusSpecialRegexEscape` and `influxRegularEscape` write them. `$__rate_interval` is the larger of the interval and one scrape more, and four scrapes.
 */
export function expanded(text: string, language: 'promql' | 'influxql', given: Expansion): string {
  const { chosen, lookback, range, interval, scrapeInterval } = given
  const rate = Math.max(interval + scrapeInterval, 4 * scrapeInterval)
  const builtIn: Record<string, string> = {
    __rate_interval: `${rate}s`,
    __interval: `${interval}s`,
    __range: `${range}s`,
    lookback,
  }
  return text.replace(/\$\{?(\w+)\}?/g, (written, name: string) => {
    const value = builtIn[name] ?? chosen[name]
    if (value === undefined) return written
    if (value === 'All') return '.*'
    if (typeof value === 'string') return value
    const escaped = value.map((one) =>
      language === 'promql'
        ? one.replace(/[\\^$*+?.()|[\]{}]/g, '\\\\$&').replaceAll('"', '\\"')
        : one.replace(/[\\^$*+?.()|[\]{}/]/g, '\\$&'),
    )
    return escaped.length === 1 ? escaped.join() : `(${escaped.join('|')})`
  })
}
