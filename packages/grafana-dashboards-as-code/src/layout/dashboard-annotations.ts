import type { Builder } from '@grafana/grafana-foundation-sdk/cog'
import {
  type AnnotationQuery,
  AnnotationQueryBuilder,
} from '@grafana/grafana-foundation-sdk/dashboard'
import { datasetDrift } from '@leeway/metric-catalogue'
import { alertNamePrefix } from '../alerts/alert-rule.ts'
import { latestOf, monitorLegend } from '../queries/latest-of.ts'
import type { QueryScope } from '../queries/query-scope.ts'
import { inTheOpen } from './in-the-open.ts'

/**
 * Returns what is marked in every panel: the times at which a chosen monitor says that its data set has drifted, and those at which one of Leeway's
 * Prometheus rules fires.
 */
export function dashboardAnnotations(scope: QueryScope): Builder<AnnotationQuery>[] {
  return [
    annotation('Dataset drift', 'red', `${latestOf(datasetDrift, scope)} == 1`, monitorLegend),
    annotation(
      'Firing rules',
      'orange',
      `ALERTS{alertname=~"${alertNamePrefix}.+", alertstate="firing"}`,
      '{{alertname}} {{monitor}}',
    ),
  ].map((builder) => inTheOpen(builder.datasource(scope.prometheus)))
}

function annotation(name: string, color: string, expr: string, text: string) {
  return new AnnotationQueryBuilder()
    .name(name)
    .enable(true)
    .hide(false)
    .iconColor(color)
    .expr(expr)
    .step('60s')
    .titleFormat(name)
    .textFormat(text)
}
