import type { Builder } from '@grafana/grafana-foundation-sdk/cog'
import {
  type AnnotationQuery,
  AnnotationQueryBuilder,
} from '@grafana/grafana-foundation-sdk/dashboard'
import { datasetDrift } from '@leeway/metric-catalogue'
import { latestOf, monitorLegend } from '../queries/latest-of.ts'
import { prometheusReference } from '../queries/prometheus-reference.ts'
import { inTheOpen } from './in-the-open.ts'

/** Returns the annotation that marks, in every panel, the times at which a chosen monitor says that its data set has drifted. */
export function driftAnnotation(): Builder<AnnotationQuery> {
  return inTheOpen(
    new AnnotationQueryBuilder()
      .name('Dataset drift')
      .datasource(prometheusReference)
      .enable(true)
      .hide(false)
      .iconColor('red')
      .expr(`${latestOf(datasetDrift)} == 1`)
      .step('60s')
      .titleFormat('Dataset drift')
      .textFormat(monitorLegend),
  )
}
