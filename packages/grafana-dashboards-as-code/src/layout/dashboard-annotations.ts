import type { Builder } from '@grafana/grafana-foundation-sdk/cog'
import type { DataSourceRef } from '@grafana/grafana-foundation-sdk/common'
import {
  type AnnotationQuery,
  AnnotationQueryBuilder,
} from '@grafana/grafana-foundation-sdk/dashboard'
import { datasetDrift } from '@leeway/metric-catalogue'
import { alertNamePrefix } from '../alerts/alert-rule.ts'
import { latestOf, monitorLegend } from '../queries/latest-of.ts'
import type { QueryScope } from '../queries/query-scope.ts'
import { without } from './without.ts'

/**
 * Returns what is marked in every panel: the times at which a chosen monitor says that its data set has drifted, and those at which one of Leeway's
 * Prometheus rules fires.
 */
export function dashboardAnnotations(scope: QueryScope): Builder<AnnotationQuery>[] {
  const { prometheus } = scope
  const drift = `${latestOf(datasetDrift, scope)} == 1`
  const firing = `ALERTS{alertname=~"${alertNamePrefix}.+", alertstate="firing"}`
  return [
    annotation(prometheus, 'Dataset drift', 'red', drift, monitorLegend),
    annotation(prometheus, 'Firing rules', 'orange', firing, '{{alertname}} {{monitor}}'),
  ]
}

function annotation(
  datasource: DataSourceRef,
  name: string,
  color: string,
  expr: string,
  text: string,
): Builder<AnnotationQuery> {
  const builder = new AnnotationQueryBuilder()
    .name(name)
    .datasource(datasource)
    .enable(true)
    .hide(false)
    .iconColor(color)
    .titleFormat(name)
    .textFormat(text)
  // `placement` hides the switch in a menu; Grafana's default shows it above the panels
  const shown = without(builder, 'placement')
  return {
    build: () => {
      const target = { refId: 'Anno', expr, interval: '60s' } // where Prometheus's queries are; the SDK knows Grafana's own only
      return Object.assign(shown.build(), { target })
    },
  }
}
